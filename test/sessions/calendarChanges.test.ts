import { beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { Answer, HostMessage, HostView } from '../../dev/engine';
import { later } from '../support/disconnectSession';
import { openHost } from '../support/openHost';
import { blocksOf, buttonsOf, menusOf, only, read, readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

jest.setTimeout(60_000);

/** A Friday, 16:41 where the admin is (UTC+1). */
const START = '2026-11-20T15:41:00Z';
const HOUR = 3_600_000;

const host = openHost({ clock: slowClock(START) });
const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);

let id = '';
beforeEach(() => {
    host.engine.clock.set(START);
    host.hooked.clearFaults();
    ({ id } = host.hooked.addAccount({ type: 'youtube' }));
    host.hooked.requests.length = 0;
});

const inHours = (hours: number): string => new Date(host.engine.clock.now().getTime() + hours * HOUR).toISOString();
const DETAILS = { description: 'All of it', tags: ['coffee', 'alba'], privacyStatus: 'unlisted' };
const posts = (count: number) =>
    Array.from({ length: count }, (_, index) =>
        host.hooked.addPost(id, {
            id: `sch_${id}_${index + 1}`,
            scheduledDateTime: inHours(20 + index),
            platformData: { title: `Number ${index + 1}`, ...DETAILS },
        }),
    );
const pendingOn = () => [...host.hooked.posts.values()].filter((post) => post.integration.id === id);
const sent = (method: string) => host.hooked.requests.filter((request) => request.method === method);
const current = ({ id: messageId }: HostMessage): HostMessage => {
    const found = host.engine.messages().find((message) => message.id === messageId);
    if (!found) throw new Error('the message is gone');
    return found;
};

function click(message: HostMessage, actionId: string, as = 'admin'): Promise<Answer> {
    const found = blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .find((one) => one.actionId === actionId);
    return host.engine.as(as).click({ message, actionId, ...(found?.value !== undefined && { value: found.value }) });
}
const labels = (message: HostMessage) => buttonsOf(message).map(({ label }) => label);

describe('the details of a new post', () => {
    const ask = async (when = 'tomorrow 9:00'): Promise<HostMessage> =>
        only(await type(`schedule vid_ready ${id} ${when}`));
    async function open(question: HostMessage): Promise<HostView> {
        const [view] = (await click(question, 'schedule.details')).views;
        if (!view?.open) throw new Error('no window opened');
        return view;
    }
    const submit = (view: HostView, fields: Readonly<Record<string, unknown>>, as = 'admin') =>
        host.engine
            .as(as)
            .submit(
                view,
                Object.fromEntries(
                    Object.entries(fields).map(([name, value]) => [name, { [`schedule.${name}`]: value }]),
                ),
            );

    test('are asked for in a window, sent with the post, and proved; the question becomes the result', async () => {
        const question = await ask();
        const answer = await submit(await open(question), {
            title: 'A better title',
            description: 'Two\nlines',
            tags: 'coffee, #espresso, coffee',
            privacy: 'unlisted',
        });
        expect(answer.ephemeral).toEqual([]);
        expect(read(current(question))).toContain('✅ *Scheduled* for Saturday, Nov 21, 2026, 9:00 AM');
        expect(read(current(question))).toContain('A better title');
        expect(pendingOn()).toHaveLength(1);
        expect(pendingOn()[0]?.platformData).toEqual({
            title: 'A better title',
            description: 'Two\nlines',
            tags: ['coffee', 'espresso'],
            privacyStatus: 'unlisted',
        });
        // Nobody answers the question a second time, in an old window neither.
        expect(labels(current(question))).toEqual(['Undo']);
    });

    test.each([
        ['title', 'x'.repeat(101), '101 characters; Hooked takes at most 100'],
        ['description', 'x'.repeat(5001), '5,001 characters; Hooked takes at most 5,000'.replace('5,001', '5,001')],
        ['tags', Array.from({ length: 31 }, (_, tag) => `tag${tag}`).join(','), '31 tags; Hooked takes at most 30'],
        ['privacy', 'everyone', 'Choose one of the listed values'],
    ])(
        'beyond what Hooked takes (%s) are refused at the field, before anything is sent',
        async (field, value, words) => {
            const answer = await submit(await open(await ask()), { [field]: value });
            expect(answer).toMatchObject({ response: { errors: { [field]: words } } });
            expect(sent('POST')).toEqual([]);
        },
    );

    test('an empty window schedules as the button does', async () => {
        await submit(await open(await ask()), {});
        expect(pendingOn()).toHaveLength(1);
        expect(pendingOn()[0]?.platformData).toEqual({});
    });

    test('a window that is sent twice schedules once', async () => {
        const view = await open(await ask());
        await submit(view, { title: 'Once' });
        await submit(view, { title: 'Twice' });
        expect(pendingOn()).toHaveLength(1);
    });

    test('a refusal keeps the window open with what was typed', async () => {
        const view = await open(await ask());
        host.hooked.expire(id);
        const answer = await submit(view, { title: 'Kept' });
        expect(JSON.stringify(answer.response)).toContain('does not work');
        expect(pendingOn()).toEqual([]);
    });

    test('details that Hooked does not take over are told', async () => {
        const question = await ask();
        const view = await open(question);
        host.hooked.fault({
            when: { method: 'GET', path: /schedule\/sch_/ },
            json: {
                success: true,
                data: {
                    status: 'pending',
                    scheduledDateTime: '2026-11-21T08:00:00.000Z',
                    video: { id: 'vid_ready' },
                    platformData: { title: 'Another' },
                },
            },
        });
        await submit(view, { title: 'Mine' });
        expect(read(current(question))).toContain('Its title or other details differ.');
    });

    test('of two readings one is chosen in the window', async () => {
        const question = await ask('2/3/2027 9:00');
        const view = await open(question);
        expect(await submit(view, { title: 'T' })).toMatchObject({
            response: { errors: { reading: 'Choose one of the two times' } },
        });
        await submit(view, { title: 'T', reading: String(Date.parse('2027-03-02T08:00:00Z')) });
        expect(pendingOn()[0]?.scheduledDateTime).toBe('2027-03-02T08:00:00.000Z');
    });

    test('posts of the account within fifteen minutes are named before and after', async () => {
        host.hooked.addPost(id, { scheduledDateTime: '2026-11-21T08:10:00.000Z', platformData: { title: 'Close by' } });
        expect(read(await ask())).toContain('Another post goes out on this account within 15 minutes:\n• *Close by*');
        expect(readAnswer(await type(`schedule vid_ready ${id} 2026-11-21T08:00Z`))).toContain('• *Close by*');
    });
});

describe('Undo of a cancellation', () => {
    async function cancelled(): Promise<HostMessage> {
        const [first] = posts(1);
        const question = only(await type(`cancel ${first?.id}`));
        const [outcome] = (await click(question, 'posts.cancelConfirmed')).edited;
        if (!outcome) throw new Error('no outcome');
        return outcome;
    }

    test('makes an equal post with a new id, once, and says so', async () => {
        const outcome = await cancelled();
        expect(read(outcome)).toContain('*Undo* makes an equal post under a new id.');
        expect(pendingOn()).toEqual([]);
        const [undone] = (await click(outcome, 'cancel.undo')).edited;
        const [made] = pendingOn();
        expect(undone && read(undone)).toContain(`in place of \`sch_${id}_1\``);
        expect(undone && read(undone)).toContain(made?.id);
        expect(made?.id).not.toBe(`sch_${id}_1`);
        expect(made?.scheduledDateTime).toBe('2026-11-21T11:41:00.000Z');
        expect(made?.video.id).toBe(`vid_sch_${id}_1`);
        expect(made?.platformData).toEqual({ title: 'Number 1', ...DETAILS });

        await host.engine.as('admin').click({ message: outcome, actionId: 'cancel.undo', value: valueOf(outcome) });
        expect(pendingOn()).toHaveLength(1);
    });

    test('is not tried again where its answer was lost', async () => {
        const [first] = posts(1);
        const question = only(await type(`cancel ${first?.id} private`));
        const outcome = only(await click(question, 'posts.cancelConfirmed'));
        host.hooked.fault({ when: { method: 'POST' }, times: 1, reset: true });
        expect(readAnswer(await click(outcome, 'cancel.undo'))).toContain('cannot tell whether the post was scheduled');
        expect(readAnswer(await click(outcome, 'cancel.undo'))).toContain('It is done once only');
        expect(sent('POST')).toHaveLength(1);
        expect(pendingOn()).toEqual([]);
    });

    test('has nothing to offer once the time has passed', async () => {
        const outcome = await cancelled();
        host.engine.clock.advance(30 * HOUR);
        expect(readAnswer(await click(outcome, 'cancel.undo'))).toContain('has passed');
        expect(pendingOn()).toEqual([]);
    });

    test('on an account that no longer works makes nothing', async () => {
        const outcome = await cancelled();
        host.hooked.expire(id);
        expect(readAnswer(await click(outcome, 'cancel.undo'))).toContain('does not work');
        expect(pendingOn()).toEqual([]);
    });

    const valueOf = (message: HostMessage): string =>
        blocksOf(message)
            .flatMap(({ elements }) => elements ?? [])
            .find((one) => one.actionId === 'cancel.undo')?.value ?? '';
});

describe('Cancel all…', () => {
    async function ask(count: number): Promise<HostMessage> {
        posts(count);
        const card = only(await type(`posts ${id}`));
        return only(await click(card, 'posts.cancelAll'));
    }
    async function confirm(question: HostMessage): Promise<HostMessage> {
        await click(question, 'cancelAll.confirm');
        await host.engine.settled();
        return current(question);
    }

    test('asks with number and titles, cancels each, says what happened, and can be undone once', async () => {
        const question = await ask(3);
        const times = pendingOn().map(({ scheduledDateTime }) => scheduledDateTime);
        expect(read(question)).toContain('Cancel all *3 pending posts* of Alba Coffee?');
        for (const number of [1, 2, 3]) expect(read(question)).toContain(`• *Number ${number}*`);
        expect(labels(question)).toEqual(['Cancel 3 posts', 'Keep them']);
        expect(sent('DELETE')).toEqual([]);

        const done = await confirm(question);
        expect(read(done)).toContain('✅ *Cancelled* all 3 posts of Alba Coffee');
        expect(read(done)).toContain('Decided by `@admin`.');
        expect(pendingOn()).toEqual([]);
        expect(sent('DELETE')).toHaveLength(3);
        expect(readAnswer(await type(`audit sch_${id}_2`))).toContain('cancel post');

        await click(done, 'cancelAll.undo');
        await host.engine.settled();
        expect(read(current(question))).toContain('✅ *Made all 3 posts of Alba Coffee again*, with new ids');
        const again = pendingOn();
        expect(again.map(({ scheduledDateTime }) => scheduledDateTime)).toEqual(times);
        expect(again.map(({ platformData }) => platformData.title)).toEqual(['Number 1', 'Number 2', 'Number 3']);
        for (const made of again) expect(read(current(question))).toContain(made.id);
        expect(labels(current(question))).toEqual([]);
    });

    test('a no keeps them all', async () => {
        const question = await ask(2);
        const [kept] = (await click(question, 'cancelAll.keep')).edited;
        expect(kept && read(kept)).toContain('Nothing of Alba Coffee was cancelled.');
        expect(pendingOn()).toHaveLength(2);
    });

    test('tells apart what was cancelled, what was gone, and what Hooked refused', async () => {
        const question = await ask(3);
        host.hooked.posts.delete(`sch_${id}_1`);
        host.hooked.fault({
            when: { method: 'DELETE', path: new RegExp(`sch_${id}_2$`) },
            status: 400,
            body: { success: false, code: 'NO', message: 'not today' },
        });
        const text = read(await confirm(question));
        expect(text).toContain('⚠️ *Cancelled 1 of 3 posts* of Alba Coffee');
        expect(text).toContain('🔴 *Not cancelled:*\n• *Number 2*');
        expect(text).toContain('not today');
        expect(text).toContain('*Cancelled:*\n• *Number 3*');
        expect(text).toContain('*Was no longer pending:*\n• *Number 1*');
        expect(pendingOn().map((post) => post.id)).toEqual([`sch_${id}_2`]);
    });

    test('an answer that is lost is confirmed by reading the post', async () => {
        const question = await ask(2);
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, reset: 'after' });
        expect(read(await confirm(question))).toContain('✅ *Cancelled* all 2 posts');
        expect(sent('DELETE')).toHaveLength(2);
    });

    test('waits where Hooked asks for it, and goes on by itself', async () => {
        const question = await ask(2);
        host.hooked.fault({ when: { method: 'DELETE' }, times: 1, status: 429, headers: { 'Retry-After': '20' } });
        expect(read(await confirm(question))).toContain('⏳ Cancelling posts of Alba Coffee');
        await later(host, 31_000);
        expect(read(current(question))).toContain('✅ *Cancelled* all 2 posts');
    });

    test('goes on after the death of its process, and cancels nothing twice', async () => {
        const question = await ask(4);
        const died = host.hooked.fault({
            when: { method: 'DELETE', path: new RegExp(`sch_${id}_3$`) },
            hang: true,
            times: 1,
        });
        const clicking = click(question, 'cancelAll.confirm').catch(() => undefined);
        while (died.hits === 0) await new Promise((resolve) => setImmediate(resolve));
        await host.engine.killApp();
        await clicking;
        for (let turn = 0; turn < 4; turn += 1) await later(host, 61_000);
        expect(read(current(question))).toContain('*Cancelled* all 4 posts');
        expect(pendingOn()).toEqual([]);
        const deleted = sent('DELETE').filter(({ path }) => path.endsWith('_1')).length;
        expect(deleted).toBe(1);
    });

    test('is for managers, and asks about nothing where nothing is pending', async () => {
        posts(2);
        const card = only(await type(`posts ${id}`, 'viewer'));
        expect(labels(card)).not.toContain('Cancel all…');
        const managers = only(await type(`posts ${id}`));
        expect(readAnswer(await click(managers, 'posts.cancelAll', 'viewer'))).toContain('Only managers');
        host.hooked.posts.clear();
        expect(readAnswer(await click(managers, 'posts.cancelAll'))).toContain('there is nothing to cancel');
    });
});

describe('pictures', () => {
    test('stand below the rows, where the address is plain https; the menu stays beside the row', async () => {
        const [first, second] = posts(2);
        if (!first || !second) throw new Error('they have just been made');
        second.video = { ...second.video, thumbnail: 'http://media.example.com/x.jpg' };
        const card = only(await type(`posts ${id}`));
        const shown = blocksOf(card)
            .flatMap(({ elements }) => elements ?? [])
            .flatMap(({ imageUrl }) => imageUrl ?? []);
        expect(shown).toEqual([`https://media.example.com/thumbnails/vid_sch_${id}_1.jpg`]);
        expect(menusOf(card)).toHaveLength(2);
    });
});
