import type { Outcome } from '../../domain/outcome';
import type { Deadline } from '../../ports/clock';
import type { JsonAnswer } from './answer';
import type { UpstreamHttp } from './client';

interface Read {
    readonly answer: Promise<Outcome<JsonAnswer>>;
    /** Of the command that sent the request. */
    readonly deadline: Deadline;
}

/** Makes clients of one account that share their reads. In memory only: losing a shared read costs a request. */
export type SharedReads = (http: UpstreamHttp, deadline: Deadline) => UpstreamHttp;

/**
 * Lets identical reads at the same moment share one request, across all commands. A read that follows a change of this
 * process never shares a request from before the change, because it may have to prove the change. Changes by other
 * processes are unknown here: a read that must not be older than its question uses `unshared`.
 */
export function sharedReads(): SharedReads {
    const inFlight = new Map<string, Read>();
    return (http, deadline) => {
        const read: UpstreamHttp['get'] = async (segments, query) => {
            const key = JSON.stringify([segments, query]);
            const other = inFlight.get(key);
            // A command with more time left may wait longer than this one can.
            if (other && other.deadline.remainingMs() <= deadline.remainingMs()) {
                const outcome = await other.answer;
                // The other command's time is over, but not this one's.
                const isOver =
                    !outcome.ok && outcome.problem.kind === 'timed-out' && outcome.problem.outOfTime === true;
                return isOver ? read(segments, query) : outcome;
            }
            const answer = http.get(segments, query);
            const sent: Read = { answer, deadline };
            inFlight.set(key, sent);
            try {
                return await answer;
            } finally {
                if (inFlight.get(key) === sent) inFlight.delete(key);
            }
        };
        const change = async (send: () => Promise<Outcome<JsonAnswer>>): Promise<Outcome<JsonAnswer>> => {
            inFlight.clear();
            try {
                return await send();
            } finally {
                inFlight.clear();
            }
        };
        return {
            ...http,
            get: read,
            delete: (segments) => change(() => http.delete(segments)),
            post: (segments, body) => change(() => http.post(segments, body)),
            put: (segments, body) => change(() => http.put(segments, body)),
            patch: (segments, body) => change(() => http.patch(segments, body)),
        };
    };
}

/**
 * A client that does not share its reads, but whose changes still end the sharing of reads from before.
 * @param own the client that `shared` was made from
 */
export const unshared = (shared: UpstreamHttp, own: UpstreamHttp): UpstreamHttp => ({
    ...shared,
    get: (segments, query) => own.get(segments, query),
});
