import { describe, expect, test } from '@jest/globals';

import { areOtherDetails, complaintsAbout, privacyWords, tagsIn } from '../../../lib/domain/details';

const youtube = { kind: 'youtube' } as const;
const tiktok = { kind: 'tiktok' } as const;

describe('Hooked’s limits', () => {
    test.each([
        [{ title: 'x'.repeat(100) }, youtube, []],
        [{ title: 'x'.repeat(101) }, youtube, [{ field: 'title', most: 100, count: 101 }]],
        [{ description: 'x'.repeat(5000) }, youtube, []],
        [{ description: 'x'.repeat(5001) }, youtube, [{ field: 'description', most: 5000, count: 5001 }]],
        [{ description: 'x'.repeat(2200) }, tiktok, []],
        [{ description: 'x'.repeat(2201) }, tiktok, [{ field: 'description', most: 2200, count: 2201 }]],
        [
            { description: 'x'.repeat(2201) },
            { kind: 'unnamed' } as const,
            [{ field: 'description', most: 2200, count: 2201 }],
        ],
        [{ tags: Array.from({ length: 30 }, String) }, tiktok, []],
        [{ tags: Array.from({ length: 31 }, String) }, tiktok, [{ field: 'tags', most: 30, count: 31 }]],
        [{ privacy: 'unlisted' }, youtube, []],
        [{ privacy: 'unlisted' }, tiktok, [{ field: 'privacy', count: 0 }]],
        [{ privacy: 'PUBLIC' }, youtube, [{ field: 'privacy', count: 0 }]],
    ])('%#', (details, platform, complaints) => expect(complaintsAbout(details, platform)).toEqual(complaints));

    test('every offered word is taken', () => {
        for (const platform of [youtube, tiktok]) {
            for (const privacy of privacyWords(platform)) expect(complaintsAbout({ privacy }, platform)).toEqual([]);
        }
    });
});

test.each([
    ['coffee, #espresso ,, coffee', ['coffee', 'espresso']],
    ['two words; ##x\ny', ['two words', 'x', 'y']],
    [' , ', []],
])('tags in %j', (words, tags) => expect(tagsIn(words)).toEqual(tags));

test.each([
    [{ title: 'A' }, { title: 'A' }, false],
    [{ title: 'A' }, { title: 'B' }, true],
    [{ description: 'a\r\nb ' }, { description: 'a\nb' }, false],
    [{ tags: ['b', 'a'] }, { tags: ['a', 'b'] }, false],
    [{ tags: ['b'] }, { tags: ['a', 'b'] }, true],
    [{ privacy: 'PUBLIC' }, { privacy: 'public' }, false],
    // What Hooked does not say is no difference.
    [{}, { title: 'B' }, false],
    [undefined, { title: 'B' }, false],
])('%j for %j differs: %s', (shown, asked, differs) => expect(areOtherDetails(shown, asked)).toBe(differs));
