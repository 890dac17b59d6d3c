import { mayManage, mayNotManage } from '../context/rights';
import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import { explain } from '../chat/explain';
import { decisionButtons, decisionModal } from '../cards/disconnectWindow';
import type { AppContext } from '../context/context';
import {
    confirmed,
    postsDecisions,
    hasLapsed,
    openPosts,
    takenUp,
    type Disconnection,
    type PostsDecision,
} from '../domain/disconnect';
import type { LinkTarget } from '../chat/link';
import type { decideDisconnection } from '../chat/links';
import { WAKE_UP_MS, audited, claimName, save, setWakeUp } from './record';
import { resume, workUnder } from './work';

/** The question that is answered: buttons and windows of older questions may still exist. */
interface Ref {
    readonly id: string;
    readonly revision: number;
}

type Verdict =
    | { readonly ok: true; readonly request: Disconnection }
    | { readonly ok: false; readonly reason: string; readonly lapsed?: boolean };

/** Opens the window with the posts. The stored question knows them, so no upstream is asked first. */
export async function review(app: AppContext, ref: Ref, { messageId }: Click): Promise<Effect> {
    const verdict = await openQuestion(app, ref, ['asked']);
    if (!verdict.ok) return refusal(app, ref, verdict);
    // The process may have died between posting the question and noting its message: the clicked card is the message.
    if (messageId !== undefined) await app.questions.put(ref.id, { messageId });
    return {
        kind: 'open',
        modal: decisionModal(verdict.request, app),
        otherwise: { audience: 'asker', ...decisionButtons(verdict.request, app) },
    };
}

/** Keeps the connection, and everybody sees who decided so. */
export async function keep(app: AppContext, ref: Ref, click: Click): Promise<Effect> {
    return change(app, ref, click, ['asked', 'stuck'], (request) => ({
        ...request,
        phase: 'kept',
        decided: { by: me(app), at: app.clock.now().getTime() },
    }));
}

/** The decision by button. */
export const decide = (
    app: AppContext,
    { fate: decision, ...ref }: LinkTarget<typeof decideDisconnection>,
): Promise<Effect> => confirm(app, ref, decision);

/** The decision from the window. */
export async function submitDecision(app: AppContext, ref: Ref, submit: Submit): Promise<SubmitEffect> {
    const decision = postsDecisions.find((one) => one === submit.value('posts', 'posts.fate'));
    const verdict = await openQuestion(app, ref, ['asked']);
    if (verdict.ok && needsDecision(verdict.request) && !decision) {
        return { kind: 'errors', errors: { 'posts.fate': app.say('disconnect_fate_missing') } };
    }
    const effect = await confirm(app, ref, decision);
    if (effect.kind !== 'whisper') return { kind: 'close' };
    const known = await app.disconnections.get(ref.id);
    return { kind: 'close', whisper: { ...effect.reply, ...(known && { place: known.place }) } };
}

/** Tries the failed step again, or continues without it. */
export const takeUp =
    (how: 'retry' | 'proceed') =>
    (app: AppContext, ref: Ref, click: Click): Promise<Effect> =>
        change(app, ref, click, how === 'retry' ? ['stuck', 'failed'] : ['stuck'], (request) =>
            takenUp(request, how, me(app), app.clock.now()),
        );

const needsDecision = (request: Disconnection): boolean => openPosts(request).length > 0;

async function confirm(app: AppContext, ref: Ref, decision: PostsDecision | undefined): Promise<Effect> {
    return change(app, ref, {}, ['asked'], (request) =>
        needsDecision(request) && !decision
            ? app.say('disconnect_fate_missing')
            : confirmed(request, me(app), needsDecision(request) ? decision : undefined, app.clock.now()),
    );
}

/**
 * Changes the decision, one person at a time: under the claim, the stored question and the person's rights are checked
 * again. A wake-up is set before anything else. If the change leads to work, the work keeps the claim and goes on after the
 * answer.
 * @param to the new state, or words that say why not
 */
async function change(
    app: AppContext,
    ref: Ref,
    { messageId }: Partial<Click>,
    from: readonly Disconnection['phase'][],
    to: (request: Disconnection) => Disconnection | string,
): Promise<Effect> {
    const { say } = app;
    const first = await openQuestion(app, ref, from);
    if (!first.ok) return refusal(app, ref, first);
    const claim = await app.claims.claim(claimName(first.request.integrationId));
    if (!claim) return whisper(say('disconnect_busy'));

    let kept = true;
    let running: boolean;
    try {
        const verdict = await mayDecide(app, ref, from);
        if (!verdict.ok) return whisper(verdict.reason);
        const next = to(verdict.request);
        if (typeof next === 'string') return whisper(next);
        if (next.phase === 'running' && (await isUnderWay(app, next))) return whisper(say('disconnect_elsewhere'));
        // Set two wake-ups: the worker woken by the first may die before it sets the next.
        for (const wait of [WAKE_UP_MS, 5 * WAKE_UP_MS]) await setWakeUp(app, ref.id, wait);
        const at = next.messageId ?? messageId;
        await save(app, { ...next, ...(at !== undefined && { messageId: at }) });
        kept = false;
        running = next.phase === 'running';
    } finally {
        if (kept) await claim.release();
    }
    // The audit trail gets the decision before the work begins. A click does not wait for work that takes long.
    const work = noted(app, ref.id)
        .catch((error: unknown) => app.log.error('a decision could not be recorded', error))
        .then(() => workUnder(app, claim, ref.id));
    if (running) work.catch((error: unknown) => app.log.error('a disconnection was interrupted', error));
    else await work;
    return { kind: 'nothing' };
}

/** Two questions about one connection may be open. One at a time is followed, also while it rests. */
async function isUnderWay(app: AppContext, { id, integrationId }: Disconnection): Promise<boolean> {
    const other = await app.underWay.get(integrationId);
    if (other && other.id !== id && (await app.disconnections.get(other.id))?.phase === 'running') return true;
    await app.underWay.put(integrationId, { id });
    return false;
}

async function noted(app: AppContext, id: string): Promise<void> {
    const request = await app.disconnections.get(id);
    if (!request) return;
    const outcome = request.phase === 'kept' ? 'kept' : 'confirmed';
    await audited(app, request, { action: 'disconnect', target: request.integrationId, outcome });
}

/** Under the claim: whether the person may still decide, and the question is still open. */
async function mayDecide(app: AppContext, ref: Ref, phases: readonly Disconnection['phase'][]): Promise<Verdict> {
    if (!(await mayManage(app))) return { ok: false, reason: explain(mayNotManage(app), app.say) };
    return openQuestion(app, ref, phases);
}

/** Whether the question is still open, in one of the phases. */
async function openQuestion(app: AppContext, ref: Ref, phases: readonly Disconnection['phase'][]): Promise<Verdict> {
    const { say } = app;
    const request = await app.disconnections.get(ref.id);
    if (!request) return { ok: false, reason: say('disconnect_forgotten') };
    if (hasLapsed(request, app.clock.now())) return { ok: false, reason: say('disconnect_lapsed_short'), lapsed: true };
    if (!phases.includes(request.phase)) return { ok: false, reason: say('disconnect_already') };
    if (request.revision !== ref.revision) return { ok: false, reason: say('disconnect_changed') };
    return { ok: true, request };
}

/** Words for the person who clicked. If the time is over, the message shows that to everybody. */
async function refusal(
    app: AppContext,
    ref: Ref,
    { reason, lapsed }: Extract<Verdict, { ok: false }>,
): Promise<Effect> {
    if (lapsed) await resume(app, ref.id);
    return whisper(reason);
}

const me = ({ person }: AppContext) => ({ id: person.id, username: person.username });
