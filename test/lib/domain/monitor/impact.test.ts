import { describe, expect, test } from '@jest/globals';

import { lostBetween, pendingImpact, withLost } from '../../../../lib/domain/monitor/impact';
import type { ScheduledPost } from '../../../../lib/domain/post';
import { DAY, HOUR, NOW } from '../../../support/times';

const time = (ms: number): number => NOW.getTime() + ms;
const post = (id: string, ms?: number): ScheduledPost => ({
    id,
    status: 'pending',
    platform: { kind: 'youtube' },
    title: `Title of ${id}`,
    ...(ms !== undefined && { at: new Date(time(ms)) }),
});
const at = (ms: number): Date => new Date(time(ms));

describe('what the pending posts of a connection come to', () => {
    test('the next post is ahead, and overdue posts are counted apart', () => {
        expect(pendingImpact([post('old', -26 * HOUR), post('far', 30 * DAY)], NOW)).toEqual({
            posts: 2,
            nextAt: time(30 * DAY),
            nextTitle: 'Title of far',
            overdue: { count: 1, title: 'Title of old', at: time(-26 * HOUR), lastAt: time(-26 * HOUR) },
            near: [
                { id: 'old', title: 'Title of old', at: time(-26 * HOUR) },
                { id: 'far', title: 'Title of far', at: time(30 * DAY) },
            ],
        });
    });

    test('where all are overdue there is no next one', () => {
        const stake = pendingImpact([post('a', -2 * HOUR), post('b', -HOUR), post('c', 0)], NOW);
        expect(stake).toMatchObject({ posts: 3, overdue: { count: 3, at: time(-2 * HOUR), lastAt: time(0) } });
        expect(stake.nextAt).toBeUndefined();
    });

    test('one without a time is never due', () => {
        expect(pendingImpact([post('a')], NOW)).toEqual({ posts: 1, nextTitle: 'Title of a' });
    });

    test('none is nothing', () => expect(pendingImpact([], NOW)).toEqual({ posts: 0 }));
});

describe('the posts lost since the last sweep', () => {
    const before = [post('old', -26 * HOUR), post('soon', HOUR), post('far', 30 * DAY)];
    const former = pendingImpact(before, NOW);
    const later = at(2 * HOUR);
    const since = time(-HOUR);
    const lostNow = (now: readonly ScheduledPost[], when = later) => {
        const pending = pendingImpact(now, when);
        return withLost(pending, former, lostBetween(former, pending, since, when), when);
    };

    test('is named', () => {
        expect(lostNow([post('old', -26 * HOUR), post('far', 30 * DAY)])).toMatchObject({
            lost: 1,
            lostPosts: [{ title: 'Title of soon', at: time(HOUR) }],
        });
    });

    test.each<[why: string, now: readonly ScheduledPost[], when: Date]>([
        ['it was cancelled before it was due', [post('old', -26 * HOUR), post('far', 30 * DAY)], at(HOUR / 2)],
        [
            'a later post was cancelled, and the post that was due is still pending',
            [post('old', -26 * HOUR), post('soon', HOUR)],
            later,
        ],
        ['it had been due before the trouble began', [post('soon', HOUR), post('far', 30 * DAY)], later],
        ['all are still there', before, later],
    ])('is nothing where %s', (_, now, when) => {
        const stake = lostNow(now, when);
        expect(stake.lost).toBeUndefined();
        expect(stake.lostPosts).toBeUndefined();
    });

    test('is still lost where it vanishes only some sweeps after it was due', () => {
        const overdue = pendingImpact(before, later);
        const pending = pendingImpact([post('old', -26 * HOUR), post('far', 30 * DAY)], at(3 * HOUR));
        expect(lostBetween(overdue, pending, since, at(3 * HOUR))).toBe(1);
    });

    test('of more than are known by name, the rest is counted', () => {
        const many = Array.from({ length: 6 }, (_, index) => post(`p${index}`, (index + 1) * 60_000));
        const all = pendingImpact(many, NOW);
        const none = pendingImpact([], later);
        const count = lostBetween(all, none, since, later);
        expect(count).toBe(6);
        expect(withLost(none, all, count, later)).toMatchObject({
            lost: 6,
            lostPosts: [{ title: 'Title of p0' }, { title: 'Title of p1' }],
        });
    });

    test('of what an older version stored, which has no names, it is counted', () => {
        const old = { posts: 2, nextAt: time(HOUR), nextTitle: 'X' };
        expect(lostBetween(old, pendingImpact([post('far', 30 * DAY)], later), since, later)).toBe(1);
    });
});
