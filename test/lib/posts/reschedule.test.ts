import { describe, expect, test } from '@jest/globals';

import type { AppContext } from '../../../lib/context/context';
import type { AuditedChange } from '../../../lib/domain/audit';
import { failed, ok, type Outcome } from '../../../lib/domain/outcome';
import type { ScheduledPost } from '../../../lib/domain/post';
import type { Problem } from '../../../lib/domain/problem';
import { reschedule } from '../../../lib/posts/reschedule';
import type { Calendar } from '../../../lib/ports/upstreams';
import { anApp } from '../../support/appContext';
import { clockAt, DAY, NOW } from '../../support/times';

const OLD = new Date(NOW.getTime() + DAY);
const NEW = new Date(NOW.getTime() + 2 * DAY);
const THIRD = new Date(NOW.getTime() + 3 * DAY);

const postAt = (at: Date, status = 'pending'): ScheduledPost => ({
    id: 'sch_1',
    status,
    at,
    platform: { kind: 'youtube' },
    integrationId: 'int_1',
});
const problem = (kind: 'unreachable' | 'timed-out' | 'rejected' | 'rate-limited' | 'not-found'): Outcome<never> => {
    const problems: Readonly<Record<typeof kind, Problem>> = {
        unreachable: { kind: 'unreachable', upstream: 'hooked' },
        'timed-out': { kind: 'timed-out', upstream: 'hooked', afterMs: 1 },
        rejected: { kind: 'rejected', upstream: 'hooked', status: 400, message: 'no' },
        'rate-limited': { kind: 'rate-limited', upstream: 'hooked' },
        'not-found': { kind: 'not-found', upstream: 'hooked', id: 'sch_1', what: 'post' },
    };
    return failed(problems[kind]);
};

/** Hooked answers the change so, and shows the post so afterwards. */
function anAppWhere(answer: Outcome<ScheduledPost>, after: Outcome<ScheduledPost>, listed = false) {
    const trail: AuditedChange[] = [];
    let sent = 0;
    const calendar: Partial<Calendar> = {
        post: () => Promise.resolve(sent === 0 ? ok(postAt(OLD)) : after),
        lists: () => Promise.resolve(ok(listed)),
        reschedule: () => {
            sent += 1;
            return Promise.resolve(answer);
        },
    };
    const app = {
        ...anApp({ clock: clockAt() }),
        calendar: ok(calendar),
        audit: { append: (change: AuditedChange) => Promise.resolve(void trail.push(change)) },
        claims: {
            claim: () => Promise.resolve({ renew: () => Promise.resolve(true), release: () => Promise.resolve() }),
        },
    } as unknown as AppContext;
    return { app, trail, sent: () => sent };
}

const move = { post: 'sch_1', to: NEW };

describe('the result of a move', () => {
    test.each<[string, Outcome<ScheduledPost>, Outcome<ScheduledPost>, string, string]>([
        ['Hooked confirms it', ok(postAt(NEW)), problem('unreachable'), 'moved', 'done'],
        ['the answer names the old time, the post the new one', ok(postAt(OLD)), ok(postAt(NEW)), 'moved', 'done'],
        ['the answer is lost, the post is there', problem('unreachable'), ok(postAt(NEW)), 'moved', 'done'],
        [
            'the answer is lost, the post is at the old time',
            problem('timed-out'),
            ok(postAt(OLD)),
            'unknown',
            'unknown',
        ],
        [
            'the answer is lost, the post cannot be read',
            problem('unreachable'),
            problem('unreachable'),
            'unknown',
            'unknown',
        ],
        ['the answer is good, and the post contradicts it', ok(postAt(OLD)), ok(postAt(OLD)), 'unknown', 'unknown'],
        ['the post is at a third time', problem('unreachable'), ok(postAt(THIRD)), 'different', 'failed'],
        ['Hooked refuses', problem('rejected'), ok(postAt(OLD)), 'failed', 'failed'],
        [
            'Hooked refuses, and the post cannot be read',
            problem('rejected'),
            problem('unreachable'),
            'failed',
            'failed',
        ],
        ['Hooked asks to wait', problem('rate-limited'), ok(postAt(NEW)), 'failed', 'failed'],
        [
            'the post was published meanwhile',
            problem('rejected'),
            ok(postAt(OLD, 'published')),
            'not-pending',
            'failed',
        ],
        ['the post was cancelled meanwhile', problem('not-found'), problem('not-found'), 'gone', 'gone'],
    ])('where %s', async (_, answer, after, kind, outcome) => {
        const { app, trail, sent } = anAppWhere(answer, after);
        expect((await reschedule(app, move)).kind).toBe(kind);
        expect(sent()).toBe(1);
        expect(trail).toMatchObject([{ action: 'reschedule', target: 'sch_1', outcome }]);
    });

    test.each([
        ['the time has passed', { post: 'sch_1', to: new Date(NOW.getTime() - 1) }, 'past'],
        ['the post has that time', { post: 'sch_1', to: OLD }, 'there'],
        ['another person has moved it', { post: 'sch_1', to: NEW, from: THIRD }, 'changed'],
    ])('where %s, nothing is sent and nothing recorded', async (_, asked, kind) => {
        const { app, trail, sent } = anAppWhere(ok(postAt(NEW)), ok(postAt(NEW)));
        expect((await reschedule(app, asked)).kind).toBe(kind);
        expect(sent()).toBe(0);
        expect(trail).toEqual([]);
    });
});
