import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { continueMove, decideMove, discardMove, moveDecision, stopMove } from '../chat/links';
import type { AppContext } from '../context/context';
import { mayManage, mayNotManage } from '../context/rights';
import { LATE_CHOICES, type LateChoice, type Transfer } from '../domain/transfer';
import { canContinue, hasTransferLapsed, isLate, transferConfirmed, transferTakenUp } from '../domain/transferChanges';
import { claimName, save, setWakeUp, WAKE_UP_MS } from './record';
import { resume, workUnder } from './work';

/** The question that is answered: buttons and windows of older questions may still exist. */
type Ref = LinkTarget<typeof discardMove>;

type Verdict =
    | { readonly ok: true; readonly request: Transfer }
    | { readonly ok: false; readonly told: string; readonly lapsed?: boolean };

/** The decision by button. */
export const decideTransfer = (app: AppContext, { late, ...ref }: LinkTarget<typeof decideMove>): Promise<Effect> =>
    confirm(app, ref, late);

/** The decision from the window. */
export async function submitTransfer(
    app: AppContext,
    { id, revision }: LinkTarget<typeof moveDecision>,
    submit: Submit,
): Promise<SubmitEffect> {
    const ref = { id, revision };
    const late = LATE_CHOICES.find((one) => one === submit.value('late', 'move.late'));
    const verdict = await openTransfer(app, ref, isAsked);
    if (verdict.ok && !late && hasLate(app, verdict.request)) {
        return { kind: 'errors', errors: { 'move.late': app.say('move_late_missing') } };
    }
    const effect = await confirm(app, ref, late ?? 'leave');
    if (effect.kind !== 'whisper') return { kind: 'close' };
    const known = await app.transfers.get(id);
    return { kind: 'close', whisper: { ...effect.reply, ...(known && { place: known.place }) } };
}

/** Leaves all posts where they are, and everybody sees who decided so. */
export const discardTransfer = (app: AppContext, ref: Ref, click: Click): Promise<Effect> =>
    change(app, ref, click, isAsked, (request) => ({
        ...request,
        phase: 'discarded',
        decided: { by: me(app), at: app.clock.now().getTime() },
    }));

/** Goes on with what was not begun, and with what did not come to a clear end. */
export const continueTransfer = (
    app: AppContext,
    ref: LinkTarget<typeof continueMove>,
    click: Click,
): Promise<Effect> =>
    change(app, ref, click, canContinue, (request) => transferTakenUp(request, me(app), app.clock.now()));

/** Stops after the post that is on the way. A worker that is busy learns of it before its next post. */
export async function stopTransfer(app: AppContext, { id }: LinkTarget<typeof stopMove>): Promise<Effect> {
    const { say, clock } = app;
    const request = await app.transfers.get(id);
    if (!request) return whisper(explain({ kind: 'stale-card' }, say));
    if (request.phase !== 'running') return whisper(say('move_over_already'));
    await app.transferStops.put(id, { by: me(app), at: clock.now().getTime() });
    const claim = await app.claims.claim(claimName(request.from.id));
    if (claim) await stopResting(app, claim, id);
    return whisper(say('move_stopping'));
}

/** Nobody is at work: the stop need not wait for the end of a pause. */
async function stopResting(
    app: AppContext,
    claim: NonNullable<Awaited<ReturnType<AppContext['claims']['claim']>>>,
    id: string,
): Promise<void> {
    let kept = true;
    try {
        const request = await app.transfers.get(id);
        if (request?.phase !== 'running' || request.restsUntil === undefined) return;
        await setWakeUp(app, id, WAKE_UP_MS);
        await save(app, { ...request, restsUntil: app.clock.now().getTime() });
        kept = false;
    } finally {
        if (kept) await claim.release();
    }
    workUnder(app, claim, id).catch((error: unknown) => app.log.error('a move was interrupted', error));
}

export const isAsked = ({ phase }: Transfer): boolean => phase === 'asked';

const hasLate = ({ clock }: AppContext, { posts }: Transfer): boolean =>
    posts.some((post) => post.fate === 'pending' && isLate(post, clock.now().getTime()));

const confirm = (app: AppContext, ref: Ref, late: LateChoice): Promise<Effect> =>
    change(app, ref, {}, isAsked, (request) => transferConfirmed(request, me(app), late, app.clock.now()));

/**
 * Changes the decision, one person at a time: under the claim, the stored question and the person's rights are checked
 * again. Wake-ups are set before anything else. If the change leads to work, the work keeps the claim and goes on after
 * the answer.
 */
async function change(
    app: AppContext,
    ref: Ref,
    { messageId }: Partial<Click>,
    from: (request: Transfer) => boolean,
    to: (request: Transfer) => Transfer,
): Promise<Effect> {
    const { say } = app;
    const first = await openTransfer(app, ref, from);
    if (!first.ok) return refusal(app, ref, first);
    const claim = await app.claims.claim(claimName(first.request.from.id));
    if (!claim) return whisper(say('disconnect_busy'));

    let kept = true;
    let next: Transfer;
    try {
        if (!(await mayManage(app))) return whisper(explain(mayNotManage(app), say));
        const verdict = await openTransfer(app, ref, from);
        if (!verdict.ok) return whisper(verdict.told);
        next = to(verdict.request);
        if (next.phase === 'running' && (await isUnderWay(app, next))) return whisper(say('move_under_way'));
        // Set two wake-ups: the worker woken by the first may die before it sets the next.
        for (const wait of [WAKE_UP_MS, 5 * WAKE_UP_MS]) await setWakeUp(app, ref.id, wait);
        const at = next.messageId ?? messageId;
        await save(app, { ...next, ...(at !== undefined && { messageId: at }) });
        kept = false;
    } finally {
        if (kept) await claim.release();
    }
    // The audit trail gets the decision before the work begins. A click does not wait for work that takes long.
    const work = noted(app, next)
        .catch((error: unknown) => app.log.error('a decision could not be recorded', error))
        .then(() => workUnder(app, claim, ref.id));
    if (next.phase === 'running') work.catch((error: unknown) => app.log.error('a move was interrupted', error));
    else await work;
    return { kind: 'nothing' };
}

/** Two questions about one connection may be open. One at a time is followed, also while it rests. */
export async function isUnderWay(app: AppContext, { id, from }: Pick<Transfer, 'id' | 'from'>): Promise<boolean> {
    const all = [...(await app.transfers.all()).values()];
    return all.some((other) => other.id !== id && other.from.id === from.id && other.phase === 'running');
}

const noted = (app: AppContext, { id, revision, phase, from, to, place }: Transfer): Promise<void> =>
    app.audit.append({
        id: `${id} ${revision} decision`,
        action: 'move',
        target: from.id,
        integrationId: from.id,
        outcome: phase === 'discarded' ? 'kept' : 'confirmed',
        who: me(app),
        from: place.roomId,
        detail: `to ${to.id}`,
    });

/** Whether the question is still open. */
export async function openTransfer(app: AppContext, ref: Ref, from: (request: Transfer) => boolean): Promise<Verdict> {
    const { say } = app;
    const request = await app.transfers.get(ref.id);
    if (!request) return { ok: false, told: explain({ kind: 'stale-card' }, say) };
    if (hasTransferLapsed(request, app.clock.now())) {
        return { ok: false, told: say('disconnect_lapsed_short'), lapsed: true };
    }
    const isOpen = request.revision === ref.revision && from(request);
    return isOpen ? { ok: true, request } : { ok: false, told: say('disconnect_already') };
}

/** Words for the person who clicked. If the time is over, the message shows that to everybody. */
export async function refusal(
    app: AppContext,
    ref: Ref,
    { told, lapsed }: Extract<Verdict, { ok: false }>,
): Promise<Effect> {
    if (lapsed) await resume(app, ref.id);
    return whisper(told);
}

const me = ({ person }: AppContext) => ({ id: person.id, username: person.username });
