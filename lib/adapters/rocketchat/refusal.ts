import * as v from 'valibot';

import { failed, type Outcome } from '../../domain/outcome';
import type { Problem } from '../../domain/problem';
import { rightsFor, type Endpoint } from '../../domain/rights';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRefusal, refusedByGateway } from '../http/gateway';
import { flag, text } from '../http/wire';

const wireFailure = v.object({ success: flag, status: text, error: text, message: text, errorType: text });

/**
 * The problem in an answer that refuses the request; undefined when the answer holds what was asked for.
 *
 * Rocket.Chat distinguishes most refusals by their text only (apps/meteor/app/api/server/v1/integrations.ts): both "not
 * found" and "not allowed" have the status 400.
 * @param asked the endpoint, whose permission may be missing, and the id that a "not found" is about
 */
export function refusalOf(
    { status, body }: JsonAnswer,
    http: UpstreamHttp,
    { endpoint, id = '' }: { readonly endpoint: Endpoint; readonly id?: string },
): Outcome<never> | undefined {
    const parsed = v.safeParse(wireFailure, body);
    const failure = parsed.success ? parsed.output : undefined;
    const isEnvelope = failure?.success === false || failure?.status === 'error';
    if (status < 400 && !isEnvelope) return undefined;

    const words = `${failure?.error ?? ''} ${failure?.errorType ?? ''} ${failure?.message ?? ''}`.trim();
    if (isRefusal(status) && !isEnvelope) {
        return failed(refusedByGateway('rocketchat', status, http.redacted(words)));
    }
    // The endpoint itself is missing: the address is wrong, or the server has no such endpoint.
    if (status === 404) return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    if (/does not exist/i.test(words)) return failed({ kind: 'not-found', upstream: 'rocketchat', id });
    if (FORBIDDEN.test(words) || status === 403) return failed(forbidden(endpoint));
    if (status === 401 || /must be logged in/i.test(words)) {
        return failed({ kind: 'credentials-refused', upstream: 'rocketchat' });
    }
    return failed({ kind: 'rejected', upstream: 'rocketchat', status, message: http.redacted(words) });
}

/** The token's account may not do this, with the permissions that it takes. */
export function forbidden(endpoint: Endpoint): Extract<Problem, { kind: 'forbidden' }> {
    const needs = rightsFor(endpoint);
    return { kind: 'forbidden', upstream: 'rocketchat', ...(needs.length > 0 && { needs }) };
}

const FORBIDDEN = /not[-_ ]authorized|error-unauthorized|error-forbidden|^unauthorized\b(?!.*logged in)/i;
