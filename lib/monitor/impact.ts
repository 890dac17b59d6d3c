import type { JobContext } from '../context/context';
import type { Impact } from '../domain/monitor/alert';
import type { HealthRecord } from '../domain/monitor/health';
import { pendingImpact } from '../domain/monitor/impact';
import { canBeKey } from '../domain/monitor/inventory';
import type { Sweep } from '../domain/monitor/sweep';
import type { Scope } from '../domain/monitor/watch';

/** With less of the slice's time left, it does not begin to read the calendar. */
const LEAST_TIME_MS = 12_000;
/** Reading the calendar leaves this much time for the alerts, which are posted even without an impact. */
const FOR_ALERTS_MS = 6_000;

/** The result of reading the calendar: `read` is undefined where it could not be read in time, or not at all. */
export type ImpactReading =
    | { readonly kind: 'not-needed' | 'no-time' }
    | { readonly kind: 'tried'; readonly read: Readonly<Record<string, Impact>> | undefined };

/** Reads the impact for every firing connection, by its id. */
export async function readImpacts(
    { calendar, deadline, clock, withTimeout }: JobContext,
    health: ReadonlyMap<string, HealthRecord>,
    scope: Scope,
    { causes, waits }: Sweep,
): Promise<ImpactReading> {
    const firing = [...health.values()].flatMap(({ alerting, subject }) =>
        alerting &&
        subject.source === 'hooked' &&
        subject.id !== undefined &&
        canBeKey(subject.id) &&
        scope.covers(subject)
            ? [subject.id]
            : [],
    );
    const isAskedToWait = (waits?.hooked ?? 0) > clock.now().getTime();
    if (firing.length === 0 || causes.hooked !== undefined || isAskedToWait || !calendar.ok) {
        return { kind: 'not-needed' };
    }
    if (deadline.remainingMs() < LEAST_TIME_MS) return { kind: 'no-time' };
    const hasTime = (): boolean => deadline.remainingMs() > FOR_ALERTS_MS;
    const reading = calendar.value.pendingByIntegration(() => !hasTime());
    const pending = await withTimeout(deadline.remainingMs() - FOR_ALERTS_MS, reading);
    if (!pending?.ok) return { kind: 'tried', read: undefined };
    const read = firing.map((id): [string, Impact] => {
        return [id, pendingImpact(pending.value.get(id) ?? [], clock.now())];
    });
    return { kind: 'tried', read: Object.fromEntries(read) };
}
