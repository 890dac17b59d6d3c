import { beforeEach, describe, expect, test } from '@jest/globals';

import { startEngine, type Answer, type HostMessage } from '../../dev/engine';
import { aVideo, listen } from '../../dev/upstreams';
import { ZIP_VARIABLE } from '../support/packagedApp';
import { blocksOf, buttonsOf, menusOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { review, submit } from '../support/disconnectSession';
import { slowClock } from '../support/slowClock';

/** A Friday, 16:41 where the admin is (UTC+1). */
const START = '2026-11-20T15:41:00Z';
const HOUR = 3_600_000;

const host = openHost({ clock: slowClock(START) });
const admin = () => host.engine.as('admin');
const type = (line: string) => admin().type(`/integration ${line}`);

beforeEach(() => {
    host.engine.clock.set(START);
    host.hooked.clearFaults();
    host.hooked.requests.length = 0;
});

const inHours = (hours: number): string => new Date(host.engine.clock.now().getTime() + hours * HOUR).toISOString();

/** An account of its own for each test, with posts an hour apart. */
function accountWith(posts: number): string {
    const { id } = host.hooked.addAccount({ type: 'youtube' });
    for (let number = 1; number <= posts; number += 1) {
        host.hooked.addPost(id, {
            id: `sch_${id}_${number}`,
            scheduledDateTime: inHours(number + 0.01),
            platformData: { title: `Post number ${number}` },
        });
    }
    return id;
}

const titlesIn = (message: HostMessage): readonly string[] => read(message).match(/Post number \d+/g) ?? [];
const labels = (message: HostMessage): readonly string[] => buttonsOf(message).map(({ label }) => label);
const edited = (answer: Answer): HostMessage => {
    expect(answer).toMatchObject({ ok: true, messages: [], ephemeral: [] });
    expect(answer.edited).toHaveLength(1);
    return answer.edited[0] as HostMessage;
};
const sent = (method: string) => host.hooked.requests.filter((request) => request.method === method);

/** The value of the button with that label. */
function valueOf(message: HostMessage, label: string, nth = 0): string {
    const elements = blocksOf(message).flatMap((block) => block.elements ?? []);
    const found = elements.filter(({ text }) => (typeof text === 'string' ? text : text?.text) === label)[nth];
    if (found?.value === undefined) throw new Error(`no button ${label}`);
    return found.value;
}

/** What the menu of each row sends, by its labels. */
const choicesIn = (message: HostMessage): readonly Readonly<Record<string, string>>[] =>
    menusOf(message).map(({ options }) => Object.fromEntries(options.map(({ label, value }) => [label, value])));

/** The labels in the menu of each row. */
const menus = (message: HostMessage): readonly (readonly string[])[] =>
    choicesIn(message).map((menu) => Object.keys(menu));

/** Chooses in the menu of a row. */
const choose = (message: HostMessage, label: string, nth = 0, as = admin()) =>
    as.click({ message, actionId: 'posts.row', value: choicesIn(message)[nth]?.[label] ?? '' });

const click = (message: HostMessage, actionId: string, label: string, nth = 0, as = admin()) =>
    as.click({ message, actionId, value: valueOf(message, label, nth) });

describe('posts', () => {
    test('lists five at a time, soonest first, and turns pages in the same message', async () => {
        const id = accountWith(12);
        const card = only(await type(`posts ${id}`));
        expect(read(card)).toContain('*12 pending posts* on *Alba Coffee* · YouTube');
        expect(titlesIn(card)).toEqual([1, 2, 3, 4, 5].map((number) => `Post number ${number}`));
        expect(labels(card)).toEqual(['Later', 'Refresh', 'Cancel all…']);
        expect(menus(card)).toEqual(Array<string[]>(5).fill(['Open', 'Move…', 'Cancel…']));
        expect(read(card)).toContain('Page 1 of 3');
        expect(read(card)).toContain(`*Post number 1* · \`sch_${id}_1\`\nNov 20, 2026, 5:41 PM (UTC+1)`);

        const second = edited(await click(card, 'posts.page', 'Later'));
        expect(titlesIn(second)).toEqual([6, 7, 8, 9, 10].map((number) => `Post number ${number}`));
        const third = edited(await click(second, 'posts.page', 'Later'));
        expect(titlesIn(third)).toEqual(['Post number 11', 'Post number 12']);
        expect(labels(third)).toEqual(['Earlier', 'Refresh', 'Cancel all…']);
        const back = edited(await click(third, 'posts.page', 'Earlier'));
        expect(titlesIn(back)).toHaveLength(5);
    });

    test('a page that is not there any more shows the last one', async () => {
        const id = accountWith(6);
        const card = only(await type(`posts ${id}`));
        const second = edited(await click(card, 'posts.page', 'Later'));
        for (const number of [2, 3, 4]) host.hooked.posts.delete(`sch_${id}_${number}`);
        expect(titlesIn(edited(await click(second, 'posts.page', 'Refresh')))).toEqual(
            [1, 5, 6].map((number) => `Post number ${number}`),
        );
    });

    test('finds those beyond the first page of the calendar', async () => {
        const id = accountWith(3);
        const busy = host.hooked.addAccount().id;
        for (let number = 0; number < 127; number += 1) {
            host.hooked.addPost(busy, { scheduledDateTime: inHours(0.5 + number / 1000) });
        }
        expect(readAnswer(await type(`posts ${id}`))).toContain('*3 pending posts*');
        for (const post of [...host.hooked.posts.values()]) {
            if (post.integration.id === busy) host.hooked.posts.delete(post.id);
        }
    });

    test('one is one, and none is said plainly', async () => {
        expect(readAnswer(await type(`posts ${accountWith(1)}`))).toContain('*1 pending post* on');
        const none = only(await type(`posts ${accountWith(0)}`));
        expect(read(none)).toContain('No pending posts on *Alba Coffee* · YouTube');
        expect(labels(none)).toEqual(['Refresh']);
    });

    test('posts of a broken account come with a warning, and so do posts of an account that is gone', async () => {
        const id = accountWith(2);
        host.hooked.expire(id);
        expect(readAnswer(await type(`posts ${id}`))).toContain(
            'Token expired: these posts will fail if they stay on this connection.',
        );
        host.hooked.accounts.delete(id);
        const gone = readAnswer(await type(`posts ${id}`));
        expect(gone).toContain('*2 pending posts*');
        expect(gone).toContain('This connection no longer exists: its posts will fail.');
    });

    test('a connection that never was is not one without posts', async () => {
        const text = readAnswer(await type('posts int_nobody'));
        expect(text).toContain('Hooked has no connection `int_nobody`');
        expect(text).not.toContain('No pending posts');
    });

    test.each([
        ['down', { status: 503 }],
        ['cut short', { cutJson: true }],
        ['a sign-in page', { html: true }],
        ['refusing with 200', { json: { success: false, message: 'not today' } }],
        ['slowing us down', { status: 429, headers: { 'Retry-After': '9' } }],
    ] as const)('a calendar that is %s is unknown, never empty', async (_, fault) => {
        const id = accountWith(1);
        host.hooked.fault({ when: { path: /schedule\/list/ }, ...fault });
        const answer = await type(`posts ${id}`);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('the pending posts are unknown');
        expect(readAnswer(answer)).not.toContain('No pending posts');
    });

    test('a page that cannot be read again leaves the card as it was', async () => {
        const card = only(await type(`posts ${accountWith(6)}`));
        host.hooked.fault({ when: { path: /schedule\/list/ }, status: 503 });
        const answer = await click(card, 'posts.page', 'Later');
        expect(answer.edited).toEqual([]);
        expect(readAnswer(answer)).toContain('problem on its side');
    });

    test('those of the same platform that name no account may belong to it, and are told apart', async () => {
        const id = accountWith(1);
        const account = host.hooked.accounts.get(id);
        if (!account) throw new Error('it has just been made');
        const nameless = { id: '', type: account.type, account: account.account };
        const added = [
            host.hooked.addPost(id, { integration: nameless, platformData: { title: 'Nameless' } }),
            host.hooked.addPost(id, { integration: { ...nameless, type: 'tiktok' }, platform: 'tiktok' }),
        ];
        const some = readAnswer(await type(`posts ${id}`));
        expect(some).toContain('*1 pending post* on');
        expect(some).toContain(
            '*1 pending post* of the same platform names no account: it may belong to this one or to another.',
        );
        expect(some).not.toContain('Nameless');

        const question = readAnswer(await type(`disconnect ${accountWith(0)}`));
        expect(question).toContain('*1 pending post* of the same platform names no account');
        expect(question).toContain('Nothing here cancels it');
        expect(question).not.toContain('No posts are pending');
        for (const post of added) host.hooked.posts.delete(post.id);
        expect(readAnswer(await type(`posts ${id}`))).not.toContain('names no account');
        expect(readAnswer(await type(`disconnect ${accountWith(0)}`))).toContain('No posts are pending');
    });

    test('of a webhook explains that it has none, to those who may see the webhook', async () => {
        const answer = await type('posts oOrderSync0000001');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Order sync is one of this workspace’s own webhooks, so it has no posts');
        const viewers = readAnswer(await host.engine.as('viewer').type('/integration posts oOrderSync0000001'));
        expect(viewers).not.toContain('Order sync');
    });

    test('of what this app disconnected says so, by whom and when', async () => {
        const id = accountWith(1);
        const asked = only(await type(`disconnect ${id}`));
        await submit(host, await review(host, asked), 'leave');
        await host.engine.settled();
        host.engine.clock.advance(2 * HOUR);
        // The post is late by then, and Hooked has settled it.
        const gone = readAnswer(await type(`posts ${id}`));
        expect(gone).toContain('Disconnected through this app by `@admin`, 2 hours ago.');
        expect(gone).toContain(`\`${id}\``);
    });

    test('goes to the asker alone where they say so', async () => {
        const answer = await type(`posts ${accountWith(6)} private`);
        expect(answer.messages).toEqual([]);
        const card = only(answer);
        expect(titlesIn(only(await click(card, 'posts.page', 'Later')))).toEqual(['Post number 6']);
    });

    test('names from outside neither ping nor link', async () => {
        const id = accountWith(0);
        host.hooked.addPost(id, { id: 'sch_bad', platformData: { title: '@all *now* [x](http://evil.example)' } });
        const text = blocksOf(only(await type(`posts ${id}`)))
            .map(({ text: words }) => (typeof words === 'string' ? words : (words?.text ?? '')))
            .join('\n');
        expect(text).not.toContain('@all');
        expect(text).not.toContain('](http');
    });
});

describe('the cancel button of a post', () => {
    test('asks the one who clicked, alone, and cancels after a yes', async () => {
        const id = accountWith(2);
        const card = only(await type(`posts ${id}`));
        const asked = await choose(card, 'Cancel…', 1);
        expect(asked.messages).toEqual([]);
        expect(asked.edited).toEqual([]);
        const question = only(asked);
        expect(read(question)).toContain('Cancel “Post number 2”?');
        expect(read(question)).toContain('Friday, Nov 20, 2026, 6:41 PM (UTC+1)');
        expect(labels(question)).toEqual(['Cancel the post', 'Keep the post']);
        expect(sent('DELETE')).toEqual([]);

        const answer = only(await click(question, 'posts.cancelConfirmed', 'Cancel the post'));
        expect(read(answer)).toContain('✅ *Cancelled:*');
        expect(read(answer)).toContain('Post number 2');
        expect(host.hooked.posts.has(`sch_${id}_2`)).toBe(false);
        expect(host.hooked.posts.has(`sch_${id}_1`)).toBe(true);
        expect(titlesIn(edited(await click(card, 'posts.page', 'Refresh')))).toEqual(['Post number 1']);
    });

    test('a second yes finds it gone, which is no failure', async () => {
        const id = accountWith(1);
        const question = only(await choose(only(await type(`posts ${id}`)), 'Cancel…'));
        await click(question, 'posts.cancelConfirmed', 'Cancel the post');
        host.hooked.requests.length = 0;
        expect(readAnswer(await click(question, 'posts.cancelConfirmed', 'Cancel the post'))).toContain(
            'it was cancelled before',
        );
        expect(sent('DELETE')).toEqual([]);
    });

    test('a no keeps it', async () => {
        const id = accountWith(1);
        const question = only(await choose(only(await type(`posts ${id}`)), 'Cancel…'));
        expect(readAnswer(await click(question, 'posts.cancelKept', 'Keep the post'))).toContain('was not cancelled');
        expect(host.hooked.posts.has(`sch_${id}_1`)).toBe(true);
    });

    test('a post that was published between the question and the yes is not called cancelled', async () => {
        const id = accountWith(1);
        const question = only(await choose(only(await type(`posts ${id}`)), 'Cancel…'));
        host.engine.clock.advance(2 * HOUR);
        const answer = readAnswer(await click(question, 'posts.cancelConfirmed', 'Cancel the post'));
        expect(answer).toContain('The post is published already');
        expect(sent('DELETE')).toEqual([]);
    });
});

describe('cancel', () => {
    test('shows what would be cancelled, asks, and tells the outcome in the same message', async () => {
        const id = accountWith(1);
        const question = only(await type(`cancel sch_${id}_1`));
        expect(read(question)).toContain('Cancel “Post number 1”?');
        expect(read(question)).toContain('On the account Alba Coffee');
        expect(sent('DELETE')).toEqual([]);
        const outcome = edited(await click(question, 'posts.cancelConfirmed', 'Cancel the post'));
        expect(read(outcome)).toContain('✅ *Cancelled:*');
        expect(read(outcome)).toContain('`@admin`');
        expect(labels(outcome)).toEqual(['Undo']);
        expect(host.hooked.posts.has(`sch_${id}_1`)).toBe(false);
        expect(sent('DELETE')).toHaveLength(1);

        // The question has been answered: its buttons are worth nothing any more.
        const again = await click(question, 'posts.cancelConfirmed', 'Cancel the post');
        expect(readAnswer(again)).toContain('can no longer be changed');
        expect(sent('DELETE')).toHaveLength(1);
    });

    test.each([
        ['published', 'The post is published already'],
        ['failed', 'The post has failed already'],
        ['draft', 'The post is a draft'],
    ] as const)('of a %s post says so', async (status, words) => {
        const { id } = host.hooked.addPost(accountWith(0), { status });
        const answer = await type(`cancel ${id}`);
        expect(readAnswer(answer)).toContain(words);
        expect(labels(only(answer))).toEqual([]);
    });

    test('of no post speaks of posts, not of integrations', async () => {
        expect(readAnswer(await type('cancel sch_nobody'))).toContain('Hooked has no scheduled post `sch_nobody`');
        expect(readAnswer(await type('cancel'))).toContain('Which post?');
    });

    test.each(['list', 'create', '.', '..'])('of “%s” asks nobody', async (id) => {
        expect(readAnswer(await type(`cancel ${id}`))).toContain('cannot be the id of a scheduled post');
        expect(host.hooked.requests).toEqual([]);
    });

    test('a refusal leaves the question, to try again', async () => {
        const id = accountWith(1);
        const question = only(await type(`cancel sch_${id}_1`));
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 429, headers: { 'Retry-After': '3' } });
        const answer = await click(question, 'posts.cancelConfirmed', 'Cancel the post');
        expect(answer.edited).toEqual([]);
        expect(readAnswer(answer)).toContain('Nothing was cancelled. Hooked is getting too many requests');
        expect(read(edited(await click(question, 'posts.cancelConfirmed', 'Cancel the post')))).toContain('Cancelled:');
    });

    test('an answer that is lost does not hide that the post is gone', async () => {
        const id = accountWith(1);
        const question = only(await type(`cancel sch_${id}_1`));
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, reset: 'after' });
        expect(read(edited(await click(question, 'posts.cancelConfirmed', 'Cancel the post')))).toContain('Cancelled:');
        expect(sent('DELETE')).toHaveLength(1);
    });

    test('an answer that is lost with the post still there is called unknown', async () => {
        const id = accountWith(1);
        const question = only(await type(`cancel sch_${id}_1`));
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, reset: true });
        const answer = await click(question, 'posts.cancelConfirmed', 'Cancel the post');
        expect(answer.edited).toEqual([]);
        expect(readAnswer(answer)).toContain('Unknown: the app cannot tell whether');
        expect(sent('DELETE')).toHaveLength(1);
    });
});

describe('schedule', () => {
    const postsOf = (id: string) => [...host.hooked.posts.values()].filter((post) => post.integration.id === id);
    const times = (id: string) => postsOf(id).map(({ scheduledDateTime }) => scheduledDateTime);

    test('a time in ISO 8601 is sent at once', async () => {
        const id = accountWith(0);
        const text = readAnswer(await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`));
        expect(text).toContain('✅ *Scheduled* for Saturday, Dec 5, 2026, 11:00 AM (UTC+1) (in 15 days)');
        expect(text).toContain(`Post \`${postsOf(id)[0]?.id}\``);
        expect(times(id)).toEqual(['2026-12-05T10:00:00.000Z']);
    });

    test.each([
        ['2026-12-05T10:00', '2026-12-05T09:00:00.000Z'],
        ['2026-12-05T10:00+05:30', '2026-12-05T04:30:00.000Z'],
        ['"2026-12-05 10:00"', '2026-12-05T09:00:00.000Z'],
    ])('%s is %s for somebody at UTC+1', async (words, expected) => {
        const id = accountWith(0);
        await type(`schedule vid_ready ${id} ${words}`);
        expect(times(id)).toEqual([expected]);
    });

    test.each([
        ['tomorrow 9:00', 'Saturday', 'Nov 21, 2026, 9:00 AM (UTC+1)', '2026-11-21T08:00:00.000Z'],
        ['18:00', 'Friday', 'Nov 20, 2026, 6:00 PM (UTC+1)', '2026-11-20T17:00:00.000Z'],
        ['next friday at 14:30', 'Friday', 'Nov 27, 2026, 2:30 PM (UTC+1)', '2026-11-27T13:30:00.000Z'],
        ['tomorrow at 9:30 p.m.', 'Saturday', 'Nov 21, 2026, 9:30 PM (UTC+1)', '2026-11-21T20:30:00.000Z'],
        ['9 a.m. tomorrow', 'Saturday', 'Nov 21, 2026, 9:00 AM (UTC+1)', '2026-11-21T08:00:00.000Z'],
    ])('“%s” is said back and sent after a yes', async (words, weekday, shown, expected) => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} ${words}`));
        expect(read(question)).toContain(`Schedule this for *${weekday}, ${shown}`);
        expect(read(question)).toContain(`You wrote “${words}”`);
        expect(labels(question)).toEqual(['Schedule', 'Edit details…', 'Cancel']);
        expect(sent('POST')).toEqual([]);

        const outcome = edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(read(outcome)).toContain(`✅ *Scheduled* for ${weekday}, ${shown}`);
        expect(labels(outcome)).toEqual(['Undo']);
        expect(times(id)).toEqual([expected]);

        expect(readAnswer(await click(question, 'schedule.confirm', 'Schedule'))).toContain('can no longer be changed');
        expect(times(id)).toHaveLength(1);
    });

    test.each([
        ['de', '03.02.2027 10:00', 'Für *Mittwoch, 03.02.2027, 10:00 (UTC+1)', 'Planen'],
        ['pt-BR', '03/02/2027 10:00', 'quarta-feira, 3 de fev. de 2027, 10:00 (UTC+1)', 'Agendar'],
    ])('for a reader of %s, %s is a day of February', async (language, words, shown, label) => {
        const id = accountWith(0);
        const greta = host.workspace.users.find(({ username }) => username === 'greta');
        if (!greta) throw new Error('the workspace has a greta');
        greta.language = language;
        const answer = await host.engine.as('greta').type(`/integration schedule vid_ready ${id} ${words}`);
        greta.language = 'de';
        const question = only(answer);
        expect(read(question)).toContain(language === 'de' ? shown.replace('Für', 'Dies für') : shown);
        expect(labels(question)[0]).toBe(label);
        expect(sent('POST')).toEqual([]);
        await click(question, 'schedule.confirm', label, 0, host.engine.as('greta'));
        expect(times(id)).toEqual(['2027-02-03T09:00:00.000Z']);
    });

    test('an all-number date that can be read two ways is asked about, and the day that is chosen is sent', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} 03/02/2027 10:00`));
        expect(read(question)).toContain(
            'Schedule this for *Tuesday, Mar 2, 2027, 10:00 AM (UTC+1) (in 3 months)* or for ' +
                '*Wednesday, Feb 3, 2027, 10:00 AM (UTC+1) (in 2 months)*? The date has two readings.',
        );
        expect(labels(question)).toEqual(['Tuesday, Mar 2, 2027', 'Wednesday, Feb 3, 2027', 'Edit details…', 'Cancel']);
        expect(sent('POST')).toEqual([]);
        const other = question;
        edited(await click(question, 'schedule.confirm', 'Wednesday, Feb 3, 2027'));
        expect(times(id)).toEqual(['2027-02-03T09:00:00.000Z']);
        // It is one question: the other day is not sent as well.
        await click(other, 'schedule.confirm', 'Tuesday, Mar 2, 2027');
        expect(sent('POST')).toHaveLength(1);
    });

    test('a local time beyond a change of clocks is said back, not sent', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} 2027-07-01T09:00`));
        expect(read(question)).toContain('Schedule this for *Thursday, Jul 1, 2027, 9:00 AM (UTC+1)');
        expect(read(question)).toContain('Your clocks may change before then');
        expect(sent('POST')).toEqual([]);
        edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(times(id)).toEqual(['2027-07-01T08:00:00.000Z']);
    });

    test('where the offset is written, a time beyond it is sent at once', async () => {
        const id = accountWith(0);
        await type(`schedule vid_ready ${id} 2027-07-01T09:00+02:00`);
        expect(times(id)).toEqual(['2027-07-01T07:00:00.000Z']);
    });

    test.each([
        ['in 2 hours', '(in 2 hours)'],
        ['in 90 minutes', '(in 90 minutes)'],
        ['in 3 days', 'Monday, Nov 23, 2026, 4:41 PM (UTC+1) (in 3 days)'],
    ])('“%s” is confirmed as %s', async (words, shown) => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} ${words}`));
        expect(read(question)).toContain(shown);
        const outcome = edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(read(outcome)).toContain(shown);
    });

    test.each([
        ['morgen 9:00', 'Samstag, 21.11.2026, 09:00 (UTC+1)', '2026-11-21T08:00:00.000Z'],
        ['5.12. 18:00', 'Samstag, 05.12.2026, 18:00 (UTC+1)', '2026-12-05T17:00:00.000Z'],
        ['in 2 Stunden', '(in 2 Stunden)', undefined],
    ])('a German reader may write “%s”', async (words, shown, expected) => {
        const id = accountWith(0);
        const greta = host.engine.as('greta');
        const question = only(await greta.type(`/integration schedule vid_ready ${id} ${words}`));
        expect(read(question)).toContain(shown);
        await click(question, 'schedule.confirm', 'Planen', 0, greta);
        if (expected !== undefined) expect(times(id)).toEqual([expected]);
    });

    test('what was not understood is quoted as it was typed, and is no markup', async () => {
        const quoted = async (words: string): Promise<string> => {
            const answer = await type(`schedule vid_ready int_yt_abc123 ${words}`);
            expect(answer.messages).toEqual([]);
            return answer.ephemeral[0]?.text ?? '';
        };
        for (const words of ['half past nine, (or so)...', '5.12. or 6.12.', 'Tomorrow @all']) {
            expect((await quoted(words)).replaceAll('\u2060', '')).toContain(`“${words}”`);
        }
        expect(await quoted('later private')).toContain('“later”');
        expect(await quoted('@all [x](http://evil.example)')).not.toMatch(/@all|\]\(http/);
    });

    describe('a post that has just been scheduled', () => {
        test('is undone by one click, and the message says so', async () => {
            const id = accountWith(0);
            const made = only(await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`));
            expect(labels(made)).toEqual(['Undo']);
            const undone = edited(await click(made, 'posts.cancelConfirmed', 'Undo'));
            expect(read(undone)).toContain('✅ *Cancelled:*');
            expect(read(undone)).toContain('`@admin`');
            expect(times(id)).toEqual([]);
            expect(sent('DELETE')).toHaveLength(1);
            expect(readAnswer(await type(`audit ${id}`))).toContain('cancel');
        });

        test('is not undone by people who may not manage', async () => {
            const id = accountWith(0);
            const made = only(await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`));
            const answer = await click(made, 'posts.cancelConfirmed', 'Undo', 0, host.engine.as('viewer'));
            expect(answer.edited).toEqual([]);
            expect(times(id)).toHaveLength(1);
        });

        test('that is published already is not called undone', async () => {
            const id = accountWith(0);
            const made = only(await type(`schedule vid_ready ${id} ${inHours(1)}`));
            host.engine.clock.advance(2 * HOUR);
            const late = read(edited(await click(made, 'posts.cancelConfirmed', 'Undo')));
            expect(late).toContain('The post is published already');
            expect(late).not.toContain('*Cancelled:*');
        });
    });

    describe('before anything is pressed, the question', () => {
        test('names the video by its title, and warns of nothing where nothing is wrong', async () => {
            const question = only(await type(`schedule vid_ready ${accountWith(0)} tomorrow 9:00`));
            expect(read(question)).toContain('*Ready to go* · `vid_ready` on *Alba Coffee* · YouTube');
            expect(read(question)).not.toMatch(/⚠️|❔/);
        });

        test('warns of a video that Hooked does not have', async () => {
            const question = only(await type(`schedule vid_none ${accountWith(0)} tomorrow 9:00`));
            expect(read(question)).toContain('⚠️ Hooked has no video `vid_none`.');
        });

        test.each([
            ['down', { status: 503 }],
            ['a gateway that knows no such address', { status: 404, raw: { contentType: 'text/html', body: '<p>' } }],
            ['another video', { json: { success: true, data: { id: 'vid_other', status: 'COMPLETED' } } }],
            ['without a status', { json: { success: true, data: { id: 'vid_ready' } } }],
        ])('says that it does not know where the answer is %s', async (_, fault) => {
            host.hooked.fault({ when: { path: /v1\/video/ }, ...fault });
            const question = only(await type(`schedule vid_ready ${accountWith(0)} tomorrow 9:00`));
            expect(read(question)).toContain('❔ Unknown: Hooked did not say whether the video is ready.');
            expect(labels(question)).toEqual(['Schedule', 'Edit details…', 'Cancel']);
        });

        test('warns of the same video at another time', async () => {
            const id = accountWith(0);
            host.hooked.addPost(id, {
                id: `sch_${id}_same`,
                scheduledDateTime: '2026-11-25T08:00:00.000Z',
                video: aVideo('vid_ready', 'R'),
                platformData: { title: 'Same again' },
            });
            const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
            expect(read(question)).toContain('⚠️ This video is already scheduled on this account:');
            expect(read(question)).toContain(`• *Same again*, Nov 25, 2026, 9:00 AM (UTC+1)`);
            expect(read(question)).toContain(`\`sch_${id}_same\``);
            expect(labels(question)).toEqual(['Schedule', 'Edit details…', 'Cancel']);
        });
    });

    test('a private question is answered once, too', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00 private`));
        expect(readAnswer(await click(question, 'schedule.confirm', 'Schedule'))).toContain('✅ *Scheduled*');
        expect(readAnswer(await click(question, 'schedule.confirm', 'Schedule'))).toContain('scheduled already');
        expect(times(id)).toHaveLength(1);
    });

    test('two clicks at the same moment make one post', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00 private`));
        await Promise.all([1, 2, 3].map(() => click(question, 'schedule.confirm', 'Schedule')));
        expect(times(id)).toHaveLength(1);
        expect(sent('POST')).toHaveLength(1);
    });

    test('a no discards it', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
        expect(read(edited(await click(question, 'schedule.discard', 'Cancel')))).toContain(
            'Nothing was scheduled for video',
        );
        expect(times(id)).toEqual([]);
    });

    test.each([
        ['expired', (id: string) => host.hooked.expire(id), 'has expired'],
        ['broken', (id: string) => host.hooked.breakAccount(id), 'can’t use the connection'],
    ])('an account that is %s is refused with what to do, and nothing is made', async (_, breakIt, cause) => {
        for (const when of ['tomorrow 9:00', '2026-12-05T10:00Z']) {
            const id = accountWith(0);
            breakIt(id);
            const answer = await type(`schedule vid_ready ${id} ${when}`);
            expect(answer.messages).toEqual([]);
            const text = readAnswer(answer);
            expect(text).toContain('*Not scheduled:*');
            expect(text).toContain('*What to do*');
            expect(text).toContain(cause);
            expect(buttonsOf(only(answer))).toMatchObject([{ actionId: 'hooked.reconnect', url: expect.any(String) }]);
            expect(times(id)).toEqual([]);
            expect(sent('POST')).toEqual([]);
        }
    });

    test('an account that expires between the question and the yes is refused, and the question stays', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
        host.hooked.expire(id);
        const answer = await click(question, 'schedule.confirm', 'Schedule');
        expect(answer.edited).toEqual([]);
        expect(readAnswer(answer)).toContain('*What to do*');
        expect(times(id)).toEqual([]);
        host.hooked.heal(id);
        edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(times(id)).toHaveLength(1);
    });

    test.each(['2026-11-20T15:40Z', 'yesterday 9:00', '1 hour ago', 'today 9:00', '2020-01-01T00:00Z'])(
        '%s has passed: a clear sentence, and nothing is asked of anybody',
        async (when) => {
            const text = readAnswer(await type(`schedule vid_ready int_yt_abc123 ${when}`));
            expect(text).toContain('has passed. Nothing was scheduled: name a time in the future.');
            expect(host.hooked.requests).toEqual([]);
        },
    );

    test('a time that passes between the question and the yes is not sent', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} in 10 minutes`));
        host.engine.clock.advance(11 * 60_000);
        expect(read(edited(await click(question, 'schedule.confirm', 'Schedule')))).toContain('has passed');
        expect(times(id)).toEqual([]);
    });

    test.each([
        ['gibberish', 'does not understand “gibberish”'],
        ['tomorrow', '“tomorrow” has no time of day'],
        ['9:00 or 10:00', 'does not understand “9:00 or 10:00”'],
    ])('“%s”: %s, with examples', async (when, words) => {
        const text = readAnswer(await type(`schedule vid_ready int_yt_abc123 ${when}`));
        expect(text).toContain(words);
        expect(text).toContain('`tomorrow 9:00`');
        expect(host.hooked.requests).toEqual([]);
    });

    test.each([
        ['vid_none', 'Hooked has no video `vid_none`'],
        ['..', 'cannot be the id of a video'],
    ])('the video %s: %s', async (video, words) => {
        const id = accountWith(0);
        const text = readAnswer(await type(`schedule ${video} ${id} 2026-12-05T10:00Z`));
        expect(text).toContain('Nothing was scheduled');
        expect(text).toContain(words);
        expect(times(id)).toEqual([]);
    });

    test('a connection that does not exist is reported as that', async () => {
        expect(readAnswer(await type('schedule vid_ready int_nobody 2026-12-05T10:00Z'))).toContain(
            'Hooked has no connection',
        );
    });

    test('an answer that is lost is looked up in the calendar', async () => {
        const id = accountWith(0);
        host.hooked.fault({ when: { method: 'POST' }, times: 1, reset: 'after' });
        expect(readAnswer(await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`))).toContain('✅ *Scheduled*');
        expect(times(id)).toHaveLength(1);
    });

    test('a request that may have got lost is never sent again by the same question, which says so', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
        host.hooked.fault({ when: { method: 'POST' }, times: 1, reset: true });
        const outcome = edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(read(outcome)).toContain('cannot tell whether the post was scheduled');
        expect(labels(outcome)).toEqual([]);
        expect(readAnswer(await click(question, 'schedule.confirm', 'Schedule'))).toContain('can no longer be changed');
        expect(sent('POST')).toHaveLength(1);
    });

    test('nor by a private question, whose buttons stay', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00 private`));
        host.hooked.fault({ when: { method: 'POST' }, times: 1, reset: true });
        const first = await click(question, 'schedule.confirm', 'Schedule');
        expect(readAnswer(first)).toContain('cannot tell whether the post was scheduled');
        expect(readAnswer(await click(question, 'schedule.confirm', 'Schedule'))).toContain(
            'cannot tell whether the post was scheduled',
        );
        expect(sent('POST')).toHaveLength(1);
    });

    describe('a video that is not ready', () => {
        test('is warned of before anything is pressed, and told in place of the question afterwards', async () => {
            const id = accountWith(0);
            const question = only(await type(`schedule vid_rendering ${id} tomorrow 9:00`));
            expect(read(question)).toContain('⚠️ The video is not ready: its status is `processing`.');
            const outcome = edited(await click(question, 'schedule.confirm', 'Schedule'));
            expect(read(outcome)).toContain('Not scheduled: the video is still rendering');
            expect(read(outcome)).not.toContain('Nothing has been sent');
            expect(labels(outcome)).toEqual([]);
            expect(times(id)).toEqual([]);
            expect(readAnswer(await type('audit vid_rendering'))).toMatch(
                /schedule post `vid_rendering` of .* · \*failed\*/,
            );
        });

        test('is written in the asker’s language', async () => {
            const id = accountWith(0);
            const greta = host.engine.as('greta');
            const question = only(await greta.type(`/integration schedule vid_rendering ${id} tomorrow 9:00`));
            const outcome = edited(await click(question, 'schedule.confirm', 'Planen'));
            expect(read(outcome)).toContain('Nicht geplant: Das Video wird noch gerendert');
        });

        test('goes to the asker alone where there was no question, or a private one', async () => {
            const id = accountWith(0);
            const told = await type(`schedule vid_rendering ${id} 2026-12-05T10:00Z`);
            expect(told.messages).toEqual([]);
            expect(readAnswer(told)).toContain('Not scheduled: the video is still rendering');
            const question = only(await type(`schedule vid_rendering ${id} tomorrow 9:00 private`));
            const clicked = await click(question, 'schedule.confirm', 'Schedule');
            expect(readAnswer(clicked)).toContain('Not scheduled: the video is still rendering');
        });
    });

    test('any other permanent refusal replaces the question, too', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_none ${id} tomorrow 9:00`));
        const outcome = edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(read(outcome)).toContain('Nothing was scheduled. Hooked has no video `vid_none`');
        expect(labels(outcome)).toEqual([]);
    });

    describe('the answer', () => {
        const at = '2026-12-05T10:00:00.000Z';
        const line = (id: string) => `schedule vid_ready ${id} 2026-12-05T10:00Z`;
        const trail = async (target: string) => readAnswer(await type(`audit ${target}`)).split('\n')[1] ?? '';
        const answering = (data: object) =>
            host.hooked.fault({ when: { method: 'POST' }, times: 1, json: { success: true, data } });
        const scheduled = (over: object) => ({
            scheduleId: 'sch_odd',
            status: 'pending',
            scheduledDateTime: at,
            platform: 'youtube',
            videoId: 'vid_ready',
            ...over,
        });

        test.each<[string, Record<string, unknown>, RegExp, string]>([
            ['another time', { scheduledDateTime: '2026-12-06T10:00:00Z' }, /It is for Dec 6, 2026, 11:00 AM/, 'time'],
            ['a draft', { status: 'draft' }, /Its status is `draft`, not `pending`/, 'status'],
            ['another account', { integrationId: 'int_other' }, /It is on \*int_other\* · YouTube/, 'account'],
            ['another platform', { platform: 'tiktok' }, /It is on .* · TikTok/, 'account'],
            ['another video', { videoId: 'vid_other' }, /It is of video `vid_other`/, 'video'],
        ])('that tells of %s is told as what it is', async (_, over, words, detail) => {
            const id = accountWith(0);
            answering(scheduled(over));
            const text = readAnswer(await type(line(id)));
            expect(text).not.toContain('✅');
            expect(text).toContain('*Not scheduled as you asked.*');
            expect(text).toMatch(words);
            expect(text).toContain('its calendar does not show the post');
            expect(await trail('sch_odd')).toMatch(new RegExp(`sch_odd.*unknown.*not as asked: ${detail}`));
        });

        test('that differs is believed less than the post as the calendar shows it', async () => {
            const id = accountWith(0);
            const draft = host.hooked.addPost(id, { id: `sch_${id}_draft`, status: 'draft', scheduledDateTime: at });
            answering(scheduled({ scheduleId: draft.id, videoId: draft.video.id, status: 'draft' }));
            const text = readAnswer(await type(`schedule ${draft.video.id} ${id} 2026-12-05T10:00Z`));
            expect(text).toContain('Its status is `draft`, not `pending`');
            expect(text).not.toContain('does not show');
            expect(await trail(draft.id)).toMatch(/failed.*not as asked: status/);
        });

        test.each<[string, object]>([
            ['the id alone', { scheduleId: 'sch_odd' }],
            ['no status', scheduled({ status: undefined })],
            ['no time', scheduled({ scheduledDateTime: undefined })],
        ])('that tells %s is no proof: the calendar is asked', async (_, data) => {
            const id = accountWith(0);
            answering(data);
            const text = readAnswer(await type(line(id)));
            expect(text).toContain('cannot tell whether the post was scheduled');
            expect(text).toContain('shows no new post of this video');
            expect(await trail('vid_ready')).toContain('unknown');
        });

        test('of a host that a redirect led to is no proof either, whatever became of the request', async () => {
            const stranger = await listen(({ method }) => ({ status: 200, body: { id: 7, method, status: 'ok' } }));
            try {
                for (const redirects of ['repeated', 'rewritten'] as const) {
                    host.workspace.redirects = redirects;
                    const id = accountWith(0);
                    host.hooked.fault({
                        when: { method: 'POST' },
                        times: 1,
                        redirect: `${stranger.url}/`,
                        status: 301,
                    });
                    const text = readAnswer(await type(line(id)));
                    expect(text).not.toContain('✅');
                    expect(text).not.toContain('no video');
                    expect(times(id)).toEqual([]);
                }
                expect(stranger.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
            } finally {
                host.workspace.redirects = 'repeated';
                await stranger.stop();
            }
        });

        test.each(['repeated', 'rewritten'] as const)(
            'of an address that redirects (%s) is never “Hooked has no video”',
            async (redirects) => {
                host.workspace.redirects = redirects;
                const id = accountWith(0);
                const redirect = `${host.hooked.url}/api/v1/schedule/create`;
                host.hooked.fault({ when: { method: 'POST' }, times: 1, redirect, status: 301 });
                const text = readAnswer(await type(line(id)));
                host.workspace.redirects = 'repeated';
                expect(text).not.toContain('no video');
                // The POST arrives by the new way, and by the old it has become a GET of nothing.
                expect(text.includes('✅ *Scheduled*')).toBe(redirects === 'repeated');
                expect(text.includes('shows no new post of this video')).toBe(redirects === 'rewritten');
                expect(times(id)).toHaveLength(redirects === 'repeated' ? 1 : 0);
            },
        );
    });

    describe('where the same video stands there already', () => {
        const line = (id: string) => `schedule vid_ready ${id} 2026-12-05T10:00Z`;
        const first = async (id: string): Promise<string> => {
            await type(line(id));
            return postsOf(id)[0]?.id ?? '';
        };

        test.each(['2026-12-05T10:00Z', '2026-12-05T10:01Z', '2026-12-05T09:59Z'])(
            'within a minute (%s), one asks before anything is sent',
            async (when) => {
                const id = accountWith(0);
                const before = await first(id);
                host.hooked.requests.length = 0;
                const question = only(await type(`schedule vid_ready ${id} ${when}`));
                expect(read(question)).toContain('This video is already scheduled on this account:');
                expect(read(question)).toContain('*once more*');
                expect(labels(question)).toEqual(['Schedule again', 'Edit details…', 'Cancel']);
                expect(sent('POST')).toEqual([]);
                const outcome = edited(await click(question, 'schedule.confirm', 'Schedule again'));
                expect(read(outcome)).toContain('✅ *Scheduled*');
                expect(read(outcome)).not.toContain(before);
                expect(times(id)).toHaveLength(2);
            },
        );

        test('but not for another time, account or video', async () => {
            const id = accountWith(0);
            await first(id);
            host.hooked.videos.set('vid_two', { ...aVideo('vid_two', 'Two'), status: 'completed' });
            for (const words of [`vid_ready ${id} 2026-12-05T10:02Z`, `vid_two ${id} 2026-12-05T10:00Z`]) {
                expect(readAnswer(await type(`schedule ${words}`))).toContain('✅ *Scheduled*');
            }
            expect(readAnswer(await type(line(accountWith(0))))).toContain('✅ *Scheduled*');
        });

        test('a time in words is asked about once, with what stands there', async () => {
            const id = accountWith(0);
            host.hooked.addPost(id, { scheduledDateTime: '2026-11-21T08:00:00.000Z', video: aVideo('vid_ready', 'R') });
            const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
            expect(read(question)).toContain('This video is already scheduled on this account:');
            edited(await click(question, 'schedule.confirm', 'Schedule again'));
            expect(times(id)).toHaveLength(2);
        });

        test('a post that came in between brings a new question, in place of the first', async () => {
            const id = accountWith(0);
            const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
            host.hooked.addPost(id, { scheduledDateTime: '2026-11-21T08:00:00.000Z', video: aVideo('vid_ready', 'R') });
            const again = edited(await click(question, 'schedule.confirm', 'Schedule'));
            expect(labels(again)).toEqual(['Schedule again', 'Edit details…', 'Cancel']);
            expect(sent('POST')).toEqual([]);
            expect(read(edited(await click(again, 'schedule.confirm', 'Schedule again')))).toContain('✅');
            expect(times(id)).toHaveLength(2);
        });

        test('an answer that is lost names the new post, not the one from before', async () => {
            const id = accountWith(0);
            const before = await first(id);
            const question = only(await type(line(id)));
            host.hooked.fault({ when: { method: 'POST' }, times: 1, reset: 'after' });
            const text = read(edited(await click(question, 'schedule.confirm', 'Schedule again')));
            const added = postsOf(id).find((post) => post.id !== before)?.id;
            expect(text).toContain('✅ *Scheduled*');
            expect(text).toContain(`Post \`${added}\``);
            expect(text).not.toContain(before);
        });

        test('a failure that adds nothing says that nothing is known to have been added', async () => {
            const id = accountWith(0);
            const before = await first(id);
            const question = only(await type(line(id)));
            host.hooked.fault({ when: { method: 'POST' }, times: 1, status: 502 });
            const text = read(edited(await click(question, 'schedule.confirm', 'Schedule again')));
            expect(text).toContain('shows no new post of this video');
            expect(text).not.toContain(before);
            expect(times(id)).toHaveLength(1);
            expect(readAnswer(await type('audit vid_ready')).split('\n')[1]).toContain('outcome unknown');
        });

        test('where the calendar cannot be read, nothing is sent', async () => {
            const id = accountWith(0);
            host.hooked.fault({ when: { path: /schedule\/list/ }, status: 503 });
            expect(readAnswer(await type(line(id)))).toContain(
                'Nothing was scheduled. Hooked has a problem on its side',
            );
            expect(sent('POST')).toEqual([]);
        });
    });

    test('the calendar is read again for the change: a reading that another person waits for may be older', async () => {
        const id = accountWith(0);
        host.hooked.requests.length = 0;
        host.hooked.latencyMs = 50;
        const [, made] = await Promise.all([type(`posts ${id}`), type(`schedule vid_ready ${id} 2026-12-05T10:00Z`)]);
        host.hooked.latencyMs = 0;
        expect([...made.messages, ...made.ephemeral].map(read).join()).toContain('✅ *Scheduled*');
        const before = host.hooked.requests.map(({ method, path }) => `${method} ${path}`);
        const reads = before.slice(0, before.indexOf('POST /v1/schedule/create'));
        expect(reads.filter((one) => one === 'GET /v1/schedule/list')).toHaveLength(2);
    });

    test.each([408, 504])('status %d to the request says nothing of what became of it', async (status) => {
        const id = accountWith(0);
        host.hooked.fault({ when: { method: 'POST' }, raw: { contentType: 'text/plain', body: 'Time-out' }, status });
        const words = readAnswer(await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`));
        expect(words).toContain('cannot tell whether the post was scheduled');
        expect(words).toContain(`status ${status}`);
    });

    test('two equal lines at once, of two people on two servers, make one post and one explanation', async () => {
        const id = accountWith(0);
        const { store, workspace, clock } = host.engine;
        const zip = process.env[ZIP_VARIABLE] ?? '';
        const other = await startEngine({ zip, store, workspace, clock });
        try {
            host.hooked.latencyMs = 20;
            const command = `/integration schedule vid_ready ${id} 2026-12-05T10:00Z`;
            const answers = await Promise.all([admin().type(command), other.as('greta').type(command)]);
            expect(times(id)).toHaveLength(1);
            expect(sent('POST')).toHaveLength(1);
            const texts = answers.map(readAnswer);
            expect(texts.filter((text) => text.includes('✅'))).toHaveLength(1);
            const explained =
                /plant dieses Video gerade|auf diesem Konto schon geplant|is scheduling this video|already scheduled on this/;
            expect(texts.filter((text) => explained.test(text))).toHaveLength(1);
        } finally {
            host.hooked.latencyMs = 0;
            await other.stop();
        }
    });

    test('a refusal for now leaves the question, to try again', async () => {
        const id = accountWith(0);
        const question = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
        host.hooked.fault({ when: { method: 'POST' }, times: 1, status: 429, headers: { 'Retry-After': '3' } });
        expect(readAnswer(await click(question, 'schedule.confirm', 'Schedule'))).toContain('too many requests');
        edited(await click(question, 'schedule.confirm', 'Schedule'));
        expect(times(id)).toHaveLength(1);
    });
});

test('what was changed, and by whom, is in the audit trail', async () => {
    const id = accountWith(1);
    await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`);
    const question = only(await type(`cancel sch_${id}_1`));
    await click(question, 'posts.cancelConfirmed', 'Cancel the post');
    await click(only(await type(`schedule vid_ready ${id} 18:00`)), 'schedule.discard', 'Cancel');
    const trail = readAnswer(await type(`audit ${id}`));
    expect(trail).toContain(`sch_${id}_1`);
    expect(trail.match(/admin/g)?.length).toBeGreaterThanOrEqual(2);
    expect(trail).not.toContain('18:00');
});

describe('those who may not manage', () => {
    const refusal = 'Only managers can do this';

    test.each(['cancel sch_demo03', 'schedule vid_ready int_yt_abc123 2026-12-05T10:00Z'])(
        'are refused “%s” before anything is asked',
        async (line) => {
            for (const who of ['viewer', 'guest']) {
                const answer = await host.engine.as(who).type(`/integration ${line}`);
                expect(answer.messages).toEqual([]);
                expect(readAnswer(answer)).toContain(refusal);
            }
            expect(host.hooked.requests).toEqual([]);
        },
    );

    test('but may see Hooked read posts, turn their pages and open one, and no more', async () => {
        const id = accountWith(6);
        const viewer = host.engine.as('viewer');
        const card = only(await viewer.type(`/integration posts ${id}`));
        expect(read(card)).toContain('*6 pending posts*');
        expect(menus(card)).toEqual(Array<string[]>(5).fill(['Open']));
        const second = edited(await click(card, 'posts.page', 'Later', 0, viewer));
        expect(titlesIn(second)).toEqual(['Post number 6']);
        // A manager who turns the pages does not make it a manager's card, nor the other way round.
        const managers = edited(await click(second, 'posts.page', 'Earlier'));
        expect(menus(managers)).toEqual(Array<string[]>(5).fill(['Open']));
        const shared = only(await type(`posts ${id}`));
        const turned = edited(await click(shared, 'posts.page', 'Later', 0, viewer));
        expect(menus(turned)).toEqual([['Open', 'Move…', 'Cancel…']]);

        const opened = await choose(managers, 'Open', 0, viewer);
        expect(opened.messages).toEqual([]);
        expect(read(only(opened))).toContain('Post number 1');
        expect(labels(only(opened))).toEqual([]);
        const theirs = only(await choose(managers, 'Open'));
        expect(labels(theirs)).toEqual(['Move…', 'Cancel…']);
        expect(read(only(await click(theirs, 'posts.cancel', 'Cancel…')))).toContain('Cancel “Post number 1”?');
    });

    test('and may not see Hooked read no posts', async () => {
        const answer = await host.engine.as('guest').type('/integration posts int_yt_abc123');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).not.toContain('pending post');
        expect(host.hooked.requests).toEqual([]);
    });

    test('can not use the buttons of those who may, nor make such buttons up', async () => {
        const id = accountWith(6);
        const list = only(await type(`posts ${id}`));
        const question = only(await type(`cancel sch_${id}_1`));
        const plan = only(await type(`schedule vid_ready ${id} tomorrow 9:00`));
        const buttons = [
            [list, 'posts.row', 'Cancel…'],
            [question, 'posts.cancelConfirmed', 'Cancel the post'],
            [question, 'posts.cancelKept', 'Keep the post'],
            [plan, 'schedule.confirm', 'Schedule'],
            [plan, 'schedule.discard', 'Cancel'],
        ] as const;
        host.hooked.requests.length = 0;
        for (const [message, actionId, label] of buttons) {
            const viewer = host.engine.as('viewer');
            const value = choicesIn(message)[0]?.[label] ?? valueOf(message, label);
            const clicked = await viewer.click({ message, actionId, value });
            expect(clicked.edited).toEqual([]);
            expect(readAnswer(clicked)).toContain(refusal);
            // As if it stood on a card that was shown to them alone, which nobody stores.
            const {
                messages,
                edited: changed,
                ephemeral,
            } = await viewer.click({
                message: { ...message, id: 'made-up' },
                actionId,
                value,
            });
            expect([...messages, ...changed]).toEqual([]);
            expect(ephemeral.map(read).join()).toContain(refusal);
        }
        expect(host.hooked.requests).toEqual([]);
        expect(host.hooked.posts.has(`sch_${id}_1`)).toBe(true);
    });

    test.each(['{}', 'null', '{"post":7}', '{"question":"q","videoId":"v","id":"i","at":9e99}', 'x'])(
        'and the value %s is nobody’s',
        async (value) => {
            const card = only(await type(`posts ${accountWith(1)} private`));
            for (const actionId of ['posts.page', 'posts.cancelConfirmed', 'schedule.confirm']) {
                host.hooked.requests.length = 0;
                expect(readAnswer(await admin().click({ message: card, actionId, value }))).toContain(
                    'another version',
                );
                expect(host.hooked.requests).toEqual([]);
            }
        },
    );
});
