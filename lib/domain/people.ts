/** The person who typed a command or clicked. */
export interface Person {
    readonly id: string;
    readonly username: string;
    /** Ids of their global roles. */
    readonly roles: readonly string[];
    /** Hours east of UTC today, without rules for daylight saving time; absent where the server does not know. */
    readonly utcOffset?: number;
    /** A language tag; absent where the person chose none. */
    readonly language?: string;
}

/** An account of the workspace, as far as webhooks depend on it. */
export interface Account {
    readonly id: string;
    readonly username: string;
    /** Whether the person can log in; a deactivated account stays. */
    readonly active: boolean;
    readonly isBot: boolean;
}
