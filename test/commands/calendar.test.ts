import { describe, expect, test } from '@jest/globals';

import { cancel } from '../../commands/cancel';
import { parseIdAndPrivate } from '../../commands/options';
import { posts } from '../../commands/posts';
import { parseSchedule } from '../../commands/schedule';

describe('posts and cancel take an id, and `private` behind it', () => {
    const parse = (...words: string[]) => parseIdAndPrivate(words, { kind: 'missing-id' });

    test.each([
        [['int_x'], { id: 'int_x', private: false }],
        [['int_x', 'private'], { id: 'int_x', private: true }],
        [['int_x', 'PRIVATE', 'private'], { id: 'int_x', private: true }],
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
            misuse: { kind: 'unknown-option', word: 'please-do-it' },
        });
    });
});

describe('schedule takes a video, an id, and the rest is the time', () => {
    test.each([
        [['vid', 'int_x', 'tomorrow', '9:00'], { videoId: 'vid', id: 'int_x', when: 'tomorrow 9:00', private: false }],
        [['vid', 'int_x', 'tomorrow 9:00'], { videoId: 'vid', id: 'int_x', when: 'tomorrow 9:00', private: false }],
        [['vid', 'int_x', '18:00', 'private'], { videoId: 'vid', id: 'int_x', when: '18:00', private: true }],
        [['vid', 'int_x', 'private', '18:00'], { videoId: 'vid', id: 'int_x', when: '18:00', private: true }],
    ])('%j is read as %j', (words, args) => expect(parseSchedule(words)).toEqual({ ok: true, args }));

    test.each([
        [[], { kind: 'missing', what: 'video' }],
        [['vid'], { kind: 'missing-id' }],
        [['vid', 'int_x'], { kind: 'missing', what: 'when' }],
        [['vid', 'int_x', 'private'], { kind: 'missing', what: 'when' }],
    ])('%j says what is missing', (words, misuse) => expect(parseSchedule(words)).toEqual({ ok: false, misuse }));
});
