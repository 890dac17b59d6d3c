import type { AppContext } from '../context/context';
import { fateOf, type AgendaReading } from '../domain/agenda';
import type { HookedIntegration } from '../domain/hooked';
import { failed, ok, type Outcome } from '../domain/outcome';
import { readAccounts, readConnections } from './connections';

/** The time of the command that is left for writing the answer. */
const ANSWER_MS = 4000;

/** What an agenda is made of, and the connections that a filter may name. */
export interface Read extends AgendaReading {
    readonly listed: readonly HookedIntegration[];
}

/** Reads the whole calendar and the state of every connection that has posts; or why nothing of it could be read. */
export async function readAgenda(app: AppContext): Promise<Outcome<Read>> {
    const { calendar, deadline, together } = app;
    if (!calendar.ok) return calendar;
    const shouldStop = (): boolean => deadline.remainingMs() < ANSWER_MS;
    const [reading, list] = await Promise.all([
        together('agenda calendar', () => calendar.value.allPending(shouldStop)),
        readAccounts(app),
    ]);
    if (!reading.ok) return failed(reading.problem);
    const { posts, unreadable, problem } = reading.value;
    const connections = await readConnections(app, posts, list);
    return ok({
        posts: posts.map((post) => {
            const look = connections.lookAt(post);
            return { post, look, fate: fateOf(look) };
        }),
        unreadable,
        listed: connections.listed,
        ...(problem && { calendarProblem: problem }),
        ...(connections.problem && { connectionsProblem: connections.problem }),
    });
}
