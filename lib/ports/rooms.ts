import type { Person } from './people';

/** A place that messages can go to, as far as the server tells of it. */
export interface Room {
    readonly id: string;
    /** What people call it, without a mark before it; of a direct conversation, who is in it. */
    readonly name: string;
    /** The name in addresses and behind a `#`; absent where there is none, in direct conversations for instance. */
    readonly slug?: string;
    readonly kind: 'channel' | 'group' | 'direct' | 'other';
    readonly archived: boolean;
    /** Most may not write there, the app among them. */
    readonly readOnly: boolean;
    /** Those who are no guests may enter it without being members. */
    readonly open: boolean;
    /** Ids of the rooms whose members may enter it: its own, and of a discussion those that it belongs to. */
    readonly enteredFrom: readonly string[];
}

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
