export interface WireUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** Global role ids. */
    readonly roles: readonly string[];
    /** Hours east of UTC; absent where the server does not know it. */
    readonly utcOffset?: number;
    /** ISO 639 code; absent unless the user chose one: the workspace's language counts then. */
    readonly language?: string;
    /** The app's own user: listed for its name, and no page can act as it. */
    readonly isApp: boolean;
}

export interface WireRoom {
    readonly id: string;
    /** The slug; meaningless for direct messages. */
    readonly name: string;
    /** The name to show; for a direct message, the names of the other members. */
    readonly displayName: string;
    /** Channel, private group, direct message. */
    readonly type: 'c' | 'p' | 'd';
    /** Usernames. */
    readonly members: readonly string[];
    /** Usernames of the users who may open it: members, and for channels all users who may see channels. */
    readonly visibleTo: readonly string[];
    /** Only users with `post-readonly` may post. */
    readonly readOnly: boolean;
    /** Usernames of the users who may post into it although it is read-only. */
    readonly mayPost: readonly string[];
    /** The composer is hidden; apps can still post. */
    readonly archived: boolean;
}

/** A block as the app sent it, unchecked, but with pictures from elsewhere replaced by {@link ROUTES.picture}. */
export interface WireBlock {
    readonly type: string;
    readonly [field: string]: unknown;
}

/** An attachment as Rocket.Chat's client gets it; texts are Rocket.Chat's markup, links are unchecked. */
export interface WireAttachment {
    readonly color?: string;
    readonly text?: string;
    readonly ts?: string;
    readonly messageLink?: string;
    readonly authorName?: string;
    readonly authorLink?: string;
    readonly authorIcon?: string;
    readonly title?: string;
    readonly titleLink?: string;
    readonly collapsed?: boolean;
    readonly thumbUrl?: string;
    readonly imageUrl?: string;
    readonly fields?: readonly { readonly title: string; readonly value: string; readonly short: boolean }[];
    /** Deprecated buttons; only their texts and links. */
    readonly actions?: readonly { readonly text?: string; readonly url?: string }[];
}

export interface WireMessage {
    readonly id: string;
    readonly roomId: string;
    readonly sender: { readonly id: string; readonly username: string; readonly name: string; readonly isApp: boolean };
    /** Shown instead of the sender's name. */
    readonly alias?: string;
    /** A local picture, always. */
    readonly avatar: string;
    /** Shown instead of the avatar, such as `:ghost:`. */
    readonly emoji?: string;
    /** Rocket.Chat's markup; not shown where there are blocks (web client). */
    readonly text: string;
    readonly at: string;
    readonly editedAt?: string;
    readonly editedBy?: string;
    /** The message at the head of its thread; absent for messages in the room itself. */
    readonly threadId?: string;
    /** False gives it a header of its own, even after a message of the same sender. */
    readonly groupable: boolean;
    readonly blocks?: readonly WireBlock[];
    readonly attachments?: readonly WireAttachment[];
    /** Usernames by emoji name. */
    readonly reactions?: Readonly<Record<string, readonly string[]>>;
    /**
     * Set on an ephemeral message: the username whose sessions show it ("Only you can see this message"). It is not
     * stored and in no snapshot, so it is gone after a reload. Its id is unique, and no edit or deletion names it.
     */
    readonly shownTo?: string;
}

/** Why no client shows a view that the app asked for. */
export type DroppedReason =
    /** No client minted the trigger, or there is no trigger. */
    | 'unknown-trigger'
    /** Older than five seconds. */
    | 'expired-trigger'
    /** The trigger has opened a view before. */
    | 'used-trigger'
    /** An update of a view that is not on the screen. */
    | 'nothing-to-update';

export interface WireView {
    readonly id: string;
    /** Counts up over all views: a page that has applied a revision ignores it (and older ones of the same id). */
    readonly revision: number;
    /** The username whose sessions got it. */
    readonly username: string;
    /**
     * The page ({@link ActedBy.tab}) that made the trigger, and that alone shows the view. Absent where no page made
     * it.
     */
    readonly tab?: string;
    readonly surface: 'modal' | 'contextualBar';
    readonly what: 'open' | 'update';
    readonly triggerId: string;
    readonly at: string;
    /** Set where the page must not show the view, but list it as dropped. */
    readonly dropped?: DroppedReason;
    /** The view as the client got it; title, submit and close are text objects and elements. */
    readonly view: {
        readonly title?: unknown;
        readonly submit?: unknown;
        readonly close?: unknown;
        readonly clearOnClose?: boolean;
        readonly notifyOnClose?: boolean;
        readonly blocks: readonly WireBlock[];
        readonly [field: string]: unknown;
    };
}

/** One line for the composer's completion. */
export interface WireCommand {
    /** The text that a completion puts into the composer, such as `/integration get `. */
    readonly insert: string;
    /** The line as help writes it, such as `/integration get <id> [private] …`; of a registered command its name alone. */
    readonly usage: string;
    /** What a client shows behind the name of a registered command (`i18nParamsExample`), by language. */
    readonly parameters?: Readonly<Record<string, string>>;
    /** One sentence, by language (`en`, `de`, `pt-br`); English is always there unless it is empty. */
    readonly description: Readonly<Record<string, string>>;
    /** Completed here alone: a real client knows the commands that an app registers, and no subcommands. */
    readonly extra?: boolean;
}
