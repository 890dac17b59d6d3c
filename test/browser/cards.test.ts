import { describe, expect, test } from '@jest/globals';

import type { Locator } from 'playwright-core';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { eventually, openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();

/** An account that no other test looks at. */
const anAccount = (name: string, type: 'youtube' | 'tiktok' | 'instagram' = 'tiktok') =>
    theatre.stage.host.hooked.addAccount({
        type,
        account: { id: '1', name, username: name.toLowerCase(), avatarUrl: 'https://images.example.com/avatars/a.jpg' },
    });

test('a card is refreshed in place, is as wide as Rocket.Chat draws it, and marked as edited', async () => {
    const { host } = theatre.stage;
    const account = anAccount('Renewed');
    host.hooked.expire(account.id);
    const workbench = await theatre.open();
    const card = await workbench.ask(`/integration get ${account.id}`, 'Renewed');
    await card.getByText('Token expired').waitFor();
    expect(await card.getByRole('img', { name: /^Edited/ }).count()).toBe(0);
    expect(
        await card
            .locator('.rcx-message-block')
            .first()
            .evaluate((block) => block.clientWidth),
    ).toBe(368);

    host.hooked.heal(account.id);
    const before = await workbench.messages.count();
    await card.getByRole('button', { name: 'Refresh' }).click();
    await card.getByText('Healthy').waitFor();
    expect(await card.getByText('Token expired').count()).toBe(0);
    await card.getByRole('img', { name: /^Edited by @hooked-integrations\.bot/ }).waitFor();
    expect(await workbench.messages.count()).toBe(before);
});

test('what only the asker sees says so, and nobody else sees it', async () => {
    const account = anAccount('Whispered');
    const [asker, other] = [await theatre.open(), await theatre.open({ query: { user: 'viewer' } })];
    const card = await asker.ask(`/integration get ${account.id} private`, 'Whispered');
    await card.getByText('Only you can see this message').waitFor();
    await asker.type(`/integration get ${account.id}`);
    await eventually(async () => expect(await asker.messages.filter({ hasText: 'Whispered' }).count()).toBe(2));
    expect(await asker.message('Whispered').getByText('Only you can see this message').count()).toBe(0);
    await other.message('Whispered').waitFor();
    expect(await other.messages.filter({ hasText: 'Whispered' }).count()).toBe(1);
});

describe('a card on a phone', () => {
    test.each([
        ['a healthy connection', 'int_yt_abc123', 'My YouTube Channel', 300],
        ['a broken connection', 'int_tt_xyz789', 'My TikTok', 600],
        ['a working webhook', DEMO_INTEGRATIONS.documented, 'test.cat', 300],
        ['a failing webhook', DEMO_INTEGRATIONS.failing, 'Order sync', 600],
    ])('of %s (%s) is not too tall', async (_, id, name, most) => {
        const workbench = await theatre.open({ query: { panel: 'none' }, viewport: { width: 390, height: 844 } });
        const card = await workbench.ask(`/integration get ${id}`, name);
        await card.getByText(/as of/).waitFor();
        const box = await card.boundingBox();
        expect(box?.height).toBeGreaterThan(100);
        expect(box?.height).toBeLessThanOrEqual(most);
    });
});

test('a setting that is saved in the panel takes effect, and is back at its default when that is saved', async () => {
    const account = anAccount('Discreet');
    const workbench = await theatre.open();
    await workbench.openTab('Settings');
    const visibility = workbench.panel.getByLabel('Who sees cards');
    const save = workbench.panel.getByRole('button', { name: 'Save changes' });
    expect(await save.isDisabled()).toBe(true);
    await visibility.selectOption('private');
    await save.click();
    await workbench.toasts.getByText('Saved: card_visibility').waitFor();
    expect(theatre.stage.host.engine.setting('card_visibility')).toBe('private');
    const card = await workbench.ask(`/integration get ${account.id}`, 'Discreet');
    await card.getByText('Only you can see this message').waitFor();

    await visibility.selectOption('room');
    await save.click();
    await eventually(() => expect(theatre.stage.host.engine.setting('card_visibility')).toBe('room'));
    await workbench.type(`/integration get ${account.id}`);
    await eventually(async () =>
        expect(await workbench.message('Discreet').getByText('Only you can see this message').count()).toBe(0),
    );
});

test('who only views gets no button to disconnect, and a guest gets no card', async () => {
    const account = anAccount('Guarded');
    const workbench = await theatre.open();
    const card = await workbench.ask(`/integration get ${account.id} private`, 'Guarded');
    await card.getByRole('button', { name: 'Disconnect…' }).waitFor();

    await workbench.choose('You are', 'viewer');
    await workbench.page.getByText('Vera Viewer', { exact: true }).waitFor();
    const seen = await workbench.ask(`/integration get ${account.id} private`, 'Guarded');
    await seen.getByRole('button', { name: 'Refresh' }).waitFor();
    expect(await seen.getByRole('button', { name: 'Disconnect…' }).count()).toBe(0);

    await workbench.choose('You are', 'guest');
    await workbench.ask(`/integration get ${account.id}`, 'You can’t see Hooked connections');
    expect(await workbench.messages.filter({ hasText: 'Guarded' }).count()).toBe(0);
});

test('in German, the card, the completion and the hours of the page are German', async () => {
    const account = anAccount('Deutsch');
    theatre.stage.host.hooked.expire(account.id);
    const workbench = await theatre.open({ query: { user: 'viewer', room: 'social-media' } });
    await workbench.choose('Language', 'de');
    await eventually(() => expect(languageOf('viewer')).toBe('de'));
    await workbench.composer.fill('/integration g');
    await workbench.completions.filter({ hasText: 'Zeigt, ob eine Verbindung' }).waitFor();
    const card = await workbench.ask(`/integration get ${account.id}`, 'Deutsch');
    await card.getByText('Token abgelaufen').waitFor();
    await card.getByRole('button', { name: 'Aktualisieren' }).waitFor();
    await card.locator('time, .rcx-message-header__time').filter({ hasText: '11:' }).waitFor();
    await workbench.choose('Language', '');
    await eventually(() => expect(languageOf('viewer')).toBeUndefined());
});

const languageOf = (username: string): string | undefined =>
    theatre.stage.host.workspace.users.find((user) => user.username === username)?.language;

describe('a name that wants to be more than a name', () => {
    const HOSTILE = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) @all `x` <script>alert(2)</script>';
    /** As a name it holds joiners, so that nothing in it turns into an emoji. */
    const AS_WORDS = /onerror=\u2060?alert\(1\u2060?\)/;

    test('stays words on cards, in lists, in windows and in the panel', async () => {
        const account = anAccount(HOSTILE);
        theatre.stage.host.hooked.expire(account.id);
        theatre.stage.host.hooked.addPost(account.id, { platformData: { title: HOSTILE } });
        const workbench = await theatre.open({ viewport: { width: 1600, height: 900 } });
        const { page } = workbench;
        await workbench.openTab('Services');
        const card = await workbench.ask(`/integration get ${account.id}`, AS_WORDS);
        await card.getByRole('button', { name: 'Disconnect…' }).click();
        const question = workbench.message('Asked by');
        await question.getByRole('button', { name: 'Review…' }).click();
        await workbench.dialog.getByText(AS_WORDS).first().waitFor();
        await page.keyboard.press('Escape');
        const list = await workbench.ask('/integration list tiktok private', /\d+ integrations/);
        await list.getByText(AS_WORDS).first().waitFor();

        expect(await page.locator('img[src="x"], script:not([src]), [onerror]').count()).toBe(0);
        const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        expect(links.length).toBeGreaterThan(0);
        expect(links.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
        expect(await page.locator('mark').count()).toBe(0);
        await workbench.panel.getByText(AS_WORDS).first().waitFor();
    });
});

test('when the service is slower than clients wait, nobody is told of a timeout, and the card changes when it can', async () => {
    const { host } = theatre.stage;
    const account = anAccount('Slow');
    const workbench = await theatre.open();
    const card = await workbench.ask(`/integration get ${account.id}`, 'Slow');
    host.hooked.expire(account.id);
    host.hooked.fault({ slowMs: 5_500 });
    await card.getByRole('button', { name: 'Refresh' }).click();
    await card.getByText('Token expired').waitFor();
    expect(await workbench.toasts.getByText('UIKit_Interaction_Timeout').count()).toBe(0);
});

test('what comes last is in sight, unless somebody reads further up', async () => {
    const [one, two] = [anAccount('Lastly'), anAccount('Afterwards')];
    const workbench = await theatre.open({ query: { user: 'viewer', room: 'social-media' } });
    for (let asked = 1; asked <= 4; asked += 1) {
        await workbench.type(`/integration get ${one.id}`);
        const cards = workbench.messages.filter({ hasText: 'Lastly' });
        await cards.nth(asked - 1).waitFor();
        await eventually(async () => expect(await isInSight(cards.last().getByText(/as of/))).toBe(true));
    }
    await workbench.messages.first().scrollIntoViewIfNeeded();
    await theatre.stage.host.engine.as('admin').type(`/integration get ${two.id}`, { room: 'social-media' });
    const later = workbench.message('Afterwards');
    await later.waitFor();
    expect(await isInSight(later.getByText(/as of/))).toBe(false);
    await workbench.type(`/integration get ${two.id}`);
    await eventually(async () => expect(await isInSight(workbench.messages.last().getByText(/as of/))).toBe(true));
});

/** Wholly within the list of messages. */
const isInSight = (line: Locator): Promise<boolean> =>
    line.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const list = element.closest('.wb-messages')?.getBoundingClientRect();
        return list !== undefined && top >= list.top && bottom <= list.bottom;
    });
