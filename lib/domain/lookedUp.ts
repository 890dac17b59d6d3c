/**
 * What the server says about one exact id or name. `missing` is proved: the server answered that there is none, and other
 * look-ups of that kind work. `unknown`: it could not be looked up, which proves nothing.
 */
export type LookedUp<T> =
    { readonly kind: 'known'; readonly value: T } | { readonly kind: 'missing' } | { readonly kind: 'unknown' };

/** What was looked up, by id or name as it was asked for. */
export type LookedUpAll<T> = ReadonlyMap<string, LookedUp<T>>;

/** What was not looked up is unknown too. */
export const lookedUp = <T>(all: LookedUpAll<T>, key: string | undefined): LookedUp<T> =>
    (key === undefined ? undefined : all.get(key)) ?? { kind: 'unknown' };

/** A user of the workspace, deactivated ones and bots included. */
export interface Account {
    readonly id: string;
    readonly username?: string;
    /** Absent where the server does not say. */
    readonly active?: boolean;
    /** Ids of global roles. */
    readonly roles: readonly string[];
    /** An app's own user: it posts in rooms that it is no member of. */
    readonly isApp: boolean;
}

/** The ids of the people with a role in one room. */
export interface RoomRoles {
    readonly owner: readonly string[];
    readonly moderator: readonly string[];
    readonly leader: readonly string[];
}
