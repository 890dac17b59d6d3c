import { expect, test } from '@jest/globals';

import { otherDay } from '../../../lib/posts/otherDay';

const at = (date: string): number => Date.parse(`2026-11-${date}:00Z`);

test.each([
    // words, read, now, the other one
    ['at midnight', '21T00:00', '20T16:41', undefined],
    ['today at midnight', '20T00:00', '20T16:41', '21T00:00'],
    ['overmorrow at midnight', '22T00:00', '20T16:41', '23T00:00'],
    ['on friday at midnight', '27T00:00', '20T16:41', '28T00:00'],
    [', 25 november at midnight', '25T00:00', '20T16:41', '26T00:00'],
    ['2026-11-25 at midnight', '25T00:00', '20T16:41', '26T00:00'],
    // Friday: the coming Monday is that of next week.
    ['on next monday 9:00', '23T09:00', '20T16:41', undefined],
    // Wednesday: the coming Friday is not.
    ['on next friday 9:00', '27T09:00', '18T16:41', '20T09:00'],
    ['on next wednesday 9:00', '25T09:00', '18T16:41', undefined],
    ['on next wednesday 20:00', '25T20:00', '18T16:41', undefined],
    ['on next thursday 0:00', '26T00:00', '18T23:59', '19T00:00'],
    // Where the week begins on Sunday, that Sunday is the coming one; where it begins on Monday, the one after.
    ['sunday next week 9:00', '29T09:00', '20T16:41', '22T09:00'],
    ['sunday next week 9:00', '29T09:00', '22T16:41', undefined],
    ['monday next week 9:00', '23T09:00', '20T16:41', undefined],
    ['monday next week 9:00', '23T09:00', '22T16:41', '30T09:00'],
    ['tomorrow 9:00', '21T09:00', '20T16:41', undefined],
    ['next week', '27T16:41', '20T16:41', undefined],
])('“%s”, read as %s on %s, can mean %s', (words, read, now, other) =>
    expect(otherDay(words, at(read), at(now))).toBe(other === undefined ? undefined : at(other)),
);
