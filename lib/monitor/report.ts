import { checkCard } from '../cards/checkCard';
import type { JobContext } from '../context/context';
import type { Asker } from '../domain/monitor/asker';
import type { SubjectState, Sweep } from '../domain/monitor/sweep';
import { wakeUpIn } from './wakeUp';

/** Sends the sweep's result to the people who asked for it. A sweep that began before they asked starts another one. */
export async function reportToAskers(app: JobContext, sweep: Sweep): Promise<void> {
    const askers = await app.monitor.askers.all();
    if (askers.size === 0) return;
    if (!sweep.seen) return wakeUpIn(app, 0, 'asked');
    for (const [personId, asker] of askers) {
        // Removed before the report: after a death, asking again is better than two reports.
        await app.monitor.askers.remove(personId);
        const { roomId, threadId } = asker;
        const place = { roomId, ...(threadId !== undefined && { threadId }) };
        await app.messages.whisperTo(personId, place, await reportFor(app, asker, Object.values(sweep.seen), sweep));
    }
}

/** The result of a sweep as a card, limited to the sources that the asker may see. */
export async function reportFor(
    app: JobContext,
    { reader, sees, seesSomeWebhooks }: Pick<Asker, 'reader' | 'sees' | 'seesSomeWebhooks'>,
    found: readonly SubjectState[],
    { causes }: Sweep,
) {
    const { say, times } = app.writtenFor(reader);
    const watches = await app.monitor.watches.all();
    return checkCard(
        {
            found: found.filter(({ subject }) => sees.includes(subject.source)),
            causes: sees.flatMap((source) => (causes[source] ? [{ source, trouble: causes[source] }] : [])),
            ...(seesSomeWebhooks && { seesSomeWebhooks }),
            isWatched: watches.size > 0,
            at: app.clock.now(),
        },
        { say, times },
    );
}
