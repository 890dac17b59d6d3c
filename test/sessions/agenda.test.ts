import { beforeEach, describe, expect, test } from '@jest/globals';

import type { Answer, HostMessage } from '../../dev/engine';
import { openHost } from '../support/openHost';
import { blocksOf, buttonsOf, menusOf, only, read, readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

/** A Friday, 16:41 where the admin is (UTC+1). */
const START = '2026-11-20T15:41:00Z';
const HOUR = 3_600_000;

const host = openHost({ clock: slowClock(START) });
const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);

beforeEach(() => {
    host.engine.clock.set(START);
    host.hooked.clearFaults();
    host.hooked.requests.length = 0;
    host.hooked.accounts.clear();
    host.hooked.posts.clear();
});

const inHours = (hours: number): string => new Date(host.engine.clock.now().getTime() + hours * HOUR).toISOString();

/** An account of this name, with posts in so many hours from now. */
function account(name: string, hours: readonly number[], type: 'youtube' | 'tiktok' | 'instagram' = 'youtube') {
    const handle = name.toLowerCase().replace(/\s/g, '');
    const made = host.hooked.addAccount({
        id: `int_${handle}`,
        type,
        identifier: `@${handle}`,
        account: { id: handle, name, username: handle, avatarUrl: '' },
    });
    hours.forEach((hour, index) =>
        host.hooked.addPost(made.id, {
            id: `sch_${handle}_${index + 1}`,
            scheduledDateTime: inHours(hour),
            platformData: { title: `${name} ${index + 1}` },
        }),
    );
    return made;
}

/** Hooked's calendar, in which posts that were due are still pending: the fake itself settles what is due. */
function calendarIs(hoursOf: Readonly<Record<string, number>>): void {
    const scheduledPosts = [...host.hooked.posts.values()].map((post) => {
        const hours = hoursOf[post.id];
        return hours === undefined ? post : { ...post, status: 'pending', scheduledDateTime: inHours(hours) };
    });
    const page = { scheduledPosts, total: scheduledPosts.length, limit: 50, offset: 0 };
    host.hooked.fault({ when: { path: /schedule\/list/ }, json: { success: true, data: page } });
}

const edited = (answer: Answer): HostMessage => {
    expect(answer).toMatchObject({ ok: true, messages: [], ephemeral: [] });
    expect(answer.edited).toHaveLength(1);
    return answer.edited[0] as HostMessage;
};

/** Clicks the button with that label. */
function clickOn(message: HostMessage, actionId: string, label: string, as = 'admin'): Promise<Answer> {
    const found = blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .find(({ text }) => (typeof text === 'string' ? text : text?.text) === label);
    return host.engine.as(as).click({ message, actionId, ...(found?.value !== undefined && { value: found.value }) });
}

describe('agenda', () => {
    test('shows the week by day, in the reader’s hours, and counts at the top what will fail and why', async () => {
        account('Alba Coffee', [1, 7.5, 24, 72]);
        account('My TikTok', [2, 26, 50, 24 * 8], 'tiktok');
        host.hooked.expire('int_mytiktok');
        const text = readAnswer(await type('agenda'));
        expect(text.split('\n')[0]).toBe('🔴 *7 posts this week, 3 will fail:* My TikTok’s token expired');
        expect(text).toContain('*Today, Friday, Nov 20, 2026* · 2 posts');
        // 00:11 where the admin is: no longer today.
        expect(text).toContain('*Tomorrow, Saturday, Nov 21, 2026* · 3 posts');
        expect(text).toContain(
            '*My TikTok 1* · `sch_mytiktok_1`\n6:41 PM · My TikTok · 🎵 TikTok\n🔴 Token expired: *will fail*',
        );
        expect(text).toContain('*Alba Coffee 1* · `sch_albacoffee_1`\n5:41 PM · Alba Coffee · ▶️ YouTube\n✅ Healthy');
        expect(text).toContain('1 more post is pending on other days.');
    });

    test('overdue posts come first, and are counted apart', async () => {
        account('Alba Coffee', [3, 4]);
        calendarIs({ sch_albacoffee_1: -2 });
        const lines = readAnswer(await type('agenda')).split('\n');
        expect(lines[0]).toBe('*1 post this week*');
        expect(lines[1]).toBe('🕘 *1 overdue post* is still pending.');
        expect(lines[2]).toBe('🕘 *Overdue* · 1 post');
        expect(lines.slice(3, 5)).toEqual([
            '*Alba Coffee 1* · `sch_albacoffee_1`',
            '🕘 due 2 hours ago, still pending · Alba Coffee · ▶️ YouTube',
        ]);
    });

    test.each([
        ['today', '*1 post today*'],
        ['tomorrow', '*1 post tomorrow*'],
        ['this week', '*3 posts this week*'],
        ['30 days', '*4 posts in the next 30 days*'],
        ['1 day', '*1 post today*'],
    ])('%s shows only those days', async (words, headline) => {
        account('Alba Coffee', [1, 24, 48, 24 * 20]);
        expect(readAnswer(await type(`agenda ${words}`)).split('\n')[0]).toBe(headline);
    });

    test('a day without posts is no day', async () => {
        account('Alba Coffee', []);
        expect(readAnswer(await type('agenda today')).split('\n')[0]).toBe('*No posts today*');
    });

    test('filters by platform, by what happens, and by the name or handle of an account', async () => {
        account('Alba Coffee', [1]);
        account('My TikTok', [2, 3], 'tiktok');
        account('Second TikTok', [4], 'tiktok');
        host.hooked.expire('int_mytiktok');
        const first = async (line: string) => readAnswer(await type(line)).split('\n')[0];
        expect(await first('agenda tiktok')).toContain('3 posts this week, 2 will fail');
        expect(await first('agenda failing')).toContain('2 posts this week, 2 will fail');
        expect(await first('agenda healthy tiktok')).toBe('*1 post this week*');
        expect(await first('agenda @mytiktok')).toContain('2 posts this week');
        expect(await first('agenda second tik')).toBe('*1 post this week*');
        expect(await first('agenda int_albacoffee')).toBe('*1 post this week*');
        expect(readAnswer(await type('agenda second tik'))).toContain('Only `second tik`');
        const none = await type('agenda nobody there');
        expect(none.messages).toEqual([]);
        expect(readAnswer(none)).toContain('No account with posts or a connection is called `nobody there`.');
    });

    test('of each connection that is gone, unknown or unseen says the truth', async () => {
        account('Gone', [1]);
        account('Silent', [2]);
        account('Odd', [3]);
        account('Nameless', [4]);
        host.hooked.accounts.delete('int_gone');
        const odd = host.hooked.accounts.get('int_odd');
        if (odd) odd.health.status = 'sleeping' as never;
        const nameless = host.hooked.posts.get('sch_nameless_1');
        if (nameless) nameless.integration = { ...nameless.integration, id: '' };
        host.hooked.accounts.delete('int_silent');
        host.hooked.fault({ when: { path: /integration\/int_silent/ }, status: 503 });
        const text = readAnswer(await type('agenda'));
        expect(text.split('\n').slice(0, 3)).toEqual([
            '🔴 *4 posts this week, 1 will fail:* Gone is no longer connected',
            '❔ *1 may fail*: Hooked reports no known state of Odd',
            '❔ Unknown for *2 posts*: Silent can’t be checked; no connection is named',
        ]);
        expect(text).toContain('🔴 Connection no longer exists: *will fail*');
        expect(text).toContain('❔ Unknown state “sleeping”: may fail');
        expect(text).toContain('❔ Can’t be checked: unknown whether it will fail');
        expect(text).toContain('❔ Names no connection: unknown whether it will fail');
        expect(text).not.toContain('Healthy');
    });

    test('says first that the calendar could not be read to its end', async () => {
        account(
            'Alba Coffee',
            Array.from({ length: 150 }, (_, index) => 1 + index / 100),
        );
        // It announces more than it sends, and repeats its first page.
        const scheduledPosts = [...host.hooked.posts.values()].slice(0, 100);
        const json = { success: true, data: { scheduledPosts, total: 150 } };
        host.hooked.fault({ when: { path: /schedule\/list/ }, json });
        const text = readAnswer(await type('agenda'));
        expect(text.split('\n')[0]).toContain('⚠️ *The calendar could not be read to its end:*');
        expect(text).toContain('100 posts this week');
    });

    test('a calendar that cannot be read at all is unknown, never empty', async () => {
        account('Alba Coffee', [1]);
        host.hooked.fault({ when: { path: /schedule\/list/ }, status: 503 });
        const answer = await type('agenda');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('the pending posts are unknown');
    });

    test('a thousand posts on two hundred connections cost twelve requests at most', async () => {
        for (let number = 0; number < 200; number += 1) {
            account(
                `Account ${number}`,
                [1, 2, 3, 4, 5].map((hour) => hour + number / 1000),
            );
        }
        // The next one that is gone is asked for alone; the others are only known to be missing from the list.
        for (const gone of [7, 8, 9]) host.hooked.accounts.delete(`int_account${gone}`);
        host.hooked.requests.length = 0;
        const text = readAnswer(await type('agenda'));
        expect(text).toContain('1,000 posts this week, 5 will fail:* Account 7 is no longer connected');
        expect(text).toContain('❔ *10 may fail*: Hooked’s list lacks Account 8; Hooked’s list lacks Account 9');
        expect(host.hooked.requests.length).toBeLessThanOrEqual(12);
    });

    test('turns pages and refreshes in the same message, for everyone who may see it', async () => {
        account(
            'Alba Coffee',
            Array.from({ length: 12 }, (_, index) => index + 1),
        );
        const card = only(await type('agenda'));
        expect(buttonsOf(card).map(({ label }) => label)).toEqual(['Later', 'Refresh']);
        expect(menusOf(card)[0]?.options.map(({ label }) => label)).toEqual(['Open', 'Move…', 'Cancel…']);
        const turned = edited(await clickOn(card, 'agenda.page', 'Later'));
        expect(read(turned)).toContain('Page 2 of 2');
        expect(menusOf(turned)).toHaveLength(2);
        host.hooked.expire('int_albacoffee');
        const refreshed = edited(await clickOn(turned, 'agenda.page', 'Refresh', 'viewer'));
        expect(read(refreshed)).toContain('12 will fail');
        // It stays the asker's card: their hours, and what only managers use.
        expect(read(refreshed)).toContain('(UTC+1)');
        expect(menusOf(refreshed)[0]?.options).toHaveLength(3);
    });

    test('is for those who may see Hooked; only managers move and cancel', async () => {
        account('Alba Coffee', [1]);
        expect(readAnswer(await type('agenda', 'guest'))).toContain('You can’t see Hooked connections');
        const card = only(await type('agenda', 'viewer'));
        expect(menusOf(card)[0]?.options.map(({ label }) => label)).toEqual(['Open']);
        const managers = menusOf(only(await type('agenda')))[0];
        const move = managers?.options.find(({ label }) => label === 'Move…');
        const forged = await host.engine.as('viewer').click({
            message: only(await type('agenda')),
            actionId: 'posts.row',
            value: move?.value ?? '',
        });
        expect(forged.views).toEqual([]);
        expect(readAnswer(forged)).toContain('Only managers can do this');
    });

    test('names from outside neither ping nor link', async () => {
        account('@all [x](http://evil.example)', [1]);
        const words = blocksOf(only(await type('agenda')))
            .map(({ text }) => (typeof text === 'string' ? text : (text?.text ?? '')))
            .join('\n')
            // An id stands as code, which neither pings nor links.
            .replace(/`[^`]*`/g, '');
        expect(words).toContain('evil');
        expect(words).not.toContain('@all');
        expect(words).not.toContain('](http');
    });
});
