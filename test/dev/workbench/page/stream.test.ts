import { expect, test } from '@jest/globals';

import {
    closedFor,
    inRoom,
    repliesTo,
    rowsOf,
    spoken,
    threadsOf,
} from '../../../../dev/workbench/page/src/model/stream';
import { aMessage, aRoom } from '../../../support/pageBuilders';

const utc = { language: 'en', utcOffset: 0 };

const shape = (...messages: Parameters<typeof aMessage>[0][]): string[] =>
    rowsOf(
        messages.map((over, index) => aMessage({ id: String(index), ...over })),
        utc,
    ).map((row) => (row.kind === 'day' ? row.label : row.sequential ? 'under' : 'header'));

test('messages of one sender within five minutes stand under one header', () => {
    expect(shape({}, { at: '2026-11-20T10:04:59.000Z' }, { at: '2026-11-20T10:10:00.000Z' })).toEqual([
        'November 20, 2026',
        'header',
        'under',
        'header',
    ]);
});

test.each([
    ['another sender', { sender: { ...aMessage().sender, id: 'other' } }],
    ['another name', { alias: 'Somebody' }],
    ['what says so', { groupable: false }],
    ['what only one person sees', { shownTo: 'admin' }],
])('%s has a header of its own', (_, over) => {
    expect(shape({}, over)).toEqual(['November 20, 2026', 'header', 'header']);
});

test('days end where the reader’s do', () => {
    const late = [aMessage({ at: '2026-11-20T22:59:00.000Z' }), aMessage({ id: 'm2', at: '2026-11-20T23:01:00.000Z' })];
    expect(rowsOf(late, utc).filter(({ kind }) => kind === 'day')).toHaveLength(1);
    expect(rowsOf(late, { language: 'de', utcOffset: 1 }).map((row) => row.kind === 'day' && row.label)).toEqual([
        '20. November 2026',
        false,
        '21. November 2026',
        false,
    ]);
});

test('a room shows what is in it, and what was shown to that person only', () => {
    const messages = [
        aMessage({ id: 'here' }),
        aMessage({ id: 'mine', shownTo: 'admin' }),
        aMessage({ id: 'theirs', shownTo: 'viewer' }),
        aMessage({ id: 'elsewhere', roomId: 'ops' }),
        aMessage({ id: 'reply', threadId: 'here' }),
    ];
    expect(inRoom(messages, 'GENERAL', 'admin').map(({ id }) => id)).toEqual(['here', 'mine']);
    expect(repliesTo(messages, 'here', 'admin').map(({ id }) => id)).toEqual(['reply']);
});

test('a thread counts its replies, not what only one person saw', () => {
    const threads = threadsOf([
        aMessage({ id: 'head' }),
        aMessage({ id: 'r1', threadId: 'head' }),
        aMessage({ id: 'r2', threadId: 'head', at: '2026-11-20T10:02:00.000Z' }),
        aMessage({ id: 'r3', threadId: 'head', shownTo: 'admin' }),
    ]);
    expect([...threads]).toEqual([
        ['head', { replies: 2, participants: ['hooked-integrations.bot'], lastAt: '2026-11-20T10:02:00.000Z' }],
    ]);
});

test.each([
    ['an archived room', aRoom({ archived: true }), /archived/],
    ['a room of others', aRoom({ members: [] }), /not a member/],
    ['a read-only room', aRoom({ readOnly: true }), /read only/],
])('nobody writes into %s', (_, room, reason) => {
    expect(closedFor(room, 'admin')).toMatch(reason);
});

test('members write, and so do those who may in read-only rooms', () => {
    expect(closedFor(aRoom(), 'admin')).toBeUndefined();
    expect(closedFor(aRoom({ readOnly: true, mayPost: ['admin'] }), 'admin')).toBeUndefined();
});

test('what is said aloud is the fallback text, without its markup', () => {
    expect(spoken(aMessage({ text: '*Token expired* · `int_x`' }))).toBe('Hooked Integrations: Token expired · intx');
});
