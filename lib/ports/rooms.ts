import type { Person } from '../domain/people';
import type { Room } from '../domain/rooms';

/** The rooms of the workspace. The app can read every one of them, people can not: whoever names one must be asked for. */
export interface Rooms {
    /**
     * The room that somebody means: by `#name`, id, display name, or its address.
     * @returns only what they may see; a room of others reads like one that does not exist
     */
    find(word: string, asker: Person): Promise<Room | undefined>;
    /** Whoever may see it. */
    byId(id: string): Promise<Room | undefined>;
    seenBy(room: Room, person: Person): Promise<boolean>;
    /** Whether they are a member; that they may enter it is not enough. */
    isIn(roomId: string, person: Person): Promise<boolean>;
}
