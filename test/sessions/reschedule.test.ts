import { beforeEach, describe, expect, test } from '@jest/globals';

import type { Answer, HostMessage, HostView } from '../../dev/engine';
import { openHost } from '../support/openHost';
import { blocksOf, buttonsOf, menusOf, only, read, readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

/** A Friday, 16:41 where the admin is (UTC+1). */
const START = '2026-11-20T15:41:00Z';
const HOUR = 3_600_000;
const MONDAY_NINE = '2026-11-23T08:00:00.000Z';

const host = openHost({ clock: slowClock(START) });
const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);

let id = '';
beforeEach(() => {
    host.engine.clock.set(START);
    host.hooked.clearFaults();
    ({ id } = host.hooked.addAccount({ type: 'youtube' }));
    post('one', 20);
    host.hooked.requests.length = 0;
});

const inHours = (hours: number): string => new Date(host.engine.clock.now().getTime() + hours * HOUR).toISOString();
const nameOf = (name: string): string => `sch_${id}_${name}`;
const post = (name: string, hours: number, title = `Post ${name}`) =>
    host.hooked.addPost(id, {
        id: nameOf(name),
        scheduledDateTime: inHours(hours),
        platformData: { title, description: 'kept', tags: ['a'], privacyStatus: 'public' },
    });
const timeOf = (name: string): string | undefined => host.hooked.posts.get(nameOf(name))?.scheduledDateTime;
const patches = () => host.hooked.requests.filter(({ method }) => method === 'PATCH');

function click(message: HostMessage, actionId: string, label?: string, as = 'admin'): Promise<Answer> {
    const found = blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .find((one) => one.actionId === actionId && (label === undefined || textOf(one) === label));
    return host.engine.as(as).click({ message, actionId, ...(found?.value !== undefined && { value: found.value }) });
}
const textOf = ({ text }: { readonly text?: string | { readonly text: string } }): string | undefined =>
    typeof text === 'string' ? text : text?.text;

const edited = (answer: Answer): HostMessage => {
    expect(answer).toMatchObject({ ok: true, messages: [], ephemeral: [] });
    expect(answer.edited).toHaveLength(1);
    return answer.edited[0] as HostMessage;
};
const labels = (message: HostMessage) => buttonsOf(message).map(({ label }) => label);

describe('reschedule', () => {
    test('asks about a time in words, moves after a yes, and takes that back once', async () => {
        const before = timeOf('one');
        const question = only(await type(`reschedule ${nameOf('one')} monday 9:00`));
        expect(read(question)).toContain('Move “Post one” to *Monday, Nov 23, 2026, 9:00 AM (UTC+1)');
        expect(read(question)).toContain('You wrote “monday 9:00”');
        expect(labels(question)).toEqual(['Move', 'Cancel']);
        expect(patches()).toEqual([]);

        const moved = edited(await click(question, 'reschedule.confirm'));
        expect(read(moved)).toContain('✅ *Moved* “Post one” to Monday, Nov 23, 2026, 9:00 AM (UTC+1)');
        expect(read(moved)).toContain('Moved by `@admin`');
        expect(timeOf('one')).toBe(MONDAY_NINE);
        expect(patches()).toHaveLength(1);
        expect(host.hooked.posts.get(nameOf('one'))?.platformData).toMatchObject({ description: 'kept', tags: ['a'] });

        const back = edited(await click(moved, 'reschedule.undo'));
        expect(read(back)).toContain('✅ *Moved* “Post one” to Saturday');
        expect(timeOf('one')).toBe(before);
        // The old card holds no such button any more.
        expect(readAnswer(await click(moved, 'reschedule.undo'))).toContain('can no longer be changed');
    });

    test('an exact time is moved at once, by few requests, and stands in the audit trail', async () => {
        const card = only(await type(`reschedule ${nameOf('one')} 2026-11-23T08:00Z`));
        expect(read(card)).toContain('✅ *Moved*');
        expect(timeOf('one')).toBe(MONDAY_NINE);
        // The post, the change, what is around it: the connection and the pages of the calendar.
        expect(host.hooked.requests.length).toBeLessThanOrEqual(4);
        expect(readAnswer(await type(`audit ${nameOf('one')}`))).toContain('move post');
    });

    test('a date with two readings offers both', async () => {
        const question = only(await type(`reschedule ${nameOf('one')} 2/3/2027 9:00`));
        expect(read(question)).toContain('The date has two readings');
        expect(labels(question)).toEqual(['Wednesday, Feb 3, 2027', 'Tuesday, Mar 2, 2027', 'Cancel']);
        edited(await click(question, 'reschedule.confirm', 'Wednesday, Feb 3, 2027'));
        expect(timeOf('one')).toBe('2027-02-03T08:00:00.000Z');
    });

    test('a no leaves the post where it is', async () => {
        const question = only(await type(`reschedule ${nameOf('one')} monday 9:00`));
        expect(read(edited(await click(question, 'reschedule.discard')))).toContain('was not moved');
        expect(patches()).toEqual([]);
    });

    test.each([
        ['in the past', '2026-11-19T08:00Z', 'has passed. Nothing was moved'],
        ['that is none', 'soonish', 'does not understand “soonish”'],
        ['without a time of day', 'monday', '“monday” has no time of day'],
    ])('a time %s sends nothing', async (_, words, said) => {
        expect(readAnswer(await type(`reschedule ${nameOf('one')} ${words}`))).toContain(said);
        expect(patches()).toEqual([]);
    });

    test.each([
        ['published', '✅ Published'],
        ['failed', '🔴 Failed'],
        ['draft', 'Draft'],
    ] as const)('a %s post is not moved', async (status, words) => {
        const made = host.hooked.posts.get(nameOf('one'));
        if (made) made.status = status;
        const text = readAnswer(await type(`reschedule ${nameOf('one')} 2026-11-23T08:00Z`));
        expect(text).toContain('Only pending posts can be moved');
        expect(text).toContain(words);
        expect(patches()).toEqual([]);
    });

    test('a post that does not exist is gone', async () => {
        expect(readAnswer(await type('reschedule sch_nobody 2026-11-23T08:00Z'))).toContain(
            'Hooked has no post `sch_nobody`',
        );
    });

    test('what another person has moved meanwhile stays where they put it', async () => {
        const question = only(await type(`reschedule ${nameOf('one')} monday 9:00`));
        const made = host.hooked.posts.get(nameOf('one'));
        const theirs = inHours(99);
        if (made) made.scheduledDateTime = theirs;
        expect(read(edited(await click(question, 'reschedule.confirm')))).toContain('meanwhile. Nothing was changed');
        expect(timeOf('one')).toBe(theirs);
    });

    test.each([
        ['lost after it took effect', { reset: 'after' }, '✅ *Moved*', MONDAY_NINE],
        ['cut short', { cutJson: true }, '✅ *Moved*', MONDAY_NINE],
        ['a server error', { status: 503 }, 'shows it for', undefined],
        ['a sign-in page', { html: true }, 'shows it for', undefined],
        [
            'a refusal',
            { status: 400, body: { success: false, code: 'NO', message: 'not today' } },
            'Nothing was moved',
            undefined,
        ],
    ] as const)('an answer that is %s is checked by reading the post', async (_, fault, words, at) => {
        const before = timeOf('one');
        host.hooked.fault({ when: { method: 'PATCH' }, times: 1, ...fault });
        expect(readAnswer(await type(`reschedule ${nameOf('one')} 2026-11-23T08:00Z`))).toContain(words);
        expect(timeOf('one')).toBe(at ?? before);
        expect(patches()).toHaveLength(1);
    });

    test('names other posts of the account within fifteen minutes, and a connection that does not work', async () => {
        const at = (minutes: number): number => (Date.parse(MONDAY_NINE) + minutes * 60_000 - Date.parse(START)) / HOUR;
        post('near', at(-15), 'Too near');
        post('far', at(16), 'Far enough');
        host.hooked.expire(id);
        const text = readAnswer(await type(`reschedule ${nameOf('one')} monday 9:00`));
        expect(text).toContain('Another post goes out on this account within 15 minutes:');
        expect(text).toContain('Too near');
        expect(text).not.toContain('Far enough');
        expect(text).toContain('🔴 Token expired: the post will fail at any time');
    });

    test('is for managers', async () => {
        expect(readAnswer(await type(`reschedule ${nameOf('one')} 2026-11-23T08:00Z`, 'viewer'))).toContain(
            'Only managers',
        );
        expect(patches()).toEqual([]);
    });
});

describe('the Move… button', () => {
    async function openWindow(): Promise<HostView> {
        const card = only(await type(`posts ${id}`));
        const move = menusOf(card)[0]?.options.find(({ label }) => label === 'Move…');
        const answer = await host.engine
            .as('admin')
            .click({ message: card, actionId: 'posts.row', value: move?.value ?? '' });
        const [view] = answer.views;
        if (!view?.open) throw new Error('no window opened');
        return view;
    }
    const submit = (view: HostView, date: unknown, time: unknown, as = 'admin') =>
        host.engine.as(as).submit(view, { date: { 'reschedule.date': date }, time: { 'reschedule.time': time } });

    test('opens a window with the time of the post in the reader’s hours, and moves it', async () => {
        const view = await openWindow();
        const text = JSON.stringify(view.view);
        expect(text).toContain('"initialDate":"2026-11-21"');
        expect(text).toContain('"initialValue":"12:41"');
        const answer = await submit(view, '2026-11-23', '9:00');
        expect(readAnswer(answer)).toContain('✅ *Moved* “Post one” to Monday, Nov 23, 2026, 9:00 AM (UTC+1)');
        expect(timeOf('one')).toBe(MONDAY_NINE);
    });

    test.each([
        ['no date', undefined, '9:00', { date: 'Choose a date' }],
        ['no time', '2026-11-23', '', { time: 'Enter a time of day, such as 14:30' }],
        ['a time that is none', '2026-11-23', 'noonish', { time: 'Enter a time of day, such as 14:30' }],
        ['an hour that is none', '2026-11-23', '25:00', { time: 'Enter a time of day, such as 14:30' }],
        ['a time that has passed', '2026-11-20', '16:41', { time: 'This time has passed' }],
    ])('with %s stays open, and says so at the input', async (_, date, time, errors) => {
        const answer = await submit(await openWindow(), date, time);
        expect(answer).toMatchObject({ response: { errors } });
        expect(patches()).toEqual([]);
    });

    test('takes a time as people write it', async () => {
        expect(readAnswer(await submit(await openWindow(), '2026-11-23', '9 am'))).toContain('9:00 AM');
    });

    test('a window sent by a person who may not manage changes nothing', async () => {
        const answer = await submit(await openWindow(), '2026-11-23', '9:00', 'viewer');
        expect(JSON.stringify(answer)).not.toContain('Moved');
        expect(patches()).toEqual([]);
    });
});
