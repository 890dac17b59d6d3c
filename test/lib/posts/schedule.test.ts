import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { runCommand } from '../../../commands';
import type { AppContext } from '../../../lib/context/context';
import { ok } from '../../../lib/domain/outcome';
import { followClick } from '../../../lib/interactions/index';
import { confirmSchedule } from '../../../lib/chat/links';
import type { Calendar, HookedAccounts } from '../../../lib/ports/upstreams';
import { anAccount } from '../../support/integrations';
import { anApp } from '../../support/appContext';
import { clockAt, DAY, HOUR, NOW } from '../../support/times';

/** An app whose clock jumps ahead whenever something is asked for, and what it has sent. */
function hurriedApp(jumps: readonly number[]) {
    const clock = clockAt();
    const sent: { readonly at: Date; readonly now: Date }[] = [];
    let next = 0;
    const jump = (): void => clock.advance(jumps[next++ % jumps.length] ?? 0);
    const accounts: Partial<HookedAccounts> = {
        get: () => {
            jump();
            return Promise.resolve(ok(anAccount()));
        },
    };
    const calendar: Partial<Calendar> = {
        pending: () => {
            jump();
            return Promise.resolve(ok([]));
        },
        video: () => {
            jump();
            return Promise.resolve(ok({ status: 'completed' }));
        },
        schedule: (videoId, integrationId, at) => {
            sent.push({ at, now: clock.now() });
            const post = { id: 'sch_1', status: 'pending', at, platform: { kind: 'instagram' as const } };
            return Promise.resolve(ok({ ...post, videoId, integrationId }));
        },
    };
    const kept = new Map<string, unknown>();
    const app = {
        ...anApp({ as: 'admin', clock }),
        hooked: ok(accounts),
        calendar: ok(calendar),
        audit: { append: () => Promise.resolve() },
        claims: {
            claim: () => {
                jump();
                return Promise.resolve({ renew: () => Promise.resolve(true), release: () => Promise.resolve() });
            },
        },
        schedulings: {
            get: (key: string) => Promise.resolve(kept.get(key)),
            put: (key: string, value: unknown) => {
                jump();
                kept.set(key, value);
                return Promise.resolve();
            },
            remove: (key: string) => Promise.resolve(void kept.delete(key)),
            all: () => Promise.resolve(kept),
        },
        newId: () => 'question',
    } as unknown as AppContext;
    return { app, sent };
}

const jumps = fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { minLength: 1, maxLength: 6 });
const iso = fc.integer({ min: -2 * DAY, max: 2 * DAY }).map((aside) => new Date(NOW.getTime() + aside).toISOString());
const words = fc.constantFrom(
    '18:00',
    'tomorrow 0:30',
    'in 1 minute',
    'today 16:45',
    'yesterday 9:00',
    '1 hour ago',
    'now',
);

const call = (app: AppContext, when: string) =>
    runCommand(app, ['schedule', 'vid_1', 'int_ig_main02', ...when.split(' ')]);

test('whatever time is given, and however long the checks take, nothing is scheduled for the past', async () => {
    await fc.assert(
        fc.asyncProperty(fc.oneof(iso, words), jumps, async (when, steps) => {
            const { app, sent } = hurriedApp(steps);
            await call(app, when);
            for (const { at, now } of sent) expect(at.getTime()).toBeGreaterThan(now.getTime());
        }),
    );
});

test('nor by a click, forged ones included', async () => {
    let scheduled = 0;
    await fc.assert(
        fc.asyncProperty(fc.integer({ min: -DAY, max: DAY }), jumps, async (aside, steps) => {
            const { app, sent } = hurriedApp(steps);
            const at = NOW.getTime() + aside;
            const value = confirmSchedule.write({ question: 'q', videoId: 'vid_1', id: 'int_ig_main02', at });
            await followClick(app, { actionId: 'schedule.confirm', value, isPrivate: true });
            await followClick(app, { actionId: 'schedule.confirm', value, isPrivate: true });
            expect(sent.length).toBeLessThanOrEqual(1);
            scheduled += sent.length;
            for (const { at: sentFor, now } of sent) expect(sentFor.getTime()).toBeGreaterThan(now.getTime());
        }),
    );
    expect(scheduled).toBeGreaterThan(0);
});

test.each(['18:00', 'tomorrow 9:00', 'in 2 hours'])(
    '“%s” is never sent before a person has confirmed it',
    async (when) => {
        const { app, sent } = hurriedApp([0]);
        await call(app, when);
        expect(sent).toEqual([]);
    },
);
