import { disconnectCard } from '../cards/disconnectCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { mayManage, mayNotManage } from '../context/rights';
import { hasLapsed, type Decider, type Disconnection } from '../domain/disconnect';
import type { Claim } from '../ports/storage';
import { WAKE_UP_MS, audited, claimName, save, setWakeUp } from './record';
import { auditRequest } from './request';
import { resume, workUnder } from './work';

/** The question that is answered: buttons and windows of older questions may still exist. */
export interface Ref {
    readonly id: string;
    readonly revision: number;
    /** The button stands in the second message about a request. */
    readonly notice?: true;
}

type Verdict =
    | { readonly ok: true; readonly request: Disconnection }
    | { readonly ok: false; readonly reason: string; readonly lapsed?: boolean };

/** How a decision is changed. */
export interface Change {
    /** The phases in which it can be changed. */
    readonly from: readonly Disconnection['phase'][];
    /** @returns the new state, or words that say why not */
    readonly to: (request: Disconnection) => Disconnection | string | Promise<Disconnection | string>;
    /** Whether this person may; by default, whether they may manage. */
    readonly may?: (request: Disconnection) => Promise<boolean>;
    /** What a person reads who is too late; by default, that another one has decided. */
    readonly late?: (request: Disconnection) => string;
    /** What a person reads while a worker holds the claim; by default, that the message shows how it goes. */
    readonly busy?: string;
    /** For how long a change that must not be missed waits for a worker to finish; ms. */
    readonly patienceMs?: number;
}

/** A claim that is busy is asked for again after this time. */
const ASK_AGAIN_MS = 250;

/**
 * Changes the decision, one person at a time: under the claim, the stored question and the person's rights are checked
 * again. A wake-up is set before anything else. If the change leads to work, the work keeps the claim and goes on after the
 * answer.
 */
export async function change(
    app: AppContext,
    ref: Ref,
    { messageId, isPrivate }: Partial<Click>,
    how: Change,
): Promise<Effect> {
    const { say } = app;
    const first = await openQuestion(app, ref, how);
    if (!first.ok) return refusal(app, ref, first);
    const claim = await claimSoon(app, claimName(first.request.integrationId), how.patienceMs ?? 0);
    if (!claim) return whisper(how.busy ?? say('disconnect_busy'));

    let kept = true;
    let running: boolean;
    try {
        const verdict = await mayDecide(app, ref, how);
        if (!verdict.ok) return whisper(verdict.reason);
        const next = await how.to(verdict.request);
        if (typeof next === 'string') return whisper(next);
        if (next.phase === 'running' && (await isUnderWay(app, next))) return whisper(say('disconnect_elsewhere'));
        // Set two wake-ups: the worker woken by the first may die before it sets the next.
        for (const wait of [WAKE_UP_MS, 5 * WAKE_UP_MS]) await setWakeUp(app, ref.id, wait);
        const at = next.messageId ?? (ref.notice ? undefined : messageId);
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
    // Whoever clicks elsewhere does not see the message change.
    return isPrivate === true || ref.notice ? inWords(app, ref.id) : { kind: 'nothing' };
}

async function inWords(app: AppContext, id: string): Promise<Effect> {
    const request = await app.disconnections.get(id);
    return request ? whisper(disconnectCard(request, app).text) : { kind: 'nothing' };
}

/** Waits a moment for a claim that a worker holds. */
async function claimSoon(app: AppContext, name: string, patienceMs: number): Promise<Claim | undefined> {
    const until = app.clock.now().getTime() + patienceMs;
    for (let tries = Math.ceil(patienceMs / ASK_AGAIN_MS); ; tries -= 1) {
        const claim = await app.claims.claim(name);
        if (claim || tries <= 0 || app.clock.now().getTime() >= until) return claim;
        await app.withTimeout(ASK_AGAIN_MS, new Promise<never>(() => undefined));
    }
}

/** Two questions about one connection may be open. One at a time is followed, also while it rests or counts down. */
async function isUnderWay(app: AppContext, { id, integrationId }: Disconnection): Promise<boolean> {
    const other = await app.underWay.get(integrationId);
    const phase = other && other.id !== id ? (await app.disconnections.get(other.id))?.phase : undefined;
    if (phase === 'running' || phase === 'grace') return true;
    await app.underWay.put(integrationId, { id });
    return false;
}

async function noted(app: AppContext, id: string): Promise<void> {
    const request = await app.disconnections.get(id);
    if (!request) return;
    if (request.phase === 'requested') return auditRequest(app, request);
    const { phase, stopped, integrationId } = request;
    const action = { action: 'disconnect', target: integrationId } as const;
    if (!stopped) {
        return audited(app, request, { ...action, outcome: phase === 'kept' ? 'kept' : 'confirmed' });
    }
    const outcome = stopped.how === 'void' ? 'refused' : stopped.how;
    await audited(app, request, { ...action, outcome }, stopped.by);
}

/** Under the claim: whether the person may still decide, and the question is still open. */
async function mayDecide(app: AppContext, ref: Ref, how: Change): Promise<Verdict> {
    const verdict = await openQuestion(app, ref, how);
    if (!verdict.ok) return verdict;
    const may = how.may ? await how.may(verdict.request) : await mayManage(app);
    return may ? verdict : { ok: false, reason: explain(mayNotManage(app), app.say) };
}

/** Whether the question is still open, in one of the phases. */
export async function openQuestion(
    app: AppContext,
    ref: Ref,
    { from, late }: Pick<Change, 'from' | 'late'>,
): Promise<Verdict> {
    const { say } = app;
    const request = await app.disconnections.get(ref.id);
    if (!request) return { ok: false, reason: say('disconnect_forgotten') };
    if (hasLapsed(request, app.clock.now())) return { ok: false, reason: say('disconnect_lapsed_short'), lapsed: true };
    if (!from.includes(request.phase)) {
        return { ok: false, reason: late ? late(request) : say('disconnect_already') };
    }
    if (request.revision !== ref.revision) return { ok: false, reason: say('disconnect_changed') };
    return { ok: true, request };
}

/** Words for the person who clicked. If the time is over, the message shows that to everybody. */
export async function refusal(
    app: AppContext,
    ref: Ref,
    { reason, lapsed }: Extract<Verdict, { ok: false }>,
): Promise<Effect> {
    if (lapsed) await resume(app, ref.id);
    return whisper(reason);
}

export const me = ({ person }: AppContext): Decider => ({ id: person.id, username: person.username });
