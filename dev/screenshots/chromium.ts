import { accessSync, constants } from 'node:fs';
import path from 'node:path';

import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const HOW_TO_GET_ONE = `There is no Chromium on this machine. Install one, for example with
    apt-get install --no-install-recommends chromium fonts-noto-color-emoji
or name the one to use in the environment variable CHROMIUM.`;

/** The browser sends nothing by itself, and needs neither a graphics card nor a user namespace. */
const FLAGS = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Without this it asks about forms and accounts, whatever the other flags are.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-dev-shm-usage',
    // The same letters on every machine.
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--lang=en-US',
];

/** The Chromium to drive. Throws, with how to get one, where there is none. */
export function findChromium({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv = process.env): string {
    if (CHROMIUM) {
        if (isProgram(CHROMIUM)) return CHROMIUM;
        throw new Error(`CHROMIUM is ${CHROMIUM}, which is no program that can be run.`);
    }
    const found = PATH.split(path.delimiter)
        .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
        .find(isProgram);
    if (found) return found;
    throw new Error(HOW_TO_GET_ONE);
}

function isProgram(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

/** Starts headless, with a fresh profile that goes when it stops. */
export const launchChromium = (flags: readonly string[] = []): Promise<Browser> =>
    chromium.launch({
        executablePath: findChromium(),
        headless: true,
        chromiumSandbox: false,
        args: [...FLAGS, ...flags],
    });
