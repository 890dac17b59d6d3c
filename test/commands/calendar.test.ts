import { describe, expect, test } from '@jest/globals';

import { cancel } from '../../commands/cancel';
import { parseIdAndPrivate, parseName, parseNameAndPrivate } from '../../commands/options';
import { posts } from '../../commands/posts';
import { parseSchedule, splitsOf, type ScheduleArguments } from '../../commands/scheduleWords';

describe('posts and cancel take an id, and `private` behind it', () => {
    const parse = (...words: string[]) => parseIdAndPrivate(words, { kind: 'missing-id' });

    test.each([
        [['int_x'], { id: 'int_x', private: false }],
        [['int_x', 'private'], { id: 'int_x', private: true }],
        [['int_x', 'PRIVATE', 'private'], { id: 'int_x', private: true }],
        [['int_x', 'public'], { id: 'int_x', private: false, public: true }],
        [['int_x', 'public', 'private'], { id: 'int_x', private: true }],
        // The first word is the id, whatever it looks like.
        [['private'], { id: 'private', private: false }],
    ])('%j is read as %j', (words, args) => expect(parse(...words)).toEqual({ ok: true, args }));

    test('without an id, they ask for the right kind of it', () => {
        expect(posts.prepare([])).toEqual({ ok: false, misuse: { kind: 'missing-id' } });
        expect(cancel.prepare([])).toEqual({ ok: false, misuse: { kind: 'missing', what: 'post' } });
    });

    test('a word that is no option is named, with what may have been meant', () => {
        expect(parse('int_x', 'privat')).toEqual({
            ok: false,
            misuse: { kind: 'unknown-option', word: 'privat', nearest: 'private' },
        });
        expect(parse('int_x', 'please-do-it')).toEqual({
            ok: false,
            misuse: { kind: 'surplus', word: 'please-do-it' },
        });
    });
});

describe('posts, enable and disable take what names an integration', () => {
    test.each([
        [['My', 'TikTok'], { id: 'My TikTok', private: false }],
        [['private', 'My', 'TikTok'], { id: 'My TikTok', private: true }],
        [['My', 'TikTok', 'Private'], { id: 'My TikTok', private: true }],
        [['My', 'TikTok', 'public'], { id: 'My TikTok', private: false, public: true }],
        [['Public', 'Radio'], { id: 'Public Radio', private: false }],
        [['public'], { id: 'public', private: false }],
        [['My TikTok', 'private'], { id: 'My TikTok', private: true }],
        [['int_x', 'private', 'public'], { id: 'int_x', private: true }],
    ])('%j is read as %j', (words, args) => expect(parseNameAndPrivate(words)).toEqual({ ok: true, args }));

    test.each([
        [[], { kind: 'missing-id' }],
        [['private'], { kind: 'missing-id' }],
        [['int_x', 'privat'], { kind: 'unknown-option', word: 'privat', nearest: 'private' }],
        [['int_x', 'int_y'], { kind: 'surplus', word: 'int_y' }],
        [['@myaccount', 'now'], { kind: 'surplus', word: 'now' }],
    ])('%j says what is wrong', (words, misuse) => expect(parseNameAndPrivate(words)).toEqual({ ok: false, misuse }));

    test('disconnect and audit take nothing else', () => {
        expect(parseName(['My', 'private', 'TikTok'])).toEqual({ ok: true, args: { id: 'My private TikTok' } });
        expect(parseName(['int_x', 'y'])).toEqual({ ok: false, misuse: { kind: 'surplus', word: 'y' } });
    });
});

describe('schedule takes a video, an id, and the rest is the time', () => {
    test.each([
        [['vid', 'int_x', 'tomorrow', '9:00'], { videoId: 'vid', id: 'int_x', when: 'tomorrow 9:00', private: false }],
        [['vid', 'int_x', 'tomorrow 9:00'], { videoId: 'vid', id: 'int_x', when: 'tomorrow 9:00', private: false }],
        [['vid', 'int_x', '18:00', 'private'], { videoId: 'vid', id: 'int_x', when: '18:00', private: true }],
        [['vid', 'int_x', 'private', '18:00'], { videoId: 'vid', id: 'int_x', when: '18:00', private: true }],
    ])('%j is read as %j', (words, args) => expect(parseSchedule(words)).toEqual({ ok: true, args }));

    test.each<[string[], Partial<ScheduleArguments>]>([
        [['vid', '@handle', 'tomorrow', '9:00'], { id: '@handle', when: 'tomorrow 9:00' }],
        [['vid', 'My TikTok', 'tomorrow', '9:00'], { id: 'My TikTok', when: 'tomorrow 9:00' }],
        // Only the names of the connections tell where this one ends.
        [['vid', 'My', 'TikTok', '9:00'], { id: 'My', when: 'TikTok 9:00', open: ['My', 'TikTok', '9:00'] }],
        [['vid', 'tiktok', '9:00', 'private'], { id: 'tiktok', when: '9:00', open: ['tiktok', '9:00'], private: true }],
    ])('a name is found in %j', (words, args) =>
        expect(parseSchedule(words)).toEqual({ ok: true, args: { videoId: 'vid', private: false, ...args } }),
    );

    test('the longest name is tried first', () =>
        expect(splitsOf(['My', 'TikTok', '9:00'])).toEqual([
            { id: 'My TikTok', when: '9:00' },
            { id: 'My', when: 'TikTok 9:00' },
        ]));

    test.each([
        [[], { kind: 'missing', what: 'video' }],
        [['vid'], { kind: 'missing-id' }],
        [['vid', 'int_x'], { kind: 'missing', what: 'when' }],
        [['vid', 'int_x', 'private'], { kind: 'missing', what: 'when' }],
        [['int_yt_abc123', 'tomorrow', '9:00'], { kind: 'missing', what: 'video' }],
        [['int_yt_abc123', '2026-12-05T10:00Z'], { kind: 'missing', what: 'video' }],
        [['int_yt_abc123', '2026-12-05'], { kind: 'missing', what: 'video' }],
        [['int_yt_abc123'], { kind: 'missing', what: 'video' }],
        [['@mychannel', 'tomorrow', '9:00'], { kind: 'missing', what: 'video' }],
        [['My TikTok', 'tomorrow', '9:00'], { kind: 'missing', what: 'video' }],
        [
            ['My TikTok', 'vid_demo03', '9:00'],
            { kind: 'swapped', line: '/integration schedule vid_demo03 "My TikTok" 9:00' },
        ],
        [
            ['int_yt_abc123', 'vid_demo03', 'tomorrow', '9:00'],
            { kind: 'swapped', line: '/integration schedule vid_demo03 int_yt_abc123 tomorrow 9:00' },
        ],
    ])('%j says what is missing', (words, misuse) => expect(parseSchedule(words)).toEqual({ ok: false, misuse }));
});
