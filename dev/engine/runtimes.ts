/** What an app runs in: a program, and the release of the Apps-Engine whose API the app sees. */
export interface AppRuntime {
    readonly backend: Backend;
    /** Its version, or `own`: the Node that runs this host. */
    readonly program: string;
    readonly engine: string;
}

export type Backend = 'deno' | 'node';

/** Servers up to 8.7, and 8.8 on request. */
export const DENO: AppRuntime = { backend: 'deno', program: '2.6.8', engine: '1.62.0' };

/** Servers from 8.8 on. A stand-in: the server's own Node runtime is not published. */
export const NODE: AppRuntime = { backend: 'node', program: 'own', engine: '1.66.0' };

/** Every runtime that the long tests try the whole app on, oldest engine first; `dev/runtimes` asks npm for them. */
export const EVERY_RUNTIME: readonly AppRuntime[] = [
    ...['1.58.1', '1.59.0', '1.62.0'].flatMap((engine) =>
        ['2.3.1', '2.6.8'].map((program): AppRuntime => ({ backend: 'deno', program, engine })),
    ),
    ...['1.65.1', '1.66.0'].flatMap((engine) =>
        ['22.23.3', '24.21.0'].map((program): AppRuntime => ({ backend: 'node', program, engine })),
    ),
];

/** For people: the stand-in is called one wherever its results show. */
export function runtimeName({ backend, program, engine }: AppRuntime): string {
    if (backend === 'deno') return `Apps-Engine ${engine} on Deno ${program}`;
    const node = program === 'own' ? process.version.slice(1) : program;
    return `Apps-Engine ${engine} on Node ${node} (stand-in)`;
}

/** Thrown for a word that names no runtime. */
export class UnknownRuntime extends Error {}

/** @throws UnknownRuntime */
export function runtimeCalled(word: string): AppRuntime {
    if (word === 'deno') return DENO;
    if (word === 'node') return NODE;
    throw new UnknownRuntime(`There is no runtime "${word}": deno or node.`);
}

/** The environment variable that names the runtime for every tool and test, where nothing else does. */
export const RUNTIME_VARIABLE = 'APP_RUNTIME';

/**
 * The named runtime; otherwise Deno, or the stand-in of the Node runtime where no Deno is installed.
 *
 * @param onProgress is told of a stand-in
 */
export function chooseRuntime(
    named: string | undefined,
    hasDeno: () => boolean,
    onProgress: (line: string) => void,
): AppRuntime {
    const runtime = named ? runtimeCalled(named) : hasDeno() ? DENO : NODE;
    if (runtime === NODE) {
        const why = named ? '' : 'There is no Deno here. ';
        onProgress(`${why}The app runs in ${runtimeName(NODE)}, which is not a server's own runtime.`);
    }
    return runtime;
}
