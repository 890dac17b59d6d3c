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

/** Where a message goes. */
export interface Place {
    readonly roomId: string;
    readonly threadId?: string;
}
