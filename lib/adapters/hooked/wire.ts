import * as v from 'valibot';

import type { HookedIntegration, HookedStatus, Platform } from '../../domain/hooked';
import type { JsonAnswer, UpstreamHttp } from '../http/client';
import type { Outcome } from '../../domain/outcome';
import { failed, ok } from '../../domain/outcome';
import { date, flag, isRecord, maybe, text } from '../http/wire';

/** `data` of GET /v1/integration/{id} (docs.hooked.so, "Get Integration Details"). */
const wireIntegration = v.object({
    id: text,
    type: text,
    identifier: text,
    account: maybe(v.object({ id: text, name: text, username: text, avatarUrl: text })),
    health: maybe(v.object({ status: text, tokenValid: flag, lastChecked: date })),
    createdAt: date,
});

type WireIntegration = v.InferOutput<typeof wireIntegration>;

/** Both documented error envelopes: `{success, message, code, details}` and `{code, message, details}`; or neither. */
const wireFailure = v.object({ success: flag, code: text, message: text });

/**
 * One integration, or the problem: a page is a page, `200` with `success: false` is a failure.
 * @param asked the id, for an answer that leaves it out, and to notice one about something else
 */
export function parseIntegration(answer: JsonAnswer, asked: string, http: UpstreamHttp): Outcome<HookedIntegration> {
    const { status, body } = answer;
    const failure = v.safeParse(wireFailure, body);
    if (status >= 400 || (failure.success && failure.output.success === false)) {
        return refusal(answer, failure.success ? failure.output : {}, asked, http);
    }
    const data = isRecord(body) && 'data' in body ? body.data : body;
    if (!isRecord(data)) return failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
    const wire = v.parse(wireIntegration, data);
    if (!wire.id && !wire.type && !wire.account && !wire.health) {
        return failed({ kind: 'unreadable', upstream: 'hooked', how: 'unexpected' });
    }
    if (wire.id && wire.id !== asked)
        return failed({ kind: 'unreadable', upstream: 'hooked', how: 'other-integration' });
    return ok(toDomain(wire, asked));
}

function refusal(
    { status }: JsonAnswer,
    { code, message }: { readonly code?: string | undefined; readonly message?: string | undefined },
    asked: string,
    http: UpstreamHttp,
): Outcome<never> {
    if (status === 404 || /^not_?found$/i.test(code ?? '')) {
        return failed({ kind: 'not-found', upstream: 'hooked', id: asked });
    }
    if (status === 401 || /^(missing|invalid)_api_key$/i.test(code ?? '')) {
        return failed({ kind: 'credentials-refused', upstream: 'hooked' });
    }
    if (status === 402 || status === 403) return failed({ kind: 'forbidden', upstream: 'hooked' });
    return failed({ kind: 'rejected', upstream: 'hooked', status, message: http.presentable(message ?? code ?? '') });
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

function platformOf(type: string | undefined): Platform {
    const kind = type?.toLowerCase();
    if (kind === 'youtube' || kind === 'tiktok' || kind === 'instagram') return { kind };
    return type ? { kind: 'other', name: type } : { kind: 'unnamed' };
}

function statusOf(status: string | undefined): HookedStatus {
    const kind = status?.toLowerCase();
    if (kind === 'healthy' || kind === 'expired' || kind === 'error') return { kind };
    return status ? { kind: 'other', name: status } : { kind: 'unreported' };
}

/** Pictures come from a web address or not at all; the query stays, as platforms sign their addresses with it. */
function avatarOf(address: string | undefined): string | undefined {
    try {
        const url = new URL(address ?? '');
        return ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password ? url.href : undefined;
    } catch {
        return undefined;
    }
}
