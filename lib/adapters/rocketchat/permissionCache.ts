import type { PermissionRoles } from '../../domain/access';
import type { Outcome } from '../../domain/outcome';
import type { Clock } from '../../ports/clock';
import { Kept } from '../kept';
import type { PermissionCache } from './client';

/** A change of permissions takes effect here after this long at the latest. */
const KEPT_MS = 30_000;

/** Remembers the permissions for the account that asked last, in memory only: losing them costs one request. */
export function permissionCaches(clock: Clock): (account: string) => PermissionCache {
    let current: { readonly account: string; readonly kept: Kept<Outcome<PermissionRoles>> } | undefined;
    return (account) => {
        // Another account means that the settings changed: the old one will not be asked again.
        if (current?.account !== account) current = { account, kept: new Kept(KEPT_MS, clock) };
        const { kept } = current;
        return async (ask) => {
            const answer = await kept.get(ask);
            if (!answer.ok) kept.forget();
            return answer;
        };
    };
}
