import type { FakeHooked, FakeRocketChat } from '../../dev/upstreams';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { hookedAccounts } from '../../lib/adapters/hooked/client';
import { jobContext, personContext } from '../../lib/context/build';
import type { AppContext, Ports } from '../../lib/context/context';
import { failed, ok } from '../../lib/domain/outcome';
import type { Clock } from '../../lib/ports/clock';
import type { People } from '../../lib/ports/people';
import type { Person } from '../../lib/domain/people';
import { readSettings, type RawSettings } from '../../lib/settings/values';
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
    idOf: (wanted) => Promise.resolve(demoWorkspace().users.find(({ username }) => username === wanted)?.id),
    holdsOneOf: ({ roles }, wanted) => Promise.resolve(wanted.some((role) => roles.includes(role))),
};

export interface AppOptions {
    readonly as?: Parameters<typeof personNamed>[0];
    /** Changes the person. */
    readonly person?: Partial<Person>;
    /** Not configured, unless given. */
    readonly hooked?: FakeHooked;
    readonly rocketchat?: FakeRocketChat;
    readonly settings?: RawSettings;
    readonly clock?: Clock;
}

/** The context of commands that only look, with both upstreams over HTTP. They change nothing and post nothing. */
export function anApp({
    as = 'admin',
    person,
    hooked,
    rocketchat,
    settings = {},
    clock = clockAt(),
}: AppOptions): AppContext {
    const ports = {
        appId: 'the-app',
        settings: readSettings(settings),
        people: demoPeople,
        hooked: hooked
            ? ok(hookedAccounts(httpTo(hooked)))
            : failed({ kind: 'not-configured', upstream: 'hooked', settings: ['hooked_api_key'] }),
        webhooks: rocketchat
            ? ok(webhooksOf(rocketchat, { clock }))
            : failed({ kind: 'not-configured', upstream: 'rocketchat', settings: ['rocketchat_user_id'] }),
        workspace: { siteUrl: () => Promise.resolve('https://chat.example.com/') },
        clock,
        deadline: { remainingMs: () => 18_000 },
        together: (_name: string, work: () => Promise<unknown>) => work(),
        withTimeout: (_ms: number, work: Promise<unknown>) => work,
        log: { note: () => undefined, warn: () => undefined, error: () => undefined },
    } as unknown as Ports;
    return personContext(jobContext(ports), { ...personNamed(as), ...person });
}
