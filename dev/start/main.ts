import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

import { runtimeCalled, runtimeName } from '../engine';
import { realServicesFrom } from '../host/environment';
import { packagedApp, startHost, type Host } from '../host/host';
import { buildPage } from '../workbench/page/build';
import { readSubcommands } from '../workbench/server/completion';
import { textsOf } from '../workbench/server/settings';
import { startWorkbench, type Workbench } from '../workbench/server/workbench';
import { Session } from './session';
import { watchFiles } from './watch';

const USAGE = `Usage: npm start -- [--port <number>] [--runtime deno|node]      the app, the workbench and a prompt
       npm run dev -- [--port <number>] [--runtime deno|node]    the same, and changed sources are installed while it runs
  --runtime   what the app runs in: Deno unless it is missing, or a stand-in of the Node runtime of newer servers`;

const ROOT = path.join(__dirname, '..', '..');
const APP_SOURCES = ['app.json', 'icon.png', 'HookedIntegrationsApp.ts', 'commands', 'lib', 'i18n'];
const PAGE_SOURCES = ['dev/workbench/page', 'dev/workbench/protocol'];

const print = (line: string): void => console.log(line);
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `npm start`: the packaged app in the real engine, the workbench to see and click it, and a prompt to talk to it. */
async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            port: { type: 'string' },
            runtime: { type: 'string' },
            watch: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false },
        },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (values.help || (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))) {
        print(USAGE);
        if (!values.help) process.exitCode = 2;
        return;
    }

    const runtime = values.runtime === undefined ? undefined : runtimeCalled(values.runtime);

    const stops: (() => Promise<void>)[] = [];
    try {
        // Side by side: where sources have changed, both take seconds.
        const building = preparePage();
        const real = realServicesFrom(process.env);
        const host = await startHost({ real, autoJobs: true, onProgress: print, ...(runtime && { runtime }) });
        stops.unshift(() => host.stop());
        const pageDir = await building;
        let address = '';
        if (pageDir !== undefined) {
            const workbench = await openWorkbench({ host, pageDir, port, watched: values.watch });
            stops.unshift(() => workbench.stop());
            if (values.watch) stops.unshift(watchSources(workbench));
            address = `\n  workbench            ${workbench.url}`;
        }
        print(`The app runs in ${runtimeName(host.engine.runtime)}.${address}
  embedded Hooked      ${host.hooked.url}
  embedded Rocket.Chat ${host.rocketchat.url}`);
        await Promise.race([asked(), converse(host)]);
    } finally {
        for (const stop of stops) await stop();
        // An open pipe would keep the process alive, though nobody reads it now.
        if (hasInput()) process.stdin.destroy();
    }
}

/** The folder of the built page. Undefined where it cannot be built; the prompt works without it. */
async function preparePage(): Promise<string | undefined> {
    try {
        return (await buildPage({ onProgress: print })).dir;
    } catch (error) {
        print(`${textOf(error)}\nGoing on with the prompt alone.`);
        return undefined;
    }
}

interface Opening {
    readonly host: Host;
    readonly pageDir: string;
    readonly port: number | undefined;
    readonly watched: boolean;
}

const openWorkbench = ({ host, port, ...rest }: Opening): Promise<Workbench> =>
    startWorkbench({
        host,
        ...rest,
        ...(port !== undefined && { port }),
        repackage: () => packagedApp(undefined),
        subcommands: () => readSubcommands(ROOT, Object.keys(textsOf(host.engine))),
    });

/** Installs the app over the running one when its sources change, and builds the page anew when its own do. */
function watchSources(workbench: Workbench): () => Promise<void> {
    const below = (paths: readonly string[]): string[] => paths.map((one) => path.join(ROOT, one));
    const told = async (what: string, work: () => Promise<void>): Promise<void> => {
        const started = performance.now();
        try {
            await work();
            print(`${what} (${Math.round(performance.now() - started)} ms).`);
        } catch (error) {
            print(textOf(error));
        }
    };
    const app = watchFiles({
        paths: below(APP_SOURCES),
        onChange: () => told('The app was packaged and installed anew', () => workbench.reinstall()),
    });
    const page = watchFiles({
        paths: below(PAGE_SOURCES),
        onChange: () =>
            told('The page was built anew', async () => {
                await buildPage();
                workbench.pageBuilt();
            }),
    });
    return async () => void (await Promise.all([app.stop(), page.stop()]));
}

/** Resolves when the process is asked to end. */
const asked = (): Promise<void> =>
    new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });

/**
 * The prompt: at a terminal, or with lines from a pipe or a file. Ends with the input; never ends where there is no
 * input.
 */
async function converse(host: Host): Promise<void> {
    if (!hasInput()) return new Promise(() => undefined);
    print('Try /integration get int_yt_abc123, or /help. Leave with /quit.');
    const session = new Session(host, process.stdout.isTTY);
    const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: session.prompt });
    terminal.on('SIGINT', () => terminal.close());
    terminal.prompt();
    try {
        for await (const line of terminal) {
            const shown = await session.enter(line).catch((error: unknown) => String(error));
            if (shown === undefined) break;
            if (shown) console.log(`\n${shown}\n`);
            terminal.setPrompt(session.prompt);
            terminal.prompt();
        }
    } finally {
        terminal.close();
    }
}

/** A process without a terminal reads from nothing, or from a device that is always empty. */
function hasInput(): boolean {
    try {
        return process.stdin.isTTY || !fs.fstatSync(0).isCharacterDevice();
    } catch {
        return false;
    }
}

main().catch((error: unknown) => {
    console.error(textOf(error));
    process.exitCode = 1;
});
