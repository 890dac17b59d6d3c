import type { AppContext } from '../context/context';

/** A click on a question that was answered longer ago finds the post in the calendar, and is asked about it. */
const KEEP_DONE_MS = 24 * 60 * 60_000;

/** Removes the records of questions whose post was made more than a day ago. A lost answer stays recorded. */
export async function pruneSchedulings({
    schedulings,
    clock,
}: Pick<AppContext, 'schedulings' | 'clock'>): Promise<void> {
    const before = clock.now().getTime() - KEEP_DONE_MS;
    for (const [question, { state, at }] of await schedulings.all()) {
        if (state === 'done' && at < before) await schedulings.remove(question);
    }
}
