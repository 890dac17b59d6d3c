import type { Person } from '../domain/people';
import type { Room } from '../domain/rooms';

/**
 * The rooms of the workspace. The app can read every room and people cannot, so a caller must check whether the person who
 * names a room may see it.
 */
export interface Rooms {
    /**
     * The room that a person means by `#name`, id, display name or address.
     * @returns undefined where there is none, and for a room that the person may not see, so that nobody learns of it
     */
    find(word: string, asker: Person): Promise<Room | undefined>;
    /** The room of that id, without a check of who may see it; undefined where there is none. */
    byId(id: string): Promise<Room | undefined>;
    /** Whether the person may see the room, by the rules of the server (canAccessRoom.ts). */
    seenBy(room: Room, person: Person): Promise<boolean>;
    /**
     * The people who are members of the room, without bots, apps and deactivated accounts.
     * @returns undefined where the server does not name all members
     */
    members(room: Room): Promise<readonly Person[] | undefined>;
    /** Whether the person is a member of the room. The right to enter it is not enough. */
    isIn(roomId: string, person: Person): Promise<boolean>;
}
