import * as v from 'valibot';

import type { HookedIntegration, HookedStatus } from '../../domain/hooked';
import type { Outcome } from '../../domain/outcome';
import { failed, ok } from '../../domain/outcome';
import { platformOf } from '../../domain/platforms';
import type { HookedThing, Problem } from '../../domain/problem';
import type { ListedAccount } from '../../ports/upstreams';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import { isRefusal, refusedByGateway } from '../http/inFront';
import { date, dateOrNever, flag, isRecord, maybe, text } from '../http/wire';
import { ofWhat } from './ids';

/** `data` of GET /v1/integration/{id} (docs.hooked.so, "Get Integration Details"). */
const wireIntegration = v.object({
    id: text,
    type: text,
    identifier: text,
    account: maybe(v.object({ id: text, name: text, username: text, avatarUrl: text })),
    health: maybe(v.object({ status: text, tokenValid: flag, lastChecked: dateOrNever })),
    createdAt: date,
});

type WireIntegration = v.InferOutput<typeof wireIntegration>;

/**
 * An item of GET /v1/integration/list, whose page could not be read: the same with the id under one of its usual names,
 * and its health in an object, in one of the documented words, or not at all.
 */
const wireListed = v.object({
    ...wireIntegration.entries,
    _id: text,
    integrationId: text,
    health: v.fallback(
        v.optional(
            v.union([
                v.object({ status: text, tokenValid: flag, lastChecked: dateOrNever }),
                v.pipe(
                    v.picklist(['healthy', 'expired', 'error']),
                    v.transform((status) => ({ status, tokenValid: undefined, lastChecked: undefined })),
                ),
            ]),
        ),
        undefined,
    ),
});

/** Undefined for what can't be named. */
export function parseListed(item: unknown): ListedAccount | undefined {
    const { _id, integrationId, ...wire } = v.parse(wireListed, isRecord(item) ? item : {});
    const id = wire.id ?? integrationId ?? _id;
    if (id === undefined) return undefined;
    const integration = toDomain(wire, id);
    return { integration, reported: integration.health.status.kind !== 'unreported' };
}

/** Both documented error envelopes: `{success, message, code, details}` and `{code, message, details}`; or neither. */
const wireFailure = v.object({
    success: flag,
    code: text,
    message: text,
    details: maybe(v.object({ resource_id: text, resource_type: text })),
});

type WireFailure = v.InferOutput<typeof wireFailure>;

/**
 * One integration, or the problem: a page is a page, `200` with `success: false` is a failure.
 * @param asked the id, for an answer that leaves it out, and to notice one about something else
 */
export function parseIntegration(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<HookedIntegration> {
    const refused = refusal(answer, { what: 'integration', id: asked }, http);
    if (refused) return failed(refused);
    const data = dataOf(answer);
    if (!isRecord(data)) return failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
    const wire = v.parse(wireIntegration, data);
    if (!wire.id && !wire.type && !wire.account && !wire.health) {
        return failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
    }
    if (wire.id && wire.id !== asked)
        return failed({ kind: 'unreadable', upstream: 'hooked', how: 'other-integration' });
    return ok(toDomain(wire, asked));
}

/** What a request is about, for problems to name it. */
export interface RequestSubject {
    readonly what: HookedThing;
    readonly id: string;
}

/**
 * Why the answer is none; undefined where it is one. A `200` with `success: false` is a refusal.
 * A "not found" counts only in Hooked's own words, and about the subject: a gateway in front of it says 404 as well.
 * @param subject what may be missing; without it that is no answer that we understand
 */
export function refusal(
    { status, body }: JsonAnswer,
    subject: RequestSubject | undefined,
    http: UpstreamHttp,
): Problem | undefined {
    const said = failureIn(body);
    if (status < 400 && said.success !== false) return undefined;
    const { code, message } = said;
    if (subject && (status === 404 || NOT_FOUND.test(code ?? ''))) {
        return isMissing(subject, said)
            ? { kind: 'not-found', upstream: 'hooked', id: subject.id, ...ofWhat(subject.what) }
            : foreign;
    }
    if (status === 404 && !isEnvelope(said)) return foreign;
    const words = http.presentable(message ?? code ?? '');
    if (isRefusal(status) && !isEnvelope(said)) return refusedByGateway('hooked', status, words);
    if (status === 401 || /^(missing|invalid)_api_key$/i.test(code ?? '')) {
        return { kind: 'credentials-refused', upstream: 'hooked' };
    }
    if (status === 402 || status === 403) return { kind: 'forbidden', upstream: 'hooked' };
    return { kind: 'rejected', upstream: 'hooked', status, message: words };
}

const NOT_FOUND = /(?:^|_)not_?found$/i;

/** How Hooked calls what it keeps, in its messages and types. */
const NAMES: Readonly<Record<HookedThing, RegExp>> = {
    integration: /integration/i,
    post: /\bschedul|\bposts?\b/i,
    video: /\bvideos?\b/i,
};
/** What is missing is the address then, whatever it names: "Route not found", "Cannot GET /v1/integration/…". */
const OF_ADDRESS = /\b(?:route|endpoint|path|url|page|method)\b|\//i;

/**
 * Why the answer to a change is no yes; undefined where it may be one. What is refused without Hooked's envelope says
 * nothing of what became of the change: a gateway refuses with 400, 405 or 410 as well.
 */
export function refusalOfChange(
    answer: JsonAnswer,
    subject: RequestSubject | undefined,
    http: UpstreamHttp,
): Problem | undefined {
    const refused = refusal(answer, subject, http);
    return refused?.kind === 'rejected' && !isEnvelope(failureIn(answer.body)) ? foreign : refused;
}

/** What a body says of a failure; nothing, where it is none of Hooked's. */
function failureIn(body: unknown): Partial<WireFailure> {
    const failure = v.safeParse(wireFailure, body);
    return failure.success ? failure.output : {};
}

/** Whether it reads as one of Hooked's refusals; gateways have a `message` alone, or a number for a code. */
const isEnvelope = ({ success, code }: Partial<WireFailure>): boolean =>
    success === false || /^[a-z]\w*$/i.test(code ?? '');

/** Whether Hooked itself says that this very thing is not there. */
function isMissing({ what, id }: RequestSubject, said: Partial<WireFailure>): boolean {
    const { code, message, details } = said;
    if (!isEnvelope(said) || (code !== undefined && !NOT_FOUND.test(code))) return false;
    const { resource_id: missing, resource_type: type } = details ?? {};
    if (missing !== undefined && missing !== v.parse(text, id)) return false;
    if (type !== undefined && !NAMES[what].test(type)) return false;
    const words = `${code ?? ''} ${message ?? ''}`.replaceAll('_', ' ');
    return (missing ?? type) !== undefined || (NAMES[what].test(words) && !OF_ADDRESS.test(words));
}

/** A word that is not Hooked’s own on what was asked. */
export const foreign: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'foreign' };

/** What the envelope holds; a body without one is the data itself. */
export const dataOf = ({ body }: JsonAnswer): unknown => (isRecord(body) && 'data' in body ? body.data : body);

/** `data` of a DELETE: `id` and `deleted`. */
const wireDeletion = v.object({
    id: text,
    scheduleId: text,
    deleted: v.fallback(v.optional(v.boolean()), undefined),
});

/** Taken, to be done later: no word on whether it will be. */
const ACCEPTED = 202;

/**
 * Whether something is deleted now. Only `deleted: true` about that very id is a yes; `gone`: Hooked says that it is not
 * there. Every other good answer leaves it open.
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
    const isYes = deleted === true && (id ?? scheduleId) === subject.id && answer.status !== ACCEPTED;
    return isYes ? ok('deleted') : failed({ kind: 'unreadable', upstream: 'hooked', how: 'unconfirmed' });
}

function toDomain(wire: WireIntegration, asked: string): HookedIntegration {
    const { account, health } = wire;
    const username = account?.username?.replace(/^@/, '');
    const avatarUrl = avatarOf(account?.avatarUrl);
    return {
        source: 'hooked',
        id: asked,
        platform: platformOf(wire.type),
        ...(wire.identifier && { identifier: wire.identifier }),
        account: {
            ...(account?.id && { id: account.id }),
            ...(account?.name && { name: account.name }),
            ...(username && { username }),
            ...(avatarUrl && { avatarUrl }),
        },
        health: {
            status: statusOf(health?.status),
            ...(health?.tokenValid !== undefined && { tokenValid: health.tokenValid }),
            ...(health?.lastChecked && { lastChecked: health.lastChecked }),
        },
        ...(wire.createdAt && { connectedAt: wire.createdAt }),
    };
}

function statusOf(status: string | undefined): HookedStatus {
    const kind = status?.toLowerCase();
    if (kind === 'healthy' || kind === 'expired' || kind === 'error') return { kind };
    return status ? { kind: 'other', name: status } : { kind: 'unreported' };
}

/** A signed address is long; one much longer is not meant to be shown to every reader. */
const LONGEST_ADDRESS = 2000;

/** Pictures come from a web address or not at all; the query stays, as platforms sign their addresses with it. */
function avatarOf(address: string | undefined): string | undefined {
    if (address === undefined || address.length > LONGEST_ADDRESS) return undefined;
    try {
        const url = new URL(address);
        return ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password ? url.href : undefined;
    } catch {
        return undefined;
    }
}
