import type { Outcome } from '../../domain/outcome';
import type { Deadline } from '../../ports/clock';
import type { JsonAnswer, UpstreamHttp } from './client';

interface Read {
    readonly answer: Promise<Outcome<JsonAnswer>>;
    /** Of whoever sent it. */
    readonly deadline: Deadline;
}

/** Makes clients of one account that share their reads; in memory only: losing them costs requests. */
export type SharedReads = (http: UpstreamHttp, deadline: Deadline) => UpstreamHttp;

/**
 * Identical reads at the same moment share one request, of all commands together. What is read after a change was sent
 * from here never comes from a request that was sent before: it may be what proves the change. Of changes by others
 * nothing is known: what must not be older than its question is read by `unshared`.
 */
export function sharedReads(): SharedReads {
    const underWay = new Map<string, Read>();
    return (http, deadline) => {
        const read: UpstreamHttp['get'] = async (segments, query) => {
            const key = JSON.stringify([segments, query]);
            const other = underWay.get(key);
            // Whoever has more time left than we have may wait for longer than we can.
            if (other && other.deadline.remainingMs() <= deadline.remainingMs()) {
                const outcome = await other.answer;
                // Their time was up, and ours is not.
                const isOver =
                    !outcome.ok && outcome.problem.kind === 'timed-out' && outcome.problem.outOfTime === true;
                return isOver ? read(segments, query) : outcome;
            }
            const answer = http.get(segments, query);
            const sent: Read = { answer, deadline };
            underWay.set(key, sent);
            try {
                return await answer;
            } finally {
                if (underWay.get(key) === sent) underWay.delete(key);
            }
        };
        const changing = async (send: () => Promise<Outcome<JsonAnswer>>): Promise<Outcome<JsonAnswer>> => {
            underWay.clear();
            try {
                return await send();
            } finally {
                underWay.clear();
            }
        };
        return {
            ...http,
            get: read,
            delete: (segments) => changing(() => http.delete(segments)),
            post: (segments, body) => changing(() => http.post(segments, body)),
            put: (segments, body) => changing(() => http.put(segments, body)),
        };
    };
}

/** The same client, whose reads are its own; its changes end what others share. */
export const unshared = (shared: UpstreamHttp, alone: UpstreamHttp): UpstreamHttp => ({
    ...shared,
    get: (segments, query) => alone.get(segments, query),
});
