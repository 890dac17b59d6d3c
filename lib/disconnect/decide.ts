import { mayManage } from '../context/rights';
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
import { sayIn } from '../i18n/say';
import type { Click, Effect, Submit, SubmitEffect } from '../chat/click';
import { privately } from '../chat/reply';
import type { Problem } from '../domain/problem';
import { writtenFor } from './message';
import { WAKE_UP_MS, audited, claimName, save, setWakeUp } from './record';
import { resume, workUnder } from './work';

/** Which question is answered: an older one's buttons and windows may still be around. */
interface Ref {
    readonly id: string;
    readonly revision: number;
}

type Verdict =
    | { readonly ok: true; readonly request: Disconnection }
    | { readonly ok: false; readonly told: string; readonly lapsed?: boolean };

/** Opens the window with the posts. What the question showed is known, so nothing is asked of anybody before. */
export async function review(app: AppContext, ref: Ref, { messageId }: Click): Promise<Effect> {
    const verdict = await mayDecide(app, ref, ['asked']);
    if (!verdict.ok) return refusal(app, ref, verdict);
    // The process may have died between posting the question and noting where: the card that was clicked is it.
    if (messageId !== undefined) await app.questions.put(ref.id, { messageId });
    const reader = writtenFor(app, { reader: app.person });
    return {
        kind: 'open',
        modal: decisionModal(verdict.request, reader),
        otherwise: { audience: 'asker', ...decisionButtons(verdict.request, reader) },
    };
}

/** Nothing is done, and everybody sees who decided so. */
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
    { fate, ...ref }: Ref & { readonly fate?: PostsDecision | undefined },
): Promise<Effect> => confirm(app, ref, fate);

/** The decision from the window. */
export async function submitDecision(app: AppContext, ref: Ref, submit: Submit): Promise<SubmitEffect> {
    const fate = postsDecisions.find((one) => one === submit.value('posts', 'posts.fate'));
    const verdict = await mayDecide(app, ref, ['asked']);
    if (verdict.ok && needsFate(verdict.request) && !fate) {
        return { kind: 'errors', errors: { 'posts.fate': sayIn(app.person.language)('disconnect_fate_missing') } };
    }
    const effect = await confirm(app, ref, fate);
    if (effect.kind !== 'whisper') return { kind: 'close' };
    const known = await app.disconnections.get(ref.id);
    return { kind: 'close', whisper: { ...effect.reply, ...(known && { place: known.place }) } };
}

/** What failed is tried again, or gone on without. */
export const takeUp =
    (how: 'retry' | 'proceed') =>
    (app: AppContext, ref: Ref, click: Click): Promise<Effect> =>
        change(app, ref, click, how === 'retry' ? ['stuck', 'failed'] : ['stuck'], (request) =>
            takenUp(request, how, me(app), app.clock.now()),
        );

const needsFate = (request: Disconnection): boolean => openPosts(request).length > 0;

async function confirm(app: AppContext, ref: Ref, fate: PostsDecision | undefined): Promise<Effect> {
    const say = sayIn(app.person.language);
    return change(app, ref, {}, ['asked'], (request) =>
        needsFate(request) && !fate
            ? say('disconnect_fate_missing')
            : confirmed(request, me(app), needsFate(request) ? fate : undefined, app.clock.now()),
    );
}

/**
 * One change of what is decided, by one person at a time: under the claim, judged again by what is stored now. An alarm
 * is set before anything else; where the change leads to work, the claim goes with it, and the work goes on after the
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
    const say = sayIn(app.person.language);
    const first = await mayDecide(app, ref, from);
    if (!first.ok) return refusal(app, ref, first);
    const claim = await app.claims.claim(claimName(first.request.integrationId));
    if (!claim) return whisper(say('disconnect_busy'));

    let kept = true;
    let running: boolean;
    try {
        const verdict = await mayDecide(app, ref, from);
        if (!verdict.ok) return whisper(verdict.told);
        const next = to(verdict.request);
        if (typeof next === 'string') return whisper(next);
        if (next.phase === 'running' && (await isUnderWay(app, next))) return whisper(say('disconnect_elsewhere'));
        // Two: whoever takes up the first may die before having set the next.
        for (const wait of [WAKE_UP_MS, 5 * WAKE_UP_MS]) await setWakeUp(app, ref.id, wait);
        const at = next.messageId ?? messageId;
        await save(app, { ...next, ...(at !== undefined && { messageId: at }) });
        kept = false;
        running = next.phase === 'running';
    } finally {
        if (kept) await claim.release();
    }
    // For the record, who decided; the work does not wait for less, nor the one who clicked for it.
    const work = noted(app, ref.id)
        .catch((error: unknown) => app.log.error('a decision could not be recorded', error))
        .then(() => workUnder(app, claim, ref.id));
    if (running) work.catch((error: unknown) => app.log.error('a disconnection was interrupted', error));
    else await work;
    return { kind: 'nothing' };
}

/** Two questions about one connection may be open, one of them at a time is followed, rests included. */
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

/** Whether this person may decide, and whether there is still this question to be decided. */
async function mayDecide(app: AppContext, ref: Ref, phases: readonly Disconnection['phase'][]): Promise<Verdict> {
    const say = sayIn(app.person.language);
    const no = (problem: Problem): Verdict => ({ ok: false, told: explain(problem, say) });
    if (!(await mayManage(app))) return no({ kind: 'may-not-manage' });
    const request = await app.disconnections.get(ref.id);
    if (!request) return no({ kind: 'stale-card' });
    if (hasLapsed(request, app.clock.now())) return { ok: false, told: say('disconnect_lapsed_short'), lapsed: true };
    if (!phases.includes(request.phase)) return { ok: false, told: say('disconnect_already') };
    if (request.revision !== ref.revision) return { ok: false, told: say('disconnect_changed') };
    return { ok: true, request };
}

/** Told to the one who clicked; that the time is over, everybody sees in the message. */
async function refusal(app: AppContext, ref: Ref, { told, lapsed }: Extract<Verdict, { ok: false }>): Promise<Effect> {
    if (lapsed) await resume(app, ref.id);
    return whisper(told);
}

const me = ({ person }: AppContext) => ({ id: person.id, username: person.username });

const whisper = (words: string): Effect => ({ kind: 'whisper', reply: privately(words) });
