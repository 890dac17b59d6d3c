import { describe, expect, test } from '@jest/globals';

import { parseMove, wordsOf } from '../../commands/move';
import type { NamedIntegration } from '../../lib/domain/names';
import type { ScheduledPost } from '../../lib/domain/post';
import { originNamed, type Origins } from '../../lib/move/origins';
import { NOW } from '../support/times';

const named = (id: string, name: string): NamedIntegration => ({
    source: 'hooked',
    id,
    group: 'tiktok',
    name,
    handles: [],
});
const OLD = named('int_old1', 'My TikTok');
const NEW = named('int_new1', 'My TikTok');
const LAB = named('int_lab1', 'Alba Lab');
const aPost: ScheduledPost = { id: 'sch_1', status: 'pending', at: NOW, platform: { kind: 'tiktok' } };

const ORIGINS: Origins = {
    pending: new Map([[OLD.id, [aPost]]]),
    known: new Map([OLD, NEW, LAB].map((one) => [one.id, one])),
    live: [NEW, LAB],
};

describe('the words of a move', () => {
    test.each<[string, readonly string[], object]>([
        ['two ids', ['int_old1', 'int_new1'], { from: 'int_old1', to: 'int_new1', posts: [] }],
        ['all', ['int_old1', 'int_new1', 'ALL'], { from: 'int_old1', to: 'int_new1', posts: [] }],
        ['a post', ['int_old1', 'int_new1', 'sch_1'], { from: 'int_old1', to: 'int_new1', posts: ['sch_1'] }],
        ['a strange post', ['int_old1', 'int_new1', 'x'], { from: 'int_old1', to: 'int_new1', posts: ['x'] }],
        ['quoted names', ['My TikTok', 'Alba Lab'], { from: 'My TikTok', to: 'Alba Lab', posts: [] }],
        ['names in words', ['my', 'tiktok', 'alba', 'lab'], { from: 'my tiktok', to: 'alba lab', posts: [] }],
        ['a handle', ['int_old1', '@alba'], { from: 'int_old1', to: '@alba', posts: [] }],
    ])('%s', (_, words, expected) => expect(wordsOf(words, ORIGINS)).toEqual(expected));

    test('need both connections', () => {
        expect(parseMove([])).toEqual({ ok: false, misuse: { kind: 'missing-id' } });
        expect(parseMove(['x'])).toEqual({ ok: false, misuse: { kind: 'missing', what: 'target' } });
    });
});

describe('the connection that posts leave', () => {
    test.each<[string, string, string | undefined]>([
        ['its id', 'int_old1', 'int_old1'],
        ['a name that the old and the new one have: the one with posts', 'my tiktok', 'int_old1'],
        ['a name of one without posts', 'alba lab', 'int_lab1'],
        ['part of an id', 'int_old', undefined],
        ['an unknown word', 'zzz', undefined],
    ])('is found by %s', (_, words, id) => {
        const origin = originNamed(words, ORIGINS);
        expect(origin.kind === 'one' ? origin.id : undefined).toBe(id);
    });
});
