import type { Allowance } from '../../ports/upstreams';

/** Nobody is told to wait longer than this: beyond it the header is more likely misread than meant. */
export const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * How long a 429 asks us to wait: the longest sensible one of the headers in use (`Retry-After` in seconds or as a
 * date, `X-RateLimit-Reset` and `RateLimit-Reset` in seconds or as a time) and of Rocket.Chat's own sentence, capped.
 * @returns ms, or undefined where nothing says
 */
export function rateLimitWaitMs(
    headers: Readonly<Record<string, unknown>>,
    body: string,
    now: Date,
): number | undefined {
    const waits = [
        fromHeader(headers['retry-after'], now),
        fromHeader(headers['x-ratelimit-reset'], now),
        fromHeader(headers['ratelimit-reset'], now),
        fromSentence(body),
    ].filter((wait): wait is number => wait !== undefined && wait > 0);
    return waits.length > 0 ? Math.min(Math.max(...waits), LONGEST_WAIT_MS) : undefined;
}

/** Nobody comes back to a failure after a day: such a time is more likely misread than meant. */
const LONGEST_FAILURE_MS = 24 * 3_600_000;

/**
 * How long a failure asks us to wait, by its `Retry-After` in seconds or as a date.
 * @returns ms, or undefined where it does not say, or nothing sensible
 */
export function retryAfterMs(headers: Readonly<Record<string, unknown>>, now: Date): number | undefined {
    const wait = fromHeader(headers['retry-after'], now);
    return wait !== undefined && wait > 0 && wait <= LONGEST_FAILURE_MS ? wait : undefined;
}

/** What may still be asked, as `X-RateLimit-Remaining` and `X-RateLimit-Reset` say with every answer. */
export function allowanceIn(headers: Readonly<Record<string, unknown>>, now: Date): Allowance | undefined {
    const remaining = headers['x-ratelimit-remaining'];
    const waitMs = fromHeader(headers['x-ratelimit-reset'], now);
    if (waitMs === undefined || !/^\d{1,9}$/.test(String(remaining))) return undefined;
    return {
        remaining: Number(remaining),
        resetAt: new Date(now.getTime() + Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS)),
    };
}

function fromHeader(value: unknown, now: Date): number | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const number = Number(value);
    if (Number.isNaN(number)) return validOrUndefined(Date.parse(String(value)) - now.getTime());
    // A number may be a span in seconds, a time in seconds, or (Rocket.Chat) a time in milliseconds.
    if (number > 1e11) return number - now.getTime();
    if (number > 1e8) return number * 1000 - now.getTime();
    return number * 1000;
}

/** apps/meteor/app/api/server/ApiClass.ts: "You must wait N seconds before trying this endpoint again." */
function fromSentence(body: string): number | undefined {
    const seconds = /wait (\d{1,6}) seconds/i.exec(body)?.[1];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
}

const validOrUndefined = (ms: number): number | undefined => (Number.isNaN(ms) ? undefined : ms);
