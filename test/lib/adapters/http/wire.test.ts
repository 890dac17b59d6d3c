import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

import { date, flag, isRecord, maybe, text, texts } from '../../../../lib/adapters/http/wire';

test.each([
    ['a', 'a'],
    ['  a ', 'a'],
    [7, '7'],
    [0, '0'],
    ['', undefined],
    [' ', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [{}, undefined],
    [[], undefined],
    // These are invisible; visible texts are only trimmed.
    ['\u200b', undefined],
    ['\u200b\u202e', undefined],
    ['\u00a0\u2003', undefined],
    [' \u2060\ufeff\u00ad ', undefined],
    ['\u0000\u0007', undefined],
    ['\ue000', undefined],
    ['\ud800', undefined],
    ['\u200ba', '\u200ba'],
    ['.', '.'],
    ['👍', '👍'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['日本', '日本'],
])('%j as words is %j', (value, words) => expect(v.parse(text, value)).toBe(words));

test.each([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
    ['TRUE', undefined],
    [1, undefined],
    [0, undefined],
    ['', undefined],
    [null, undefined],
    [{}, undefined],
])('%j as yes or no is %j', (value, is) => expect(v.parse(flag, value)).toBe(is));

test.each([
    ['2024-03-15T10:00:00.000Z', '2024-03-15T10:00:00.000Z'],
    [1710496800000, '2024-03-15T10:00:00.000Z'],
    [{ $date: 1710496800000 }, '2024-03-15T10:00:00.000Z'],
    [{ $date: '2024-03-15T10:00:00.000Z' }, '2024-03-15T10:00:00.000Z'],
    ['yesterday', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [9e15, undefined],
    // Seconds, because milliseconds would lie before 1973.
    [1710496800, '2024-03-15T10:00:00.000Z'],
    [1710496800.5, '2024-03-15T10:00:00.500Z'],
    [{ $date: 1710496800 }, '2024-03-15T10:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.000Z'],
    [99_999_999_999, '5138-11-16T09:46:39.000Z'],
    [100_000_000_000, '1973-03-03T09:46:40.000Z'],
    [-100_000_000_000, '1966-10-31T14:13:20.000Z'],
    // A number in a string is no time.
    ['1710496800000', undefined],
    // Beyond the year 9999 a time is a mistake.
    ['9999-12-30T00:00:00.000Z', '9999-12-30T00:00:00.000Z'],
    ['9999-12-30T00:00:00.001Z', undefined],
    ['+010000-01-01T00:00:00.000Z', undefined],
    ['+275760-09-13T00:00:00.000Z', undefined],
    [8.64e15, undefined],
    [-8.64e15, undefined],
    [{ $date: 8.64e15 }, undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['0001-01-01T00:00:00+00:00', undefined],
    ['0001-01-01T00:00:00-05:00', undefined],
    [{ $date: '0001-01-01T00:00:00.000Z' }, undefined],
    [-62_135_596_800_000, undefined],
    ['0001-01-03T00:00:00Z', '0001-01-03T00:00:00.000Z'],
    [Infinity, undefined],
    [NaN, undefined],
    [{ $date: null }, undefined],
    [{}, undefined],
    [[1710496800000], undefined],
])('%j as a time is %j', (value, iso) => expect(v.parse(date, value)?.toISOString()).toBe(iso));

test.each([
    [
        ['#a', '@b'],
        ['#a', '@b'],
    ],
    ['#a', ['#a']],
    [
        ['#a', 1, null, '', { x: 1 }, '#b'],
        ['#a', '#b'],
    ],
    ['', []],
    [null, []],
    [undefined, []],
    [5, []],
    [{ 0: 'a' }, []],
])('%j as a list of words is %j', (value, list) => expect(v.parse(texts, value)).toEqual(list));

test.each([
    ['a Hangul filler', '\u3164'],
    ['a halfwidth Hangul filler', '\uffa0'],
    ['an empty Braille pattern', '\u2800'],
    ['a variation selector', '\ufe0f'],
])('%s is not seen either', (_, words) => expect(v.parse(text, words)).toBeUndefined());

test('every time that is read can be written, by the year 9999', () => {
    const time = fc.oneof(
        fc.double(),
        fc.integer(),
        fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
    );
    fc.assert(
        fc.property(time, (value) => {
            const read = v.parse(date, value);
            if (read) expect(Number(read.toISOString().slice(0, 4)) || 0).toBeLessThanOrEqual(9999);
        }),
    );
});

describe('whatever is sent', () => {
    test.each([
        ['words', text],
        ['yes or no', flag],
        ['times', date],
        ['lists', texts],
        ['inner objects', maybe(v.object({ a: text }))],
    ])('%s can be read', (_, schema) => {
        fc.assert(fc.property(fc.jsonValue(), (value) => void v.parse(schema, value)));
    });
});

test.each([
    [{}, true],
    [[], false],
    [null, false],
    ['x', false],
    [undefined, false],
])('%j is an object of fields: %s', (value, is) => expect(isRecord(value)).toBe(is));
