/** What `npm run deploy` ends with. Scripts rely on the numbers. */
export const EXIT = {
    enabled: 0,
    unexpected: 1,
    /** The options, the environment or `.rcappsconfig` are not usable. */
    misuse: 2,
    /** No Rocket.Chat answers at the address. */
    unreachable: 3,
    /** Rocket.Chat does not accept the credentials or the code. */
    credentials: 4,
    /** The user may not manage apps. */
    forbidden: 5,
    /** Rocket.Chat refuses the app, or to take it now. */
    refused: 6,
    /** The app landed, but is not enabled. */
    disabled: 7,
    /** The answer to the upload is lost, and reading back does not tell what happened. */
    unknown: 8,
} as const;

/** Why a deployment ends: sentences for the reader, free of secrets. */
export class Failure extends Error {
    readonly exitCode: number;

    constructor(exitCode: number, message: string) {
        super(message);
        this.name = 'Failure';
        this.exitCode = exitCode;
    }
}
