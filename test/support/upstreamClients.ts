import axios, { type AxiosAdapter } from 'axios';

import { ADMIN_CREDENTIALS, HOOKED_API_KEY, type RocketChatCredentials } from '../../dev/upstreams';
import { upstreamHttp, type UpstreamHttp, type UpstreamOptions } from '../../lib/adapters/http/client';
import { webhooks } from '../../lib/adapters/rocketchat/client';
import { permissionCaches, type PermissionCache } from '../../lib/adapters/rocketchat/permissions';
import type { Clock } from '../../lib/ports/clock';
import type { Webhooks } from '../../lib/ports/upstreams';
import { NOW, clockAt } from './times';

/** axios's own adapter, which the tools use; the app's goes through the engine. */
export const nodeAdapter = axios.getAdapter('http');

/** An adapter whose failing requests use up their whole timeout, on the test's clock too. */
export const waitingOn =
    (clock: ReturnType<typeof clockAt>, adapter: AxiosAdapter = nodeAdapter): AxiosAdapter =>
    async (config) => {
        try {
            return await adapter(config);
        } catch (error) {
            clock.advance(config.timeout ?? 0);
            throw error;
        }
    };

/** A client of one upstream, with time limits that no ordinary answer reaches. */
export const httpTo = ({ url }: { readonly url: string }, over: Partial<UpstreamOptions> = {}): UpstreamHttp =>
    upstreamHttp({
        upstream: 'hooked',
        baseUrl: url,
        headers: { 'x-api-key': HOOKED_API_KEY },
        timeoutMs: 5000,
        deadline: { remainingMs: () => 18_000 },
        adapter: nodeAdapter,
        now: () => NOW,
        ...over,
    });

const tokenHeaders = ({ userId, token }: RocketChatCredentials) => ({ 'X-User-Id': userId, 'X-Auth-Token': token });

export const ADMIN_HEADERS = tokenHeaders(ADMIN_CREDENTIALS);

/** Makes a client of Rocket.Chat ask as another user. */
export const withTokenOf = (who: RocketChatCredentials): Pick<UpstreamOptions, 'headers'> => ({
    headers: tokenHeaders(who),
});

/** Rocket.Chat's integrations, read with the token of an admin. */
export const webhooksOf = (
    upstream: { readonly url: string },
    {
        clock = clockAt(),
        cache = permissionCaches(clock)('admin'),
        ...over
    }: Partial<UpstreamOptions> & { readonly clock?: Clock; readonly cache?: PermissionCache } = {},
): Webhooks =>
    webhooks(
        httpTo(upstream, { upstream: 'rocketchat', headers: ADMIN_HEADERS, now: () => clock.now(), ...over }),
        clock,
        cache,
    );
