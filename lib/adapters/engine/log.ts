import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';

import type { Log } from '../../ports/log';

/** The app's log in the workspace. Of an error it takes the first lines only: its other fields may hold secrets. */
export function logTo(logger: ILogger): Log {
    return {
        note: (message) => logger.info(message),
        warn: (message) => logger.warn(message),
        error: (message, error) => logger.error(`${message}: ${briefly(error)}`),
    };
}

function briefly(error: unknown): string {
    if (!(error instanceof Error)) return typeof error;
    return (error.stack ?? error.message).split('\n').slice(0, 6).join('\n');
}
