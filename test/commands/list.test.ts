import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseList, type ListArguments } from '../../commands/list';

const args = (over: Partial<ListArguments> = {}) => ({
    ok: true,
    args: { sources: [], kinds: [], states: [], private: false, ...over },
});

describe('the words of a list', () => {
    test.each<[string, Partial<ListArguments>]>([
        ['', {}],
        ['private', { private: true }],
        ['hooked', { sources: ['hooked'] }],
        ['rocketchat hooked', { sources: ['hooked', 'rocketchat'] }],
        ['tiktok', { kinds: ['tiktok'] }],
        ['Incoming FAILING', { kinds: ['incoming'], states: ['failing'] }],
        [
            'expired private youtube hooked',
            { sources: ['hooked'], kinds: ['youtube'], states: ['expired'], private: true },
        ],
        ['unhealthy unhealthy', { states: ['unhealthy'] }],
        ['error expired', { states: ['expired', 'error'] }],
    ])('%j are read as %j', (line, expected) => {
        expect(parseList(line.split(' ').filter(Boolean))).toEqual(args(expected));
    });

    test.each([
        ['tiktoc', 'tiktok'],
        ['unhealty', 'unhealthy'],
        ['rocket.chat', 'rocketchat'],
        ['brokn', undefined],
        ['privat', 'private'],
        ['int_yt_abc123', undefined],
    ])('%j is not known; meant may be %j', (word, nearest) => {
        expect(parseList(['hooked', word])).toEqual({
            ok: false,
            misuse: { kind: 'unknown-option', word, ...(nearest && { nearest }) },
        });
    });

    test('whatever they are, the order does not matter', () => {
        const words = ['hooked', 'rocketchat', 'youtube', 'incoming', 'healthy', 'expired', 'quiet', 'private'];
        fc.assert(
            fc.property(fc.shuffledSubarray(words), (some) => {
                expect(parseList(some)).toEqual(parseList([...some].sort()));
            }),
        );
    });
});
