import type { PermissionRoles } from '../../domain/access';
import type { Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import { Cached } from '../memory/cached';
import { perAccount } from '../memory/perAccount';
import type { PermissionCache } from './client';

/** A change of permissions takes effect here after this long at the latest. */
const KEPT_MS = 30_000;

/** Remembers the permissions for the account that asked last, in memory only: losing them costs one request. */
export const permissionCaches = (clock: Clock): ((account: string) => PermissionCache) =>
    perAccount((): PermissionCache => {
        const kept = new Cached<Outcome<PermissionRoles>>(KEPT_MS, clock);
        return async (ask) => {
            const answer = await kept.get(ask);
            if (!answer.ok) kept.forget();
            return answer;
        };
    });
