import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

import type { Host } from '../host/host';
import { WorkbenchPage } from './workbenchPage';
import type { Stage } from './stage';

/** Half a minute after the demo data were made, so that no figure of theirs depends on how long anything takes. */
const MOMENT = '2026-11-20T14:00:30Z';
const MINUTE_MS = 60_000;
/** Expired, with three posts pending. */
const EXPIRED = 'int_tt_xyz789';
/** Healthy at first, with two posts pending. */
const WATCHED = 'int_yt_abc123';

/** Around what is cut out of a page. */
const MARGIN = 8;
/** Of a message: beside its card there is nothing. */
const CARD_WIDTH = 496;

type Keep = (name: string, png: Buffer) => void;

interface Scene extends BrowserContextOptions {
    /** Each has a room of its own: what was said before does not show. */
    readonly room: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly play: (workbench: WorkbenchPage, keep: Keep, host: Host) => Promise<void>;
}

/** Those of the docs, under the names of their files. */
const scenes: readonly Scene[] = [
    {
        room: 'social-media',
        query: { panel: 'services' },
        deviceScaleFactor: 1,
        play: async (workbench, keep) => {
            await healthCard(workbench);
            keep('workbench', await whole(workbench.page));
        },
    },
    {
        room: 'launches',
        query: { theme: 'dark', panel: 'services' },
        deviceScaleFactor: 1,
        play: async (workbench, keep) => {
            await healthCard(workbench);
            keep('dark', await whole(workbench.page));
        },
    },
    {
        room: 'on-the-go',
        query: { mobile: '1' },
        // Higher than a phone, so that the card is seen from its beginning to its end.
        viewport: { width: 390, height: 1140 },
        deviceScaleFactor: 1,
        play: async (workbench, keep) => {
            await healthCard(workbench);
            keep('mobile', await whole(workbench.page));
        },
    },
    {
        room: 'cards',
        play: async (workbench, keep) => keep('health-card', await cut(workbench.page, await healthCard(workbench))),
    },
    {
        room: 'lists',
        viewport: { width: 1280, height: 1400 },
        deviceScaleFactor: 1,
        play: async (workbench, keep) =>
            keep('list', await cut(workbench.page, await workbench.ask('/integration list', /\d+ integrations/))),
    },
    {
        room: 'questions',
        play: async (workbench, keep) => {
            const question = await workbench.ask(`/integration disconnect ${EXPIRED}`, 'Disconnect My TikTok?');
            keep('disconnect-question', await cut(workbench.page, question));
            await question.getByRole('button', { name: 'Review…' }).click();
            await workbench.dialog.getByRole('button', { name: /What is to become/ }).click();
            await workbench.page.getByRole('option', { name: 'Cancel them first' }).click();
            await settle(workbench.page);
            keep('disconnect-window', await workbench.dialog.locator('.rcx-modal__inner').screenshot());
        },
    },
    {
        room: 'alerts',
        play: async (workbench, keep, host) => {
            const { clock } = host.engine;
            await workbench.ask(`/integration watch ${WATCHED}`, 'Watching');
            await look(host);
            clock.advance(15 * MINUTE_MS);
            host.hooked.expire(WATCHED);
            await look(host);
            const alert = workbench.message('Token expired');
            keep('alert', await cut(workbench.page, alert));

            await alert.getByRole('button', { name: 'Acknowledge' }).click();
            await alert.getByText('Acknowledged by').waitFor();
            clock.advance(130 * MINUTE_MS);
            host.hooked.heal(WATCHED);
            await look(host);
            await look(host);
            keep('alert-over', await cut(workbench.page, workbench.message('works again')));
        },
    },
];

/** Takes all pictures, and passes each on as PNG. */
export async function takePictures(stage: Stage, keep: Keep): Promise<void> {
    for (const scene of scenes) await perform(stage, scene, keep);
}

async function perform({ browser, host, workbench }: Stage, scene: Scene, keep: Keep): Promise<void> {
    const { room, query = {}, play, ...options } = scene;
    const { rooms, users } = host.workspace;
    const isOwn = !rooms.some(({ name }) => name === room);
    if (isOwn) rooms.push({ id: `r-${room}`, name: room, type: 'c', members: users.map(({ id }) => id) });
    host.engine.clock.set(MOMENT);
    const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        deviceScaleFactor: 2,
        locale: 'en-US',
        reducedMotion: 'reduce',
        ...options,
    });
    try {
        const page = await context.newPage();
        const address = new URLSearchParams({ user: 'admin', theme: 'light', panel: 'none', room, ...query });
        await page.goto(`${workbench.url}/?${address.toString()}`);
        await play(new WorkbenchPage(page), keep, host);
    } finally {
        await context.close();
        if (isOwn) rooms.pop();
    }
}

const healthCard = (workbench: WorkbenchPage): Promise<Locator> =>
    workbench.ask(`/integration get ${EXPIRED}`, 'Token expired');

/** One look of the monitor, and what comes of it. */
async function look({ engine }: Host): Promise<void> {
    await engine.jobs.run('monitor-sweep');
    await engine.settled();
    await engine.jobs.runDue();
    await engine.settled();
}

/** Nothing has the focus, nothing is pointed at, and all letters and pictures are there. */
async function settle(page: Page): Promise<void> {
    await page.mouse.move(0, 0);
    await page.evaluate(async () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
        // The ports are all that differs from one time to the next.
        for (const element of document.querySelectorAll('.wb-panel .wb-note, .wb-panel code'))
            element.textContent = (element.textContent ?? '').replace(/(127\.0\.0\.1):\d+/g, '$1:4000');
    });
}

async function whole(page: Page): Promise<Buffer> {
    await settle(page);
    return page.screenshot({ animations: 'disabled' });
}

/** A message as far as its card is wide. */
async function cut(page: Page, message: Locator): Promise<Buffer> {
    await message.waitFor();
    await settle(page);
    const box = await message.boundingBox();
    if (!box) throw new Error('The message is not on the screen.');
    return page.screenshot({
        animations: 'disabled',
        clip: { x: box.x + MARGIN, y: box.y, width: CARD_WIDTH, height: box.height },
    });
}
