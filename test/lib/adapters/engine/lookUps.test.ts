import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { describe, expect, test } from '@jest/globals';

import { LookedUpBefore, lookUpsFrom } from '../../../../lib/adapters/engine/lookUps';
import type { LookUps } from '../../../../lib/ports/lookUps';
import { clockAt, NOW } from '../../../support/times';

type Wire = Readonly<Record<string, unknown>>;

const APP = { id: 'uApp', username: 'app.bot', type: 'app', isEnabled: true, roles: ['app'] };
const ANN = { id: 'uAnn', username: 'ann', type: 'user', isEnabled: true, roles: ['user'] };
const LEO = { id: 'uLeo', username: 'leo', type: 'user', isEnabled: false, roles: null };
const ROOM = { id: 'r1', slugifiedName: 'one', type: 'c', _unmappedProperties_: { archived: true, unmuted: ['ann'] } };

interface Server {
    readonly users?: readonly Wire[] | 'denied' | 'down';
    readonly rooms?: readonly Wire[] | 'denied' | 'down';
    readonly own?: readonly string[] | null;
}

/** The engine: what is not there is null, as the pipe makes it, and so is everything without the permission. */
function engine({ users = [APP, ANN, LEO], rooms = [ROOM], own = ['r1'] }: Server = {}) {
    const calls: string[] = [];
    const clock = clockAt();
    const before = new LookedUpBefore(clock);
    const answer = (call: string, all: readonly Wire[] | 'denied' | 'down', fits: (one: Wire) => boolean) => {
        calls.push(call);
        if (all === 'down') return Promise.reject(new Error('the pipe is closed'));
        return Promise.resolve(all === 'denied' ? null : (all.find(fits) ?? null));
    };
    const read = {
        getUserReader: () => ({
            getAppUser: () => Promise.resolve(APP),
            getById: (wanted: string) => answer(`user ${wanted}`, users, ({ id }) => id === wanted),
            getByUsername: (wanted: string) => answer(`@${wanted}`, users, ({ username }) => username === wanted),
            getUserRoomIds: (id: string) => {
                calls.push(`rooms of ${id}`);
                return Promise.resolve(own);
            },
        }),
        getRoomReader: () => ({
            getById: (wanted: string) => answer(`room ${wanted}`, rooms, ({ id }) => id === wanted),
            getByName: (wanted: string) => answer(`#${wanted}`, rooms, ({ slugifiedName }) => slugifiedName === wanted),
            getOwners: () => Promise.resolve(rooms === 'denied' ? null : [ANN]),
            getModerators: () => Promise.resolve(rooms === 'denied' ? null : []),
            getLeaders: () => Promise.resolve(rooms === 'denied' ? null : []),
        }),
    };
    const since = lookUpsFrom(read as unknown as IRead, 'the-app', before);
    return { since, calls, clock, lookUps: since(NOW) };
}

const kindsOf = async (found: ReturnType<LookUps['rooms'] | LookUps['accountsById']>): Promise<unknown> =>
    Object.fromEntries([...(await found)].map(([key, { kind }]) => [key, kind]));

describe('a look-up', () => {
    test('tells what is there, and what the server does not say', async () => {
        const { lookUps } = engine();
        expect([...(await lookUps.accountsById(['uAnn', 'uLeo']))]).toEqual([
            [
                'uAnn',
                { kind: 'known', value: { id: 'uAnn', username: 'ann', active: true, roles: ['user'], isApp: false } },
            ],
            ['uLeo', { kind: 'known', value: { id: 'uLeo', username: 'leo', active: false, roles: [], isApp: false } }],
        ]);
        expect((await lookUps.rooms(['one'])).get('one')).toMatchObject({
            kind: 'known',
            value: { id: 'r1', archived: true, unmuted: ['ann'] },
        });
        expect((await lookUps.roomIdsOf(['uAnn'])).get('uAnn')).toEqual({ kind: 'known', value: new Set(['r1']) });
        expect((await lookUps.roomRoles(['r1'])).get('r1')).toEqual({
            kind: 'known',
            value: { owner: ['uAnn'], moderator: [], leader: [] },
        });
    });

    test('finds a room by its name or its id, as the server does', async () => {
        const { lookUps } = engine();
        expect(await kindsOf(lookUps.rooms(['one', 'r1', 'two']))).toEqual({
            one: 'known',
            r1: 'known',
            two: 'missing',
        });
    });

    test('calls nobody missing where the app may not read people', async () => {
        const { lookUps } = engine({ users: 'denied' });
        expect(await kindsOf(lookUps.accountsById(['uAnn', 'uGone']))).toEqual({ uAnn: 'unknown', uGone: 'unknown' });
        expect(await kindsOf(lookUps.accountsByName(['ann']))).toEqual({ ann: 'unknown' });
    });

    test('calls no room missing where the app may not read rooms', async () => {
        const { lookUps } = engine({ rooms: 'denied' });
        expect(await kindsOf(lookUps.rooms(['one', 'gone']))).toEqual({ one: 'unknown', gone: 'unknown' });
        expect((await lookUps.roomRoles(['r1'])).get('r1')).toEqual({ kind: 'unknown' });
    });

    test.each([null, []])('calls no room missing where the app is in none that proves it: %j', async (own) => {
        const { lookUps } = engine({ own });
        expect(await kindsOf(lookUps.rooms(['one', 'gone']))).toEqual({ one: 'known', gone: 'unknown' });
    });

    test('that fails is unknown', async () => {
        const { lookUps } = engine({ users: 'down', rooms: 'down', own: null });
        expect(await kindsOf(lookUps.accountsById(['uAnn']))).toEqual({ uAnn: 'unknown' });
        expect(await kindsOf(lookUps.rooms(['one']))).toEqual({ one: 'unknown' });
        expect((await lookUps.roomIdsOf(['uAnn'])).get('uAnn')).toEqual({ kind: 'unknown' });
    });
});

describe('the same look-up', () => {
    test('is one call for everyone since that time, and the proof that it works is one too', async () => {
        const { since, calls, clock } = engine();
        const many = ['gone', 'lost', 'one', 'one'];
        await Promise.all([since(NOW).rooms(many), since(NOW).rooms(many)]);
        clock.advance(30_000);
        await since(NOW).rooms(many);
        expect(calls.sort()).toEqual(
            ['#gone', '#lost', '#one', 'room gone', 'room lost', 'room r1', 'rooms of uApp'].sort(),
        );
    });

    test('is made again for whoever asks later', async () => {
        const { since, calls, clock } = engine();
        await since(NOW).accountsById(['uAnn']);
        clock.advance(1000);
        await since(clock.now()).accountsById(['uAnn']);
        expect(calls).toEqual(['user uAnn', 'user uAnn']);
    });
});
