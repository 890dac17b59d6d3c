import type { AppContext } from '../context/context';
import { pendingImpact } from '../domain/monitor/impact';
import type { ConnectionImpact } from '../domain/connectionImpact';

/** A card does not wait longer for the calendar. */
const LONGEST_MS = 6_000;
/** Reading the calendar leaves this much time for the answer. */
const FOR_ANSWER_MS = 1_500;

/** Reads once what is pending on a connection, within a bound: a card comes without it rather than late. */
export async function readImpact(
    { calendar, clock, deadline, together, withTimeout }: AppContext,
    integrationId: string,
): Promise<ConnectionImpact> {
    if (!calendar.ok) return 'unread';
    const ms = Math.min(LONGEST_MS, deadline.remainingMs() - FOR_ANSWER_MS);
    if (ms <= 0) return 'unread';
    const until = clock.now().getTime() + ms;
    const isLate = (): boolean => clock.now().getTime() >= until;
    const { value } = calendar;
    // Many people look at once when something breaks.
    const reading = together('calendar of cards', () => value.pendingByIntegration(isLate));
    const pending = await withTimeout(ms, reading);
    return pending?.ok ? pendingImpact(pending.value.get(integrationId) ?? [], clock.now()) : 'unread';
}
