import type { AppRuntime } from './runtimes';

/** Turns what the engine would start into what this host starts. */
export type Launch = (
    clockFile: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv | undefined,
) => { readonly command: string; readonly args: string[]; readonly env: NodeJS.ProcessEnv };

/** What a sandbox is built from. */
export interface SandboxBuild {
    readonly runtime: AppRuntime;
    /** The folder that is being filled. */
    readonly draft: string;
    /** The engine's copy in it. */
    readonly engineDir: string;
    readonly program: string;
    readonly onProgress: (line: string) => void;
}
