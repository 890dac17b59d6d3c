import { createHmac, randomBytes } from 'crypto';

import * as v from 'valibot';

import { WEBHOOK_PERMISSIONS, type PermissionRoles } from '../../domain/access';
import type { DeliveryRecord } from '../../domain/delivery';
import type { Outcome } from '../../domain/outcome';
import { failed, ok } from '../../domain/outcome';
import type { RetryDelay, WebhookIntegration, WebhookKind } from '../../domain/rocketchat';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import { isRefusal, refusedByGateway } from '../http/inFront';
import { date, flag, isRecord, maybe, text, texts } from '../http/wire';
import { presentableAddress } from './address';

/**
 * An integration document (`IIntegration`), or what of it may leave this file: `token`, `script`, `scriptCompiled` and
 * the avatar's query are not even named here, and addresses are made fit to be shown.
 */
const wireIntegration = v.object({
    _id: text,
    type: text,
    name: text,
    enabled: flag,
    username: text,
    channel: texts,
    event: text,
    triggerWords: texts,
    urls: texts,
    scriptEnabled: flag,
    scriptError: v.fallback(v.optional(v.nullable(v.unknown())), undefined),
    retryDelay: text,
    _createdAt: date,
    _updatedAt: date,
    _createdBy: maybe(v.object({ _id: text, username: text })),
});

type WireIntegration = v.InferOutput<typeof wireIntegration>;

const wireFailure = v.object({ success: flag, status: text, error: text, message: text, errorType: text });

/**
 * `integrations.get` in its three documented shapes: `{integration}` with real booleans, with booleans as words, and
 * the `{history: [{integration}]}` of older servers.
 */
export function parseIntegration(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<WebhookIntegration> {
    const refused = refusalOf(answer, http, asked);
    if (refused) return refused;
    const { body } = answer;
    if (isRecord(body) && isRecord(body.integration)) return understood(body.integration, undefined, asked);
    const history = isRecord(body) && Array.isArray(body.history) ? (body.history as unknown[]) : undefined;
    if (history?.length === 0) return failed({ kind: 'not-found', upstream: 'rocketchat', id: asked });
    const latest = history?.[0];
    if (isRecord(latest) && isRecord(latest.integration)) {
        return understood(latest.integration, v.parse(v.object({ type: text }), latest).type, asked);
    }
    return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
}

export interface WebhookPage {
    readonly webhooks: readonly WebhookIntegration[];
    /** As many as the server sent, those that can't be named included. */
    readonly rows: number;
    /** How many there are in all; undefined where the server does not say. */
    readonly total?: number;
}

/** `integrations.list`. What has no id, or is no document, can be neither named nor asked for, and is left out. */
export function parseIntegrations(answer: JsonAnswer, http: UpstreamHttp): Outcome<WebhookPage> {
    const refused = refusalOf(answer, http, '');
    if (refused) return refused;
    const { body } = answer;
    if (!isRecord(body) || !Array.isArray(body.integrations)) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    const documents = (body.integrations as unknown[]).filter(isRecord).map((one) => v.parse(wireIntegration, one));
    return ok({
        webhooks: documents.flatMap((wire) => (wire._id ? [toDomain(wire, kindOf(wire.type), wire._id)] : [])),
        rows: body.integrations.length,
        ...(typeof body.total === 'number' && { total: body.total }),
    });
}

function understood(document: unknown, typeOfRecord: string | undefined, asked: string): Outcome<WebhookIntegration> {
    const wire = v.parse(wireIntegration, document);
    if (wire._id && wire._id !== asked) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'other-integration' });
    }
    const type = wire.type ?? typeOfRecord;
    if (!wire._id && !type && !wire.name)
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    return ok(toDomain(wire, kindOf(type), asked));
}

function toDomain(wire: WireIntegration, kind: WebhookKind, id: string): WebhookIntegration {
    const retryDelay = retryDelayOf(wire.retryDelay);
    const createdBy = wire._createdBy;
    return {
        source: 'rocketchat',
        id,
        kind,
        ...(wire.name && { name: wire.name }),
        ...(wire.enabled !== undefined && { enabled: wire.enabled }),
        ...(wire.username && { postsAs: wire.username }),
        channels: wire.channel,
        ...(wire.event && { event: wire.event }),
        triggerWords: wire.triggerWords,
        targets: wire.urls.map((address) => ({ key: keyOf(address), address: presentableAddress(address) ?? '…' })),
        ...(wire.scriptEnabled !== undefined && { scriptEnabled: wire.scriptEnabled }),
        scriptBroken: wire.scriptError !== undefined && wire.scriptError !== null,
        ...(retryDelay && { retryDelay }),
        ...(wire._createdAt && { createdAt: wire._createdAt }),
        ...(wire._updatedAt && { updatedAt: wire._updatedAt }),
        ...(createdBy?._id && {
            createdBy: { id: createdBy._id, ...(createdBy.username && { username: createdBy.username }) },
        }),
    };
}

/** Documents say `webhook-incoming`; history records, and older pages, `outgoing-webhook`. */
function kindOf(type: string | undefined): WebhookKind {
    if (type === 'webhook-incoming' || type === 'incoming-webhook') return 'incoming';
    if (type === 'webhook-outgoing' || type === 'outgoing-webhook') return 'outgoing';
    return 'unknown';
}

function retryDelayOf(delay: string | undefined): RetryDelay | undefined {
    return delay === 'powers-of-ten' || delay === 'powers-of-two' || delay === 'increments-of-two' ? delay : undefined;
}

/** A history record (`IIntegrationHistory`) without its payload. */
const wireRecord = v.object({
    _updatedAt: date,
    step: text,
    url: text,
    finished: flag,
    error: flag,
    errorStack: text,
    httpResult: v.fallback(v.optional(v.string()), undefined),
    httpError: v.fallback(v.optional(v.unknown()), undefined),
});

/** `integrations.history`: records that are none are left out. */
export function parseHistory(answer: JsonAnswer, http: UpstreamHttp): Outcome<readonly DeliveryRecord[]> {
    const refused = refusalOf(answer, http, '');
    if (refused) return refused;
    const { body } = answer;
    if (!isRecord(body) || !Array.isArray(body.history)) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    return ok(
        body.history.filter(isRecord).map((record): DeliveryRecord => {
            const wire = v.parse(wireRecord, record);
            const target = wire.url && presentableAddress(wire.url);
            return {
                ...(wire.url && { targetKey: keyOf(wire.url) }),
                ...(target && { target }),
                ...(wire._updatedAt && { at: wire._updatedAt }),
                ...(wire.step && { step: wire.step }),
                finished: wire.finished === true,
                error: wire.error === true || wire.errorStack !== undefined,
                unreachable: wire.httpResult === 'null' || Boolean(wire.httpError),
                // The server stores the body as JSON text: an empty one is a pair of quotes.
                emptyAnswer: wire.httpResult === '""' || wire.httpResult === '',
            };
        }),
    );
}

/** Two targets may differ only in what must not be shown; a key tells them apart, and nothing of them. */
const keyOf = (address: string): string => createHmac('sha256', SALT).update(address.trim()).digest('hex').slice(0, 16);
const SALT = randomBytes(16);

const wirePermission = v.object({ _id: text, roles: texts });

/** `permissions.listAll`: of a few thousand entries, the four that matter here. */
export function parsePermissions(answer: JsonAnswer, http: UpstreamHttp): Outcome<PermissionRoles> {
    const refused = refusalOf(answer, http, '');
    if (refused) return refused;
    const { body } = answer;
    if (!isRecord(body) || !Array.isArray(body.update)) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    const entries = (body.update as unknown[]).filter(
        (entry) => isRecord(entry) && WEBHOOK_PERMISSIONS.some((permission) => permission === entry._id),
    );
    const rolesOf = new Map(
        entries.map((entry) => v.parse(wirePermission, entry)).map(({ _id, roles }) => [_id, roles]),
    );
    const held = WEBHOOK_PERMISSIONS.map((permission) => [permission, rolesOf.get(permission) ?? []] as const);
    return ok(Object.fromEntries(held) as unknown as PermissionRoles);
}

/**
 * Rocket.Chat tells most refusals apart by their text only (apps/meteor/app/api/server/v1/integrations.ts): not found
 * and not allowed are both 400.
 */
export function refusalOf({ status, body }: JsonAnswer, http: UpstreamHttp, asked: string): Outcome<never> | undefined {
    const parsed = v.safeParse(wireFailure, body);
    const failure = parsed.success ? parsed.output : undefined;
    if (status < 400 && failure?.success !== false && failure?.status !== 'error') return undefined;

    const said = `${failure?.error ?? ''} ${failure?.errorType ?? ''} ${failure?.message ?? ''}`.trim();
    const isTheirs = failure?.success === false || failure?.status === 'error';
    if (isRefusal(status) && !isTheirs) return failed(refusedByGateway('rocketchat', status, http.presentable(said)));
    // The endpoint itself is missing: a wrong address, or a server that has none.
    if (status === 404) return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    if (/does not exist/i.test(said)) return failed({ kind: 'not-found', upstream: 'rocketchat', id: asked });
    if (
        /not[-_ ]authorized|error-unauthorized|error-forbidden|^unauthorized\b(?!.*logged in)/i.test(said) ||
        status === 403
    ) {
        return failed({ kind: 'forbidden', upstream: 'rocketchat' });
    }
    if (status === 401 || /must be logged in/i.test(said)) {
        return failed({ kind: 'credentials-refused', upstream: 'rocketchat' });
    }
    return failed({ kind: 'rejected', upstream: 'rocketchat', status, message: http.presentable(said) });
}
