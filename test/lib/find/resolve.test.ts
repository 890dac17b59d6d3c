import { describe, expect, test } from '@jest/globals';

import type { FakeHooked, FakeRocketChat } from '../../../dev/upstreams/index';
import type { AppContext } from '../../../lib/context/context';
import { resolveMissed, resolveName, visibleNames, type NameQuery, type Resolution } from '../../../lib/find/resolve';
import { anApp, type AppOptions } from '../../support/appContext';
import { freshHooked, freshRocketChat } from '../../support/freshFakes';
import { clockAt } from '../../support/times';

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;
freshHooked((fake) => void (hooked = fake));
freshRocketChat((fake) => void (rocketchat = fake));

const app = (over: Partial<AppOptions> = {}): AppContext => anApp({ hooked, rocketchat, ...over });

const told = (resolution: Resolution): unknown => {
    switch (resolution.kind) {
        case 'id':
            return resolution;
        case 'one':
            return resolution.item.id;
        case 'several':
            return resolution.items.map(({ id }) => id);
        case 'none':
            return { nearest: resolution.nearest.map(({ id }) => id) };
    }
};
const resolve = async (words: string, over: Partial<AppOptions> = {}, query: Partial<NameQuery> = {}) =>
    told(await resolveName(app(over), { words, ...query }));

const paths = (): readonly string[] => [...hooked.requests, ...rocketchat.requests].map(({ path }) => path);
const HOOKED_LIST = '/v1/integration/list';
const WEBHOOK_LIST = '/api/v1/integrations.list';
const RIGHTS = '/api/v1/permissions.listAll';
const INVENTORY = { known: { int_w: { group: 'tiktok', name: 'Watched one', handle: 'watched' } } };

describe('what the words mean', () => {
    test.each(['int_yt_abc123', 'int_gone', 'oOrderSync0000001', '659ea5e42dd9f928ada3e451'])(
        'the id %s is taken as it is, and nothing is asked',
        async (id) => {
            expect(await resolve(id)).toEqual({ kind: 'id', id });
            expect(paths()).toEqual([]);
        },
    );

    test('a name costs one list of each source', async () => {
        expect(await resolve('My TikTok')).toBe('int_tt_xyz789');
        expect([...paths()].sort()).toEqual([RIGHTS, WEBHOOK_LIST, HOOKED_LIST].sort());
    });

    test('which is kept for a minute, for everyone', async () => {
        const clock = clockAt();
        const one = app({ clock });
        const other: AppContext = { ...app({ clock, as: 'viewer' }), names: one.names };
        await resolveName(one, { words: 'tiktok' });
        await resolveName(other, { words: 'youtube' });
        clock.advance(59_000);
        await resolveName(one, { words: 'nothing like it' });
        const lists = (): number => paths().filter((path) => path.endsWith('list')).length;
        expect(lists()).toBe(2);
        clock.advance(1000);
        await resolveName(one, { words: 'tiktok' });
        expect(lists()).toBe(4);
    });

    test('and of one source only, where only that one is meant', async () => {
        expect(await resolve('My TikTok', {}, { sources: ['hooked'] })).toBe('int_tt_xyz789');
        expect(await resolve('Order sync', {}, { sources: ['rocketchat'] })).toBe('oOrderSync0000001');
        expect(await resolve('Order sync', {}, { sources: ['hooked'] })).toEqual({ nearest: [] });
        expect(paths().filter((path) => path === WEBHOOK_LIST)).toHaveLength(1);
    });

    test('several are all of both sources', async () => {
        hooked.addAccount({ account: { id: '1', name: 'Order board', username: 'orders', avatarUrl: '' } });
        expect(await resolve('order')).toHaveLength(2);
    });
});

describe('only what the asker may see', () => {
    test('a viewer finds connections, and no webhook, not even by a slip', async () => {
        expect(await resolve('tiktok', { as: 'viewer' })).toBe('int_tt_xyz789');
        expect(await resolve('Order sync', { as: 'viewer' })).toEqual({ nearest: [] });
        expect(await resolve('Order syncc', { as: 'viewer' })).toEqual({ nearest: [] });
        expect(paths()).not.toContain(WEBHOOK_LIST);
    });

    test('an owner finds their own webhooks alone', async () => {
        expect(await resolve('Build results', { as: 'owner' })).toMatch(/^iOwnerBuilds/);
        expect(await resolve('Order sync', { as: 'owner' })).toEqual({ nearest: [] });
        expect(await resolve('Order syncc', { as: 'owner' })).toEqual({ nearest: [] });
    });

    test('a guest learns nothing, and no list is read', async () => {
        for (const words of ['My TikTok', 'Order sync', 'tiktok', '@mychannel', 'nothing']) {
            expect(await resolve(words, { as: 'guest' })).toEqual({ kind: 'id', id: words });
            expect(await resolveMissed(app({ as: 'guest' }), { words })).toMatchObject({ kind: 'none', nearest: [] });
        }
        expect(paths().filter((path) => path !== RIGHTS)).toEqual([]);
    });

    test('the creator narrows webhooks down', async () => {
        expect(await resolve('results', {}, { createdBy: '@owner', sources: ['rocketchat'] })).toMatch(/^iOwner/);
        expect(await resolve('results', {}, { createdBy: 'uOwner00000000004', sources: ['rocketchat'] })).toMatch(
            /^iOwn/,
        );
        expect(await resolve('results', {}, { createdBy: '@admin', sources: ['rocketchat'] })).toEqual({ nearest: [] });
        const nobody = await visibleNames(app(), { words: 'x', createdBy: '@nobody' });
        expect(nobody.problems).toEqual([{ kind: 'no-such-user', username: 'nobody' }]);
    });
});

describe('where a list is missing', () => {
    test('watched connections are found by the monitor’s names, and nothing else is', async () => {
        hooked.fault({ status: 404, when: { path: /list$/ } });
        const there = app({ inventory: INVENTORY });
        expect(await resolveName(there, { words: '@watched' })).toMatchObject({
            kind: 'one',
            item: { id: 'int_w' },
            visible: { onlyWatched: true },
        });
        expect(await resolveName(there, { words: 'My TikTok' })).toMatchObject({
            kind: 'none',
            visible: { onlyWatched: true },
        });
        // A word may be an id of a form that the app does not know.
        expect(await resolveName(there, { words: 'strange-id' })).toEqual({ kind: 'id', id: 'strange-id' });
        expect(paths().filter((path) => path === HOOKED_LIST)).toHaveLength(1);
    });

    test('nobody who may not see Hooked finds them so', async () => {
        hooked.fault({ status: 404 });
        const guest = app({ inventory: INVENTORY, as: 'guest' });
        expect(await resolveName(guest, { words: 'Watched one' })).toEqual({ kind: 'id', id: 'Watched one' });
    });

    test('a list that does not come is a problem, and is not kept', async () => {
        hooked.fault({ status: 503 });
        const there = app();
        expect(await resolveName(there, { words: 'My TikTok' })).toMatchObject({
            kind: 'none',
            visible: { problems: [{ kind: 'upstream-failed', upstream: 'hooked' }] },
        });
        hooked.clearFaults();
        expect(await resolveName(there, { words: 'My TikTok' })).toMatchObject({ kind: 'one' });
    });

    test('a list without names takes them from the monitor', async () => {
        hooked.fault({
            json: {
                success: true,
                data: [
                    { id: 'int_w', type: 'tiktok' },
                    { id: 'int_v', type: 'tiktok' },
                ],
            },
        });
        expect(await resolve('Watched one', { inventory: INVENTORY })).toBe('int_w');
    });
});

describe('an id that there is not', () => {
    const missed = async (words: string, over: Partial<NameQuery> = {}) =>
        told(await resolveMissed(app(), { words, ...over }));

    test.each([
        ['int_yt_abc124', { nearest: ['int_yt_abc123'] }],
        ['int_yt_abc12', { nearest: ['int_yt_abc123'] }],
        ['oOrderSinc0000001', { nearest: ['oOrderSync0000001'] }],
        ['int_gone', { nearest: [] }],
    ])('%s is compared with those that there are', async (id, expected) => expect(await missed(id)).toEqual(expected));

    test('may be a handle of that form', async () => {
        const { id } = hooked.addAccount({
            account: { id: '1', name: 'A', username: 'albacoffee1234567', avatarUrl: '' },
        });
        expect(await missed('albacoffee1234567')).toBe(id);
    });

    test('is not suggested itself, and the kept list is read anew', async () => {
        const there = app();
        await resolveName(there, { words: 'tiktok' });
        expect(told(await resolveMissed(there, { words: 'int_yt_abc123', sources: ['hooked'] }))).toEqual({
            nearest: [],
        });
        await resolveName(there, { words: 'tiktok', sources: ['hooked'] });
        expect(paths().filter((path) => path === HOOKED_LIST)).toHaveLength(2);
    });
});
