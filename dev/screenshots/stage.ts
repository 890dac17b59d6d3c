import path from 'node:path';

import type { Browser } from 'playwright-core';

import { createClock } from '../engine';
import { startHost, type Host, type HostOptions } from '../host/host';
import { readSubcommands } from '../workbench/server/completion';
import { textsOf } from '../workbench/server/settings';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../workbench/server/workbench';
import { launchChromium } from './chromium';

const ROOT = path.join(__dirname, '..', '..');

/** A Friday afternoon, so that pictures do not depend on the day of the run. */
export const NOW = '2026-11-20T14:00:00Z';

export interface StageOptions extends HostOptions {
    /** The folder of the built page. */
    readonly pageDir: string;
    readonly workbench?: Pick<WorkbenchOptions, 'repackage' | 'watched'>;
}

/** The app in the engine, the workbench in front of it, and a browser. All of them start at {@link NOW}. */
export interface Stage {
    readonly host: Host;
    readonly browser: Browser;
    /** The workbench that runs now. */
    readonly workbench: Workbench;
    /** Stops the workbench's server; the host and the browser go on. */
    close(): Promise<void>;
    /** Starts it again on the port that it had. */
    reopen(): Promise<void>;
    stop(): Promise<void>;
}

export async function startStage({ pageDir, workbench: given, ...options }: StageOptions): Promise<Stage> {
    const stops: (() => Promise<void>)[] = [];
    const stop = async (): Promise<void> => {
        for (const one of stops.splice(0).reverse()) await one();
    };
    try {
        const browser = await launchChromium();
        stops.push(() => browser.close());
        const host = await startHost({ clock: createClock(NOW), ...options });
        stops.push(() => host.stop());
        const open = (port: number): Promise<Workbench> =>
            startWorkbench({
                host,
                pageDir,
                port,
                subcommands: () => readSubcommands(ROOT, Object.keys(textsOf(host.engine))),
                ...given,
            });
        let workbench = await open(0);
        stops.push(() => workbench.stop());
        return {
            host,
            browser,
            get workbench() {
                return workbench;
            },
            close: () => workbench.stop(),
            async reopen() {
                workbench = await open(Number(new URL(workbench.url).port));
            },
            stop,
        };
    } catch (error) {
        await stop();
        throw error;
    }
}
