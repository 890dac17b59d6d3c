import { DEMO_INTEGRATIONS } from '../upstreams';
import { check, cut, cutWindow, MINUTE_MS, MOMENT } from './camera';
import type { Stage } from './stage';
import { WorkbenchPage } from './workbenchPage';

/** Healthy at first, with two posts pending. */
const HEALTHY = 'int_yt_abc123';
/** Healthy as well, with two posts pending: it breaks and works again. */
const MENDED = 'int_ig_main02';
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
    /** How many minutes after the first card it is played; 0 unless given. However long a card takes, the next one is on time. */
    readonly minutes?: number;
    /** Makes the card the last message of the room. */
    readonly play: (room: Room) => Promise<unknown>;
    /** The window that a button of it opens: a picture of its own. */
    readonly window?: { readonly name: string; readonly button: RegExp };
}

const typed = (name: string, line: string): Card => ({ name, play: (room) => say(room, line) });

/** In this order: when the log of actions is shown, there are actions. */
const cards: readonly Card[] = [
    typed('get-healthy', `get ${HEALTHY}`),
    typed('get-expired', `get ${EXPIRED}`),
    typed('webhook-healthy', `get ${DEMO_INTEGRATIONS.documented}`),
    typed('webhook-broken', `get ${DEMO_INTEGRATIONS.failing}`),
    typed('list', 'list'),
    typed('agenda', 'agenda'),
    typed('webhooks-owner', 'webhooks owner @admin'),
    typed('doctor', 'doctor'),
    typed('overview', ''),
    typed('posts', `posts ${EXPIRED}`),
    typed('schedule-question', `schedule vid_ready ${HEALTHY} tomorrow 9:00`),
    {
        ...typed('disconnect-question', `disconnect ${EXPIRED}`),
        window: { name: 'disconnect-window', button: /^Review/ },
    },
    typed('check', 'check'),
    typed('help', 'help'),
    { name: 'alert', play: (room) => breakWatched(room, HEALTHY) },
    {
        name: 'recovery',
        minutes: 30,
        play: async (room) => {
            await breakWatched(room, MENDED);
            const alert = room.pages.desk.messages.last();
            await alert.getByRole('button', { name: /^Acknowledge|on it/ }).click();
            await alert.getByRole('img', { name: /^Edited/ }).waitFor();
            await mend(room, MENDED);
        },
    },
    {
        name: 'watching',
        minutes: 240,
        play: async (room) => {
            await say(room, `watch ${HEALTHY}`);
            await say(room, 'watch rocketchat');
            await say(room, 'watching');
        },
    },
    { ...typed('audit', 'audit'), minutes: 245 },
];

/** Takes a picture, under a name such as `get-healthy-phone`. */
export type Keep = (name: string, png: Buffer) => void;

/** Takes every card on every device, and passes each on as PNG. */
export async function takeCards(stage: Stage, keep: Keep): Promise<void> {
    for (const card of cards) {
        stage.host.engine.clock.set(new Date(Date.parse(MOMENT) + (card.minutes ?? 0) * MINUTE_MS));
        await takeCard(stage, card, keep);
    }
}

async function takeCard(stage: Stage, { name, play, window }: Card, keep: Keep): Promise<void> {
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
            keep(`${name}-${device.name}`, await cut(shown.page, shown.messages.last()));
            if (window) keep(`${window.name}-${device.name}`, await takeWindow(shown, window.button));
        }
    } finally {
        for (const context of contexts) await context.close();
    }
}

/** The window that a button of the last message opens, which is left as if nobody had seen it. */
async function takeWindow({ page, messages, dialog }: WorkbenchPage, button: RegExp): Promise<Buffer> {
    await messages.last().getByRole('button', { name: button }).click();
    await dialog.waitFor();
    const png = await cutWindow(page, dialog);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    return png;
}

/** Types a line, and waits for what comes of it, on both devices. */
async function say({ pages, stage }: Room, words: string): Promise<void> {
    const known = await pages.desk.messages.count();
    await pages.desk.type(`/integration ${words}`.trim());
    await stage.host.engine.settled();
    for (const { messages } of [pages.desk, pages.phone]) await messages.nth(known).waitFor();
}

/** The room watches an account, which breaks then. */
async function breakWatched(room: Room, id: string): Promise<void> {
    const { host } = room.stage;
    await say(room, `watch ${id}`);
    await check(host);
    host.engine.clock.advance(15 * MINUTE_MS);
    host.hooked.expire(id);
    await check(host);
}

/** It works again after two hours, and is found healthy twice. */
async function mend({ stage: { host } }: Room, id: string): Promise<void> {
    host.engine.clock.advance(130 * MINUTE_MS);
    host.hooked.heal(id);
    await check(host);
    await check(host);
}
