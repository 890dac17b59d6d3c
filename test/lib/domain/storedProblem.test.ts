import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

import type { Problem, Unreadable } from '../../../lib/domain/problem';
import { LONGEST_TEXT, MOST_ENTRIES, storableProblem, storedProblem } from '../../../lib/domain/storedProblem';

type Storable = Extract<Problem, { readonly upstream: unknown } | { readonly kind: 'impossible-id' | 'internal' }>;

const ALL_UNREADABLE = Object.keys({
    html: true,
    'not-json': true,
    empty: true,
    unexpected: true,
    'too-large': true,
    'too-deep': true,
    'other-integration': true,
    moving: true,
    foreign: true,
    unconfirmed: true,
    contradictory: true,
    incomplete: true,
    redirected: true,
} satisfies Record<Unreadable, true>) as Unreadable[];

/** One of each kind with every field it can have: a new kind or field does not compile until it stands here. */
const everyProblem: { readonly [K in Storable['kind']]: Required<Extract<Storable, { readonly kind: K }>> } = {
    'not-found': { kind: 'not-found', upstream: 'hooked', id: 'sch_1', what: 'post' },
    'video-not-ready': { kind: 'video-not-ready', upstream: 'hooked', id: 'vid_1' },
    'credentials-refused': { kind: 'credentials-refused', upstream: 'hooked' },
    forbidden: {
        kind: 'forbidden',
        upstream: 'rocketchat',
        change: true,
        needs: ['manage-outgoing-integrations'],
    },
    'refused-in-front': {
        kind: 'refused-in-front',
        upstream: 'hooked',
        status: 403,
        by: 'page',
        said: 'Just a moment',
    },
    'rate-limited': { kind: 'rate-limited', upstream: 'hooked', waitMs: 5000 },
    unreachable: { kind: 'unreachable', upstream: 'hooked' },
    'timed-out': { kind: 'timed-out', upstream: 'hooked', afterMs: 8000, outOfTime: true },
    'upstream-failed': { kind: 'upstream-failed', upstream: 'hooked', status: 503, waitMs: 60_000 },
    unreadable: { kind: 'unreadable', upstream: 'hooked', how: 'empty' },
    rejected: { kind: 'rejected', upstream: 'hooked', status: 400, message: 'Not today' },
    'not-writable': { kind: 'not-writable', upstream: 'rocketchat', why: 'channels' },
    altered: { kind: 'altered', upstream: 'rocketchat', fields: ['name'] },
    'networking-denied': { kind: 'networking-denied', upstream: 'hooked' },
    'not-configured': { kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] },
    'bad-setting': {
        kind: 'bad-setting',
        upstream: 'hooked',
        complaint: {
            setting: 'request_timeout_ms',
            expected: 'whole-number',
            stored: 'soon',
            usedInstead: '8000',
            min: 1000,
            max: 30_000,
        },
    },
    'may-not-view': { kind: 'may-not-view', upstream: 'rocketchat' },
    'impossible-id': { kind: 'impossible-id', id: 'x', why: 'reserved', what: 'video' },
    internal: { kind: 'internal' },
};

const throughStorage = (problem: Problem): unknown =>
    v.parse(storedProblem, JSON.parse(JSON.stringify(storableProblem(problem))));

describe('a problem in a record', () => {
    test.each(Object.values(everyProblem))('$kind comes back with all that it says', (problem) => {
        expect(throughStorage(problem)).toEqual(problem);
    });

    test.each(ALL_UNREADABLE)('an answer that is %s comes back as that', (how) => {
        const problem: Problem = { kind: 'unreadable', upstream: 'rocketchat', how };
        expect(throughStorage(problem)).toEqual(problem);
    });

    test('without the fields that it may lack, it has none', () => {
        const problem: Problem = { kind: 'rate-limited', upstream: 'hooked' };
        expect(throughStorage(problem)).toEqual(problem);
    });

    test('keeps no long text, and no long list', () => {
        const long = 'x'.repeat(100_000);
        for (const problem of [
            { kind: 'rejected', upstream: 'hooked', status: 400, message: long },
            { kind: 'not-found', upstream: 'hooked', id: long },
            { kind: 'altered', upstream: 'rocketchat', fields: Array.from({ length: 1000 }, () => long) },
        ] satisfies readonly Problem[]) {
            const { length } = JSON.stringify(storableProblem(problem));
            expect(length).toBeLessThan(MOST_ENTRIES * (LONGEST_TEXT + 10));
        }
    });

    test('keeps no field that it does not know', () => {
        const problem = {
            kind: 'unreachable',
            upstream: 'hooked',
            request: { headers: { 'x-api-key': 'k' } },
        } as const;
        expect(storableProblem(problem)).toEqual({ kind: 'unreachable', upstream: 'hooked' });
    });

    test.each([
        [{ kind: 'misuse', misuse: { kind: 'missing-id' } }],
        [{ kind: 'stale-card' }],
        [{ kind: 'invented-by-a-newer-version', upstream: 'hooked' }],
        [{ kind: 'unreachable', upstream: 'elsewhere' }],
        ['words'],
        [null],
    ])('what no upstream causes, or what is not known, reads as our own fault: %j', (stored) => {
        expect(v.parse(storedProblem, stored)).toEqual({ kind: 'internal' });
    });
});
