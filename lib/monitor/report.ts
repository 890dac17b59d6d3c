import { checkCard } from '../cards/checkCard';
import { timesFor } from '../chat/times';
import type { JobContext } from '../context/context';
import type { Asker, Seen, Sweep } from '../domain/monitor/sweep';
import { sayIn } from '../i18n/say';
import { wakeUpIn } from './wakeUp';

/** Tells those who asked for a sweep what it found; where they asked for it after it had begun, another one begins. */
export async function reportToAskers(app: JobContext, sweep: Sweep): Promise<void> {
    const askers = await app.monitor.askers.all();
    if (askers.size === 0) return;
    if (!sweep.seen) return wakeUpIn(app, 0, 'asked');
    for (const [personId, asker] of askers) {
        // First: who is told twice is worse off than who asks again.
        await app.monitor.askers.remove(personId);
        const { roomId, threadId } = asker;
        const place = { roomId, ...(threadId !== undefined && { threadId }) };
        await app.messages.whisperTo(personId, place, await reportFor(app, asker, Object.values(sweep.seen), sweep));
    }
}

/** What a sweep found, for somebody and as far as they may see it. */
export async function reportFor(
    app: JobContext,
    { reader, sees, seesSomeWebhooks }: Pick<Asker, 'reader' | 'sees' | 'seesSomeWebhooks'>,
    found: readonly Seen[],
    { causes }: Sweep,
) {
    const say = sayIn(reader.language);
    const watches = await app.monitor.watches.all();
    return checkCard(
        {
            found: found.filter(({ subject }) => sees.includes(subject.source)),
            causes: sees.flatMap((source) => (causes[source] ? [{ source, trouble: causes[source] }] : [])),
            ...(seesSomeWebhooks && { seesSomeWebhooks }),
            isWatched: watches.size > 0,
            at: app.clock.now(),
        },
        { say, times: timesFor(say.language, reader.utcOffset, app.clock.now()) },
    );
}
