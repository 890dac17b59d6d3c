/** The app's log, which admins read. No message holds a secret or the payload of a request. */
export interface Log {
    /** Something that the app did, or a reason why it did nothing. */
    note(message: string): void;
    /** Something that an admin should look at. */
    warn(message: string): void;
    /** @param error only its name, message and first lines are logged: its other fields may hold secrets */
    error(message: string, error: unknown): void;
}
