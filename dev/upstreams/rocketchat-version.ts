import type { ErrorWording } from './rocketchat-errors';

/**
 * The generations of servers that the fake can stand for, oldest first. `8.8` is the one whose typings and validators
 * it is held to; of the others, what differs is known from their sources and release notes.
 */
export const SERVER_VERSIONS = ['6.14', '7.10', '8.0', '8.5', '8.7', '8.8', '9.0'] as const;

export type ServerVersion = (typeof SERVER_VERSIONS)[number];

interface Generation {
    /** As the server tells it to who may see statistics. */
    readonly full: string;
    readonly errors: ErrorWording;
    /** The field `skipTranspile` came with 8.4 and left with 9.0; documents still hold it then. */
    readonly skipTranspile: 'unheard' | 'known' | 'left';
    /** Whether scripts run transpiled; 9.0 runs them as written. */
    readonly transpiles: boolean;
    /** `integrations.replayOutgoing` and `integrations.clearHistory`, from 8.7 on. */
    readonly replays: boolean;
}

const before84 = { skipTranspile: 'unheard', transpiles: true, replays: false } as const;
const since84 = { errors: 'v8', skipTranspile: 'known', transpiles: true } as const;

export const GENERATIONS: Readonly<Record<ServerVersion, Generation>> = {
    '6.14': { full: '6.14.3', errors: 'old', ...before84 },
    '7.10': { full: '7.10.9', errors: 'v7', ...before84 },
    '8.0': { full: '8.0.4', errors: 'v8', ...before84 },
    '8.5': { full: '8.5.3', ...since84, replays: false },
    '8.7': { full: '8.7.2', ...since84, replays: true },
    '8.8': { full: '8.8.1', ...since84, replays: true },
    '9.0': { full: '9.0.0', errors: 'v9', skipTranspile: 'left', transpiles: false, replays: true },
};
