import type { Allowance } from '../../ports/upstreams';

/** The longest wait that is passed on. A header that asks for more is probably misread. */
export const MAX_WAIT_MS = 15 * 60_000;

/**
 * How long a 429 asks to wait: the longest wait that the headers (`Retry-After` in seconds or as a date,
 * `X-RateLimit-Reset` and `RateLimit-Reset` in seconds or as a time) or Rocket.Chat's own sentence name, capped.
 * @returns ms; undefined where the answer names none
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
    return waits.length > 0 ? Math.min(Math.max(...waits), MAX_WAIT_MS) : undefined;
}

/** The longest wait after a failure. A header that asks for more is probably misread. */
const MAX_FAILURE_WAIT_MS = 24 * 3_600_000;

/**
 * How long a failure asks to wait, by its `Retry-After` in seconds or as a date.
 * @returns ms; undefined where it names no wait, or an impossible one
 */
export function retryAfterMs(headers: Readonly<Record<string, unknown>>, now: Date): number | undefined {
    const wait = fromHeader(headers['retry-after'], now);
    return wait !== undefined && wait > 0 && wait <= MAX_FAILURE_WAIT_MS ? wait : undefined;
}

/** What the endpoint still takes, by the `X-RateLimit-Remaining` and `X-RateLimit-Reset` of an answer. */
export function allowanceIn(headers: Readonly<Record<string, unknown>>, now: Date): Allowance | undefined {
    const remaining = headers['x-ratelimit-remaining'];
    const waitMs = fromHeader(headers['x-ratelimit-reset'], now);
    if (waitMs === undefined || !/^\d{1,9}$/.test(String(remaining))) return undefined;
    return {
        remaining: Number(remaining),
        resetAt: new Date(now.getTime() + Math.min(Math.max(waitMs, 0), MAX_WAIT_MS)),
    };
}

/** @returns ms from now; negative for a time in the past */
function fromHeader(value: unknown, now: Date): number | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const number = Number(value);
    if (Number.isNaN(number)) return validOrUndefined(Date.parse(String(value)) - now.getTime());
    // A number is a span in seconds, a time in epoch seconds or, from Rocket.Chat, a time in epoch milliseconds.
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
