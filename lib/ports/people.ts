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

/** Who is who in the workspace. */
export interface People {
    /** The id behind a username (exact); undefined where there is nobody of that name. */
    idOf(username: string): Promise<string | undefined>;
    /** Hours east of UTC of the person with that id as they are now; undefined where there is nobody, or nobody knows. */
    utcOffsetOf(id: string): Promise<number | undefined>;
    /** Whether the person holds one of the global roles, given by id or by name. */
    holdsOneOf(person: Person, rolesByIdOrName: readonly string[]): Promise<boolean>;
}
