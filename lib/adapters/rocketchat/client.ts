import { deliveriesWithAttempts } from '../../domain/delivery';
import { failed, ok } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Webhooks } from '../../ports/upstreams';
import type { UpstreamHttp } from '../http/client';
import { unshared } from '../http/sharedReads';
import { rememberedAllowances, withinAllowances, type Allowances } from './allowances';
import { parseHistory } from './history';
import { listAllWebhooks } from './list';
import { parsePermissions, type PermissionCache } from './permissions';
import { sendAgain } from './replay';
import { setEnabled, setPoster } from './update';
import { isAtLeast, readVersion, versionCaches, type VersionCache } from './version';
import { parseIntegration } from './wire';

/** Every id that MongoDB makes is shorter. */
const MAX_ID_CHARS = 256;
/** Enough for the last twenty deliveries to one target, or the last to each of a few. Every record carries the whole integration. */
const HISTORY_RECORDS = '25';
/** The first version with `integrations.replayOutgoing`. */
const REPLAYS_SINCE = [8, 7] as const;

/**
 * Rocket.Chat's own integrations over its REST API.
 * @param allowances the account's rate limits, as this and earlier clients have seen them
 * @param share lets the reads of this client share requests with other clients
 */
export function webhooks(
    client: UpstreamHttp,
    clock: Clock,
    cache: PermissionCache,
    allowances: Allowances = rememberedAllowances(clock)(''),
    share: (http: UpstreamHttp) => UpstreamHttp = (http) => http,
    version: VersionCache = versionCaches(clock)(''),
): Webhooks {
    // Sharing comes before the allowance: identical reads together use one call of it.
    const own = withinAllowances(client, allowances);
    const http = share(own);
    const readHistory: Webhooks['readHistory'] = async (id) => {
        const answer = await http.get(['api', 'v1', 'integrations.history'], { id, count: HISTORY_RECORDS });
        if (!answer.ok) return answer;
        const records = parseHistory(answer.value, http);
        return records.ok ? ok((webhook) => deliveriesWithAttempts(records.value, webhook, clock.now())) : records;
    };
    return {
        async get(id, createdBy) {
            if ([...id].length > MAX_ID_CHARS) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            const query = { integrationId: id, ...(createdBy !== undefined && { createdBy }) };
            const answer = await http.get(['api', 'v1', 'integrations.get'], query);
            return answer.ok ? parseIntegration(answer.value, id, http) : answer;
        },

        list: () => listAllWebhooks(http),

        async setEnabled(id, enabled) {
            if ([...id].length > MAX_ID_CHARS) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            // The update sends back everything that it reads, so a shared read might undo a change made meanwhile.
            return setEnabled(unshared(http, own), id, enabled);
        },

        async setPoster(id, username) {
            if ([...id].length > MAX_ID_CHARS) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            return setPoster(unshared(http, own), id, username);
        },

        sendAgain: (webhookId, recordId) => sendAgain(own, webhookId, recordId),

        async canSendAgain() {
            const known = await version(() => readVersion(http));
            return known && isAtLeast(known, ...REPLAYS_SINCE);
        },

        readHistory,

        async lastDeliveries(webhook) {
            const history = await readHistory(webhook.id);
            return history.ok ? ok(history.value(webhook)) : history;
        },

        historyAllowance: () => allowances.history.current(),
        getAllowance: () => allowances.get.current(),

        permissionRoles: () =>
            cache(async () => {
                const answer = await http.get(['api', 'v1', 'permissions.listAll']);
                return answer.ok ? parsePermissions(answer.value, http) : answer;
            }),
    };
}
