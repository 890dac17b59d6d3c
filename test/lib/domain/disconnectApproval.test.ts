import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

import {
    confirmed,
    disconnection,
    hasLapsed,
    LAPSES_AFTER_MS,
    type Disconnection,
    type DisconnectionPost,
} from '../../../lib/domain/disconnect';
import {
    lacksSecond,
    mustLeaveToAnother,
    needsSecond,
    partOf,
    REQUEST_LAPSES_AFTER_MS,
    requestedBy,
    stoppedBy,
    voided,
    type Approval,
    type Part,
} from '../../../lib/domain/disconnectApproval';
import { askedAnew, isInAnotherState, withFewerPosts } from '../../../lib/domain/disconnectCalendar';
import { ada, aDisconnection, aPost, ASKED, at } from '../../support/disconnections';

const bob = { id: 'u2', username: 'bob' };

const requested = (over: Partial<Disconnection> = {}): Disconnection => ({
    ...requestedBy(aDisconnection(), 'cancel', at(5)),
    ...over,
});
const decision = (by: typeof ada, ms = 10) => ({ by, now: at(ms), graceMs: 0 });

describe('what a person can do about it', () => {
    test.each<[Disconnection, string, Approval, Part]>([
        [aDisconnection(), ada.id, 'self', 'decide'],
        [aDisconnection(), bob.id, 'self', 'decide'],
        [aDisconnection(), ada.id, 'second', 'request'],
        [aDisconnection(), bob.id, 'second', 'decide'],
        [aDisconnection({ approval: 'second' }), ada.id, 'self', 'request'],
        [requested(), ada.id, 'second', 'await'],
        [requested(), ada.id, 'self', 'await'],
        [requested(), bob.id, 'second', 'confirm'],
        [requested(), bob.id, 'self', 'confirm'],
    ])('case %#', (request, person, setting, part) => {
        expect(partOf(request, person, setting)).toBe(part);
    });

    test('under the stricter rule, no order of settings lets the asker confirm alone', () => {
        const settings = fc.array(fc.constantFrom<Approval>('self', 'second'), { minLength: 2, maxLength: 6 });
        fc.assert(
            fc.property(settings, ([first, ...later]) => {
                const question = aDisconnection(first === 'second' ? { approval: 'second' } : {});
                const strict = first === 'second' || later.includes('second');
                // The asker decides again and again, as the setting changes.
                let request = question;
                for (const setting of later) {
                    const part = partOf(request, ada.id, setting);
                    if (part === 'decide') request = confirmed(request, decision(ada), 'cancel');
                    if (part === 'request') request = requestedBy(request, 'cancel', at(1));
                    if (request.phase === 'running' && lacksSecond(request, setting)) {
                        request = requestedBy(request, request.decided?.fate, at(2));
                    }
                }
                if (strict) expect(request.phase).not.toBe('running');
            }),
        );
    });
});

describe('a request', () => {
    test('says what was chosen, waits for 24 hours, and makes older buttons useless', () => {
        const request = requested();
        expect(request).toMatchObject({ phase: 'requested', approval: 'second', requested: { fate: 'cancel' } });
        expect(request.revision).toBeGreaterThan(aDisconnection().revision);
        expect(hasLapsed(request, at(5 + REQUEST_LAPSES_AFTER_MS - 1))).toBe(false);
        expect(hasLapsed(request, at(5 + REQUEST_LAPSES_AFTER_MS))).toBe(true);
    });

    test('is confirmed by another person, who is written down beside the asker', () => {
        const request = confirmed(requested(), decision(bob), 'cancel');
        expect(request).toMatchObject({ phase: 'running', asked: { by: ada }, seconded: { by: bob, at: ASKED + 10 } });
        expect(lacksSecond(request, 'second')).toBe(false);
    });

    test.each([
        ['the asker: withdrawn', requested(), ada, 'withdrawn'],
        ['another person: refused', requested(), bob, 'refused'],
        ['while it counts down: undone', requested({ phase: 'grace' }), bob, 'undone'],
        ['while it counts down, by the asker: undone', requested({ phase: 'grace' }), ada, 'undone'],
    ] as const)('stopped by %s', (_, request, by, how) => {
        expect(stoppedBy(request, by, at(20))).toMatchObject({ phase: 'kept', stopped: { how, by, at: ASKED + 20 } });
    });

    test('of a person who may no longer ask is void', () => {
        expect(voided(requested(), bob, at(20))).toMatchObject({ phase: 'kept', stopped: { how: 'void', by: bob } });
    });

    test('reads back as it was stored, with all that it may hold', () => {
        const whole = {
            ...stoppedBy(requested({ grace: { ms: 60_000, until: ASKED } }), bob, at(1)),
            notice: { roomId: 'r', messageId: 'm', shows: 'requested 2' },
            differs: { added: 1, gone: 2, moved: 3 },
            healthWas: { status: { kind: 'expired' as const } },
            seconded: { by: bob, at: ASKED },
        };
        expect(v.parse(disconnection, JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    });

    test('a record of a version without requests still reads', () => {
        expect(v.parse(disconnection, aDisconnection())).toEqual(aDisconnection());
        expect(needsSecond(aDisconnection(), 'self')).toBe(false);
    });
});

describe('a decision that lacks the second person', () => {
    const alone = confirmed(aDisconnection(), decision(ada), 'cancel');

    test('waits for one under the stricter setting only, and only while nothing has begun', () => {
        expect(lacksSecond(alone, 'self')).toBe(false);
        expect(lacksSecond(alone, 'second')).toBe(true);
        expect(lacksSecond({ ...alone, deletion: 'begun' }, 'second')).toBe(false);
        expect(lacksSecond({ ...alone, posts: [aPost('a', { fate: 'begun' })] }, 'second')).toBe(false);
        expect(lacksSecond({ ...alone, posts: [aPost('a', { fate: 'cancelled' })] }, 'second')).toBe(false);
    });

    test('is none where another person decided, also in a record that does not say so', () => {
        const theirs = { ...alone, decided: { by: bob, at: ASKED } };
        expect(lacksSecond(theirs, 'second')).toBe(false);
    });
});

describe('after a failure', () => {
    const agreed = confirmed(requested(), decision(bob), 'cancel');

    test.each([
        ['the asker may repeat what two agreed on', agreed, 'retry', ada.id, false],
        ['the asker may not go on without it', agreed, 'proceed', ada.id, true],
        ['another person may', agreed, 'proceed', bob.id, false],
        ['the asker alone may not repeat what nobody else agreed on', aDisconnection(), 'retry', ada.id, true],
    ] as const)('%s', (_, request, how, person, must) => {
        expect(mustLeaveToAnother(request, how, person, 'second')).toBe(must);
    });

    test('with one person’s rule, nobody has to wait', () => {
        expect(mustLeaveToAnother(aDisconnection(), 'proceed', ada.id, 'self')).toBe(false);
    });
});

describe('a calendar that has changed since the request', () => {
    const running = confirmed(requested(), decision(bob), 'cancel');

    test('is asked about again as a request, with what differs, and nobody has confirmed', () => {
        const moved = aPost('b', { at: ASKED });
        const anew = askedAnew(running, [moved, aPost('c')], at(60));
        expect(anew).toMatchObject({
            phase: 'requested',
            changed: true,
            differs: { added: 1, gone: 1, moved: 1 },
            lapsesAt: ASKED + 60 + REQUEST_LAPSES_AFTER_MS,
        });
        expect(anew).not.toHaveProperty('seconded');
        expect(anew).not.toHaveProperty('decided');
    });

    test('is a plain question where what happens to the posts was never chosen', () => {
        const bare = confirmed(requestedBy(aDisconnection({ posts: [] }), undefined, at(5)), decision(bob), undefined);
        const anew = askedAnew(bare, [aPost('c')], at(60));
        expect(anew).toMatchObject({ phase: 'asked', lapsesAt: ASKED + 60 + LAPSES_AFTER_MS });
        expect(anew).not.toHaveProperty('requested');
    });

    test('fewer posts, all of them shown before, need no new decision: the others are gone', () => {
        expect(withFewerPosts(running, [aPost('b')])?.posts).toEqual([aPost('a', { fate: 'gone' }), aPost('b')]);
    });

    test.each<[string, readonly DisconnectionPost[] | undefined]>([
        ['unread', undefined],
        ['the same', [aPost('a'), aPost('b')]],
        ['one more', [aPost('a'), aPost('b'), aPost('c')]],
        ['another instead', [aPost('a'), aPost('c')]],
        ['fewer, one of them moved', [aPost('b', { at: ASKED })]],
    ])('%s: is not that', (_, found) => {
        expect(withFewerPosts(running, found)).toBeUndefined();
    });

    test('the account’s state counts as people see it', () => {
        expect(isInAnotherState(running, { status: { kind: 'healthy' }, tokenValid: true })).toBe(false);
        expect(isInAnotherState(running, { status: { kind: 'healthy' }, tokenValid: false })).toBe(true);
        expect(isInAnotherState(running, { status: { kind: 'expired' } })).toBe(true);
        expect(isInAnotherState({ ...running, health: 'Healthy' }, { status: { kind: 'expired' } })).toBe(false);
    });
});
