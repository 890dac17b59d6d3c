import { healthToRecord } from '../domain/disconnectFacts';
import { hookedState } from '../domain/hooked';
import type { Transfer } from '../domain/transfer';
import { presenceOf } from '../find/presence';
import { end, save } from './record';
import { waitForHooked, type StepOutcome, type Work } from './step';

/**
 * Reads the target and its calendar. On a target that is gone or broken, new posts would fail: the run ends, and what was
 * not begun stays where it is.
 */
export async function readTarget(work: Work, request: Transfer): Promise<StepOutcome> {
    const { app, hooked, calendar, claim } = work;
    const [target, pending] = await Promise.all([presenceOf(hooked, request.to.id), calendar.pending(request.to.id)]);
    if (!(await claim.renew())) return undefined;
    if (!target.ok) return waitForHooked(app, request, target.problem);
    if (target.value === 'gone') return end(app, request, { kind: 'target-gone' });
    const { health } = target.value;
    const known: Transfer = { ...request, to: { ...request.to, health: healthToRecord(health) } };
    const state = hookedState(health);
    if (state !== 'healthy' && state !== 'unknown') return end(app, known, { kind: 'target-unhealthy' });
    if (!pending.ok) return waitForHooked(app, known, pending.problem);
    work.target = pending.value;
    return save(app, known);
}
