import { describe, expect, test } from '@jest/globals';

import { watchReply } from '../../../lib/cards/watchCard';
import type { WatchQuestion } from '../../../lib/cards/watchParts';
import { watchingReply } from '../../../lib/cards/watchingCard';
import { unwatchReply } from '../../../lib/cards/unwatchCard';
import type { Watch } from '../../../lib/domain/monitor/watch';
import { inert } from '../../../lib/i18n/inert';
import { sayIn } from '../../../lib/i18n/say';
import type { Room } from '../../../lib/domain/rooms';
import type { Reply } from '../../../lib/chat/reply';
import { readSettings } from '../../../lib/settings/values';
import { roomGone } from '../../../lib/watch/rooms';
import { aCardContext } from '../../support/cards';
import { ago, HOUR } from '../../support/times';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { LANGUAGES } from '../../support/languages';

const aRoom = (over: Partial<Room> = {}): Room => ({
    ...roomGone('rOne'),
    name: 'one',
    slug: 'one',
    kind: 'channel',
    ...over,
});
const aWatch = (over: Partial<Watch> = {}): Watch => ({
    roomId: 'rOne',
    target: { kind: 'one', source: 'hooked', id: 'int_x' },
    name: 'Alba Coffee',
    by: { id: 'uAnn', username: 'ann' },
    at: ago(2 * HOUR).getTime(),
    reader: {},
    ...over,
});
const asked: WatchQuestion = {
    wanted: { kind: 'one', id: 'int_x' },
    username: 'ann',
    hereId: 'rOne',
    audience: 'room',
};
const habits = { ...readSettings({}).monitor, hasFallback: () => false };
const context = aCardContext();
/** What people read. The value of a button is not shown, and is parsed when it comes back. */
const textsIn = (reply: Reply): string =>
    JSON.stringify([reply.text, reply.blocks], (key, value: unknown) => (key === 'value' ? undefined : value));

describe.each(HOSTILE_NAMES)('a name that %s', (_, name) => {
    test('is only a name, as an integration, a room or a person', () => {
        const watch = aWatch({
            name,
            by: { id: 'u', username: name },
            target: { kind: 'one', source: 'hooked', id: name },
        });
        const room = aRoom({ name, slug: name });
        const question = { ...asked, wanted: { kind: 'one', id: name } as const, roomWord: name, username: name };
        const subject = { key: `hooked ${name}`, source: 'hooked', id: name, name, group: 'youtube' } as const;
        const replies = [
            watchReply({ kind: 'watched', isFirst: true, watch, room }, question, habits, context),
            watchReply({ kind: 'already', watch, room }, question, habits, context),
            watchReply({ kind: 'in-both' }, question, habits, context),
            watchReply({ kind: 'no-room' }, question, habits, context),
            watchReply({ kind: 'no-monitor-channel' }, question, habits, context),
            unwatchReply({ kind: 'ended', ended: [watch], room, left: [watch] }, question, context),
            unwatchReply({ kind: 'not-watched', room, left: [watch] }, { ...question, meant: name }, context),
            watchingReply(
                {
                    rooms: [{ room, gone: false, hasFallback: true, watches: [watch], unseen: [subject] }],
                    elsewhere: 0,
                    manages: true,
                },
                0,
                context,
            ),
        ];
        for (const reply of replies) {
            const words = textsIn(reply);
            // What is in code is no markup.
            const plain = words.replace(/`[^`]*`/g, '');
            if (inert(name) !== name) expect(plain).not.toContain(JSON.stringify(name).slice(1, -1));
            expect(words.length).toBeLessThan(20_000);
        }
    });
});

test.each(LANGUAGES)('every answer has its words in %s', (language) => {
    const say = sayIn(language);
    const closed = aRoom({ readOnly: true });
    const problem = { kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] } as const;
    const watch = aWatch();
    const all = aWatch({ target: { kind: 'all' } });
    const replies = [
        watchReply(
            { kind: 'watched', isFirst: true, watch, room: closed, within: all, blind: problem, without: problem },
            asked,
            { ...habits, hasFallback: () => true },
            { ...context, say },
        ),
        watchReply({ kind: 'watched', isFirst: false, watch, room: closed }, asked, habits, { ...context, say }),
        watchReply({ kind: 'archived', room: aRoom({ archived: true }) }, asked, habits, { ...context, say }),
        watchReply({ kind: 'no-monitor-channel' }, asked, habits, { ...context, say }),
        watchReply({ kind: 'sees-not-all' }, asked, habits, { ...context, say }),
        watchReply({ kind: 'rights-unknown', problem }, asked, habits, { ...context, say }),
        unwatchReply({ kind: 'not-watched', room: aRoom({ kind: 'direct' }), left: [all] }, asked, { say }),
        unwatchReply({ kind: 'under-way' }, asked, { say }),
    ];
    for (const { text } of replies) expect(text).not.toMatch(/[{}]|undefined|watch_\w/);
});

test('one message is for the room where it is watched, and for the asker where another is', () => {
    const here = watchReply({ kind: 'watched', isFirst: true, watch: aWatch(), room: aRoom() }, asked, habits, context);
    const there = watchReply(
        { kind: 'watched', isFirst: true, watch: aWatch(), room: aRoom({ id: 'rTwo' }) },
        asked,
        habits,
        context,
    );
    expect([here.audience, there.audience]).toEqual(['room', 'asker']);
});

test('the first watch of a room explains how alerts come, later ones do not', () => {
    const { monitor } = readSettings({ monitor_interval_minutes: 1440, reminder_hours: 168 });
    const words = (isFirst: boolean): string =>
        watchReply(
            { kind: 'watched', isFirst, watch: aWatch(), room: aRoom() },
            asked,
            { ...habits, ...monitor },
            context,
        ).text;
    expect(words(true)).toContain('Checks are 1 day apart.');
    expect(words(true)).toContain('reminds after 7 days');
    expect(words(false)).toContain('Alerts work as they do for what this channel already watches.');
    expect(words(false)).not.toContain('apart');
});

test('the room of an empty setting does not read as a misspelt room', () => {
    const { text } = watchReply(
        { kind: 'no-monitor-channel' },
        { ...asked, roomWord: 'monitor_channel' },
        habits,
        context,
    );
    expect(text).toContain('The setting `monitor_channel` is empty.');
    expect(text).not.toContain('No channel');
});

test.each([
    ['in the room itself', aRoom(), '`/integration unwatch int_x`'],
    ['from elsewhere', aRoom({ id: 'rTwo', slug: 'two' }), '`/integration unwatch int_x #two`'],
    ['without a slug', { ...roomGone('rTwo'), name: '東京' }, '`/integration unwatch int_x rTwo`'],
])('the line that ends it works %s', (_, room, line) => {
    expect(
        watchReply({ kind: 'watched', isFirst: true, watch: aWatch(), room }, asked, habits, context).text,
    ).toContain(line);
});

test('a room appears again at the top of the page that goes on with it', () => {
    const watches = Array.from({ length: 25 }, (_, n) =>
        aWatch({ target: { kind: 'one', source: 'hooked', id: `int_${n}` } }),
    );
    const overview = {
        rooms: [{ room: aRoom(), gone: false, hasFallback: true, watches, unseen: [] }],
        elsewhere: 0,
        manages: false,
    };
    const pages = [0, 1, 2, 9].map((page) => watchingReply(overview, page, context).text);
    expect(pages.map((text) => text.split('\n').filter((line) => line.startsWith('•')).length)).toEqual([10, 10, 5, 5]);
    for (const text of pages) expect(text).toContain('one*');
});
