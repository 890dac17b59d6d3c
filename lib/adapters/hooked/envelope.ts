import * as v from 'valibot';

import { failed, ok, type Outcome } from '../../domain/outcome';
import type { HookedThing, Problem } from '../../domain/problem';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRefusal, refusedByGateway } from '../http/gateway';
import { flag, isRecord, maybe, text } from '../http/wire';
import { ofWhat } from './ids';

/** The thing that a request is about, for problems to name it. */
export interface RequestSubject {
    readonly what: HookedThing;
    readonly id: string;
}

/** The data in Hooked's envelope. A body without an envelope is the data itself. */
export const dataOf = ({ body }: JsonAnswer): unknown => (isRecord(body) && 'data' in body ? body.data : body);

/** Both documented envelopes of an error: `{success, message, code, details}` and `{code, message, details}`. */
const wireFailure = v.object({
    success: flag,
    code: text,
    message: text,
    details: maybe(v.object({ resource_id: text, resource_type: text })),
});

type WireFailure = Partial<v.InferOutput<typeof wireFailure>>;

/** The error in a body; empty where the body holds none. */
function failureIn(body: unknown): WireFailure {
    const failure = v.safeParse(wireFailure, body);
    return failure.success ? failure.output : {};
}

/** Whether the error is Hooked's own. Gateways send a `message` alone, or a number as the code. */
const isEnvelope = ({ success, code }: WireFailure): boolean => success === false || /^[a-z]\w*$/i.test(code ?? '');

const NOT_FOUND = /(?:^|_)not_?found$/i;

/** The problem of an answer that is not in Hooked's own words. */
export const foreign: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'foreign' };

/**
 * The problem in an answer that refuses the request; undefined when the answer holds what was asked for. A `200` with
 * `success: false` is a refusal. A "not found" counts only in Hooked's own words and about the subject, because gateways
 * send a 404 as well.
 * @param subject the thing that may be missing; without it, a "not found" is no answer that the app understands
 */
export function refusal(
    { status, body }: JsonAnswer,
    subject: RequestSubject | undefined,
    http: UpstreamHttp,
): Problem | undefined {
    const failure = failureIn(body);
    if (status < 400 && failure.success !== false) return undefined;
    const { code, message } = failure;
    if (subject && (status === 404 || NOT_FOUND.test(code ?? ''))) {
        return isMissing(subject, failure)
            ? { kind: 'not-found', upstream: 'hooked', id: subject.id, ...ofWhat(subject.what) }
            : foreign;
    }
    if (status === 404 && !isEnvelope(failure)) return foreign;
    const words = http.redacted(message ?? code ?? '');
    if (isRefusal(status) && !isEnvelope(failure)) return refusedByGateway('hooked', status, words);
    if (status === 401 || /^(missing|invalid)_api_key$/i.test(code ?? '')) {
        return { kind: 'credentials-refused', upstream: 'hooked' };
    }
    if (status === 402 || status === 403) return { kind: 'forbidden', upstream: 'hooked' };
    return { kind: 'rejected', upstream: 'hooked', status, message: words };
}

/**
 * The problem in an answer to a change; undefined when the change may have taken place. A refusal outside Hooked's
 * envelope leaves the outcome open, because gateways refuse with 400, 405 or 410 as well.
 */
export function refusalOfChange(
    answer: JsonAnswer,
    subject: RequestSubject | undefined,
    http: UpstreamHttp,
): Problem | undefined {
    const refused = refusal(answer, subject, http);
    return refused?.kind === 'rejected' && !isEnvelope(failureIn(answer.body)) ? foreign : refused;
}

/** Hooked's words for its things, in messages and types. */
const NAMES: Readonly<Record<HookedThing, RegExp>> = {
    integration: /integration/i,
    post: /\bschedul|\bposts?\b/i,
    video: /\bvideos?\b/i,
};
/** Words of a missing address, which may name a thing too: "Route not found", "Cannot GET /v1/integration/…". */
const OF_ADDRESS = /\b(?:route|endpoint|path|url|page|method)\b|\//i;

/** Whether Hooked itself says that this very thing does not exist. */
function isMissing({ what, id }: RequestSubject, failure: WireFailure): boolean {
    const { code, message, details } = failure;
    if (!isEnvelope(failure) || (code !== undefined && !NOT_FOUND.test(code))) return false;
    const { resource_id: missing, resource_type: type } = details ?? {};
    if (missing !== undefined && missing !== v.parse(text, id)) return false;
    if (type !== undefined && !NAMES[what].test(type)) return false;
    const words = `${code ?? ''} ${message ?? ''}`.replaceAll('_', ' ');
    return (missing ?? type) !== undefined || (NAMES[what].test(words) && !OF_ADDRESS.test(words));
}

/** `data` of a DELETE: `id` (of a post, `scheduleId`) and `deleted`. */
const wireDeletion = v.object({
    id: text,
    scheduleId: text,
    deleted: v.fallback(v.optional(v.boolean()), undefined),
});

/** Accepted for later, which does not confirm the deletion. */
const ACCEPTED = 202;

/**
 * Whether the subject is deleted now. Only `deleted: true` about that very id confirms it. `gone`: Hooked says that the
 * subject does not exist. Any other good answer leaves the outcome open.
 */
export function parseDeletion(
    answer: JsonAnswer,
    subject: RequestSubject,
    http: UpstreamHttp,
): Outcome<'deleted' | 'gone'> {
    const refused = refusalOfChange(answer, subject, http);
    if (refused) return refused.kind === 'not-found' ? ok('gone') : failed(refused);
    const data = dataOf(answer);
    const { id, scheduleId, deleted } = isRecord(data) ? v.parse(wireDeletion, data) : {};
    const isConfirmed = deleted === true && (id ?? scheduleId) === subject.id && answer.status !== ACCEPTED;
    return isConfirmed ? ok('deleted') : failed({ kind: 'unreadable', upstream: 'hooked', how: 'unconfirmed' });
}
