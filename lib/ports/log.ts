/** Notes for admins, in the app's log; never a secret, never a payload. */
export interface Log {
    /** What was done, and why what was not done was not. */
    note(message: string): void;
    warn(message: string): void;
    error(message: string, error: unknown): void;
}
