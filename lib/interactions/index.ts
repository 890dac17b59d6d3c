import { turnAgendaPage } from '../agenda/reply';
import { showAuditDetails, turnAuditPage } from '../audit/page';
import { explain } from '../chat/explain';
import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import type { Link, LinkTarget } from '../chat/link';
import * as links from '../chat/links';
import { privately } from '../chat/reply';
import type { AppContext } from '../context/context';
import { refusalOf } from '../context/rights';
import { applyByButton, discardByButton, exportByButton, openImport, submitImport } from '../config/import';
import { decide, keep, review, submitDecision, takeUp, undo } from '../disconnect/decide';
import { askByButton } from '../disconnect/start';
import { choose, dismiss } from '../find/choose';
import { refresh } from '../find/refresh';
import { keepFromRoom, postToRoom } from '../find/share';
import { keepListFromRoom, postListToRoom, turnListPage } from '../list/reply';
import { acknowledge, release, snooze } from '../monitor/alertButtons';
import { continueTransfer, decideTransfer, discardTransfer, stopTransfer, submitTransfer } from '../move/decide';
import { reviewTransfer } from '../move/review';
import { askToCancel, cancelNow, chooseInPosts, keepPost, showPosts, turnPage } from '../posts/buttons';
import { askAboutAll, confirmAll, keepEvery, undoAll } from '../posts/cancelAll';
import { restoreCancelled } from '../posts/undoCancel';
import { confirmMove, discardMove, openMoveWindow, submitMove, undoMove } from '../posts/moveButtons';
import { confirmPlan, discardPlan } from '../posts/scheduleButtons';
import { openDetails, submitDetails } from '../posts/scheduleDetails';
import { watchByButton } from '../watch/here';
import { turnWatchingPage } from '../watch/watching';
import { askToDisable, disableNow, enableByButton, enableSurely, leaveEnabled, leaveOff } from '../webhooks/buttons';
import { showDetails } from '../webhooks/details';
import { askToHandOver, handOverNow, keepAsTheyAre, submitHandOver } from '../webhooks/handOverButtons';
import { turnOwnerPage } from '../webhooks/owner';
import { questionByButton, sendAgainNow, sendNothing } from '../webhooks/sendAgain';
import { chooseInRow, helpByButton } from '../list/rowChoices';

type Links = typeof links;
/** The names of all links behind buttons, or behind windows. */
type NamesFrom<From> = {
    [Name in keyof Links]: Links[Name] extends { readonly from: From } ? Name : never;
}[keyof Links];
type TargetOf<Name extends keyof Links> = LinkTarget<Links[Name]>;
type Handler<Target, Event, Result> = (app: AppContext, target: Target, event: Event) => Promise<Result>;

/** The handler of every button. A link without a line here does not compile. */
const buttons: { readonly [Name in NamesFrom<'button'>]: Handler<TargetOf<Name>, Click, Effect> } = {
    refreshCard: refresh,
    openWebhookDetails: showDetails,
    postCard: postToRoom,
    keepCardPrivate: keepFromRoom,
    askToDisconnect: askByButton,
    reviewDisconnection: review,
    keepConnection: keep,
    decideDisconnection: decide,
    undoDisconnection: undo,
    retryDisconnection: takeUp('retry'),
    proceedDisconnection: takeUp('proceed'),
    reviewMove: reviewTransfer,
    discardMove: discardTransfer,
    decideMove: decideTransfer,
    stopMove: stopTransfer,
    continueMove: continueTransfer,
    openPosts: showPosts,
    postsPage: turnPage,
    agendaPage: turnAgendaPage,
    postRow: chooseInPosts,
    cancelPost: askToCancel,
    cancelConfirmed: cancelNow,
    cancelKept: keepPost,
    undoCancel: restoreCancelled,
    askToCancelAll: askAboutAll,
    confirmCancelAll: confirmAll,
    keepAll: keepEvery,
    undoCancelAll: undoAll,
    movePost: openMoveWindow,
    confirmReschedule: confirmMove,
    discardReschedule: discardMove,
    undoReschedule: undoMove,
    confirmSchedule: confirmPlan,
    discardSchedule: discardPlan,
    scheduleDetails: openDetails,
    enableNow: enableByButton,
    confirmEnable: enableSurely,
    leaveDisabled: leaveOff,
    disableAsk: askToDisable,
    confirmDisable: disableNow,
    keepEnabled: leaveEnabled,
    auditPage: turnAuditPage,
    auditDetails: showAuditDetails,
    listPage: turnListPage,
    listRefresh: turnListPage,
    postList: postListToRoom,
    keepListPrivate: keepListFromRoom,
    listRow: chooseInRow,
    showHelp: helpByButton,
    acknowledgeAlert: acknowledge,
    releaseAlert: release,
    snoozeAlert: snooze,
    watchHere: watchByButton,
    watchingPage: turnWatchingPage,
    askToSendAgain: questionByButton,
    confirmSendAgain: sendAgainNow,
    keepUnsent: sendNothing,
    ownerPage: turnOwnerPage,
    askHandOver: askToHandOver,
    confirmHandOver: handOverNow,
    keepOwner: keepAsTheyAre,
    exportConfig: exportByButton,
    importConfig: openImport,
    applyConfig: applyByButton,
    discardConfig: discardByButton,
    chooseName: choose,
    dismissName: dismiss,
};

/** The handler of every window. */
const windows: { readonly [Name in NamesFrom<'window'>]: Handler<TargetOf<Name>, Submit, SubmitEffect> } = {
    decisionWindow: submitDecision,
    moveDecision: submitTransfer,
    handOverWindow: submitHandOver,
    moveWindow: submitMove,
    detailsWindow: submitDetails,
    importWindow: submitImport,
};

/** A link and its handler, which only ever gets a target that the link's codec has read. */
interface Row<Event, Result> {
    readonly link: Pick<Link<unknown>, 'actionId' | 'needs' | 'judgesStaleClicks'>;
    /** @returns undefined for a value that this version of the app never wrote */
    prepare(value: unknown, event: Event): ((app: AppContext) => Promise<Result>) | undefined;
}

const row = <Target, Event, Result>(
    link: Link<Target>,
    handle: Handler<Target, Event, Result>,
): Row<Event, Result> => ({
    link,
    prepare(value, event) {
        const target = link.read(value);
        return target === undefined ? undefined : (app) => handle(app, target, event);
    },
});

const linkOf: { readonly [Name in NamesFrom<'button' | 'window'>]: Link<TargetOf<Name>> } = links;
const buttonRow = <Name extends keyof typeof buttons>(name: Name) => row(linkOf[name], buttons[name]);
const windowRow = <Name extends keyof typeof windows>(name: Name) => row(linkOf[name], windows[name]);

const buttonRows = byActionId((Object.keys(buttons) as (keyof typeof buttons)[]).map((name) => buttonRow(name)));
const windowRows = byActionId((Object.keys(windows) as (keyof typeof windows)[]).map((name) => windowRow(name)));

function byActionId<Event, Result>(rows: readonly Row<Event, Result>[]): ReadonlyMap<string, Row<Event, Result>> {
    return new Map(rows.map((one) => [one.link.actionId, one]));
}

/** Whether this version of the app has such a button. */
export const isOurs = (actionId: string): boolean => buttonRows.has(actionId);

/** Whether the button only opens an address. The server sends its click as well, which needs no answer. */
export const opensAddress = (actionId: string): boolean =>
    Object.values<string>(links.ADDRESS_ACTIONS).includes(actionId);

/** Whether the button's handler wants to judge clicks on a card that no longer holds the button. */
export const judgesStaleClicks = (actionId: string): boolean =>
    buttonRows.get(actionId)?.link.judgesStaleClicks === true;

/** What a click leads to. A click that this version of the app has not written is refused as stale. */
export async function followClick(app: AppContext, click: Click): Promise<Effect> {
    const found = buttonRows.get(click.actionId);
    const handle = found?.prepare(click.value, click);
    if (!found || !handle) return whisper(explain({ kind: 'stale-card' }, app.say));
    const refusal = await refusalOf(app, found.link.needs);
    return refusal ? whisper(explain(refusal, app.say)) : handle(app);
}

/** What a sent window leads to. A window that this version of the app has not opened is refused as stale. */
export async function followSubmit(app: AppContext, submit: Submit): Promise<SubmitEffect> {
    const [actionId = '', ...rest] = submit.viewId.split(' ');
    const found = windowRows.get(actionId);
    const handle = found?.prepare(rest.join(' '), submit);
    if (!found || !handle) return { kind: 'close', whisper: privately(explain({ kind: 'stale-card' }, app.say)) };
    const refusal = await refusalOf(app, found.link.needs);
    return refusal ? { kind: 'close', whisper: privately(explain(refusal, app.say)) } : handle(app);
}
