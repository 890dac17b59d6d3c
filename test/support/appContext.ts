import type { FakeHooked, FakeRocketChat } from '../../dev/upstreams';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { runWords } from '../../commands';
import { keptNames, nameLists } from '../../lib/adapters/engine/nameLists';
import { calendar } from '../../lib/adapters/hooked/calendar';
import { hookedAccounts } from '../../lib/adapters/hooked/client';
import { jobContext, personContext } from '../../lib/context/build';
import type { AppContext, Ports } from '../../lib/context/context';
import type { Inventory } from '../../lib/domain/monitor/inventory';
import { failed, ok } from '../../lib/domain/outcome';
import type { Clock } from '../../lib/ports/clock';
import type { People } from '../../lib/ports/people';
import type { Person } from '../../lib/domain/people';
import type { Room } from '../../lib/domain/rooms';
import { readSettings, type RawSettings } from '../../lib/settings/values';
import { lookUpsIn } from './lookUps';
import { clockAt } from './times';
import { httpTo, webhooksOf } from './upstreamClients';

/** A person of the demo workspace, who reads English. */
export function personNamed(wanted: 'admin' | 'viewer' | 'guest' | 'owner'): Person {
    const user = demoWorkspace().users.find(({ username }) => username === wanted);
    if (!user) throw new Error(`nobody is called ${wanted}`);
    const { id, username, roles, utcOffset } = user;
    return { id, username, roles, ...(utcOffset !== undefined && { utcOffset }) };
}

/** The people of the demo workspace. */
export const demoPeople: People = {
    utcOffsetOf: (wanted) => Promise.resolve(demoWorkspace().users.find(({ id }) => id === wanted)?.utcOffset),
    withId: (wanted) => {
        const user = demoWorkspace().users.find(({ id }) => id === wanted);
        return Promise.resolve(user && personNamed(user.username as Parameters<typeof personNamed>[0]));
    },
    idOf: (wanted) => Promise.resolve(demoWorkspace().users.find(({ username }) => username === wanted)?.id),
    holdsOneOf: ({ roles }, wanted) => Promise.resolve(wanted.some((role) => roles.includes(role))),
};

const A_GROUP: Room = {
    id: 'rGroup',
    name: 'group',
    kind: 'group',
    archived: false,
    readOnly: false,
    open: false,
    enteredFrom: ['rGroup'],
};

export interface AppOptions {
    readonly as?: Parameters<typeof personNamed>[0];
    /** Changes the person. */
    readonly person?: Partial<Person>;
    /** Not configured, unless given. */
    readonly hooked?: FakeHooked;
    readonly rocketchat?: FakeRocketChat;
    readonly settings?: RawSettings;
    /** The room of the command, and who is in it; without this, nothing is known of the room. */
    readonly room?: Partial<Room> & { readonly members: readonly Person[] | undefined };
    readonly clock?: Clock;
    /** What the monitor knows of Hooked; nothing, unless given. */
    readonly inventory?: Inventory;
}

/** The context of commands that only look, with both upstreams over HTTP. They change nothing and post nothing. */
export function anApp({
    as = 'admin',
    person,
    hooked,
    rocketchat,
    settings = {},
    clock = clockAt(),
    inventory,
    room,
}: AppOptions): AppContext {
    const accounts: Ports['hooked'] = hooked
        ? ok(hookedAccounts(httpTo(hooked)))
        : failed({ kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] });
    const webhooks: Ports['webhooks'] = rocketchat
        ? ok(webhooksOf(rocketchat, { clock }))
        : failed({ kind: 'not-configured', upstream: 'rocketchat', settings: ['rocketchat_user_id'] });
    const keptFor = keptNames(clock);
    const ports = {
        appId: 'the-app',
        settings: readSettings(settings),
        people: demoPeople,
        hooked: accounts,
        webhooks,
        names: nameLists(
            accounts.ok ? ok({ from: accounts.value, kept: keptFor('hooked') }) : accounts,
            webhooks.ok ? ok({ from: webhooks.value, kept: keptNames(clock)('rocketchat') }) : webhooks,
        ),
        monitor: { inventories: { get: () => Promise.resolve(inventory) } },
        runWords,
        calendar: hooked
            ? ok(calendar(httpTo(hooked)))
            : failed({ kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] }),
        // Nothing was disconnected.
        audit: { disconnectionOf: () => Promise.resolve(undefined) },
        rooms: {
            byId: () => Promise.resolve(room && { ...A_GROUP, size: room.members?.length, ...room }),
            members: () => Promise.resolve(room?.members),
        },
        lookUps: () => lookUpsIn(rocketchat?.workspace),
        workspace: { language: undefined, siteUrl: () => Promise.resolve('https://chat.example.com/') },
        clock,
        deadline: { remainingMs: () => 18_000 },
        together: (_name: string, work: () => Promise<unknown>) => work(),
        withTimeout: (_ms: number, work: Promise<unknown>) => work,
        log: { note: () => undefined, warn: () => undefined, error: () => undefined },
    } as unknown as Ports;
    const place = room && { roomId: A_GROUP.id };
    return personContext(jobContext(ports), { ...personNamed(as), ...person }, place);
}
