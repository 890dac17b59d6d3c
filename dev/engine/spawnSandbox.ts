import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';

import type { PreparedRuntime } from './runtime';

/**
 * Runs `work`, in which the engine starts the sandbox, with the host's Deno and clock. The engine decides on the
 * command and its permissions. `work` is synchronous, so nothing else sees the replaced `spawn`.
 */
export function spawnSandbox(runtime: PreparedRuntime, clockFile: string, work: () => void): void {
    const { spawn } = childProcess;
    const spawnHere = (_command: string, args: readonly string[], { env, ...rest }: SpawnOptions): ChildProcess =>
        spawn(runtime.denoBinary, [...args, '--clock', clockFile], {
            ...rest,
            env: { ...env, DENO_DIR: runtime.denoDir, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
        });
    Object.assign(childProcess, { spawn: spawnHere });
    try {
        work();
    } finally {
        Object.assign(childProcess, { spawn });
    }
}
