import type { BrowserContextOptions, Locator } from 'playwright-core';

import type { Host } from '../host/host';
import type { Keep } from './cards';
import { check, cut, cutWindow, MINUTE_MS, MOMENT, whole } from './camera';
import { WorkbenchPage } from './workbenchPage';
import type { Stage } from './stage';

/** Expired, with three posts pending. */
const EXPIRED = 'int_tt_xyz789';
/** Healthy at first, with two posts pending. */
const WATCHED = 'int_yt_abc123';

interface Scene extends BrowserContextOptions {
    /** Each scene has a room of its own, without older messages. */
    readonly room: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly play: (workbench: WorkbenchPage, keep: Keep, host: Host) => Promise<void>;
}

/** The scenes of the docs, under the names of their files. */
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
        // Higher than a phone, so that the whole card shows.
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
            await workbench.dialog.getByRole('button', { name: /What should happen/ }).click();
            await workbench.page.getByRole('option', { name: 'Cancel them first' }).click();
            keep('disconnect-window', await cutWindow(workbench.page, workbench.dialog));
        },
    },
    {
        room: 'alerts',
        play: async (workbench, keep, host) => {
            const { clock } = host.engine;
            await workbench.ask(`/integration watch ${WATCHED}`, 'Watching');
            await check(host);
            clock.advance(15 * MINUTE_MS);
            host.hooked.expire(WATCHED);
            await check(host);
            const alert = workbench.message('Token expired');
            keep('alert', await cut(workbench.page, alert));

            await alert.getByRole('button', { name: 'I’m on it' }).click();
            await alert.getByText('has been on it since').waitFor();
            clock.advance(130 * MINUTE_MS);
            host.hooked.heal(WATCHED);
            await check(host);
            await check(host);
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
