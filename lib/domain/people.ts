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
