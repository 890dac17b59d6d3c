import * as v from 'valibot';

import type { HookedIntegration, HookedStatus, Platform } from '../../domain/hooked';
import type { Outcome } from '../../domain/outcome';
import { failed, ok } from '../../domain/outcome';
import type { HookedThing, Problem } from '../../domain/problem';
import type { ListedAccount } from '../../ports/upstreams';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
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
const wireFailure = v.object({ success: flag, code: text, message: text });

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
export interface Subject {
    readonly what: HookedThing;
    readonly id: string;
}

/**
 * Why the answer is none; undefined where it is one. A `200` with `success: false` is a refusal.
 * @param subject what is missing where Hooked says "not found"; without it that is no answer that we understand
 */
export function refusal(
    { status, body }: JsonAnswer,
    subject: Subject | undefined,
    http: UpstreamHttp,
): Problem | undefined {
    const failure = v.safeParse(wireFailure, body);
    if (status < 400 && !(failure.success && failure.output.success === false)) return undefined;
    const { code, message } = failure.success ? failure.output : {};
    if (subject && (status === 404 || /^not_?found$/i.test(code ?? ''))) {
        return { kind: 'not-found', upstream: 'hooked', id: subject.id, ...ofWhat(subject.what) };
    }
    if (status === 401 || /^(missing|invalid)_api_key$/i.test(code ?? '')) {
        return { kind: 'credentials-refused', upstream: 'hooked' };
    }
    if (status === 402 || status === 403) return { kind: 'forbidden', upstream: 'hooked' };
    return { kind: 'rejected', upstream: 'hooked', status, message: http.presentable(message ?? code ?? '') };
}

/** What the envelope holds; a body without one is the data itself. */
export const dataOf = ({ body }: JsonAnswer): unknown => (isRecord(body) && 'data' in body ? body.data : body);

/** `data` of a DELETE: `id` and `deleted`. */
const wireDeletion = v.object({ id: text, scheduleId: text, deleted: flag });

/** Whether something is deleted now. A 404 says so too; anything but a clear yes is not one. */
export function parseDeletion(answer: JsonAnswer, subject: Subject, http: UpstreamHttp): Outcome<'deleted' | 'gone'> {
    const refused = refusal(answer, subject, http);
    if (refused) return refused.kind === 'not-found' ? ok('gone') : failed(refused);
    // 204, or a body left out.
    if (answer.body === undefined) return ok('deleted');
    const data = dataOf(answer);
    const { id, scheduleId, deleted } = isRecord(data) ? v.parse(wireDeletion, data) : {};
    const envelope = v.safeParse(wireFailure, answer.body);
    const succeeded = envelope.success && envelope.output.success === true;
    const named = id ?? scheduleId ?? subject.id;
    return named === subject.id && (deleted ?? succeeded)
        ? ok('deleted')
        : failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
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

export function platformOf(type: string | undefined): Platform {
    const kind = type?.toLowerCase();
    if (kind === 'youtube' || kind === 'tiktok' || kind === 'instagram') return { kind };
    return type ? { kind: 'other', name: type } : { kind: 'unnamed' };
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
