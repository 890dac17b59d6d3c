import { describe, expect, test } from '@jest/globals';

import type { Locator } from 'playwright-core';

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
    const bench = await theatre.open();
    const card = await bench.ask(`/integration get ${account.id}`, 'Renewed');
    await card.getByText('Token expired').waitFor();
    expect(await card.getByRole('img', { name: /^Edited/ }).count()).toBe(0);
    expect(
        await card
            .locator('.rcx-message-block')
            .first()
            .evaluate((block) => block.clientWidth),
    ).toBe(368);

    host.hooked.heal(account.id);
    const before = await bench.messages.count();
    await card.getByRole('button', { name: 'Refresh' }).click();
    await card.getByText('Healthy').waitFor();
    expect(await card.getByText('Token expired').count()).toBe(0);
    await card.getByRole('img', { name: /^Edited by @hooked-integrations\.bot/ }).waitFor();
    expect(await bench.messages.count()).toBe(before);
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

test('a setting that is saved in the panel takes effect, and is back at its default when that is saved', async () => {
    const account = anAccount('Discreet');
    const bench = await theatre.open();
    await bench.openTab('Settings');
    const visibility = bench.panel.getByLabel('Where cards are shown');
    const save = bench.panel.getByRole('button', { name: 'Save changes' });
    expect(await save.isDisabled()).toBe(true);
    await visibility.selectOption('private');
    await save.click();
    await bench.toasts.getByText('Saved: card_visibility').waitFor();
    expect(theatre.stage.host.engine.setting('card_visibility')).toBe('private');
    const card = await bench.ask(`/integration get ${account.id}`, 'Discreet');
    await card.getByText('Only you can see this message').waitFor();

    await visibility.selectOption('room');
    await save.click();
    await eventually(() => expect(theatre.stage.host.engine.setting('card_visibility')).toBe('room'));
    await bench.type(`/integration get ${account.id}`);
    await eventually(async () =>
        expect(await bench.message('Discreet').getByText('Only you can see this message').count()).toBe(0),
    );
});

test('who only views gets no button to disconnect, and a guest gets no card', async () => {
    const account = anAccount('Guarded');
    const bench = await theatre.open();
    const card = await bench.ask(`/integration get ${account.id} private`, 'Guarded');
    await card.getByRole('button', { name: 'Disconnect…' }).waitFor();

    await bench.choose('You are', 'viewer');
    await bench.page.getByText('Vera Viewer', { exact: true }).waitFor();
    const seen = await bench.ask(`/integration get ${account.id} private`, 'Guarded');
    await seen.getByRole('button', { name: 'Refresh' }).waitFor();
    expect(await seen.getByRole('button', { name: 'Disconnect…' }).count()).toBe(0);

    await bench.choose('You are', 'guest');
    await bench.ask(`/integration get ${account.id}`, 'You may not see Hooked integrations');
    expect(await bench.messages.filter({ hasText: 'Guarded' }).count()).toBe(0);
});

test('in German, the card, the completion and the hours of the page are German', async () => {
    const account = anAccount('Deutsch');
    theatre.stage.host.hooked.expire(account.id);
    const bench = await theatre.open({ query: { user: 'viewer', room: 'social-media' } });
    await bench.choose('Language', 'de');
    await eventually(() => expect(languageOf('viewer')).toBe('de'));
    await bench.composer.fill('/integration g');
    await bench.completions.filter({ hasText: 'Zustandskarte' }).waitFor();
    const card = await bench.ask(`/integration get ${account.id}`, 'Deutsch');
    await card.getByText('Token abgelaufen').waitFor();
    await card.getByRole('button', { name: 'Aktualisieren' }).waitFor();
    await card.locator('time, .rcx-message-header__time').filter({ hasText: '11:' }).waitFor();
    await bench.choose('Language', '');
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
        const bench = await theatre.open({ viewport: { width: 1600, height: 900 } });
        const { page } = bench;
        await bench.openTab('Upstreams');
        const card = await bench.ask(`/integration get ${account.id}`, AS_WORDS);
        await card.getByRole('button', { name: 'Disconnect…' }).click();
        const question = bench.message('pending post');
        await question.getByRole('button', { name: 'Review…' }).click();
        await bench.dialog.getByText(AS_WORDS).first().waitFor();
        await page.keyboard.press('Escape');
        const list = await bench.ask('/integration list tiktok private', /\d+ integrations/);
        await list.getByText(AS_WORDS).first().waitFor();

        expect(await page.locator('img[src="x"], script:not([src]), [onerror]').count()).toBe(0);
        const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        expect(links.length).toBeGreaterThan(0);
        expect(links.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
        expect(await page.locator('mark').count()).toBe(0);
        await bench.panel.getByText(AS_WORDS).first().waitFor();
    });
});

test('when the service is slower than clients wait, nobody is told of a timeout, and the card changes when it can', async () => {
    const { host } = theatre.stage;
    const account = anAccount('Slow');
    const bench = await theatre.open();
    const card = await bench.ask(`/integration get ${account.id}`, 'Slow');
    host.hooked.expire(account.id);
    host.hooked.fault({ slowMs: 5_500 });
    await card.getByRole('button', { name: 'Refresh' }).click();
    await card.getByText('Token expired').waitFor();
    expect(await bench.toasts.getByText('UIKit_Interaction_Timeout').count()).toBe(0);
});

test('what comes last is in sight, unless somebody reads further up', async () => {
    const [one, two] = [anAccount('Lastly'), anAccount('Afterwards')];
    const bench = await theatre.open({ query: { user: 'viewer', room: 'social-media' } });
    for (let asked = 1; asked <= 4; asked += 1) {
        await bench.type(`/integration get ${one.id}`);
        const cards = bench.messages.filter({ hasText: 'Lastly' });
        await cards.nth(asked - 1).waitFor();
        await eventually(async () => expect(await isInSight(cards.last().getByText(/as of/))).toBe(true));
    }
    await bench.messages.first().scrollIntoViewIfNeeded();
    await theatre.stage.host.engine.as('admin').type(`/integration get ${two.id}`, { room: 'social-media' });
    const later = bench.message('Afterwards');
    await later.waitFor();
    expect(await isInSight(later.getByText(/as of/))).toBe(false);
    await bench.type(`/integration get ${two.id}`);
    await eventually(async () => expect(await isInSight(bench.messages.last().getByText(/as of/))).toBe(true));
});

/** Wholly within the list of messages. */
const isInSight = (line: Locator): Promise<boolean> =>
    line.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const list = element.closest('.wb-messages')?.getBoundingClientRect();
        return list !== undefined && top >= list.top && bottom <= list.bottom;
    });
