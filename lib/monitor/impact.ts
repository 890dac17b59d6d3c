import type { JobContext } from '../context/context';
import type { Impact } from '../domain/monitor/alert';
import type { HealthRecord } from '../domain/monitor/health';
import { canBeKey, type Sweep } from '../domain/monitor/sweep';
import { pendingImpact } from '../domain/monitor/impact';
import type { Scope } from '../domain/monitor/watch';

/** A calendar is begun with no less of a slice's time. */
const LEAST_TIME_MS = 12_000;
/** So much of it is kept for telling: what is at stake is worth waiting for, but not worth silence. */
const FOR_TELLING_MS = 6_000;

/** What a reading of the calendar came to: `read` is undefined where it could not be read in time, or at all. */
export type ImpactReading =
    | { readonly kind: 'not-needed' | 'no-time' }
    | { readonly kind: 'tried'; readonly read: Readonly<Record<string, Impact>> | undefined };

/** What is at stake for every connection that people are to know of, by its id. */
export async function readImpacts(
    { calendar, deadline, clock, withTimeout }: JobContext,
    health: ReadonlyMap<string, HealthRecord>,
    wants: Scope,
    { causes, waits }: Sweep,
): Promise<ImpactReading> {
    const inTrouble = [...health.values()].flatMap(({ alerting, subject }) =>
        alerting &&
        subject.source === 'hooked' &&
        subject.id !== undefined &&
        canBeKey(subject.id) &&
        wants.covers(subject)
            ? [subject.id]
            : [],
    );
    const isAskedToWait = (waits?.hooked ?? 0) > clock.now().getTime();
    if (inTrouble.length === 0 || causes.hooked !== undefined || isAskedToWait || !calendar.ok) {
        return { kind: 'not-needed' };
    }
    if (deadline.remainingMs() < LEAST_TIME_MS) return { kind: 'no-time' };
    const hasTime = (): boolean => deadline.remainingMs() > FOR_TELLING_MS;
    const reading = calendar.value.pendingByIntegration(() => !hasTime());
    const pending = await withTimeout(deadline.remainingMs() - FOR_TELLING_MS, reading);
    if (!pending?.ok) return { kind: 'tried', read: undefined };
    const read = inTrouble.map((id): [string, Impact] => {
        return [id, pendingImpact(pending.value.get(id) ?? [], clock.now())];
    });
    return { kind: 'tried', read: Object.fromEntries(read) };
}
