import * as v from 'valibot';

import { READ_ONLY_PERMISSION, type PermissionRoles } from '../../domain/access';
import { failed, ok, type Outcome } from '../../domain/outcome';
import { WEBHOOK_PERMISSIONS } from '../../domain/rights';
import type { Clock } from '../../ports/clock';
import type { JsonAnswer } from '../http/answer';
import type { UpstreamHttp } from '../http/client';
import { isRecord, text, texts } from '../http/wire';
import { Cached, perAccount } from '../memory/cached';
import { refusalOf } from './refusal';

const wirePermission = v.object({ _id: text, roles: texts });

const READ: readonly unknown[] = [...WEBHOOK_PERMISSIONS, READ_ONLY_PERMISSION];

/** `permissions.listAll` sends a few thousand entries; only those that decide something here are read. */
export function parsePermissions(answer: JsonAnswer, http: UpstreamHttp): Outcome<PermissionRoles> {
    const refused = refusalOf(answer, http, { endpoint: 'permissions.listAll' });
    if (refused) return refused;
    const { body } = answer;
    if (!isRecord(body) || !Array.isArray(body.update)) {
        return failed({ kind: 'unreadable', upstream: 'rocketchat', how: 'unexpected' });
    }
    const entries = (body.update as unknown[]).filter((entry) => isRecord(entry) && READ.includes(entry._id));
    const rolesOf = new Map(
        entries.map((entry) => v.parse(wirePermission, entry)).map(({ _id, roles }) => [_id, roles]),
    );
    const rolesByPermission = WEBHOOK_PERMISSIONS.map(
        (permission) => [permission, rolesOf.get(permission) ?? []] as const,
    );
    const readOnly = rolesOf.get(READ_ONLY_PERMISSION);
    const found = Object.fromEntries(rolesByPermission) as unknown as PermissionRoles;
    return ok({ ...found, ...(readOnly && { [READ_ONLY_PERMISSION]: readOnly }) });
}

/** Gives the cached permissions, or asks for them. Callers at the same moment share one request. */
export type PermissionCache = (ask: () => Promise<Outcome<PermissionRoles>>) => Promise<Outcome<PermissionRoles>>;

/** A changed permission takes effect in the app after this time at the latest. */
const TTL_MS = 30_000;

/** Caches the permissions for the account that asked last, in memory only: losing them costs one request. */
export const permissionCaches = (clock: Clock): ((account: string) => PermissionCache) =>
    perAccount((): PermissionCache => {
        const cached = new Cached<Outcome<PermissionRoles>>(TTL_MS, clock);
        return async (ask) => {
            const answer = await cached.get(ask);
            if (!answer.ok) cached.clear();
            return answer;
        };
    });
