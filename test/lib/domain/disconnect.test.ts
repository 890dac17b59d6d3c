import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

import {
    confirmed,
    disconnection,
    done,
    failedAt,
    hasLapsed,
    LAPSES_AFTER_MS,
    nextStep,
    stuck,
    takenUp,
    withPost,
    type Decider,
    type Decision,
    type Disconnection,
    type DisconnectionPost,
} from '../../../lib/domain/disconnect';
import { askedAnew, sameCalendar } from '../../../lib/domain/disconnectCalendar';
import { healthToRecord, type DisconnectionTrouble } from '../../../lib/domain/disconnectFacts';
import {
    ada,
    aDisconnection as anyDisconnection,
    aPost as aPendingPost,
    ASKED,
    at,
} from '../../support/disconnections';

const bob = { id: 'u2', username: 'bob' };
const by = (who: Decider, ms: number): Decision => ({ by: who, now: at(ms), graceMs: 0 });

const STANDS: DisconnectionTrouble = {
    kind: 'not-cancelled',
    postId: 'b',
    why: { kind: 'rejected', upstream: 'hooked', status: 400, message: 'Not today' },
};

const aPost = (id: string, over: Partial<DisconnectionPost> = {}): DisconnectionPost =>
    aPendingPost(id, { title: `Post ${id}`, ...over });

const aDisconnection = (over: Partial<Disconnection> = {}): Disconnection =>
    anyDisconnection({
        posts: [aPost('a'), aPost('b')],
        health: { status: { kind: 'healthy' }, tokenValid: true },
        ...over,
    });

const running = (over: Partial<Disconnection> = {}): Disconnection =>
    aDisconnection({ phase: 'running', verified: true, decided: { by: bob, at: ASKED, fate: 'cancel' }, ...over });

describe('the next step', () => {
    test.each(['asked', 'requested', 'kept', 'lapsed', 'grace', 'stuck', 'done', 'failed'] as const)(
        'of a disconnection that is %s: none',
        (phase) => {
            expect(nextStep(running({ phase }))).toEqual({ kind: 'none' });
        },
    );

    test('reads the calendar again before all else', () => {
        expect(nextStep(running({ verified: false }))).toEqual({ kind: 'verify' });
    });

    test.each([
        ['the first that is pending', [aPost('a', { fate: 'cancelled' }), aPost('b')], 'b'],
        ['the one that was begun, once more', [aPost('a', { fate: 'begun' }), aPost('b')], 'a'],
    ])('cancels %s', (_, posts, id) => {
        expect(nextStep(running({ posts }))).toMatchObject({ kind: 'cancel', post: { id } });
    });

    test('waits for a person where a post could not be cancelled', () => {
        expect(nextStep(running({ posts: [aPost('a', { fate: 'failed' }), aPost('b')] }))).toEqual({ kind: 'none' });
    });

    test.each([
        ['all are cancelled', running({ posts: [aPost('a', { fate: 'cancelled' }), aPost('b', { fate: 'gone' })] })],
        ['one was left by choice', running({ posts: [aPost('a', { fate: 'left' })] })],
        ['all were left by choice', running({ decided: { by: bob, at: ASKED, fate: 'leave' } })],
        ['there are none', running({ posts: [], decided: { by: bob, at: ASKED } })],
        ['a request may have been sent', running({ posts: [], deletion: 'begun' })],
    ])('deletes the connection where %s', (_, request) => {
        expect(nextStep(request)).toEqual({ kind: 'delete' });
    });

    test('is none after the deletion', () => {
        expect(nextStep(running({ posts: [], deletion: 'done' }))).toEqual({ kind: 'none' });
    });
});

describe('a decision', () => {
    test('keeps who asked, and forgets why it was asked anew', () => {
        const request = confirmed(aDisconnection({ changed: true, trouble: STANDS }), by(bob, 5), 'cancel');
        expect(request).toMatchObject({ phase: 'running', asked: { by: ada }, decided: { by: bob, fate: 'cancel' } });
        expect(request).not.toHaveProperty('changed');
        expect(request).not.toHaveProperty('trouble');
    });

    test('has the calendar read again, whatever was read before', () => {
        expect(nextStep(confirmed(aDisconnection({ verified: true }), by(bob, 5), 'leave'))).toEqual({
            kind: 'verify',
        });
    });

    test.each([
        ['retry', 'pending'],
        ['proceed', 'left'],
    ] as const)('to %s makes failed posts %s and lets the others be', (how, fate) => {
        const posts = [aPost('a', { fate: 'cancelled' }), aPost('b', { fate: 'failed' }), aPost('c')];
        const request = takenUp(stuck(running({ posts }), STANDS), how, by(ada, 9));
        expect(request.posts?.map((one) => one.fate)).toEqual(['cancelled', fate, 'pending']);
        expect(request).toMatchObject({ phase: 'running', decided: { by: ada, fate: 'cancel' } });
        expect(request).not.toHaveProperty('trouble');
        // Nobody knows how long ago it failed.
        expect(nextStep(request)).toEqual({ kind: 'verify' });
    });

    test.each([
        ['asked anew', askedAnew(running(), [], at(1))],
        ['stuck', stuck(running(), STANDS)],
        ['failed', failedAt(running(), STANDS, at(1))],
        ['taken up', takenUp(stuck(running(), STANDS), 'retry', by(ada, 1))],
    ])('an older question’s button is no use once it is %s', (_, request) => {
        expect(request.revision).toBeGreaterThan(running().revision);
    });

    test('asked anew, it waits for another ten minutes, and nobody has decided', () => {
        const request = askedAnew(running(), [aPost('c')], at(60_000));
        expect(request).toMatchObject({ phase: 'asked', changed: true, lapsesAt: ASKED + 60_000 + LAPSES_AFTER_MS });
        expect(request.posts).toEqual([aPost('c')]);
        expect(request).not.toHaveProperty('decided');
        expect(askedAnew(running(), undefined, at(0))).not.toHaveProperty('posts');
    });

    test('asked anew, it still knows what has been cancelled', () => {
        const posts = [aPost('a', { fate: 'cancelled' }), aPost('b', { fate: 'left' })];
        expect(askedAnew(running({ posts }), [aPost('b'), aPost('c')], at(0)).posts).toEqual([
            aPost('a', { fate: 'cancelled' }),
            aPost('b'),
            aPost('c'),
        ]);
    });
});

describe('lapsing', () => {
    test.each([
        ['a moment before', LAPSES_AFTER_MS - 1, 'asked', false],
        ['after ten minutes', LAPSES_AFTER_MS, 'asked', true],
        ['one that runs', LAPSES_AFTER_MS, 'running', false],
        ['one that is stuck', 2 * LAPSES_AFTER_MS, 'stuck', false],
        ['one that has lapsed, whatever the clock says now', 0, 'lapsed', true],
    ] as const)('happens to a question after ten minutes, and to nothing else: %s', (_, ms, phase, lapsed) => {
        expect(hasLapsed(aDisconnection({ phase }), at(ms))).toBe(lapsed);
    });
});

describe('the calendar is what was shown', () => {
    const shown = [aPost('a'), aPost('b')];

    test.each([
        ['in another order', [aPost('b'), aPost('a')], true],
        ['with another title', [aPost('a', { title: 'New' }), aPost('b')], true],
        ['without one', [aPost('a')], false],
        ['with one more', [aPost('a'), aPost('b'), aPost('c')], false],
        ['with another in its place', [aPost('a'), aPost('c')], false],
        ['at another time', [aPost('a', { at: ASKED }), aPost('b')], false],
        ['at no time', [{ id: 'a', fate: 'pending' as const }, aPost('b')], false],
        ['unread', undefined, false],
        ['with none', [], false],
    ])('or is not: %s', (_, found, same) => {
        expect(sameCalendar(aDisconnection({ posts: shown }), found)).toBe(same);
    });

    test('what has been cancelled since is not missed', () => {
        const posts = [aPost('a', { fate: 'cancelled' }), aPost('b', { fate: 'gone' }), aPost('c', { fate: 'begun' })];
        expect(sameCalendar(aDisconnection({ posts }), [aPost('c')])).toBe(true);
        expect(sameCalendar(aDisconnection({ posts }), [])).toBe(false);
        expect(sameCalendar(aDisconnection({ posts }), [aPost('a'), aPost('c')])).toBe(false);
    });

    test('is so where it was unread both times, not where it was unread and is empty', () => {
        const unread = aDisconnection();
        delete unread.posts;
        expect(sameCalendar(unread, undefined)).toBe(true);
        expect(sameCalendar(unread, [])).toBe(false);
    });
});

describe('whatever happens, in whatever order', () => {
    const ids = ['a', 'b', 'c'];
    const event = fc.oneof(
        fc.record({
            kind: fc.constant('confirm' as const),
            fate: fc.constantFrom('cancel' as const, 'leave' as const),
        }),
        fc.record({ kind: fc.constant('verified' as const) }),
        fc.record({ kind: fc.constant('anew' as const), posts: fc.subarray(ids) }),
        fc.record({
            kind: fc.constant('post' as const),
            fate: fc.constantFrom('begun' as const, 'cancelled' as const, 'gone' as const, 'failed' as const),
        }),
        fc.record({ kind: fc.constantFrom('stuck' as const, 'failed' as const, 'retry' as const, 'proceed' as const) }),
        fc.record({ kind: fc.constant('delete' as const) }),
    );
    type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

    /** What is past does not become pending again. */
    const openNow = ({ posts = [] }: Disconnection, found: readonly string[]): readonly DisconnectionPost[] =>
        found
            .filter((id) => !posts.some((one) => one.id === id && ['cancelled', 'gone'].includes(one.fate)))
            .map((id) => aPost(id));

    /** What the app does with it, and when: a post changes only when its turn has come. */
    function follow(request: Disconnection, happened: Event): Disconnection {
        const step = nextStep(request);
        switch (happened.kind) {
            case 'confirm':
                return request.phase === 'asked' ? confirmed(request, by(bob, 1), happened.fate) : request;
            case 'verified':
                return step.kind === 'verify' ? { ...request, verified: true } : request;
            case 'anew':
                return step.kind === 'verify' ? askedAnew(request, openNow(request, happened.posts), at(2)) : request;
            case 'post':
                return step.kind === 'cancel' ? withPost(request, step.post.id, happened.fate) : request;
            case 'stuck':
                return request.phase === 'running' ? stuck(request, STANDS) : request;
            case 'failed':
                return request.phase === 'running' ? failedAt(request, STANDS, at(3)) : request;
            case 'retry':
            case 'proceed':
                return ['stuck', 'failed'].includes(request.phase)
                    ? takenUp(request, happened.kind, by(ada, 4))
                    : request;
            case 'delete':
                return step.kind === 'delete' ? done(request, at(5)) : request;
        }
    }

    test('the connection is never deleted while a chosen cancellation is open or failed, nor twice', () => {
        let deletions = 0;
        fc.assert(
            fc.property(fc.subarray(ids), fc.array(event, { maxLength: 30 }), (posts, events) => {
                let request = aDisconnection({ posts: posts.map((id) => aPost(id)) });
                let isDone = false;
                for (const happened of events) {
                    const step = nextStep(request);
                    if (step.kind === 'delete') {
                        deletions += 1;
                        expect(isDone).toBe(false);
                        expect(request).toMatchObject({ phase: 'running', verified: true });
                        if (request.decided?.fate === 'cancel') {
                            const open = (request.posts ?? []).filter(({ fate }) =>
                                ['pending', 'begun', 'failed'].includes(fate),
                            );
                            expect(open).toEqual([]);
                        }
                    }
                    if (step.kind === 'cancel') expect(request.decided?.fate).toBe('cancel');
                    request = follow(request, happened);
                    isDone ||= request.phase === 'done';
                    if (isDone) expect(nextStep(request)).toEqual({ kind: 'none' });
                    // It comes back from the storage as it went there.
                    expect(v.parse(disconnection, JSON.parse(JSON.stringify(request)))).toEqual(request);
                }
            }),
            { numRuns: 500 },
        );
        expect(deletions).toBeGreaterThan(50);
    });
});

describe('a record of before facts were kept', () => {
    const old = {
        ...aDisconnection({ phase: 'running', unanswered: 1 }),
        health: '🔴 Token expired',
        trouble: 'Hooked did not answer within 8 seconds.',
        doubt: 'Hooked could not be reached.',
    };

    test('still reads, with its words', () => {
        expect(v.parse(disconnection, JSON.parse(JSON.stringify(old)))).toEqual(old);
    });
});

describe('the health that is recorded', () => {
    test('is what Hooked says, without when it looked', () => {
        const health = { status: { kind: 'healthy' }, tokenValid: false, lastChecked: new Date(0) } as const;
        expect(healthToRecord(health)).toEqual({ status: { kind: 'healthy' }, tokenValid: false });
        expect(healthToRecord({ status: { kind: 'unreported' } })).toEqual({ status: { kind: 'unreported' } });
    });

    test('names a state that only Hooked knows, at no great length', () => {
        expect(healthToRecord({ status: { kind: 'other', name: 'paused' } }).status).toEqual({
            kind: 'other',
            name: 'paused',
        });
        const { status } = healthToRecord({ status: { kind: 'other', name: 'x'.repeat(5000) } });
        expect(JSON.stringify(status).length).toBeLessThan(200);
    });
});
