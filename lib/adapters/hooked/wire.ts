import * as v from 'valibot';

import type { HookedIntegration, HookedStatus } from '../../domain/hooked';
import { failed, ok, type Outcome } from '../../domain/outcome';
import { platformOf } from '../../domain/platforms';
import type { ListedAccount } from '../../ports/upstreams';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { date, dateOrNever, flag, isRecord, maybe, text } from '../http/wire';
import { dataOf, refusal } from './envelope';

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
 * An item of GET /v1/integration/list. No documentation of its answer was available, so the id is read under each usual
 * name, and the health as an object or as one of the documented words.
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

/** A connection of the list; undefined for an item without an id. */
export function parseListed(item: unknown): ListedAccount | undefined {
    const { _id, integrationId, ...wire } = v.parse(wireListed, isRecord(item) ? item : {});
    const id = wire.id ?? integrationId ?? _id;
    if (id === undefined) return undefined;
    const integration = toDomain(wire, id);
    return { integration, reported: integration.health.status.kind !== 'unreported' };
}

/**
 * One connection, or the problem in the answer.
 * @param asked the id, for an answer without one, and to notice an answer about another connection
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
    if (wire.id && wire.id !== asked) {
        return failed({ kind: 'unreadable', upstream: 'hooked', how: 'other-integration' });
    }
    return ok(toDomain(wire, asked));
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

/** Signed addresses are long. A much longer one would only fill every card. */
const MAX_ADDRESS_CHARS = 2000;

/** A picture's web address, with its query: platforms sign their addresses there. Undefined for any other address. */
function avatarOf(address: string | undefined): string | undefined {
    if (address === undefined || address.length > MAX_ADDRESS_CHARS) return undefined;
    try {
        const url = new URL(address);
        return ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password ? url.href : undefined;
    } catch {
        return undefined;
    }
}
