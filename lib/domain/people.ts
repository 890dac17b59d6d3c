/** The person who typed a command or clicked. */
export interface Person {
    readonly id: string;
    readonly username: string;
    /** Ids of their global roles. */
    readonly roles: readonly string[];
    /** Hours east of UTC, without daylight saving rules; absent where the server does not know. */
    readonly utcOffset?: number;
    /** A language tag, where they chose one. */
    readonly language?: string;
}
