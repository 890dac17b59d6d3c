import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { describe, expect, test } from '@jest/globals';

import { roomsFrom } from '../../../../lib/adapters/engine/rooms';
import type { Person } from '../../../../lib/domain/people';
import type { Rooms } from '../../../../lib/ports/rooms';

type Wire = Readonly<Record<string, unknown>> & { readonly id: string };

interface Asked {
    readonly rooms: Rooms;
    /** The requests to the server, in order. */
    readonly calls: string[];
}

/** The engine with these rooms. A missing room or field is null, as the pipe makes it. */
function workspace(
    rooms: readonly Wire[],
    { own = [] as readonly string[] | null, members = null as readonly unknown[] | null } = {},
): Asked {
    const calls: string[] = [];
    const answer = (call: string, found: unknown): Promise<unknown> => {
        calls.push(call);
        return Promise.resolve(found ?? null);
    };
    const read = {
        getRoomReader: () => ({
            getById: (id: string) =>
                answer(
                    `id ${id}`,
                    rooms.find((room) => room.id === id),
                ),
            getMembers: (id: string) => answer(`members of ${id}`, members),
            getByName: (name: string) =>
                answer(
                    `name ${name}`,
                    rooms.find(({ slugifiedName }) => slugifiedName === name),
                ),
        }),
        getUserReader: () => ({ getUserRoomIds: (id: string) => answer(`rooms of ${id}`, own) }),
    };
    return { rooms: roomsFrom(read as unknown as IRead), calls };
}

const ann: Person = { id: 'uAnn', username: 'ann', roles: ['user'] };
const gus: Person = { id: 'uGus', username: 'gus', roles: ['guest', 'anonymous'] };

const channel = (over: Partial<Wire> = {}): Wire => ({
    id: 'r1',
    slugifiedName: 'one',
    displayName: null,
    type: 'c',
    ...over,
});

describe('a room as the server gives it', () => {
    test.each<[string, Wire, object]>([
        [
            'a channel',
            channel({ displayName: 'One', isReadOnly: false }),
            { name: 'One', slug: 'one', kind: 'channel', open: true },
        ],
        ['one without a display name', channel(), { name: 'one' }],
        ['one with neither', channel({ slugifiedName: '', displayName: ' ' }), { name: 'r1' }],
        ['a private one', channel({ type: 'p' }), { kind: 'group', open: false }],
        ['a channel of a team', channel({ teamId: 't' }), { open: false }],
        ['the same in older servers', channel({ _unmappedProperties_: { teamId: 't' } }), { open: false }],
        ['a read-only one', channel({ isReadOnly: true }), { readOnly: true, archived: false }],
        ['an archived one', channel({ _unmappedProperties_: { archived: true } }), { archived: true }],
        [
            'a conversation',
            channel({ type: 'd', slugifiedName: null, _unmappedProperties_: { usernames: ['ann', 'bob'] } }),
            { name: '@ann, @bob', kind: 'direct', open: false },
        ],
        ['a conversation of nobody known', channel({ type: 'd', slugifiedName: null }), { name: 'r1' }],
        ['a room of a kind to come', channel({ type: 'v' }), { kind: 'other', open: false }],
        [
            'a discussion',
            channel({ type: 'p', slugifiedName: 'Xy7', displayName: 'Plans', parentRoom: channel({ id: 'r0' }) }),
            { name: 'Plans', open: true, enteredFrom: ['r1', 'r0'] },
        ],
    ])('is read for what it is: %s', async (_, wire, expected) => {
        expect(await workspace([wire]).rooms.byId('r1')).toMatchObject(expected);
    });

    test('has no slug where there is none', async () => {
        const [nameless] = [channel({ slugifiedName: '' })];
        expect(await workspace([nameless]).rooms.byId('r1')).not.toHaveProperty('slug');
    });

    test.each([null, undefined, {}, [], { id: 5 }])('%j is no room', async (found) => {
        const read = { getRoomReader: () => ({ getById: () => Promise.resolve(found) }) };
        expect(await roomsFrom(read as unknown as IRead).byId('r1')).toBeUndefined();
    });
});

describe('who may see a room', () => {
    const seen = async (wire: Wire, person: Person, own: readonly string[] | null = []): Promise<boolean> => {
        const { rooms } = workspace([wire], { own });
        const room = await rooms.byId(wire.id);
        return room !== undefined && rooms.seenBy(room, person);
    };

    test.each<[string, Wire, Person, readonly string[] | null, boolean]>([
        ['anybody a channel', channel(), ann, [], true],
        ['guests not', channel(), gus, [], false],
        ['unless they are in it', channel(), gus, ['r1'], true],
        ['people without a role not', channel(), { ...ann, roles: [] }, [], false],
        ['a private room nobody', channel({ type: 'p' }), ann, ['r2'], false],
        ['but its members', channel({ type: 'p' }), ann, ['r2', 'r1'], true],
        [
            'a discussion those of its room',
            channel({ type: 'p', parentRoom: channel({ id: 'r0', type: 'p' }) }),
            ann,
            ['r0'],
            true,
        ],
        ['nobody where the server gives no members', channel({ type: 'p' }), ann, null, false],
    ])('follows from the room and its members: %s', async (_, wire, person, own, expected) =>
        expect(await seen(wire, person, own)).toBe(expected),
    );

    test('memberships are asked for once, each person’s apart', async () => {
        const { rooms, calls } = workspace([channel({ type: 'p' })], { own: ['r1'] });
        const room = await rooms.byId('r1');
        for (const person of [ann, ann, gus]) if (room) await rooms.seenBy(room, person);
        expect(calls.filter((call) => call.startsWith('rooms of'))).toEqual(['rooms of uAnn', 'rooms of uGus']);
    });
});

describe('finding a room', () => {
    test('asks no more than it takes', async () => {
        const { rooms, calls } = workspace([channel()]);
        expect(await rooms.find('#one', ann)).toMatchObject({ id: 'r1' });
        expect(calls).toEqual(['name one']);
    });

    test('prefers a room of their own to a room of that name that they may not see', async () => {
        const hidden = channel({ id: 'r2', type: 'p', slugifiedName: 'plans' });
        const own = channel({ id: 'r3', type: 'p', slugifiedName: 'x', displayName: 'Plans' });
        const { rooms } = workspace([hidden, own], { own: ['r3'] });
        expect(await rooms.find('#plans', ann)).toMatchObject({ id: 'r3' });
        expect(await rooms.find('r2', ann)).toBeUndefined();
    });

    test('takes a display name however its characters are composed', async () => {
        const own = channel({ slugifiedName: '', displayName: 'Mu\u0308nchen' });
        expect(await workspace([own], { own: ['r1'] }).rooms.find('#M\u00dcNCHEN', ann)).toMatchObject({ id: 'r1' });
    });

    test('never takes people’s names for a room', async () => {
        const direct = channel({ type: 'd', slugifiedName: null, displayName: 'bob' });
        expect(await workspace([direct], { own: ['r1'] }).rooms.find('bob', ann)).toBeUndefined();
    });

    test('stops searching the rooms of a person who is in very many', async () => {
        const many = Array.from({ length: 2000 }, (_, n) => channel({ id: `m${n}`, slugifiedName: `m${n}` }));
        const { rooms, calls } = workspace(many, { own: many.map(({ id }) => id) });
        expect(await rooms.find('nowhere', ann)).toBeUndefined();
        expect(calls.length).toBeLessThan(510);
    });
});

describe('the members of a room', () => {
    const sized = (usersCount: unknown): Wire => channel({ _unmappedProperties_: { usersCount } });
    const user = (id: string, over: object = {}) => ({ id, username: id, roles: ['user'], type: 'user', ...over });
    const membersOf = async (
        room: Wire,
        members: readonly unknown[] | null,
    ): Promise<readonly string[] | undefined> => {
        const { rooms } = workspace([room], { members });
        const found = await rooms.byId('r1');
        return found && (await rooms.members(found))?.map(({ id }) => id);
    };

    test('are people, without apps, bots and those who can not sign in', async () => {
        const others = [
            user('bot', { type: 'bot' }),
            user('app', { type: 'app' }),
            user('out', { isEnabled: false }),
            user('ann', { isEnabled: true }),
        ];
        expect(await membersOf(sized(4), others)).toEqual(['ann']);
    });

    test.each<[string, Wire, readonly unknown[] | null]>([
        ['the server names fewer than there are', sized(3), [user('ann')]],
        ['the server does not say how many there are', channel(), [user('ann')]],
        ['one of them can not be read', sized(2), [user('ann'), null]],
        ['the server names none', sized(2), null],
    ])('are not known where %s', async (_, room, members) => {
        expect(await membersOf(room, members)).toBeUndefined();
    });

    test('of a direct conversation are counted by their ids', async () => {
        const direct = channel({ type: 'd', userIds: ['ann', 'gus'] });
        expect(await membersOf(direct, [user('ann'), user('gus')])).toEqual(['ann', 'gus']);
    });
});
