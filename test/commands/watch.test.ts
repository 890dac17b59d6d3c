import { describe, expect, test } from '@jest/globals';

import { parseUnwatch, parseWatch, type WatchArguments } from '../../commands/watchWords';
import type { Misuse } from '../../lib/domain/problem';

describe('the words behind watch and unwatch', () => {
    const all = { wanted: { kind: 'all' }, private: false } as const;

    test.each<[readonly string[], WatchArguments]>([
        [['all'], all],
        [['ALL', '#general'], { ...all, room: '#general' }],
        [['hooked'], { wanted: { kind: 'source', source: 'hooked' }, private: false }],
        [['Rocketchat'], { wanted: { kind: 'source', source: 'rocketchat' }, private: false }],
        [['int_x'], { wanted: { kind: 'one', id: 'int_x' }, private: false }],
        // Ids are taken as they are.
        [['Int_X'], { wanted: { kind: 'one', id: 'Int_X' }, private: false }],
        [['x', 'Source:Hooked'], { wanted: { kind: 'one', id: 'x', source: 'hooked' }, private: false }],
        [
            ['x', 'source:hooked', '#a', 'source:hooked'],
            { wanted: { kind: 'one', id: 'x', source: 'hooked' }, room: '#a', private: false },
        ],
        [['all', 'private'], { ...all, private: true }],
        [['all', 'PRIVATE', '#general'], { ...all, room: '#general', private: true }],
        [['all', '#private'], { ...all, room: '#private' }],
        // A name may have blanks and colons, whether or not the server has taken it as one word.
        [['all', '#Social', 'Media'], { ...all, room: '#Social Media' }],
        [['all', 'Social Media'], { ...all, room: 'Social Media' }],
        [['all', '#Team:', 'News'], { ...all, room: '#Team: News' }],
        // A name ends where a room begins.
        [['My', 'TikTok'], { wanted: { kind: 'one', id: 'My TikTok' }, private: false }],
        [['My', 'TikTok', '#ops'], { wanted: { kind: 'one', id: 'My TikTok' }, room: '#ops', private: false }],
        [
            ['My', 'TikTok', '#Social', 'Media', 'private'],
            { wanted: { kind: 'one', id: 'My TikTok' }, room: '#Social Media', private: true },
        ],
        [
            ['My', 'TikTok', 'monitor_channel'],
            { wanted: { kind: 'one', id: 'My TikTok' }, room: 'monitor_channel', private: false },
        ],
        [['My TikTok', 'ops'], { wanted: { kind: 'one', id: 'My TikTok' }, room: 'ops', private: false }],
        [['@myaccount', 'ops'], { wanted: { kind: 'one', id: '@myaccount' }, room: 'ops', private: false }],
        [['My', 'private', 'TikTok'], { wanted: { kind: 'one', id: 'My private TikTok' }, private: false }],
        [
            ['Order', 'sync', 'source:rocketchat', 'private'],
            { wanted: { kind: 'one', id: 'Order sync', source: 'rocketchat' }, private: true },
        ],
        [['all', 'Here', 'private'], { ...all, private: true }],
        [['all', 'https://chat.example.com/channel/x'], { ...all, room: 'https://chat.example.com/channel/x' }],
    ])('%j are read as %j', (words, args) => expect(parseWatch(words)).toEqual({ ok: true, args }));

    test.each<[readonly string[], Misuse]>([
        [[], { kind: 'missing', what: 'watched' }],
        [['x', 'source:'], { kind: 'bad-value', option: 'source:', value: '', allowed: ['hooked', 'rocketchat'] }],
        [['x', 'source:hooked', 'source:rocketchat'], { kind: 'twice', option: 'source:' }],
        [['hooked', 'source:rocketchat'], { kind: 'unknown-option', word: 'source:rocketchat', nearest: 'rocketchat' }],
        [['all', '#a', '#b'], { kind: 'twice', option: '#channel' }],
    ])('%j can not be used', (words, misuse) => expect(parseWatch(words)).toEqual({ ok: false, misuse }));

    test('are the same for both, but without any, each asks for its own', () => {
        expect(parseUnwatch(['hooked', '#a'])).toEqual(parseWatch(['hooked', '#a']));
        expect(parseUnwatch([])).toEqual({ ok: false, misuse: { kind: 'missing', what: 'unwatched' } });
    });
});
