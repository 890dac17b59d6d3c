import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { sayIn } from '../i18n/say';
import { privately } from '../chat/reply';
import { startDisconnecting } from '../disconnect/start';
import { decide, keep, review, submitDecision, takeUp } from '../disconnect/decide';
import { acknowledge, snooze } from '../monitor/alertButtons';
import { turnAuditPage } from '../audit/page';
import type { Click, Effect, Submit, SubmitEffect } from '../chat/click';
import {
    acknowledgeAlert,
    ADDRESS_ACTIONS,
    askToDisconnect,
    auditPage,
    cancelConfirmed,
    cancelKept,
    cancelPost,
    confirmDisable,
    confirmSchedule,
    decideDisconnection,
    decisionWindow,
    disableAsk,
    discardSchedule,
    keepConnection,
    keepEnabled,
    listPage,
    listRefresh,
    postsPage,
    proceedDisconnection,
    refreshCard,
    retryDisconnection,
    reviewDisconnection,
    snoozeAlert,
    watchingPage,
} from '../chat/links';
import type { Link } from '../chat/link';
import { turnListPage } from '../list/reply';
import { askToCancel, cancelNow, keepPost, turnPage } from '../posts/buttons';
import { refresh } from '../find/refresh';
import { confirmPlan, discardPlan } from '../posts/scheduleButtons';
import { askToDisable, disableNow, leaveEnabled } from '../webhooks/buttons';
import { turnWatchingPage } from '../watch/watching';

interface Handler {
    readonly actionId: string;
    follow(app: AppContext, click: Click): Promise<Effect> | undefined;
}

/** Ties a link to what follows it, so that a handler is only ever given what the link's codec has read. */
function on<T>(link: Link<T>, handle: (app: AppContext, target: T, click: Click) => Promise<Effect>): Handler {
    return {
        actionId: link.actionId,
        follow(app, click) {
            const target = link.read(click.value);
            return target === undefined ? undefined : handle(app, target, click);
        },
    };
}

/** Every button of the app. A new one is a link and a line here. */
const handlers: readonly Handler[] = [
    on(refreshCard, refresh),
    on(askToDisconnect, async (app, { id }) => ({ kind: 'post', reply: await startDisconnecting(app, id) })),
    on(reviewDisconnection, review),
    on(keepConnection, keep),
    on(decideDisconnection, decide),
    on(retryDisconnection, takeUp('retry')),
    on(proceedDisconnection, takeUp('proceed')),
    on(postsPage, turnPage),
    on(cancelPost, askToCancel),
    on(cancelConfirmed, cancelNow),
    on(cancelKept, keepPost),
    on(confirmSchedule, confirmPlan),
    on(discardSchedule, discardPlan),
    on(disableAsk, askToDisable),
    on(confirmDisable, disableNow),
    on(keepEnabled, leaveEnabled),
    on(auditPage, turnAuditPage),
    on(listPage, turnListPage),
    on(listRefresh, turnListPage),
    on(acknowledgeAlert, acknowledge),
    on(snoozeAlert, snooze),
    on(watchingPage, turnWatchingPage),
];

/** Every window of the app: its id is the link's action id, a blank, and what the link carries. */
const windows = [{ link: decisionWindow, follow: submitDecision }] as const;

/** Whether there is such a button; one that there is not may be from another version of the app. */
export const isOurs = (actionId: string): boolean => handlers.some((handler) => handler.actionId === actionId);

/** Whether the button only opens an address: its click, which the server sends as well, needs no answer. */
export const opensAddress = (actionId: string): boolean => Object.values<string>(ADDRESS_ACTIONS).includes(actionId);

/**
 * Buttons whose card changes by itself, so that a late click is common: their handlers find out themselves whether the card
 * is the right one, and say what has become of it.
 */
export const judgesStaleClicks = (actionId: string): boolean =>
    actionId === acknowledgeAlert.actionId || actionId === snoozeAlert.actionId;

/** What a click leads to; one from another version of the app, or from nobody's button, is told so. */
export async function followClick(app: AppContext, click: Click): Promise<Effect> {
    const followed = handlers.find(({ actionId }) => actionId === click.actionId)?.follow(app, click);
    return (
        followed ?? { kind: 'whisper', reply: privately(explain({ kind: 'stale-card' }, sayIn(app.person.language))) }
    );
}

/** What a sent window leads to; one that nobody gave out is told so. */
export async function followSubmit(app: AppContext, submit: Submit): Promise<SubmitEffect> {
    for (const { link, follow } of windows) {
        if (!submit.viewId.startsWith(`${link.actionId} `)) continue;
        const target = link.read(submit.viewId.slice(link.actionId.length + 1));
        if (target) return follow(app, target, submit);
    }
    return { kind: 'close', whisper: privately(explain({ kind: 'stale-card' }, sayIn(app.person.language))) };
}
