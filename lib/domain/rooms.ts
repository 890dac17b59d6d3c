/** A room, as far as the server describes it. */
export interface Room {
    readonly id: string;
    /** The name without a `#`; for a direct conversation, the people in it. */
    readonly name: string;
    /** The name in addresses and after a `#`; absent where there is none, for example in direct conversations. */
    readonly slug?: string;
    readonly kind: 'channel' | 'group' | 'direct' | 'other';
    readonly archived: boolean;
    /** Most people cannot write there, and neither can the app. */
    readonly readOnly: boolean;
    /** Usernames of people who may write there though it is read-only. */
    readonly unmuted?: readonly string[];
    /** Everyone but guests may enter it without being a member. */
    readonly open: boolean;
    /** How many members it has; absent where the server does not say. */
    readonly size?: number;
    /** Ids of the rooms whose members may enter it: its own, and those that a discussion belongs to. */
    readonly enteredFrom: readonly string[];
}

/** Where a message goes. */
export interface Place {
    readonly roomId: string;
    readonly threadId?: string;
}
