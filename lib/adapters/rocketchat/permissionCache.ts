import type { PermissionRoles } from '../../domain/access';
import type { PermissionCache } from './client';

/** A change of permissions takes effect here after this long at the latest. */
const KEPT_MS = 30_000;

/** Remembers permissions for each account that asked, in memory only: losing them costs one request. */
export function permissionCaches(): (account: string) => PermissionCache {
    const kept = new Map<string, { readonly permissions: PermissionRoles; readonly at: number }>();
    return (account) => ({
        recall(now) {
            const entry = kept.get(account);
            const age = entry && now.getTime() - entry.at;
            return entry && age !== undefined && age >= 0 && age < KEPT_MS ? entry.permissions : undefined;
        },
        keep(permissions, now) {
            kept.clear(); // Another account means that the settings changed: the old one will not be asked again.
            kept.set(account, { permissions, at: now.getTime() });
        },
    });
}
