import type { PermissionRoles } from '../../domain/access';
import { lastDeliveries } from '../../domain/delivery';
import { failed, ok } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import type { Webhooks } from '../../ports/upstreams';
import type { UpstreamHttp } from '../http/client';
import { parseHistory, parseIntegration, parsePermissions } from './wire';

/** Longer than any id that MongoDB makes. */
const LONGEST_ID = 256;
/** Enough to see the last delivery to each of a few targets; every record carries the whole integration. */
const HISTORY_RECORDS = '25';

/** Somewhere to keep the answer of `permissions.listAll`, which is large and changes rarely. */
export interface PermissionCache {
    recall(now: Date): PermissionRoles | undefined;
    keep(permissions: PermissionRoles, now: Date): void;
}

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

        async lastDeliveries({ id, retryDelay }) {
            const answer = await http.get(['api', 'v1', 'integrations.history'], { id, count: HISTORY_RECORDS });
            if (!answer.ok) return answer;
            const records = parseHistory(answer.value, http);
            return records.ok ? ok(lastDeliveries(records.value, retryDelay, clock.now())) : records;
        },

        async permissionRoles() {
            const known = cache.recall(clock.now());
            if (known) return ok(known);
            const answer = await http.get(['api', 'v1', 'permissions.listAll']);
            if (!answer.ok) return answer;
            const permissions = parsePermissions(answer.value, http);
            if (permissions.ok) cache.keep(permissions.value, clock.now());
            return permissions;
        },
    };
}
