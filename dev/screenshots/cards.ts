import type { Locator } from 'playwright-core';

import { DEMO_INTEGRATIONS } from '../upstreams';
import { check, cut, cutWindow, MINUTE_MS, MOMENT } from './camera';
import type { Stage } from './stage';
import { WorkbenchPage } from './workbenchPage';

/** Healthy at first, with two posts pending. */
const HEALTHY = 'int_yt_abc123';
/** Expired, with three posts pending. */
const EXPIRED = 'int_tt_xyz789';

/** Higher than any screen, so that every card is seen from its beginning to its end. */
const HEIGHT = 2_400;

/** What each card is drawn on: the web client, and a mobile client on a phone. */
export const DEVICES = [
    { name: 'desk', viewport: { width: 1280, height: HEIGHT }, query: {} },
    { name: 'phone', viewport: { width: 390, height: HEIGHT }, query: { mobile: '1' } },
] as const;

/** The page of one room, as both devices show it at the same time. */
interface Room {
    readonly name: string;
    readonly stage: Stage;
    readonly pages: Readonly<Record<(typeof DEVICES)[number]['name'], WorkbenchPage>>;
}

interface Card {
    readonly name: string;
    /** Makes the card the last message of the room. */
    readonly play: (room: Room) => Promise<unknown>;
    /** Where not the message is meant, but the window that its button opens. */
    readonly window?: RegExp;
}

const typed = (name: string, line: string): Card => ({ name, play: (room) => say(room, line) });

/** In this order: the clock goes forward only, and the log of actions has entries by then. */
const cards: readonly Card[] = [
    typed('get-healthy', `get ${HEALTHY}`),
    typed('get-expired', `get ${EXPIRED}`),
    typed('webhook-healthy', `get ${DEMO_INTEGRATIONS.documented}`),
    typed('webhook-broken', `get ${DEMO_INTEGRATIONS.failing}`),
    typed('list', 'list'),
    typed('overview', ''),
    typed('posts', `posts ${EXPIRED}`),
    typed('schedule-question', `schedule vid_ready ${HEALTHY} tomorrow 9:00`),
    typed('disconnect-question', `disconnect ${EXPIRED}`),
    { name: 'disconnect-window', play: (room) => say(room, `disconnect ${EXPIRED}`), window: /^Review/ },
    typed('check', 'check'),
    typed('help', 'help'),
    { name: 'alert', play: (room) => breakWatched(room) },
    {
        name: 'recovery',
        play: async (room) => {
            await breakWatched(room);
            await last(room)
                .getByRole('button', { name: /Acknowledge|on it/ })
                .click();
            await mend(room);
        },
    },
    {
        name: 'watching',
        play: async (room) => {
            await say(room, `watch ${HEALTHY}`);
            await say(room, 'watch rocketchat');
            await say(room, 'watching');
        },
    },
    typed('audit', 'audit'),
];

/** How high a card is drawn, and its picture. */
export interface Taken {
    /** Such as `get-healthy-phone`. */
    readonly name: string;
    readonly png: Buffer;
}

/** Takes every card on every device, and passes each on as PNG. */
export async function takeCards(stage: Stage, keep: (taken: Taken) => void): Promise<void> {
    stage.host.engine.clock.set(MOMENT);
    for (const card of cards) await takeCard(stage, card, keep);
}

async function takeCard(stage: Stage, { name, play, window }: Card, keep: (taken: Taken) => void): Promise<void> {
    const { host, browser, workbench } = stage;
    const { rooms, users } = host.workspace;
    rooms.push({ id: `r-${name}`, name, type: 'c', members: users.map(({ id }) => id) });
    const contexts = await Promise.all(
        DEVICES.map(({ viewport }) =>
            browser.newContext({ viewport, deviceScaleFactor: 1, locale: 'en-US', reducedMotion: 'reduce' }),
        ),
    );
    try {
        const [desk, phone] = await Promise.all(
            contexts.map(async (context, index) => {
                const page = await context.newPage();
                const query = { user: 'admin', theme: 'light', panel: 'none', room: name, ...DEVICES[index]?.query };
                await page.goto(`${workbench.url}/?${new URLSearchParams(query).toString()}`);
                const opened = new WorkbenchPage(page);
                await opened.composer.waitFor();
                return opened;
            }),
        );
        if (!desk || !phone) throw new Error('There are two devices.');
        const pages = { desk, phone };
        await play({ name, stage, pages });
        for (const device of DEVICES) {
            const shown = pages[device.name];
            keep({ name: `${name}-${device.name}`, png: await take(shown, window) });
        }
    } finally {
        for (const context of contexts) await context.close();
        rooms.pop();
    }
}

async function take({ page, messages, dialog }: WorkbenchPage, window: RegExp | undefined): Promise<Buffer> {
    if (!window) return cut(page, messages.last());
    await messages.last().getByRole('button', { name: window }).click();
    await dialog.waitFor();
    const png = await cutWindow(page, dialog);
    await page.keyboard.press('Escape');
    return png;
}

const last = ({ pages: { desk } }: Room): Locator => desk.messages.last();

/** Types a line, and waits for what comes of it, on both devices. */
async function say({ pages, stage }: Room, words: string): Promise<void> {
    const known = await pages.desk.messages.count();
    await pages.desk.type(`/integration ${words}`.trim());
    await stage.host.engine.settled();
    for (const { messages } of [pages.desk, pages.phone]) await messages.nth(known).waitFor();
}

/** The room watches an account, which breaks then. */
async function breakWatched(room: Room): Promise<void> {
    const { host } = room.stage;
    await say(room, `watch ${HEALTHY}`);
    host.hooked.heal(HEALTHY);
    await check(host);
    host.engine.clock.advance(15 * MINUTE_MS);
    host.hooked.expire(HEALTHY);
    await check(host);
}

/** It works again after two hours, and is found healthy twice. */
async function mend({ stage: { host } }: Room): Promise<void> {
    host.engine.clock.advance(130 * MINUTE_MS);
    host.hooked.heal(HEALTHY);
    await check(host);
    await check(host);
}
