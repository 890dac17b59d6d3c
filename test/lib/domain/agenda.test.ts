import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
    agendaOf,
    AGENDA_STATES,
    countFates,
    dayNumber,
    fateOf,
    FATES,
    fits,
    inWindow,
    looksBehind,
    startOfDay,
    WINDOWS,
    windowWord,
    type AgendaPost,
    type ConnectionLook,
} from '../../../lib/domain/agenda';
import { hookedStates } from '../../../lib/domain/hooked';
import { soonestFirst } from '../../../lib/domain/post';
import { anAccount } from '../../support/integrations';
import { DAY, HOUR, NOW } from '../../support/times';

const looks: readonly ConnectionLook[] = [
    ...hookedStates.map((state) => ({ kind: 'seen' as const, integration: anAccount(), state })),
    { kind: 'gone' },
    { kind: 'unlisted' },
    { kind: 'unseen', problem: { kind: 'unreachable', upstream: 'hooked' } },
    { kind: 'unchecked' },
    { kind: 'nameless' },
];

const aPost = (id: string, at: Date | undefined, look: ConnectionLook = looks[0] as ConnectionLook): AgendaPost => ({
    post: {
        id,
        status: 'pending',
        platform: { kind: 'youtube' },
        ...(at && { at }),
        ...(look.kind !== 'nameless' && { integrationId: `int_${look.kind}` }),
    },
    look,
    fate: fateOf(look),
});

describe('what happens to a post', () => {
    test.each([
        ['healthy', 'fine'],
        ['expired', 'fails'],
        ['token-invalid', 'fails'],
        ['error', 'fails'],
        ['unknown', 'may-fail'],
    ] as const)('on a connection that is %s: %s', (state, fate) =>
        expect(fateOf({ kind: 'seen', integration: anAccount(), state })).toBe(fate),
    );

    test('is fine only where Hooked names the connection healthy', () =>
        expect(looks.filter((look) => fateOf(look) === 'fine')).toHaveLength(1));
});

const offsets = fc.constantFrom(undefined, 0, 1, -5, 5.5, 5.75, -9.5, 13, 14, -12, 99, NaN);
const posts = fc
    .array(
        fc.record({
            away: fc.option(fc.integer({ min: -3 * DAY, max: 40 * DAY }), { nil: undefined }),
            look: fc.constantFrom(...looks),
        }),
        { maxLength: 60 },
    )
    .map((all) =>
        all
            .map(({ away, look }, index) =>
                aPost(`sch_${index}`, away === undefined ? undefined : new Date(NOW.getTime() + away), look),
            )
            .sort((a, b) => soonestFirst(a.post, b.post)),
    );
const windows = fc.record({ from: fc.constantFrom(0, 1), days: fc.integer({ min: 1, max: 30 }) });

describe('the agenda of any calendar', () => {
    test('holds each post in one place, and on the day that the reader’s clock shows', () => {
        fc.assert(
            fc.property(posts, windows, offsets, (all, window, utcOffset) => {
                const reader = { now: NOW, utcOffset };
                const agenda = agendaOf(all, window, reader);
                const shown = [...agenda.overdue, ...inWindow(agenda), ...agenda.undated];
                expect(new Set(shown).size).toBe(shown.length);
                expect(shown.length + agenda.outside).toBe(all.length);
                expect(agenda.days.map(({ day }) => day)).toEqual(
                    [...agenda.days.map(({ day }) => day)].sort((a, b) => a - b),
                );
                for (const { day, posts: of } of agenda.days) {
                    expect(of.length).toBeGreaterThan(0);
                    for (const { post } of of) {
                        const at = post.at as Date;
                        expect(at.getTime()).toBeGreaterThan(NOW.getTime());
                        expect(at.getTime()).toBeGreaterThanOrEqual(startOfDay(day, reader).getTime());
                        expect(at.getTime()).toBeLessThan(startOfDay(day + 1, reader).getTime());
                        expect(dayNumber(at, utcOffset) - dayNumber(NOW, utcOffset)).toBe(day);
                    }
                }
                for (const { post } of agenda.overdue) expect((post.at as Date) <= NOW).toBe(true);
            }),
        );
    });

    test('counts what happens so that the counts add up, and names each connection once', () => {
        fc.assert(
            fc.property(posts, (all) => {
                const counts = countFates(all);
                expect(FATES.reduce((sum, fate) => sum + counts[fate], 0)).toBe(all.length);
                for (const fate of FATES) {
                    const ids = looksBehind(all, fate).map(({ post }) => post.integrationId);
                    expect(new Set(ids).size).toBe(ids.length);
                    expect(ids.length === 0).toBe(counts[fate] === 0);
                }
            }),
        );
    });

    test('shows through its filters what has that fate, and nothing else', () => {
        fc.assert(
            fc.property(posts, fc.subarray([...AGENDA_STATES]), (all, states) => {
                const kept = all.filter((one) => fits(one, { kinds: [], states }));
                if (states.length === 0) expect(kept).toEqual(all);
                if (!states.includes('healthy') && states.length > 0) {
                    expect(kept.every(({ fate }) => fate === 'fails' || fate === 'may-fail')).toBe(true);
                }
            }),
        );
    });
});

/** Rocket.Chat gives today's offset; around a change of clocks, the days are those of that offset. */
describe('on days when clocks change', () => {
    test.each([
        // Berlin leaves summer time at 01:00 UTC on October 25th: 23:30 UTC on the 24th is 01:30 of the 25th there.
        ['before the change in autumn', '2026-10-24T12:00:00Z', 2, '2026-10-24T23:30:00Z', 1],
        ['after it', '2026-10-25T12:00:00Z', 1, '2026-10-25T22:30:00Z', 0],
        // New York, March 8th.
        ['before the change in spring', '2026-03-07T12:00:00Z', -5, '2026-03-08T04:30:00Z', 0],
        ['after it', '2026-03-08T12:00:00Z', -4, '2026-03-09T03:30:00Z', 0],
    ])('%s, a post stands on the day that the reader’s clock of now shows', (_, now, utcOffset, at, day) => {
        const agenda = agendaOf([aPost('sch_1', new Date(at))], WINDOWS.week, { now: new Date(now), utcOffset });
        expect(agenda.days.map((one) => one.day)).toEqual([day]);
    });

    test('a day has 24 hours of that clock', () => {
        const reader = { now: new Date('2026-10-24T12:00:00Z'), utcOffset: 2 };
        for (const day of [0, 1, 2]) {
            expect(startOfDay(day + 1, reader).getTime() - startOfDay(day, reader).getTime()).toBe(24 * HOUR);
        }
    });
});

test('each window has its word', () => {
    for (const [word, window] of Object.entries(WINDOWS)) expect(windowWord(window)).toBe(word);
    expect(windowWord({ from: 0, days: 12 })).toBe('other');
});
