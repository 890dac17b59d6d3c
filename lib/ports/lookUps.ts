import type { Account, LookedUpAll, RoomRoles } from '../domain/lookedUp';
import type { Room } from '../domain/rooms';

/**
 * The workspace's people and rooms by exact ids and names, many at once and without a check of who may see them: what is
 * found may decide a webhook's health, and no name of it may be shown that the webhook does not hold. Each id and name is
 * asked for once. Nothing throws: what fails is unknown.
 */
export interface LookUps {
    accountsById(ids: Iterable<string>): Promise<LookedUpAll<Account>>;
    /** By usernames as they are written, without `@`. */
    accountsByName(usernames: Iterable<string>): Promise<LookedUpAll<Account>>;
    /** By the name in addresses or the id, without `#`, as the server reads the channels of webhooks. */
    rooms(words: Iterable<string>): Promise<LookedUpAll<Room>>;
    /** The ids of the rooms that each person is a member of, by the person's id. */
    roomIdsOf(personIds: Iterable<string>): Promise<LookedUpAll<ReadonlySet<string>>>;
    /** Who has a role in each room, by the room's id. */
    roomRoles(roomIds: Iterable<string>): Promise<LookedUpAll<RoomRoles>>;
}
