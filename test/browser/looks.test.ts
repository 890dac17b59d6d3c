import { beforeAll, describe, expect, test } from '@jest/globals';

import type { WorkbenchPage } from '../../dev/screenshots/workbenchPage';
import { eventually, openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();

const LUMINANCE = `(colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r * 2 + g * 7 + b) / 10; })`;

/** From 0 (black) to 255 (white). */
const brightness = (
    workbench: WorkbenchPage,
    selector: string,
    property: 'color' | 'backgroundColor',
): Promise<number> =>
    workbench.page.evaluate(`${LUMINANCE}(getComputedStyle(document.querySelector('${selector}')).${property})`);

beforeAll(async () => {
    const { engine, hooked } = theatre.stage.host;
    const admin = engine.as('admin');
    await admin.type('/integration watch int_ig_main02', { room: 'general' });
    await engine.jobs.run('monitor-sweep');
    await engine.settled();
    hooked.expire('int_ig_main02');
    await engine.jobs.run('monitor-sweep');
    await engine.settled();
    // Of connections alone: the room takes it.
    await admin.type('/integration list hooked', { room: 'general' });
    await admin.type('/integration get int_tt_xyz789', { room: 'general' });
});

describe('nothing keeps people from using it (axe-core: no serious and no critical fault)', () => {
    test.each(['light', 'dark'])('the room with its cards, %s', async (theme) => {
        const workbench = await theatre.open({ query: { theme, panel: 'services' } });
        await workbench.message('Token expired').waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
    });

    // An account each: while a question about one is open, there is no second.
    test.each([
        ['light', 'int_tt_xyz789', 'Disconnect My TikTok?'],
        ['dark', 'int_yt_abc123', 'Disconnect My YouTube Channel?'],
    ])('a window, %s', async (theme, id, words) => {
        const workbench = await theatre.open({ query: { theme } });
        const question = await workbench.ask(`/integration disconnect ${id}`, words);
        await question.getByRole('button', { name: 'Review…' }).click();
        await workbench.dialog.waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
    });

    test.each(['light', 'dark'])('every tab of the panel, %s', async (theme) => {
        const workbench = await theatre.open({ query: { theme, panel: 'services' } });
        const tabs = workbench.panel.getByRole('tab');
        await tabs.first().waitFor();
        const names = await tabs.allTextContents();
        expect(names.length).toBeGreaterThan(5);
        const faults: string[] = [];
        for (const name of names) {
            await workbench.openTab(name);
            faults.push(...(await workbench.accessibilityFaults('.wb-panel')).map((fault) => `${name}: ${fault}`));
        }
        expect(faults).toEqual([]);
    });

    test('the thread of a message, the completion, a toast and a private message', async () => {
        const workbench = await theatre.open();
        const alert = workbench.message('Alba Coffee Roasters');
        // At its top, beside which the actions are.
        await alert.getByText('Alba Coffee Roasters').first().hover();
        await alert.getByRole('button', { name: 'Reply in thread' }).click();
        await workbench.thread.waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
        await workbench.thread.getByRole('button', { name: 'Close thread' }).click();
        await workbench.type('/integration get nothing');
        await workbench.page.getByText('Only you can see this message').waitFor();
        await workbench.composer.fill('/');
        await workbench.completions.first().waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
        await workbench.openTab('Settings');
        await workbench.panel.getByLabel('Minutes between checks').fill('20');
        await workbench.panel.getByRole('button', { name: 'Save changes' }).click();
        await workbench.toasts.getByText('Saved: monitor_interval_minutes').waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
    });

    test.each(['light', 'dark'])('on a narrow screen as mobile clients draw it, %s', async (theme) => {
        const workbench = await theatre.open({
            query: { theme, mobile: '1' },
            viewport: { width: 390, height: 844 },
        });
        await workbench.message('Token expired').waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
        await workbench.page.getByRole('button', { name: 'Rooms' }).click();
        await workbench.page.getByRole('navigation', { name: 'Rooms' }).waitFor();
        expect(await workbench.accessibilityFaults()).toEqual([]);
    });
});

test('dark is dark and light is light, by the switch, and after a reload', async () => {
    const workbench = await theatre.open();
    await workbench.message('Token expired').waitFor();
    expect(await brightness(workbench, '.wb-room', 'backgroundColor')).toBeGreaterThan(230);
    expect(await brightness(workbench, '.rcx-message', 'color')).toBeLessThan(90);
    await workbench.page.getByRole('button', { name: 'Dark' }).click();
    await eventually(async () => expect(await brightness(workbench, '.wb-room', 'backgroundColor')).toBeLessThan(60));
    expect(await brightness(workbench, '.rcx-message', 'color')).toBeGreaterThan(180);
    await workbench.page.reload();
    await workbench.message('Token expired').waitFor();
    expect(await brightness(workbench, '.wb-room', 'backgroundColor')).toBeLessThan(60);
});

test('nothing is wider than the screen, and cards are as wide as Rocket.Chat draws them or as the screen allows', async () => {
    for (const [width, block] of [
        [1600, 368],
        [1280, 368],
        [1024, 368],
        [390, undefined],
    ] as const) {
        const workbench = await theatre.open({ query: { panel: 'services' }, viewport: { width, height: 844 } });
        await workbench.message('Token expired').waitFor();
        if (width < 1100) await workbench.page.getByRole('button', { name: 'Close panel' }).click();
        const blocks = await workbench.page
            .locator('.rcx-message-block')
            .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
        expect(blocks.length).toBeGreaterThan(2);
        if (block) expect([...new Set(blocks)]).toEqual([block]);
        else expect(Math.min(...blocks)).toBeGreaterThan(250);
        expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const right = await workbench.page
            .locator('.rcx-message-block')
            .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
        expect(right).toBeLessThanOrEqual(width);
    }
});

test('hours are those of who is looking, and change with the time zone', async () => {
    const workbench = await theatre.open();
    const card = workbench.message('My TikTok');
    await card.getByText('3:00 PM', { exact: true }).waitFor();
    await workbench.choose('Time zone', '-3');
    await card.getByText('11:00 AM', { exact: true }).waitFor();
    await workbench.choose('Time zone', '1');
    await card.getByText('3:00 PM', { exact: true }).waitFor();
});
