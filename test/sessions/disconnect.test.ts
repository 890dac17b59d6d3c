import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { catalog } from '../../lib/i18n/catalog.generated';
import {
    actionsOf,
    addPost,
    ask,
    aSubject,
    click,
    current,
    decide,
    deletions,
    ended,
    isConnected,
    later,
    MINUTE,
    pathOf,
    pendingIds,
    review,
    submit,
} from '../support/disconnectSession';
import { blocksOf, buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500 } });

beforeEach(() => void (host.hooked.requests.length = 0));
afterEach(() => host.hooked.clearFaults());

describe('the question', () => {
    test('shows the account, its state, how many posts would fail, the next three, and what it means', async () => {
        const subject = aSubject(host, { posts: 5 });
        host.hooked.expire(subject.account.id);
        const message = await ask(host, subject);
        const words = read(message);
        expect(words).toContain(`*Disconnect ${subject.account.account.name}?* · \`${subject.account.id}\``);
        expect(words).toContain('🔴 Token expired');
        expect(words).toContain('*5 posts* are failing anyway, the next ones:');
        for (const { platformData, scheduledDateTime } of subject.posts.slice(0, 3)) {
            const at = new Date(Date.parse(scheduledDateTime) + 3_600_000); // The asker's hours.
            const minutes = String(at.getUTCMinutes()).padStart(2, '0');
            const time = `${at.getUTCHours() % 12 || 12}:${minutes} ${at.getUTCHours() < 12 ? 'AM' : 'PM'} (UTC+1)`;
            const line = words.split('\n').find((one) => one.includes(platformData.title ?? ''));
            expect(line?.replace(/\u202f/g, ' ')).toContain(time);
            const weekday = at.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
            expect(line).toContain(`· ${weekday}, `);
        }
        expect(words).not.toContain(subject.posts[3]?.platformData.title);
        expect(words).toContain('and 2 more');
        expect(words).toContain('This is permanent');
        expect(words).toContain('Asked by `@admin`');
        expect(words).toContain('expires');
        expect(actionsOf(message)).toEqual(['disconnect.review', 'disconnect.keep']);
        expect(deletions(host)).toEqual([]);
    });

    test('no posts is said as such', async () => {
        const message = await ask(host, aSubject(host, { posts: 0 }));
        expect(read(message)).toContain('No posts are pending.');
    });

    test.each([
        ['the calendar fails', { status: 500 }],
        ['the calendar is a web page', { html: true as const }],
        ['the calendar does not answer', { hang: true as const }],
        ['the calendar is cut off', { cutJson: true as const }],
        ['the calendar holds something else', { json: { success: true, data: { total: 0 } } }],
        ['we are asked for patience', { status: 429 }],
    ])('%s: how many would fail is unknown, never none', async (_, fault) => {
        const subject = aSubject(host);
        host.hooked.fault({ when: { path: /schedule\/list/ }, ...fault });
        const words = read(await ask(host, subject));
        expect(words).toContain('*it is unknown how many posts would fail*');
        expect(words).not.toMatch(/No posts|\b0\b/);
    });

    test('a connection that does not exist is answered with that', async () => {
        const answer = await host.engine.as('admin').type('/integration disconnect int_nowhere');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Hooked has no connection');
    });

    test('one of the workspace’s own webhooks is explained: it can be switched off instead', async () => {
        const answer = await host.engine.as('admin').type(`/integration disconnect ${DEMO_INTEGRATIONS.documented}`);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toMatch(/own webhooks.*disable and enable it/);
        expect(deletions(host)).toEqual([]);
    });

    test.each([
        ['/integration disconnect', /id/i],
        ['/integration disconnect int_yt_abc123 now', /now/],
    ])('%j says how it is meant, and asks nobody', async (line, told) => {
        expect(readAnswer(await host.engine.as('admin').type(line))).toMatch(told);
        expect(host.hooked.requests).toEqual([]);
    });

    test('a room that takes no messages: the asker reads to ask elsewhere, and nothing stays behind', async () => {
        const subject = aSubject(host);
        const line = `/integration disconnect ${subject.account.id}`;
        const answer = await host.engine.as('admin').type(line, { room: 'announcements' });
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Ask again in another room');
        expect(actionsOf(only(answer))).toEqual([]);
        const { length } = host.engine.messages();
        await later(host, 11 * MINUTE);
        expect(host.engine.messages()).toHaveLength(length);
        expect(isConnected(host, subject)).toBe(true);
    });

    test('in a thread it is asked, and answered, in the thread', async () => {
        const subject = aSubject(host, { posts: 0 });
        const [root] = (await host.engine.as('admin').type('About our accounts')).messages;
        const line = `/integration disconnect ${subject.account.id}`;
        const message = only(await host.engine.as('admin').type(line, { threadId: root?.id ?? '' }));
        expect(message.threadId).toBe(root?.id);
        expect(read(await decide(host, message))).toContain('is disconnected');
        expect(current(host, message).threadId).toBe(root?.id);
    });
});

describe('the window', () => {
    test('opens without asking anybody, with the posts, the choice and a danger button naming the account', async () => {
        const subject = aSubject(host, { posts: 2 });
        const message = await ask(host, subject);
        const answer = await click(host, message, 'disconnect.review');
        expect(answer.requests).toEqual([]);
        const [view] = answer.views;
        expect(view).toMatchObject({ open: true, username: 'admin', interaction: 'modal.open' });
        const { view: shown } = view ?? {};
        expect(shown).toMatchObject({
            submit: { style: 'danger', text: { text: `Disconnect ${subject.account.account.name}` } },
        });
        const words = JSON.stringify(shown?.blocks);
        for (const { platformData } of subject.posts) expect(words).toContain(platformData.title);
        expect(shown?.blocks?.find(({ type }) => type === 'input')).toMatchObject({
            blockId: 'posts',
            element: {
                type: 'static_select',
                actionId: 'posts.fate',
                options: [{ value: 'cancel' }, { value: 'leave' }],
            },
        });
    });

    test('asks for nothing to be chosen where no posts are pending', async () => {
        const message = await ask(host, aSubject(host, { posts: 0 }));
        const { view } = await review(host, message);
        expect(view.blocks?.some(({ type }) => type === 'input')).toBe(false);
        expect(JSON.stringify(view)).not.toContain('posts.fate');
    });

    test.each([
        ['nothing', {}],
        ['null', { posts: { 'posts.fate': null } }],
        ['a value that nobody offered', { posts: { 'posts.fate': 'both' } }],
        ['a list', { posts: { 'posts.fate': ['cancel'] } }],
        ['a choice in another place', { other: { 'posts.fate': 'cancel' } }],
    ])('sent off with %s, it stays, with a remark at the choice', async (_, state) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        await host.engine.as('admin').submit(view, state);
        expect(view.open).toBe(true);
        expect(view.errors).toEqual({ 'posts.fate': 'Choose what should happen to the posts.' });
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.review', 'disconnect.keep']);
    });

    test('is answered at once, also when Hooked is slow; the work goes on behind it', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        const when = { path: /schedule\/list/ };
        const asked = host.hooked.arrival(when);
        let answer = (): void => undefined;
        host.hooked.fault({ when, times: 1, until: new Promise<void>((resolve) => (answer = resolve)) });
        // Hooked answers only after the click was answered.
        await submit(host, view, 'cancel');
        expect(view.open).toBe(false);
        await asked;
        expect(isConnected(host, subject)).toBe(true);
        answer();
        expect(read(await ended(host, message))).toContain('is disconnected');
    });
});

describe('the decision', () => {
    test('cancel: each post is cancelled, then the account is disconnected, once, and the message tells', async () => {
        const subject = aSubject(host);
        const others = pendingIds(host).filter((id) => !subject.posts.some((post) => post.id === id));
        const message = await ask(host, subject);
        const words = read(await decide(host, message, 'cancel'));
        expect(deletions(host)).toEqual([...subject.posts.map(pathOf), pathOf(subject.account)]);
        expect(pendingIds(host)).toEqual(others);
        expect(words).toContain(`*${subject.account.account.name} is disconnected*`);
        const titles = subject.posts.map(({ platformData }) => platformData.title).join(', ');
        expect(words).toContain(`✅ 2 posts cancelled: ${titles}`);
        expect(words).toMatch(/Asked by `@admin`.*confirmed by `@admin`.*ended/);
        expect(words).not.toContain('interrupted');
        expect(actionsOf(current(host, message))).toEqual([]);
    });

    test('leave: no post is touched, one DELETE, and the message says that they will fail', async () => {
        const subject = aSubject(host);
        const words = read(await decide(host, await ask(host, subject), 'leave'));
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
        expect(pendingIds(host)).toEqual(expect.arrayContaining(subject.posts.map(({ id }) => id)));
        expect(words).toContain('⚠️ 2 posts were kept and will fail');
    });

    test('no posts: one DELETE', async () => {
        const subject = aSubject(host, { posts: 0 });
        const words = read(await decide(host, await ask(host, subject)));
        expect(deletions(host)).toEqual([pathOf(subject.account)]);
        expect(words).toContain('is disconnected');
    });

    test('keep: nothing is done, and everybody sees who decided so', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        await click(host, message, 'disconnect.keep');
        const words = read(current(host, message));
        expect(words).toContain(`*${subject.account.account.name} stays connected*`);
        expect(words).toContain('kept by `@admin`');
        expect(actionsOf(current(host, message))).toEqual([]);
        const late = await submit(host, view, 'cancel');
        expect(read(only(late))).toContain('already decided');
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
    });

    test('the one who asked and the one who confirmed are both named', async () => {
        host.workspace.users.find(({ username }) => username === 'viewer')?.roles.push('admin');
        const message = await ask(host, aSubject(host, { posts: 0 }), 'viewer');
        const words = read(await decide(host, message));
        host.workspace.users.find(({ username }) => username === 'viewer')?.roles.pop();
        expect(words).toMatch(/Asked by `@viewer`.*confirmed by `@admin`/);
        // In the asker's hours, after every click.
        expect(words).not.toContain('UTC+1');
    });

    test('posts beyond the first page: of 130 pending ones, exactly the 3 of the connection are cancelled', async () => {
        const crowd = aSubject(host, { posts: 0 });
        for (let hour = 0; hour < 127 - pendingIds(host).length; hour += 1) addPost(host, crowd.account, hour % 90);
        for (let n = pendingIds(host).length; n < 127; n += 1) host.hooked.addPost(crowd.account.id);
        const subject = aSubject(host, { posts: 0 });
        const posts = [500, 501, 502].map((hours) => addPost(host, subject.account, hours));
        expect(pendingIds(host)).toHaveLength(130);
        const before = JSON.stringify([...host.hooked.posts].filter(([, post]) => !posts.includes(post)));

        const message = await ask(host, subject);
        expect(read(message)).toContain('*3 pending posts* would fail');
        expect(read(await decide(host, message, 'cancel'))).toContain('✅ 3 posts cancelled');
        expect(deletions(host)).toEqual([...posts.map(pathOf), pathOf(subject.account)]);
        expect(JSON.stringify([...host.hooked.posts])).toBe(before);
        for (const [id, { integration }] of host.hooked.posts) {
            if (integration.id === crowd.account.id) host.hooked.posts.delete(id);
        }
    });

    test('many posts: the message counts them and shows the first', async () => {
        const subject = aSubject(host, { posts: 8 });
        const words = read(await decide(host, await ask(host, subject), 'cancel'));
        expect(words).toContain('✅ 8 posts cancelled');
        expect(words).toContain(subject.posts[4]?.platformData.title);
        expect(words).not.toContain(subject.posts[5]?.platformData.title);
        expect(words).toContain('and 3 more');
    });

    test('while posts are cancelled, the message counts on', async () => {
        const subject = aSubject(host, { posts: 5 });
        const message = await ask(host, subject);
        host.hooked.fault({ when: { method: 'DELETE' }, slowMs: 350, times: 5 });
        const view = await review(host, message);
        const from = host.engine.store.history.length;
        await submit(host, view, 'cancel');
        await ended(host, message);
        const told = host.engine.store.history.slice(from).map(({ message: version }) => read(version));
        expect(told.some((words) => words.includes('Checking the calendar once more'))).toBe(true);
        expect(told.some((words) => /Cancelling [2-5] of 5 posts/.test(words))).toBe(true);
    });
});

describe('a calendar that has changed since', () => {
    const titled = (hours: number, name: string): string => `${name} ${'ABCDEFGHIJKLMNOP'[hours]}`;

    test.each([
        ['a post more', (s: ReturnType<typeof aSubject>) => void addPost(host, s.account, 5), 3],
        ['a post less', (s: ReturnType<typeof aSubject>) => void host.hooked.posts.delete(s.posts[0]?.id ?? ''), 1],
        [
            'another post in its place',
            (s: ReturnType<typeof aSubject>) => {
                host.hooked.posts.delete(s.posts[0]?.id ?? '');
                addPost(host, s.account, 6);
            },
            2,
        ],
        [
            'a post at another time',
            ({ posts: [first] }: ReturnType<typeof aSubject>) => {
                if (first)
                    first.scheduledDateTime = new Date(Date.parse(first.scheduledDateTime) + 60_000).toISOString();
            },
            2,
        ],
    ])('%s: nothing is done, the new state is shown, and only a new decision counts', async (_, change, count) => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const old = await review(host, message);
        const unsent = await review(host, message);
        change(subject);
        await submit(host, old, 'cancel');
        const asked = read(await ended(host, message));
        expect(deletions(host)).toEqual([]);
        expect(asked).toContain('*nothing was done*');
        expect(asked).toContain(count === 1 ? '*1 pending post*' : `*${count} pending posts*`);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.review', 'disconnect.keep']);

        const late = await submit(host, unsent, 'cancel');
        expect(unsent.open).toBe(false);
        expect(read(only(late))).toContain('*nothing was done*');
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);

        const words = read(await decide(host, message, 'cancel'));
        expect(words).toContain('is disconnected');
        expect(deletions(host)).toHaveLength(count + 1);
        expect(pendingIds(host).filter((id) => id.includes(subject.account.id))).toEqual([]);
    });

    test('the first post of an account that had none is asked about', async () => {
        const subject = aSubject(host, { posts: 0 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        addPost(host, subject.account, 1);
        await submit(host, view);
        expect(read(await ended(host, message))).toContain(`*1 pending post* would fail`);
        expect(read(current(host, message))).toContain(titled(1, subject.account.account.name));
        expect(deletions(host)).toEqual([]);
        expect((await review(host, message)).view.blocks?.some(({ type }) => type === 'input')).toBe(true);
    });

    test('a post that names no account any more is not counted out: it may still be one of them', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        const [post] = subject.posts;
        if (!post) throw new Error('it has one');
        const { integration } = post;
        post.integration = { ...integration, id: '' };
        await submit(host, view, 'cancel');
        const words = read(await ended(host, message));
        expect(words).toContain('*1 pending post* of the same platform names no account');
        expect(words).not.toContain('No posts are pending');
        expect(deletions(host)).toEqual([]);
        host.hooked.posts.delete(post.id);
    });

    test('a new post that names no account is asked about', async () => {
        const subject = aSubject(host, { posts: 1 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        const { type, account } = subject.account;
        const added = host.hooked.addPost(subject.account.id, { integration: { id: '', type, account } });
        await submit(host, view, 'cancel');
        expect(read(await ended(host, message))).toContain('names no account');
        expect(deletions(host)).toEqual([]);

        // Whoever has seen it may go on, and is not asked again.
        expect(read(await decide(host, message, 'cancel'))).toContain('is disconnected');
        host.hooked.posts.delete(added.id);
    });

    test('posts that could not be read when it was asked are shown once they can', async () => {
        const subject = aSubject(host);
        host.hooked.fault({ when: { path: /schedule\/list/ }, status: 500 });
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.clearFaults();
        await submit(host, view);
        expect(read(await ended(host, message))).toContain('*2 pending posts* would fail');
        expect(deletions(host)).toEqual([]);
    });

    test('the new question lapses after ten minutes too', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.engine.clock.advance(5 * MINUTE);
        addPost(host, subject.account, 7);
        await submit(host, view, 'cancel');
        await ended(host, message);
        await later(host, 6 * MINUTE);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.review', 'disconnect.keep']);
        await later(host, 5 * MINUTE);
        expect(read(current(host, message))).toContain('has expired');
    });
});

describe('a question that nobody answers', () => {
    test('lapses after ten minutes, by itself', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        await later(host, 10 * MINUTE - 5_000);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.review', 'disconnect.keep']);
        await later(host, 5_000);
        const words = read(current(host, message));
        expect(words).toContain('this question has expired. Nothing was done.');
        expect(words).toContain(`/integration disconnect ${subject.account.id}`);
        expect(words).toContain('stays connected');
        expect(actionsOf(current(host, message))).toEqual([]);
    });

    test.each(['disconnect.review', 'disconnect.keep'])(
        'is over also for one who clicks %s before the job',
        async (id) => {
            const message = await ask(host, aSubject(host));
            host.engine.clock.advance(10 * MINUTE);
            const answer = await click(host, message, id);
            expect(answer.views).toEqual([]);
            expect(read(only({ ...answer, messages: [] }))).toContain('has expired');
            expect(read(current(host, message))).toMatch(/nothing was done/i);
            expect(actionsOf(current(host, message))).toEqual([]);
        },
    );

    test('is over also for one whose window is still open', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.engine.clock.advance(10 * MINUTE);
        const answer = await submit(host, view, 'cancel');
        expect(view.open).toBe(false);
        expect(read(only(answer))).toContain('has expired');
        await host.engine.settled();
        expect(read(current(host, message))).toMatch(/nothing was done/i);
        expect(deletions(host)).toEqual([]);
    });
});

describe('without a role of manage_roles', () => {
    const refused = 'Only managers can do this';

    test.each(['viewer', 'guest'])('%s cannot ask', async (who) => {
        const answer = await host.engine.as(who).type(`/integration disconnect ${aSubject(host).account.id}`);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain(refused);
        expect(host.hooked.requests).toEqual([]);
    });

    test.each(['disconnect.review', 'disconnect.keep'])('%s refuses, and the question stays', async (actionId) => {
        const message = await ask(host, aSubject(host));
        const answer = await click(host, message, actionId, 'viewer');
        expect(answer.views).toEqual([]);
        expect(answer.edited).toEqual([]);
        expect(read(only(answer))).toContain(refused);
        expect(actionsOf(current(host, message))).toEqual(['disconnect.review', 'disconnect.keep']);
    });

    test('a window that was forged is refused', async () => {
        const subject = aSubject(host);
        const message = await ask(host, subject);
        const view = await review(host, message);
        const answer = await submit(host, { ...view, username: 'viewer' }, 'cancel', 'viewer');
        expect(read(only(answer))).toContain(refused);
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
        expect(read(await decide(host, message, 'cancel'))).toContain('is disconnected');
    });

    test('losing the role between the window and its submit counts', async () => {
        const message = await ask(host, aSubject(host));
        const view = await review(host, message);
        const admin = host.workspace.users.find(({ username }) => username === 'admin');
        admin?.roles.splice(0, 1, 'user');
        const answer = await submit(host, view, 'leave');
        admin?.roles.splice(0, 1, 'admin');
        expect(read(only(answer))).toContain(refused);
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
    });

    test.each(['disconnect.decide', 'disconnect.retry', 'disconnect.proceed'])(
        'a forged click on %s is refused on a private card',
        async (actionId) => {
            const subject = aSubject(host);
            const message = await ask(host, subject);
            const ref = JSON.parse(valueOf(message, 'disconnect.review')) as object;
            const value = JSON.stringify({ ...ref, fate: 'cancel' });
            const shown = only(await host.engine.as('viewer').type('/integration get int_yt_abc123 private'));
            const answer = await host.engine.as('viewer').click({ message: shown, actionId, value });
            expect(read(only(answer))).toContain(refused);
            await host.engine.settled();
            expect(deletions(host)).toEqual([]);
        },
    );
});

describe('forged by one who may', () => {
    test.each(['{"id":"nobody","revision":1}', '{"id":7,"revision":"x"}', 'not json', ''])(
        'the value %j leads nowhere',
        async (value) => {
            const shown = only(await host.engine.as('admin').type('/integration get int_yt_abc123 private'));
            const answer = await host.engine
                .as('admin')
                .click({ message: shown, actionId: 'disconnect.decide', value });
            expect(read(only(answer))).toMatch(/another version|no longer has a record|Ask again/);
            expect(deletions(host)).toEqual([]);
        },
    );

    test('a decision without a fate does nothing where posts are pending', async () => {
        const message = await ask(host, aSubject(host));
        const shown = only(await host.engine.as('admin').type('/integration get int_yt_abc123 private'));
        const value = valueOf(message, 'disconnect.review');
        const answer = await host.engine.as('admin').click({ message: shown, actionId: 'disconnect.decide', value });
        expect(read(only(answer))).toContain('Choose what should happen');
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
    });

    test('another card is not turned into the story of a disconnection', async () => {
        const message = await ask(host, aSubject(host));
        const card = only(await host.engine.as('admin').type('/integration get int_yt_abc123'));
        const value = valueOf(message, 'disconnect.keep');
        const answer = await host.engine.as('admin').click({ message: card, actionId: 'disconnect.keep', value });
        expect(answer.edited).toEqual([]);
        expect(actionsOf(current(host, message))).toHaveLength(2);
    });

    test('a window that nobody gave out leads nowhere', async () => {
        const view = await review(host, await ask(host, aSubject(host)));
        const forged = { ...view, id: 'disconnect.decision {"id":"x","revision":1}' };
        await host.engine.as('admin').submit(forged, { posts: { 'posts.fate': 'cancel' } });
        await host.engine.settled();
        expect(deletions(host)).toEqual([]);
    });
});

describe('hostile names', () => {
    test.each([
        '@all',
        '*bold* `code`',
        '[click](http://evil.example)',
        '<http://evil.example|click>',
        'a\n> quote\n# title',
        '\u202eevil\u202c',
        ':boom:',
        'x'.repeat(5000),
    ])('an account and a post called %j can neither ping, link nor break the story', async (name) => {
        const subject = aSubject(host, {
            posts: 0,
            over: { account: { id: name, name, username: name, avatarUrl: '' } },
        });
        host.hooked.addPost(subject.account.id, { platformData: { title: name } });
        const message = await ask(host, subject);
        const view = await review(host, message);
        host.hooked.fault({
            when: { method: 'DELETE' },
            times: 1,
            status: 400,
            body: { success: false, message: name },
        });
        await submit(host, view, 'cancel');
        const stuck = await ended(host, message);
        await click(host, message, 'disconnect.retry');
        const done = await ended(host, message);
        expect(read(done)).toContain('is disconnected');
        for (const { text, blocks } of [message, stuck, done]) expectHarmless(JSON.stringify(blocks), text);
        expectHarmless(JSON.stringify(view.view.blocks), '');
        const { title, submit: button } = view.view as {
            title?: { text: string };
            submit?: { text: { text: string } };
        };
        for (const label of [title?.text ?? '', button?.text.text ?? '']) {
            expect(label).not.toMatch(/\n|\u202e|@all/);
            expect(label.length).toBeLessThan(200);
        }
    });

    function expectHarmless(blocks: string, text: string): void {
        for (const words of [blocks, text]) {
            expect(words).not.toMatch(/@all|]\(http:\/\/evil|<http|\u202e|:boom:|\\n> quote|\\n# title/);
        }
        expect(text.length).toBeLessThan(2000);
        expect(blocks.length).toBeLessThan(16_000);
    }
});

describe('in German', () => {
    const translated = 'disconnect_title' in (catalog.de ?? {}) ? test : test.skip;

    translated(
        'for an asker whose Rocket.Chat is German, from the question to the end, after anybody’s decision',
        async () => {
            await host.engine.updateSetting('manage_roles', 'admin, webhook-author');
            const owner = host.workspace.users.find(({ username }) => username === 'owner');
            if (owner) owner.language = 'de';
            const subject = aSubject(host);
            const message = await ask(host, subject, 'owner');
            expect(read(message)).toContain(`*${subject.account.account.name} trennen?*`);
            expect(read(message)).toContain('*2 anstehende Beiträge* würden fehlschlagen');
            expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Prüfen…', 'Abbrechen']);
            // The window is for the one who looks at it, the message for the room that was asked in.
            const own = await review(host, message, 'owner');
            expect(JSON.stringify(own.view)).toContain('Vorher zurückziehen');
            const theirs = await review(host, message, 'admin');
            expect(JSON.stringify(theirs.view)).toContain('Cancel them first');
            await submit(host, theirs, 'cancel');
            const words = read(await ended(host, message));
            await host.engine.updateSetting('manage_roles', 'admin');
            expect(words).toContain(`*${subject.account.account.name} ist getrennt*`);
            expect(words).toContain('2 Beiträge zurückgezogen');
            expect(words).toMatch(/Angefragt von `@owner`.*bestätigt von `@admin`/);
            expect(words).not.toMatch(/Asked|cancelled|undefined/);
        },
    );
});

function valueOf(message: Parameters<typeof blocksOf>[0], actionId: string): string {
    const element = blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .find((one) => one.actionId === actionId);
    if (element?.value === undefined) throw new Error(`there is no ${actionId}`);
    return element.value;
}
