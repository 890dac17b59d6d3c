import { decisionButtons, decisionModal } from '../cards/disconnectWindow';
import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { decideDisconnection } from '../chat/links';
import type { AppContext } from '../context/context';
import { mayManage } from '../context/rights';
import {
    confirmed,
    openPosts,
    postsDecisions,
    takenUp,
    type Decision,
    type Disconnection,
    type PostsDecision,
} from '../domain/disconnect';
import { mustLeaveToAnother, needsSecond, partOf, stoppedBy, voided, type Part } from '../domain/disconnectApproval';
import { change, me, openQuestion, refusal, type Ref } from './change';
import { mayAskerStillAsk, prepareRequest } from './request';

/** Undo waits this long for a worker that edits the countdown, which takes much less; a click is answered within 4 seconds. */
const UNDO_PATIENCE_MS = 1_000;

/** Opens the window with the posts. The stored question knows them, so no upstream is asked first. */
export async function review(app: AppContext, ref: Ref, { messageId }: Click): Promise<Effect> {
    const verdict = await openQuestion(app, ref, { from: ['asked', 'requested'] });
    if (!verdict.ok) return refusal(app, ref, verdict);
    const part = partFor(app, verdict.request);
    if (part === 'await') return whisper(app.say('disconnect_own_request'));
    // The process may have died between posting the question and noting its message: the clicked card is the message.
    if (messageId !== undefined && !ref.notice) await app.questions.put(ref.id, { messageId });
    const asking = { part, graceMinutes: app.settings.disconnect.graceMinutes, roomId: app.place?.roomId };
    return {
        kind: 'open',
        modal: decisionModal(verdict.request, asking, app),
        otherwise: { audience: 'asker', ...decisionButtons(verdict.request, asking, app) },
    };
}

/** Keeps the connection, and everybody sees who decided so. A request is withdrawn by its asker, and refused by others. */
export async function keep(app: AppContext, ref: Ref, click: Click): Promise<Effect> {
    return change(app, ref, click, {
        from: ['asked', 'requested', 'stuck'],
        to: (request) =>
            request.phase === 'requested'
                ? stoppedBy(request, me(app), app.clock.now())
                : { ...request, phase: 'kept', decided: { by: me(app), at: app.clock.now().getTime() } },
    });
}

/**
 * Takes a confirmed decision back before it begins: managers may, and the asker. It and the beginning exclude each other under
 * the claim, so a click that comes at the last moment either counts or is told that it is too late.
 */
export async function undo(app: AppContext, ref: Ref, click: Click): Promise<Effect> {
    return change(app, ref, click, {
        from: ['grace'],
        to: (request) => stoppedBy(request, me(app), app.clock.now()),
        may: async ({ asked }) => asked.by.id === app.person.id || (await mayManage(app)),
        late: ({ stopped }) =>
            app.say(stopped?.how === 'undone' ? 'disconnect_undone_already' : 'disconnect_undo_late'),
        busy: app.say('disconnect_undo_busy'),
        patienceMs: UNDO_PATIENCE_MS,
    });
}

/** The decision by button. */
export const decide = (
    app: AppContext,
    { fate: decision, ...ref }: LinkTarget<typeof decideDisconnection>,
): Promise<Effect> => confirm(app, ref, decision);

/** The decision from the window. */
export async function submitDecision(app: AppContext, ref: Ref, submit: Submit): Promise<SubmitEffect> {
    const decision = postsDecisions.find((one) => one === submit.value('posts', 'posts.fate'));
    const verdict = await openQuestion(app, ref, { from: ['asked', 'requested'] });
    if (verdict.ok && choosesForPosts(app, verdict.request) && !decision) {
        return { kind: 'errors', errors: { 'posts.fate': app.say('disconnect_fate_missing') } };
    }
    const effect = await confirm(app, ref, decision);
    if (effect.kind !== 'whisper') return { kind: 'close' };
    const known = await app.disconnections.get(ref.id);
    // A person who decides from another room reads the answer there.
    const isElsewhere = app.place !== undefined && app.place.roomId !== known?.place.roomId;
    return { kind: 'close', whisper: { ...effect.reply, ...(known && !isElsewhere && { place: known.place }) } };
}

/** Tries the failed step again, or continues without it. */
export const takeUp =
    (how: 'retry' | 'proceed') =>
    (app: AppContext, ref: Ref, click: Click): Promise<Effect> =>
        change(app, ref, click, {
            from: how === 'retry' ? ['stuck', 'failed'] : ['stuck'],
            to: (request) =>
                mustLeaveToAnother(request, how, app.person.id, app.settings.disconnect.approval)
                    ? app.say('disconnect_another_continues')
                    : takenUp(request, how, decisionOf(app)),
        });

const needsDecision = (request: Disconnection): boolean => openPosts(request).length > 0;

const partFor = ({ person, settings }: AppContext, request: Disconnection): Part =>
    partOf(request, person.id, settings.disconnect.approval);

/** Whether this person chooses what happens to the posts: of a request, the asker has chosen. */
const choosesForPosts = (app: AppContext, request: Disconnection): boolean =>
    needsDecision(request) && ['decide', 'request'].includes(partFor(app, request));

const confirm = (app: AppContext, ref: Ref, decision: PostsDecision | undefined): Promise<Effect> =>
    change(app, ref, {}, { from: ['asked', 'requested'], to: (request) => decidedBy(app, request, decision) });

/** What a decision leads to, by the part of the person who makes it. */
async function decidedBy(
    app: AppContext,
    request: Disconnection,
    decision: PostsDecision | undefined,
): Promise<Disconnection | string> {
    const part = partFor(app, request);
    if (part === 'await') return app.say('disconnect_own_request');
    const isMissing = choosesForPosts(app, request) && !decision;
    if (isMissing) return app.say('disconnect_fate_missing');
    const chosen = needsDecision(request) ? (part === 'confirm' ? request.requested?.fate : decision) : undefined;
    if (part === 'request') return prepareRequest(app, request, chosen);
    const isSecond = needsSecond(request, app.settings.disconnect.approval) && request.asked.by.id !== app.person.id;
    if (isSecond && !(await mayAskerStillAsk(app, request))) return voided(request, me(app), app.clock.now());
    return confirmed(request, decisionOf(app), chosen);
}

const decisionOf = (app: AppContext): Decision => ({
    by: me(app),
    now: app.clock.now(),
    graceMs: app.settings.disconnect.graceMinutes * 60_000,
});
