import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';

import { eventually, openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();

/** An expired account with two posts that are pending. */
function anAccount(name: string) {
    const { hooked } = theatre.stage.host;
    const account = hooked.addAccount({ account: { id: '1', name, username: 'alba', avatarUrl: '' } });
    const posts = ['Cupping night', 'Slow bar'].map((title) => hooked.addPost(account.id, { platformData: { title } }));
    hooked.expire(account.id);
    return { account, posts };
}

const isThere = (id: string): boolean => theatre.stage.host.hooked.accounts.has(id);
const pending = (posts: readonly { readonly id: string }[]) =>
    posts.filter(({ id }) => theatre.stage.host.hooked.posts.get(id)?.status === 'pending');

test('a disconnection goes through its window to its end: the posts are cancelled, then the account is gone', async () => {
    const { account, posts } = anAccount('Farewell');
    const workbench = await theatre.open();
    const question = await workbench.ask(`/integration disconnect ${account.id}`, 'Disconnect Farewell?');
    await question.getByText(/2 (pending )?posts (would fail|are failing)/).waitFor();
    await question.getByRole('button', { name: 'Review…' }).click();

    const submit = workbench.dialog.getByRole('button', { name: 'Disconnect Farewell' });
    await submit.click();
    await workbench.dialog.getByText('Choose what should happen to the posts.').waitFor();
    expect(isThere(account.id)).toBe(true);
    await workbench.dialog.getByRole('button', { name: /What should happen/ }).click();
    await workbench.page.getByRole('option', { name: 'Cancel them first' }).click();
    await submit.click();
    await workbench.dialog.waitFor({ state: 'detached' });

    const story = workbench.message('Farewell is disconnected');
    await story.getByText('2 posts cancelled: Cupping night, Slow bar').waitFor();
    await story.getByRole('img', { name: /^Edited/ }).waitFor();
    expect(await story.getByRole('button', { name: /Review|Keep/ }).count()).toBe(0);
    expect(isThere(account.id)).toBe(false);
    expect(pending(posts)).toEqual([]);
    expect(await workbench.messages.filter({ hasText: 'Farewell' }).count()).toBe(1);
});

test('a window opens where it was asked for, and on no other page of the same person', async () => {
    const { account } = anAccount('Twice');
    const [here, there] = [await theatre.open(), await theatre.open()];
    await here.ask(`/integration disconnect ${account.id}`, 'Disconnect Twice?');
    await there.message('Disconnect Twice?').waitFor();
    await here.message('Disconnect Twice?').getByRole('button', { name: 'Review…' }).click();
    await here.dialog.waitFor();
    await there.openTab('Requests');
    await there.panel.getByText('clicked', { exact: false }).waitFor();
    expect(await there.dialog.count()).toBe(0);
    await here.dialog.getByRole('button', { name: 'Cancel' }).click();
    await here.dialog.waitFor({ state: 'detached' });
    await here.message('Disconnect Twice?').getByRole('button', { name: 'Cancel' }).click();
    await there.message('Twice stays connected').waitFor();
    expect(isThere(account.id)).toBe(true);
});

describe('without a mouse', () => {
    /** The name of what has the focus, as a screen reader says it. */
    const focused = (page: Page): Promise<string> =>
        page.evaluate(() => {
            const { activeElement: element } = document;
            // Icons are letters of a font of their own, for private use.
            return (
                element?.getAttribute('aria-label') ??
                element?.textContent?.replace(/[\ue000-\uf8ff]/g, '').trim() ??
                ''
            );
        });

    /** Tab by Tab, as a person does who looks for something. */
    async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
        const passed: string[] = [];
        for (let presses = 0; presses < 40; presses += 1) {
            const now = await focused(page);
            if (name.test(now)) return;
            passed.push(now);
            await page.keyboard.press(key);
        }
        throw new Error(`${String(name)} is not reached with ${key}, only ${passed.join(' | ')}`);
    }

    test('the whole story: a command is completed, a window is opened, left with Escape, opened again and sent', async () => {
        const { account, posts } = anAccount('Keys');
        const { page, ...workbench } = await theatre.open();
        await workbench.composer.waitFor();
        await tabTo(page, /^Message #general$/);

        await page.keyboard.type('/integration disc');
        const completion = workbench.completions.filter({ hasText: '/integration disconnect' });
        await completion.waitFor();
        // The first one is marked from the start: Enter takes it.
        expect(await completion.getAttribute('aria-selected')).toBe('true');
        await page.keyboard.press('Enter');
        await eventually(async () => expect(await workbench.composer.inputValue()).toBe('/integration disconnect '));
        await page.keyboard.type(account.id);
        await page.keyboard.press('Enter');
        const question = page.getByRole('main').getByRole('article').filter({ hasText: 'Disconnect Keys?' });
        await question.waitFor();

        await tabTo(page, /^Review…$/, 'Shift+Tab');
        await page.keyboard.press('Enter');
        await workbench.dialog.waitFor();
        await eventually(async () => expect(await focused(page)).toBe('Choose'));
        await page.keyboard.press('Escape');
        await workbench.dialog.waitFor({ state: 'detached' });
        await eventually(async () => expect(await focused(page)).toBe('Review…'));

        await page.keyboard.press('Enter');
        await workbench.dialog.waitFor();
        await eventually(async () => expect(await focused(page)).toBe('Choose'));
        // Tab never reaches anything behind the window (the body stands for the browser's own parts).
        for (let presses = 0; presses < 8; presses += 1) {
            await page.keyboard.press('Tab');
            const isInside = await workbench.dialog.evaluate(
                (dialog) => dialog.contains(document.activeElement) || document.activeElement === document.body,
            );
            expect(isInside).toBe(true);
        }
        await tabTo(page, /^Choose$/);
        await page.keyboard.press('ArrowDown');
        await page.getByRole('listbox').waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('listbox').waitFor({ state: 'detached' });
        await workbench.dialog.getByRole('button', { name: /Cancel them first/ }).waitFor();
        await tabTo(page, /^Disconnect Keys$/);
        await page.keyboard.press('Enter');
        await workbench.dialog.waitFor({ state: 'detached' });
        await page.getByRole('main').getByText('Keys is disconnected').waitFor();
        expect(isThere(account.id)).toBe(false);
        expect(pending(posts)).toEqual([]);
        // Not lost with the button that had it: it is at the message, or below it where the button went first.
        await eventually(async () => expect(await focused(page)).toMatch(/^Message #general$|Keys is disconnected/));
    });

    test('lines typed before come back with the arrow keys, messages are walked through, and tabs of the panel', async () => {
        const { page, ...workbench } = await theatre.open({ query: { room: 'ops' } });
        await workbench.composer.focus();
        for (const line of ['/integration help', '/integration watching']) {
            await page.keyboard.type(line);
            await page.keyboard.press('Enter');
        }
        await page.getByRole('main').getByRole('article').nth(1).waitFor();
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowUp');
        expect(await workbench.composer.inputValue()).toBe('/integration help');
        await page.keyboard.press('ArrowDown');
        expect(await workbench.composer.inputValue()).toBe('/integration watching');

        const articles = page.getByRole('main').getByRole('article');
        await articles.last().focus();
        await page.keyboard.press('ArrowUp');
        expect(await articles.first().evaluate((article) => article === document.activeElement)).toBe(true);

        await page.getByRole('button', { name: 'Panel', exact: true }).focus();
        await page.keyboard.press('Enter');
        await workbench.panel.getByRole('tab', { name: 'Services' }).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        expect(await workbench.panel.getByRole('tab', { name: 'Requests' }).getAttribute('aria-selected')).toBe('true');
        expect(await focused(page)).toBe('Requests');
    });
});
