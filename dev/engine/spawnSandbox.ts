import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';

import type { Launch } from './sandbox';

/**
 * Runs `work`, in which the engine starts the sandbox, with the host's program and clock. `work` is synchronous, so
 * nothing else sees the replaced `spawn`.
 */
export function spawnSandbox(launch: Launch, clockFile: string, work: () => void): void {
    const { spawn } = childProcess;
    const spawnHere = (_command: string, given: readonly string[], options: SpawnOptions): ChildProcess => {
        const { command, args, env } = launch(clockFile, given, options.env);
        return spawn(command, args, { ...options, env });
    };
    Object.assign(childProcess, { spawn: spawnHere });
    try {
        work();
    } finally {
        Object.assign(childProcess, { spawn });
    }
}
