import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';

import type { WorkbenchPage } from '../../dev/screenshots/workbenchPage';
import { HOOKED_API_KEY } from '../../dev/upstreams';
import { eventually, openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();

/** A room where nothing was said. */
function anEmptyRoom(name: string): string {
    const { rooms, users } = theatre.stage.host.workspace;
    rooms.push({ id: `r-${name}`, name, type: 'c', members: users.map(({ id }) => id) });
    return name;
}

const firstLine = ({ room }: WorkbenchPage, name: string): Locator => room.getByRole('button', { name, exact: true });

describe('who sees it for the first time', () => {
    test.each([
        ['list', '/integration list'],
        ['get My TikTok', '/integration get My TikTok'],
    ])('clicks “%s” in an empty room, and it is run', async (name, line) => {
        const workbench = await theatre.open({ query: { room: anEmptyRoom(`first-${name.slice(0, 3)}`) } });
        await firstLine(workbench, name).click();
        await workbench.messages.first().waitFor();
        await workbench.openTab('Requests');
        await workbench.panel.getByText(line, { exact: true }).waitFor();
        expect(await firstLine(workbench, name).count()).toBe(0);
    });

    test('clicks “Expire an account and run the monitor”, and the alert is there', async () => {
        const workbench = await theatre.open({ query: { room: anEmptyRoom('first-alert') } });
        await firstLine(workbench, 'Expire an account and run the monitor').click();
        await workbench.message('My YouTube Channel').getByRole('button', { name: 'I’m on it' }).waitFor();
    });

    test('finds the tabs of the panel by plain names', async () => {
        const workbench = await theatre.open({ query: { panel: 'services' } });
        await workbench.panel.waitFor();
        expect(await workbench.panel.getByRole('tab').allTextContents()).toEqual([
            'Services',
            'Clock',
            'Requests',
            'Log',
            'Settings',
            'What clients hide',
            'App',
        ]);
    });
});

describe('the completion', () => {
    test('shows what a real client shows, and marks what is an extra of the workbench', async () => {
        const { engine } = theatre.stage.host;
        const workbench = await theatre.open();
        await workbench.composer.fill('/int');
        const [real] = await workbench.completions.allTextContents();
        expect(engine.commandHints()).toMatchObject([{ command: 'integration', parameters: 'command_params' }]);
        expect(real).toMatch(/^\/integration \S*list/);
        await workbench.page.setViewportSize({ width: 390, height: 844 });
        const fits = await workbench.completions.first().evaluate((item) => item.scrollWidth <= item.clientWidth);
        expect(fits).toBe(true);
        const extra = workbench.page.getByText('Extra of the workbench: a real client does not show these');
        await extra.waitFor();
        const below = await workbench.completions.nth(1).boundingBox();
        expect((await extra.boundingBox())?.y).toBeLessThan(below?.y ?? 0);
        await workbench.composer.fill('/integration di');
        await extra.waitFor();
        expect(await workbench.completions.count()).toBe(2);
    });

    test('Enter completes a prefix, and sends a whole command', async () => {
        const workbench = await theatre.open({ query: { room: anEmptyRoom('enter') } });
        const { composer } = workbench;
        await composer.fill('/inte');
        await composer.press('Enter');
        expect(await composer.inputValue()).toBe('/integration ');
        await composer.pressSequentially('watchi');
        await workbench.completions.first().waitFor();
        await composer.press('Enter');
        expect(await composer.inputValue()).toBe('/integration watching ');
        expect(await workbench.messages.count()).toBe(0);
        await composer.press('Enter');
        expect(await composer.inputValue()).toBe('');
        await workbench.messages.first().waitFor();
    });

    test('Enter takes the command that the arrow keys lead to, counted from the one that is marked', async () => {
        const workbench = await theatre.open();
        await workbench.composer.fill('/integration di');
        await workbench.composer.press('ArrowDown');
        const second = workbench.completions.nth(1);
        expect(await second.getAttribute('aria-selected')).toBe('true');
        const name = /^\/integration \w+ /.exec((await second.textContent()) ?? '')?.[0];
        await workbench.composer.press('Enter');
        expect(await workbench.composer.inputValue()).toBe(name);
    });
});

describe('room for everything', () => {
    /** How much longer the document is than the screen, and how far it can be scrolled. */
    const white = ({ page }: WorkbenchPage): Promise<number> =>
        page.evaluate(() => {
            scrollTo(0, 10_000);
            return Math.max(document.documentElement.scrollHeight - innerHeight, scrollY);
        });

    test.each([
        [1600, 900],
        [1280, 800],
        [1024, 700],
        [390, 844],
    ])('at %i × %i the page never scrolls into white, with any tab open', async (width, height) => {
        const { engine } = theatre.stage.host;
        for (let said = 1; said <= 30; said += 1) await engine.as('admin').type(`line ${said}.`, { room: 'ops' });
        const workbench = await theatre.open({
            query: { room: 'ops', panel: 'services' },
            viewport: { width, height },
        });
        const tabs = workbench.panel.getByRole('tab');
        await tabs.first().waitFor();
        for (const name of await tabs.allTextContents()) {
            await workbench.panel.getByRole('tab', { name }).click();
            expect([name, await white(workbench)]).toEqual([name, 0]);
        }
        await workbench.panel.getByRole('button', { name: 'Close panel' }).click();
        expect(await white(workbench)).toBe(0);
        await workbench.composer.fill('/');
        await workbench.completions.first().waitFor();
        expect(await white(workbench)).toBe(0);
    });

    test.each([1600, 1280, 1024, 390])('at %i px an opened thread leaves the panel in sight', async (width) => {
        const workbench = await theatre.open({
            query: { room: 'ops', panel: 'none' },
            viewport: { width, height: 844 },
        });
        // The room keeps what other widths wrote: the same words would mean an older message until this one comes.
        const words = `a thread begins at ${width} px`;
        await workbench.type(words);
        const message = workbench.message(words);
        await message.hover();
        await message.getByRole('button', { name: 'Reply in thread' }).click();
        await workbench.thread.waitFor();
        await workbench.page.getByRole('button', { name: 'Panel', exact: true }).click();
        const [thread, panel] = await Promise.all([workbench.thread.boundingBox(), workbench.panel.boundingBox()]);
        if (!thread || !panel) throw new Error('Both are there.');
        for (const box of [thread, panel]) {
            expect(box.width).toBeGreaterThan(280);
            expect(box.height).toBeGreaterThan(300);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
        }
        const besides = thread.x + thread.width <= panel.x || thread.y + thread.height <= panel.y;
        expect(besides).toBe(true);
        if (width >= 1100) expect((await workbench.room.boundingBox())?.width).toBeGreaterThanOrEqual(440);
    });

    test('the phone button shows a phone’s width', async () => {
        const workbench = await theatre.open();
        const { room } = workbench;
        await room.waitFor();
        expect((await room.boundingBox())?.width).toBeGreaterThan(900);
        await workbench.page.getByRole('button', { name: 'Mobile' }).click();
        await workbench.page.getByText('as mobile clients draw it').waitFor();
        expect((await room.boundingBox())?.width).toBe(390);
    });

    test.each([45, 120, 400])(
        'in a panel of %i px, requests are words, not letters below each other',
        async (width) => {
            const workbench = await theatre.open({ query: { room: 'ops', panel: 'requests' } });
            await workbench.type('/integration get int_yt_abc123');
            const request = workbench.panel.getByRole('listitem').filter({ hasText: '/v1/integration' }).first();
            await request.waitFor();
            await workbench.panel.evaluate((panel, wanted) => {
                panel.style.flexBasis = `${wanted}px`;
                panel.style.overflow = 'hidden';
            }, width);
            expect((await workbench.panel.boundingBox())?.width).toBeLessThanOrEqual(Math.max(width, 120));
            const { height, width: wide } = (await request.boundingBox()) ?? { height: Infinity, width: 0 };
            expect(wide).toBeGreaterThan(180);
            expect(height).toBeLessThan(80);
        },
    );
});

test('Reset demo brings back keys and data, and the room is empty again', async () => {
    const { engine, hooked } = theatre.stage.host;
    const room = anEmptyRoom('reset');
    const workbench = await theatre.open({ query: { panel: 'services' } });
    await workbench.panel.getByLabel(/^State of .* int_yt_jp0081$/).selectOption('gone');
    await eventually(() => expect(hooked.accounts.has('int_yt_jp0081')).toBe(false));
    await engine.updateSetting('hooked_api_key', 'not-the-key');
    await workbench.type('something is said');
    await workbench.message('something is said').waitFor();

    await workbench.page.getByRole('button', { name: 'Reset demo' }).click();
    await workbench.toasts.getByText('The demo is as it was at the start.').waitFor();
    expect(engine.setting('hooked_api_key')).toBe(HOOKED_API_KEY);
    expect(hooked.accounts.has('int_yt_jp0081')).toBe(true);
    await workbench.page.getByText('Nothing here yet').waitFor();
    expect(await workbench.panel.getByLabel(/^State of .* int_yt_jp0081$/).inputValue()).toBe('healthy');
    expect(theatre.stage.host.workspace.rooms.some(({ name }) => name === room)).toBe(false);
    const card = await workbench.ask('/integration get int_yt_jp0081', 'アルバ');
    await card.getByText('Healthy').waitFor();
});
