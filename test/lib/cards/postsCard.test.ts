import { describe, expect, test } from '@jest/globals';

import { postReply } from '../../../lib/cards/postCard';
import { postsOfWebhook, postsReply, postsUnread, type Posts } from '../../../lib/cards/postsCard';
import { postRow } from '../../../lib/chat/links';
import type { ScheduledPost } from '../../../lib/domain/post';
import { aCardContext, readingOf } from '../../support/cards';
import { aWebhook, anAccount } from '../../support/integrations';
import { DAY, HOUR, NOW } from '../../support/times';

const aPost = (over: Partial<ScheduledPost> = {}): ScheduledPost => ({
    id: 'sch_1',
    status: 'pending',
    at: new Date(NOW.getTime() + DAY),
    platform: { kind: 'youtube' },
    accountName: 'Alba Coffee',
    title: 'Cold brew',
    videoId: 'vid_1',
    ...over,
});

const cardOf = (over: Partial<Posts> = {}, mayManage = true) =>
    postsReply(
        { id: 'int_1', pending: [aPost()], connection: anAccount(), page: 0, reader: {}, now: NOW, ...over },
        'room',
        aCardContext({ mayManage }),
    ).blocks ?? [];

const menuOf = (mayManage: boolean) =>
    cardOf({}, mayManage).flatMap((block) =>
        block.type === 'section' && block.accessory?.type === 'overflow' ? [block.accessory] : [],
    );

describe('a row', () => {
    test('begins with the title, has the id behind it, and gives the time once', () => {
        const lines = readingOf(cardOf()).split('\n');
        expect(lines).toContain('*Cold brew* · `sch_1`');
        expect(lines[lines.indexOf('*Cold brew* · `sch_1`') + 1]).toMatch(/^Nov 21, 2026, 3:41\sPM \(UTC\)$/);
    });

    test('of a post that is late says how late it is', () => {
        const late = aPost({ at: new Date(NOW.getTime() - 2 * HOUR) });
        expect(readingOf(cardOf({ pending: [late] }))).toContain('🕘 due 2 hours ago, still pending');
    });

    test.each([
        [true, ['Open', 'Move…', 'Cancel…'], ['open', 'move', 'cancel']],
        [false, ['Open'], ['open']],
    ])('has a menu of what its reader may do (manager: %s)', (mayManage, labels, choices) => {
        const [menu] = menuOf(mayManage);
        expect(menu?.options.map(({ text }) => text.text)).toEqual(labels);
        expect(menu?.options.map(({ value }) => postRow.read(value))).toEqual(
            choices.map((choice) => ({ post: 'sch_1', choice })),
        );
    });
});

describe('the connection', () => {
    const noteOf = (over: Partial<Posts>): string => readingOf(cardOf(over)).split('\n')[1] ?? '';
    const gone = { connection: 'gone' } as const;
    const disconnected = { by: 'ada', at: new Date(NOW.getTime() - 2 * HOUR) };

    test.each<[string, Partial<Posts>, string]>([
        ['was not read', { connection: undefined }, '❔ Unknown: the app could not check whether this account works.'],
        ['is gone', gone, '🔴 This connection no longer exists: its post will fail.'],
        [
            'was disconnected through the app',
            { ...gone, disconnected },
            '🔴 Disconnected through this app by `@ada`, 2 hours ago. The post will fail.',
        ],
        [
            'was disconnected, and nothing is pending',
            { ...gone, disconnected, pending: [] },
            '🔴 Disconnected through this app by `@ada`, 2 hours ago.',
        ],
        [
            'has expired',
            { connection: anAccount({ health: { status: { kind: 'expired' } } }) },
            '🔴 Token expired: this post will fail if it stays on this connection.',
        ],
        [
            'has expired, and nothing is pending',
            { connection: anAccount({ health: { status: { kind: 'expired' } } }), pending: [] },
            '🔴 Token expired',
        ],
        [
            'is in an unknown state',
            { connection: anAccount({ health: { status: { kind: 'unreported' } } }) },
            '❔ State not reported: the post may fail.',
        ],
    ])('%s', (_, over, note) => expect(noteOf(over)).toBe(note));

    test('that is broken can be reconnected by button', () => {
        const broken = { connection: anAccount({ health: { status: { kind: 'expired' } } }) };
        expect(readingOf(cardOf(broken))).toContain('Reconnect in Hooked');
        expect(readingOf(cardOf())).not.toContain('Reconnect in Hooked');
    });
});

test('a webhook has no posts, and where it is managed is a link', () => {
    const webhook = aWebhook({ name: 'Order sync' });
    const { audience, text, blocks = [] } = postsOfWebhook({ source: 'rocketchat', webhook }, aCardContext());
    expect(audience).toBe('asker');
    expect(blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))).toMatchObject([
        { actionId: 'get.refresh', text: { text: 'Show the webhook' } },
    ]);
    expect(text).toMatch(/Order sync is one of this workspace’s own webhooks, so it has no posts.*\]\(https:/);
});

test('posts that could not be read are unknown, never none', () => {
    const unread = postsUnread({ kind: 'unreachable', upstream: 'hooked' }, aCardContext());
    expect(unread).toMatchObject({ audience: 'asker', text: expect.stringContaining('the pending posts are unknown') });
    const missing = postsUnread({ kind: 'not-found', upstream: 'hooked', id: 'int_x' }, aCardContext());
    expect(missing.text).not.toContain('calendar');
});

describe('one post', () => {
    const reading = (post: ScheduledPost, mayManage = true): string =>
        readingOf(postReply(post, NOW, aCardContext({ mayManage })).blocks ?? []);

    test('names its account and video, and a manager may cancel it', () => {
        expect(reading(aPost())).toContain('*Cold brew* · YouTube');
        expect(reading(aPost())).toContain('On the account Alba Coffee · Video `vid_1` · ');
        expect(reading(aPost())).toContain('Cancel…');
        expect(reading(aPost(), false)).not.toContain('Cancel…');
    });

    test.each([
        ['published', '✅ Published'],
        ['failed', '🔴 Failed'],
        ['draft', 'Draft: it is not published by itself.'],
        ['paused', '❔ Status `paused`'],
    ])('that is %s says so, and cannot be cancelled', (status, words) => {
        expect(reading(aPost({ status }))).toContain(words);
        expect(reading(aPost({ status }))).not.toContain('Cancel…');
    });
});
