import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { allowanceIn, rateLimitWaitMs } from '../../../../lib/adapters/http/rateLimit';
import { NOW } from '../../../support/times';

const seconds = (ms: number): string => String(Math.round((NOW.getTime() + ms) / 1000));

test.each<[string, Record<string, unknown>, string, number | undefined]>([
    ['nothing says', {}, '', undefined],
    ['seconds', { 'retry-after': '7' }, '', 7000],
    ['seconds as a number', { 'retry-after': 7 }, '', 7000],
    ['a date', { 'retry-after': new Date(NOW.getTime() + 30_000).toUTCString() }, '', 30_000],
    ['a date that has passed', { 'retry-after': new Date(NOW.getTime() - 30_000).toUTCString() }, '', undefined],
    ['zero', { 'retry-after': '0' }, '', undefined],
    ['less than zero', { 'retry-after': '-5' }, '', undefined],
    ['words', { 'retry-after': 'soon' }, '', undefined],
    ['nothing in a header', { 'retry-after': '' }, '', undefined],
    ['a list', { 'retry-after': ['7'] }, '', undefined],
    ['null', { 'retry-after': null }, '', undefined],
    ['Rocket.Chat: a time in milliseconds', { 'x-ratelimit-reset': String(NOW.getTime() + 42_000) }, '', 42_000],
    ['a time in seconds', { 'x-ratelimit-reset': seconds(42_000) }, '', 42_000],
    ['a span in seconds', { 'x-ratelimit-reset': '42' }, '', 42_000],
    ['the header without an X', { 'ratelimit-reset': '42' }, '', 42_000],
    ['a time that has passed', { 'x-ratelimit-reset': String(NOW.getTime() - 1) }, '', undefined],
    ['Rocket.Chat’s sentence', {}, '{"error":"… You must wait 53 seconds before trying this endpoint again."}', 53_000],
    ['a sentence about something else', {}, 'We waited 53 seconds', undefined],
    ['a number too long to be meant', {}, 'wait 12345678 seconds', undefined],
    ['the longest of several', { 'retry-after': '5', 'ratelimit-reset': '9' }, 'wait 7 seconds', 9000],
    ['a sentence longer than the headers', { 'retry-after': '5' }, 'wait 7 seconds', 7000],
    ['one of them misread', { 'retry-after': 'soon', 'ratelimit-reset': '9' }, '', 9000],
    ['far too long', { 'retry-after': '86400' }, '', 900_000],
    ['exactly the longest', { 'retry-after': '900' }, '', 900_000],
    ['without end', { 'retry-after': 'Infinity' }, '', 900_000],
])('an answer tells how long to wait: %s', (_, headers, body, wait) =>
    expect(rateLimitWaitMs(headers, body, NOW)).toBe(wait),
);

test('whatever the headers hold, the wait can be put in words', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.jsonValue());
    fc.assert(
        fc.property(value, value, value, fc.string(), (a, b, c, body) => {
            const headers = { 'retry-after': a, 'x-ratelimit-reset': b, 'ratelimit-reset': c };
            const wait = rateLimitWaitMs(headers, body, NOW);
            expect(wait === undefined || (wait > 0 && wait <= 900_000)).toBe(true);
        }),
        { numRuns: 500 },
    );
});

describe('what may still be asked', () => {
    const at = (ms: number): Date => new Date(NOW.getTime() + ms);

    test.each<[string, Record<string, unknown>, ReturnType<typeof allowanceIn>]>([
        ['nothing says', {}, undefined],
        [
            'as Rocket.Chat says it',
            { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': String(NOW.getTime() + 42_000) },
            { remaining: 7, resetAt: at(42_000) },
        ],
        ['nothing', { 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': 42 }, { remaining: 0, resetAt: at(42_000) }],
        [
            'until a time that has passed',
            { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': String(NOW.getTime() - 1000) },
            { remaining: 7, resetAt: at(0) },
        ],
        [
            'until far too late',
            { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '86400' },
            { remaining: 7, resetAt: at(900_000) },
        ],
        ['without an end', { 'x-ratelimit-remaining': '7' }, undefined],
        ['an end of nothing', { 'x-ratelimit-reset': '42' }, undefined],
        ['an empty header', { 'x-ratelimit-remaining': '', 'x-ratelimit-reset': '42' }, undefined],
        ['null', { 'x-ratelimit-remaining': null, 'x-ratelimit-reset': '42' }, undefined],
        ['a list', { 'x-ratelimit-remaining': ['7', '8'], 'x-ratelimit-reset': '42' }, undefined],
        ['less than nothing', { 'x-ratelimit-remaining': '-1', 'x-ratelimit-reset': '42' }, undefined],
        ['half a call', { 'x-ratelimit-remaining': '1.5', 'x-ratelimit-reset': '42' }, undefined],
    ])('is read from the headers: %s', (_, headers, allowance) => expect(allowanceIn(headers, NOW)).toEqual(allowance));
});
