import type { AxiosError, AxiosResponse } from 'axios';
import axios from 'axios/dist/browser/axios.cjs';

import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Upstream } from '../../domain/problem';
import type { Deadline } from '../../ports/clock';
import type { Allowance } from '../../ports/upstreams';
import { NETWORKING_DENIED } from './engineAdapter';
import { isRefusal, refusedWithoutJson } from './gateway';
import { readJson } from './json';
import { allowanceIn, rateLimitWaitMs, retryAfterMs } from './rateLimit';

/** A larger answer is not parsed. Everything that the app asks for is much smaller. */
const MAX_ANSWER_CHARS = 8 * 1024 * 1024;
const REDIRECTS = [301, 302, 303, 307, 308];
/** With less time than this, ms, another request could not end well. */
export const MIN_REQUEST_MS = 50;

/** A JSON body with its status, which may be a 4xx: the body then says what was wrong. */
export interface JsonAnswer {
    readonly status: number;
    /** Hostile until parsed; undefined for a 4xx without a JSON body, unless it is a 401 or 403: those are a gateway's. */
    readonly body: unknown;
    /** What the endpoint still takes; absent where the answer does not say. */
    readonly limit?: Allowance;
}

interface AnswerOptions {
    readonly upstream: Upstream;
    readonly now: () => Date;
    /** Whether a good answer may have no body. */
    readonly mayBeEmpty: boolean;
    /** Removes the app's secrets from words of the upstream. */
    readonly redacted: (message: string) => string;
}

/** The JSON of a response, or the problem that it stands for. */
export function readAnswer(
    { status, data, headers }: AxiosResponse<string>,
    { upstream, now, mayBeEmpty, redacted }: AnswerOptions,
): Outcome<JsonAnswer> {
    const content = typeof data === 'string' ? data : '';
    if (status === 429) {
        const waitMs = rateLimitWaitMs(headers, content, now());
        return failed({ kind: 'rate-limited', upstream, ...(waitMs !== undefined && { waitMs }) });
    }
    if (status >= 300 && status < 400) {
        return failed({ kind: 'unreadable', upstream, how: REDIRECTS.includes(status) ? 'redirected' : 'unexpected' });
    }
    if (content.length > MAX_ANSWER_CHARS) return failed({ kind: 'unreadable', upstream, how: 'too-large' });

    const isRefused = status >= 400;
    const limit = allowanceIn(headers, now());
    const answered = (body: unknown): Outcome<JsonAnswer> => ok({ status, body, ...(limit && { limit }) });
    const byGateway = (): Outcome<never> =>
        failed(refusedWithoutJson({ upstream, status, headers, content }, redacted));
    if (content.trim() === '') {
        if (isRefusal(status)) return byGateway();
        return isRefused || mayBeEmpty ? answered(undefined) : failed({ kind: 'unreadable', upstream, how: 'empty' });
    }
    const json = readJson(content);
    if (json.ok) return answered(json.value);
    if (isRefusal(status)) return byGateway();
    // A page instead of an API: the address is wrong, or a proxy or login portal has answered.
    const how = content.trimStart().startsWith('<') ? 'html' : json.how;
    return isRefused && how === 'not-json' ? answered(undefined) : failed({ kind: 'unreadable', upstream, how });
}

interface FailureOptions {
    readonly upstream: Upstream;
    /** Of one request, ms. */
    readonly timeoutMs: number;
    /** Of the whole command. */
    readonly deadline: Deadline;
    readonly now: () => Date;
    /** How long all tries together have taken, ms. */
    readonly afterMs: number;
}

/**
 * The problem that a failed request stands for.
 * @throws the error itself where it is not axios's: it is a mistake in the app then
 */
export function problemOf(
    error: unknown,
    { upstream, timeoutMs, deadline, now, afterMs }: FailureOptions,
): Outcome<never> {
    if (!axios.isAxiosError(error)) throw error;
    const { code, response }: AxiosError = error;
    if (response) {
        const { status, headers } = response;
        const waitMs = retryAfterMs(headers, now());
        return failed({ kind: 'upstream-failed', upstream, status, ...(waitMs !== undefined && { waitMs }) });
    }
    switch (code) {
        case NETWORKING_DENIED:
            return failed({ kind: 'networking-denied', upstream });
        case 'ECONNABORTED':
        case 'ETIMEDOUT': {
            const outOfTime = afterMs < timeoutMs && deadline.remainingMs() < MIN_REQUEST_MS;
            return failed({ kind: 'timed-out', upstream, afterMs, ...(outOfTime && { outOfTime }) });
        }
        case axios.AxiosError.ERR_FR_TOO_MANY_REDIRECTS:
            return failed({ kind: 'unreadable', upstream, how: 'redirected' });
        default:
            return failed({ kind: 'unreachable', upstream });
    }
}
