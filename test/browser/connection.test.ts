import { expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { launchChromium } from '../../dev/screenshots/chromium';
import { tinyApp } from '../support/tinyApp';
import { eventually, isElsewhere, NO_SETTINGS, openTheatre } from '../support/browser/theatre';

const app = (greeting: string): Buffer => tinyApp({ command: `return say('${greeting}');` });

/** What the builder says or makes the next time. */
let build = (): Promise<Buffer> => Promise.resolve(app('hello'));

const theatre = openTheatre({
    zip: app('hello'),
    real: NO_SETTINGS,
    workbench: { repackage: () => build(), watched: true },
});

test('when the host is gone, the page says so, comes back by itself with what was said, and goes on', async () => {
    const { stage } = theatre;
    const workbench = await theatre.open({
        excused: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY/,
    });
    const status = workbench.page.getByRole('status').filter({ hasText: 'connected' });
    await workbench.ask('/tiny', 'hello');
    await workbench.page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

    await stage.close();
    await status.getByText('not connected, trying again…').waitFor();
    await workbench.type('/tiny');
    await workbench.toasts.getByText('The workbench cannot be reached.').waitFor();

    await stage.reopen();
    await status.getByText('connected', { exact: true }).waitFor();
    await workbench.message('hello').waitFor();
    await workbench.type('/tiny');
    await eventually(async () => expect(await workbench.messages.filter({ hasText: 'hello' }).count()).toBe(2));
    expect(await workbench.page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
});

test('an app that does not build is said to, the one before runs on, and the mended one replaces it', async () => {
    const workbench = await theatre.open({ excused: /status of 409/ });
    const banner = workbench.page.getByRole('alert').filter({ hasText: 'does not build' });
    build = () => Promise.reject(new Error('lib/cards/card.ts:3:7: Expected ";" but found "const"'));
    await workbench.openTab('App');
    await workbench.panel.getByRole('button', { name: 'Install anew' }).click();
    await banner.getByText('lib/cards/card.ts:3:7').waitFor();
    expect(await workbench.accessibilityFaults()).toEqual([]);
    await workbench.ask('/tiny', 'hello');

    build = () => Promise.resolve(app('mended'));
    await workbench.panel.getByRole('button', { name: 'Install anew' }).click();
    await banner.waitFor({ state: 'detached' });
    await workbench.ask('/tiny', 'mended');
});

test('a page that asks somewhere else is stopped by its policy, and noticed here', async () => {
    const workbench = await theatre.open();
    await workbench.composer.waitFor();
    await workbench.page.evaluate(() => {
        const image = new Image();
        image.src = 'https://images.example.com/cat.jpg';
        return new Promise((resolve) => (image.onerror = resolve));
    });
    await eventually(() =>
        expect(workbench.watch.problems.join('\n')).toMatch(
            /content policy \(img-src\) stopped https:\/\/images\.example\.com/,
        ),
    );
    const { requests } = workbench.forgive();
    expect(requests.filter(isElsewhere)).toEqual(['https://images.example.com/cat.jpg']);
});

interface NetLog {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

test('in the browser’s own log of its network, nothing but this machine was connected to, and no name looked up', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'browser-network-'));
    const file = path.join(folder, 'log.json');
    try {
        const browser = await launchChromium([`--log-net-log=${file}`]);
        const page = await browser.newPage();
        await page.goto(theatre.stage.workbench.url);
        await page.getByRole('textbox', { name: /^Message #/ }).fill('/tiny');
        await page.keyboard.press('Enter');
        await page.getByRole('main').getByRole('article').last().waitFor();
        await browser.close();
        await eventually(() => expect(existsSync(file)).toBe(true));
        const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
        const asked = (name: string, field: string): string[] =>
            events.flatMap(({ type, params }) => {
                const value = type === constants.logEventTypes[name] ? params?.[field] : undefined;
                return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
            });
        const connected = asked('TCP_CONNECT_ATTEMPT', 'address');
        expect(connected.length).toBeGreaterThan(0);
        expect(connected.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([]);
        expect(asked('HOST_RESOLVER_MANAGER_JOB', 'host')).toEqual([]);
        expect(asked('UDP_BYTES_SENT', 'byte_count')).toEqual([]);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
});
