import type { PermissionRoles } from '../../domain/access';
import { lastDeliveries } from '../../domain/delivery';
import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Webhooks } from '../../ports/upstreams';
import type { UpstreamHttp } from '../http/client';
import { unshared } from '../http/sharedReads';
import { rememberedAllowances, withinAllowances, type Allowances } from './allowances';
import { wholeList } from './list';
import { setEnabled } from './update';
import { parseHistory, parseIntegration, parsePermissions } from './wire';

/** Longer than any id that MongoDB makes. */
const LONGEST_ID = 256;
/** Enough to see the last delivery to each of a few targets; every record carries the whole integration. */
const HISTORY_RECORDS = '25';

/** Asks for what is large and changes rarely, or remembers the answer; those who ask at once share one request. */
export type PermissionCache = (ask: () => Promise<Outcome<PermissionRoles>>) => Promise<Outcome<PermissionRoles>>;

/**
 * Rocket.Chat's own integrations over its REST API.
 * @param allowances what is known of the account's limits, by earlier clients too
 * @param shared lets reads share requests with those of other clients
 */
export function webhooks(
    client: UpstreamHttp,
    clock: Clock,
    cache: PermissionCache,
    allowances: Allowances = rememberedAllowances(clock)(''),
    shared: (http: UpstreamHttp) => UpstreamHttp = (http) => http,
): Webhooks {
    // Shared first: of those that are one, one waits for its turn.
    const alone = withinAllowances(client, allowances);
    const http = shared(alone);
    return {
        async get(id, createdBy) {
            if ([...id].length > LONGEST_ID) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            const query = { integrationId: id, ...(createdBy !== undefined && { createdBy }) };
            const answer = await http.get(['api', 'v1', 'integrations.get'], query);
            return answer.ok ? parseIntegration(answer.value, id, http) : answer;
        },

        list: () => wholeList(http),

        async setEnabled(id, enabled) {
            if ([...id].length > LONGEST_ID) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            // All of what is read goes back: it must not be older than this.
            return setEnabled(unshared(http, alone), id, enabled);
        },

        async lastDeliveries(webhook) {
            const query = { id: webhook.id, count: HISTORY_RECORDS };
            const answer = await http.get(['api', 'v1', 'integrations.history'], query);
            if (!answer.ok) return answer;
            const records = parseHistory(answer.value, http);
            return records.ok ? ok(lastDeliveries(records.value, webhook, clock.now())) : records;
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
