import type { PermissionRoles } from '../../domain/access';
import { lastDeliveries } from '../../domain/delivery';
import { failed, ok, type Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Webhooks } from '../../ports/upstreams';
import type { UpstreamHttp } from '../http/client';
import { setEnabled } from './update';
import { parseHistory, parseIntegration, parsePermissions } from './wire';

/** Longer than any id that MongoDB makes. */
const LONGEST_ID = 256;
/** Enough to see the last delivery to each of a few targets; every record carries the whole integration. */
const HISTORY_RECORDS = '25';

/** Asks for what is large and changes rarely, or remembers the answer; those who ask at once share one request. */
export type PermissionCache = (ask: () => Promise<Outcome<PermissionRoles>>) => Promise<Outcome<PermissionRoles>>;

/** Rocket.Chat's own integrations over its REST API. */
export function webhooks(http: UpstreamHttp, clock: Clock, cache: PermissionCache): Webhooks {
    return {
        async get(id, createdBy) {
            if ([...id].length > LONGEST_ID) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            const answer = await http.get(['api', 'v1', 'integrations.get'], {
                integrationId: id,
                ...(createdBy !== undefined && { createdBy }),
            });
            return answer.ok ? parseIntegration(answer.value, id, http) : answer;
        },

        async setEnabled(id, enabled) {
            if ([...id].length > LONGEST_ID) return failed({ kind: 'impossible-id', id, why: 'too-long' });
            return setEnabled(http, id, enabled);
        },

        async lastDeliveries(webhook) {
            const answer = await http.get(['api', 'v1', 'integrations.history'], {
                id: webhook.id,
                count: HISTORY_RECORDS,
            });
            if (!answer.ok) return answer;
            const records = parseHistory(answer.value, http);
            return records.ok ? ok(lastDeliveries(records.value, webhook, clock.now())) : records;
        },

        permissionRoles: () =>
            cache(async () => {
                const answer = await http.get(['api', 'v1', 'permissions.listAll']);
                return answer.ok ? parsePermissions(answer.value, http) : answer;
            }),
    };
}
