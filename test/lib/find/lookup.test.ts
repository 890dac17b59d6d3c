import { describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS, type FakeHooked, type FakeRocketChat } from '../../../dev/upstreams/index';
import type { AppContext } from '../../../lib/context/context';
import { lookup } from '../../../lib/find/lookup';
import { anApp, type AppOptions } from '../../support/appContext';
import { freshHooked, freshRocketChat } from '../../support/freshFakes';

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;
freshHooked((fake) => void (hooked = fake));
freshRocketChat((fake) => void (rocketchat = fake));

const app = (over: Partial<AppOptions> = {}): AppContext => anApp({ hooked, rocketchat, ...over });
const isCalendar = ({ path }: { readonly path: string }): boolean => path.includes('/schedule/');

describe('what is at stake', () => {
    test('is read once for a connection that is not healthy', async () => {
        const { impact } = await lookup(app(), { id: 'int_tt_xyz789' });
        expect(impact).toMatchObject({ posts: expect.any(Number) });
        expect(hooked.requests.filter(isCalendar)).toHaveLength(1);
    });

    test('of a healthy one costs no request', async () => {
        expect(await lookup(app(), { id: 'int_yt_abc123' })).not.toHaveProperty('impact');
        expect(hooked.requests).toHaveLength(1);
    });

    test('of a webhook is nothing', async () => {
        expect(await lookup(app(), { id: DEMO_INTEGRATIONS.failing })).not.toHaveProperty('impact');
        expect(hooked.requests.filter(isCalendar)).toEqual([]);
    });

    test('is unread where the calendar can not be read', async () => {
        hooked.fault({ when: { path: /schedule/ }, status: 500 });
        expect(await lookup(app(), { id: 'int_tt_xyz789' })).toMatchObject({ impact: 'unread' });
    });

    test('is unread where there is no time left for it, and nothing is asked', async () => {
        const late = { ...app(), deadline: { remainingMs: () => 1000 } };
        expect(await lookup(late, { id: 'int_tt_xyz789' })).toMatchObject({ impact: 'unread' });
        expect(hooked.requests.filter(isCalendar)).toEqual([]);
    });

    test('is unread where the calendar takes too long', async () => {
        const waits: number[] = [];
        const withTimeout = (ms: number) => {
            waits.push(ms);
            return Promise.resolve(undefined);
        };
        expect(await lookup({ ...app(), withTimeout }, { id: 'int_tt_xyz789' })).toMatchObject({ impact: 'unread' });
        expect(waits).toEqual([6000]);
    });
});

describe('who disconnected a connection', () => {
    const disconnected = { by: 'admin', at: new Date(0) };
    const asked: string[] = [];
    const audited = (over: Partial<AppOptions> = {}): AppContext => {
        asked.length = 0;
        const audit = {
            ...app().audit,
            disconnectionOf: (id: string) => {
                asked.push(id);
                return Promise.resolve(disconnected);
            },
        };
        return { ...app(over), audit };
    };

    test('is looked up where Hooked does not have it', async () => {
        expect(await lookup(audited(), { id: 'int_gone' })).toMatchObject({ disconnected });
        expect(asked).toEqual(['int_gone']);
    });

    test('comes with the posts that are still planned on it', async () => {
        const id = 'int_tt_xyz789';
        hooked.accounts.delete(id);
        const found = await lookup(audited(), { id });
        expect(found).toMatchObject({ disconnected, impact: { posts: expect.any(Number) } });
        expect(found.impact).not.toMatchObject({ posts: 0 });
        expect(hooked.requests.filter(isCalendar)).toHaveLength(1);
    });

    test.each<[string, Partial<AppOptions>, string]>([
        ['it is there', {}, 'int_yt_abc123'],
        ['a webhook has the id', {}, DEMO_INTEGRATIONS.incoming],
        ['the person may not see connections', { as: 'guest' }, 'int_gone'],
    ])('is not looked up where %s', async (_, over, id) => {
        expect(await lookup(audited(over), { id })).not.toHaveProperty('disconnected');
        expect(asked).toEqual([]);
    });

    test('is not looked up where Hooked can not be asked', async () => {
        hooked.fault({ status: 503 });
        expect(await lookup(audited(), { id: 'int_gone' })).not.toHaveProperty('disconnected');
        expect(asked).toEqual([]);
    });

    test('is not known where the trail can not be read', async () => {
        const audit = { ...app().audit, disconnectionOf: () => Promise.reject(new Error('no')) };
        expect(await lookup({ ...app(), audit }, { id: 'int_gone' })).not.toHaveProperty('disconnected');
    });
});
