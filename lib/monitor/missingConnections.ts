import type { HookedIntegration } from '../domain/hooked';
import { goneSubject, subjectOfHooked } from '../domain/monitor/conditions';
import type { Subject } from '../domain/monitor/subject';
import type { KnownIntegration, TrackedInventory } from './trackedInventory';

/** Why a connection is missing from Hooked. */
export type Missing =
    /** Somebody is disconnecting it through this app right now. */
    | { readonly kind: 'being-disconnected'; readonly id: string; readonly subject: Subject }
    /** Its account is connected again under the id `as`. */
    | { readonly kind: 'reconnected'; readonly id: string; readonly as: string; readonly known: KnownIntegration }
    | { readonly kind: 'gone'; readonly subject: Subject };

/** Collects missing connections, and new ones that may replace them. */
export interface MissingConnections {
    addMissing(id: string): void;
    /** Notes a connection that exists. A connection that the inventory does not know may replace a missing one. */
    addExisting(integration: HookedIntegration): void;
    readonly isEmpty: () => boolean;
    /**
     * Takes out the missing connections and says why each is missing.
     * @param disconnecting ids of the connections that people are disconnecting through this app
     */
    takeResolved(disconnecting: ReadonlySet<string>): readonly Missing[];
}

export function missingConnections(inventory: TrackedInventory): MissingConnections {
    const missing: string[] = [];
    /** Ids of new connections by their account. */
    const newIds = new Map<string, string>();
    const resolve = (id: string, disconnecting: ReadonlySet<string>): Missing => {
        const known = inventory.entry(id);
        const subject = goneSubject('hooked', id, known);
        const as = known && newIds.get(accountKey(known));
        if (disconnecting.has(id)) return { kind: 'being-disconnected', id, subject };
        return known && as !== undefined ? { kind: 'reconnected', id, as, known } : { kind: 'gone', subject };
    };
    return {
        isEmpty: () => missing.length === 0,
        addMissing: (id) => void missing.push(id),
        addExisting(integration) {
            const { id, group } = subjectOfHooked(integration);
            const handle = handleOf(integration);
            if (id === undefined || handle === undefined || inventory.entry(id)) return;
            newIds.set(accountKey({ group, handle }), id);
        },
        takeResolved: (disconnecting) => missing.splice(0).map((id) => resolve(id, disconnecting)),
    };
}

/** The platform's name for an account, which stays when the account is reconnected. */
export const handleOf = ({ identifier, account }: HookedIntegration): string | undefined =>
    account.username ?? identifier;

const accountKey = ({ group, handle }: Pick<KnownIntegration, 'group' | 'handle'>): string =>
    JSON.stringify([group, handle]);
