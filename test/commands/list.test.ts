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
        ['broken', { states: ['unhealthy'] }],
        ['all', {}],
        ['ALL Broken webhooks', { sources: ['rocketchat'], states: ['unhealthy'] }],
        ['rocket.chat', { sources: ['rocketchat'] }],
        ['public', { public: true }],
        ['public private', { private: true }],
    ])('%j are read as %j', (line, expected) => {
        expect(parseList(line.split(' ').filter(Boolean))).toEqual(args(expected));
    });

    test.each([
        ['tiktoc', 'tiktok'],
        ['unhealty', 'unhealthy'],
        ['brokn', 'unhealthy'],
        ['privat', 'private'],
    ])('%j is not known; meant may be %j', (word, nearest) => {
        expect(parseList(['hooked', word])).toEqual({
            ok: false,
            misuse: { kind: 'unknown-option', word, nearest },
        });
    });

    test.each(['int_yt_abc123', '@myaccount', 'My TikTok', 'constructor', 'oOrderSync0000001', 'foo'])(
        '%j can only be the name of one integration',
        (word) => expect(parseList([word])).toEqual({ ok: false, misuse: { kind: 'name-in-list', word } }),
    );

    test('whatever they are, the order does not matter', () => {
        const words = ['hooked', 'rocketchat', 'youtube', 'incoming', 'healthy', 'expired', 'quiet', 'private'];
        fc.assert(
            fc.property(fc.shuffledSubarray(words), (some) => {
                expect(parseList(some)).toEqual(parseList([...some].sort()));
            }),
        );
    });
});
