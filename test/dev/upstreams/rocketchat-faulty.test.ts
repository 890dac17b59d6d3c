import { Script } from 'node:vm';

import { expect, test } from '@jest/globals';
import {
    addFaultyWebhooks,
    DEMO_INTEGRATIONS,
    FakeRocketChat,
    FAULTY_WEBHOOKS,
    SECRET_PATTERN,
    type FakeIntegration,
} from '../../../dev/upstreams';
import { FAULTY_PEOPLE, FAULTY_ROOMS, GONE_PERSON } from '../../../dev/workspace/faulty';
import { demoWorkspace } from '../../../dev/workspace/workspace';

const NOW = new Date('2026-03-01T09:00:00Z');

const workspace = demoWorkspace();
const fake = new FakeRocketChat({ workspace, now: () => NOW });
addFaultyWebhooks(fake, NOW);

const webhook = (name: keyof typeof FAULTY_WEBHOOKS): FakeIntegration => {
    const found = fake.integrations.get(FAULTY_WEBHOOKS[name]);
    if (!found) throw new Error(`no webhook ${name}`);
    return found;
};

const everyWebhook = Object.values(FAULTY_WEBHOOKS);

test('each faulty webhook is there once, beside the demo’s', () => {
    expect(new Set(everyWebhook).size).toBe(everyWebhook.length);
    expect([...fake.integrations.keys()].sort()).toEqual([...Object.values(DEMO_INTEGRATIONS), ...everyWebhook].sort());
});

test('to add them twice changes nothing', () => {
    const counts = (): number[] => [workspace.users.length, workspace.rooms.length, fake.integrations.size];
    const before = counts();
    addFaultyWebhooks(fake, NOW);
    expect(counts()).toEqual(before);
});

const person = (username: string) => workspace.users.find((user) => user.username === username);
const room = (idOrName: string) => workspace.rooms.find(({ id, name }) => id === idOrName || name === idOrName);

/** What is the matter, told from the documents and the workspace alone. */
function faultsOf({ _id, username, userId, channel, targetRoom, _createdBy, ...rest }: FakeIntegration): string[] {
    const poster = person(username);
    const byId = workspace.users.find(({ id }) => id === userId);
    const rooms = [...channel, ...(targetRoom ? [targetRoom] : [])].flatMap((to): string[] => {
        const name = to.slice(1);
        if (to.startsWith('@')) {
            const reader = person(name);
            return reader ? (reader.active === false ? ['to deactivated'] : []) : ['to nobody'];
        }
        const found = room(name);
        if (!found) return ['to no room'];
        return [
            ...(found.archived ? ['archived'] : []),
            ...(found.readOnly && !byId?.roles.includes('admin') ? ['read-only'] : []),
            ...(found.type === 'p' && !found.members.includes(userId) ? ['private'] : []),
            ...(found.name === name ? [] : ['by id']),
        ];
    });
    const creator = workspace.users.find(({ id }) => id === _createdBy?._id);
    const urls = (rest.urls ?? []).map((url) => new URL(url));
    return [
        ...(poster || byId ? [] : ['poster gone']),
        ...(byId?.active === false ? ['poster deactivated'] : []),
        ...(byId && byId.username !== username ? ['poster renamed'] : []),
        ...rooms,
        ...(_createdBy === null ? ['creator unknown'] : creator ? [] : ['creator gone']),
        ...(creator?.active === false ? ['creator deactivated'] : []),
        ...(rest.scriptError ? ['script error'] : []),
        ...(urls.some(({ protocol }) => protocol === 'http:') ? ['plain http'] : []),
        ...(urls.some(({ hostname }) => /^(localhost|127\.|\[::1\])/.test(hostname)) ? ['localhost'] : []),
        ...(urls.some(({ hostname }) => /^(10\.|172\.20\.|192\.168\.|169\.254\.|\[f[de])/.test(hostname))
            ? ['private address']
            : []),
        ...(rest.type === 'webhook-outgoing' && fake.history.get(_id)?.length === 0 ? ['never fired'] : []),
        ...(rest.overrideDestinationChannelEnabled ? ['anywhere'] : []),
    ];
}

test('each has the one fault that it is named for', () => {
    const found = Object.fromEntries(
        Object.keys(FAULTY_WEBHOOKS).map((name) => [
            name,
            faultsOf(webhook(name as keyof typeof FAULTY_WEBHOOKS)).join(', '),
        ]),
    );
    expect(found).toEqual({
        soundIncoming: '',
        soundOutgoing: '',
        posterMissing: 'poster gone',
        posterMissingOutgoing: 'poster gone',
        posterDeactivated: 'poster deactivated',
        posterDeactivatedOutgoing: 'poster deactivated',
        posterRenamed: 'poster renamed',
        channelMissing: 'to no room',
        channelIdMissing: 'to no room',
        channelPersonMissing: 'to nobody',
        channelPersonDeactivated: 'to deactivated',
        channelArchived: 'archived',
        channelArchivedOutgoing: 'archived',
        channelReadOnly: 'read-only',
        channelPrivate: 'private',
        channelPrivateOutgoing: 'private',
        channelRenamed: 'by id',
        channelsMixed: 'to no room, archived',
        targetRoomMissing: 'to no room',
        creatorGone: 'creator gone',
        creatorDeactivated: 'creator deactivated',
        creatorUnknown: 'creator unknown',
        scriptError: 'script error',
        scriptErrorOutgoing: 'script error',
        plainHttp: 'plain http',
        localhost: 'localhost',
        privateAddress: 'private address',
        sharedTarget: '',
        sharedTargetToo: '',
        sharedHostOnly: '',
        neverFired: 'never fired',
        postsAnywhere: 'anywhere',
        scriptImplicitGlobal: '',
        scriptCallee: '',
        scriptOctal: '',
        scriptDuplicateParameters: '',
        scriptNestedThis: '',
        scriptSound: '',
    });
});

test('one address stands in two webhooks, and in no third', () => {
    const [shared] = webhook('sharedTarget').urls ?? [];
    const holders = [...fake.integrations.values()].filter(({ urls }) => urls?.includes(shared ?? ''));
    expect(holders.map(({ _id }) => _id)).toEqual([FAULTY_WEBHOOKS.sharedTarget, FAULTY_WEBHOOKS.sharedTargetToo]);
    const all = everyWebhook.flatMap((id) => fake.integrations.get(id)?.urls ?? []);
    expect(all.filter((url) => url !== shared).length).toBe(new Set(all).size - 1);
});

/** Whether a server that runs scripts as written, in strict mode as those of classes, would refuse this one. */
const compilesAsStrict = (source: string): boolean => {
    try {
        new Script(`"use strict";${source}`);
        return true;
    } catch {
        return false;
    }
};

test('scripts that a server no longer transpiles break as they are named', () => {
    const compiles = (['scriptOctal', 'scriptDuplicateParameters', 'scriptCallee', 'scriptSound'] as const).map(
        (name) => [name, compilesAsStrict(webhook(name).script ?? '')],
    );
    expect(compiles).toEqual([
        ['scriptOctal', false],
        ['scriptDuplicateParameters', false],
        ['scriptCallee', true],
        ['scriptSound', true],
    ]);
});

test('every secret field holds a canary', () => {
    for (const id of everyWebhook) {
        const { token, script, scriptCompiled, urls = [], avatar, scriptError } = fake.integrations.get(id) ?? {};
        const secrets = [token ?? '', script, scriptCompiled, avatar, scriptError?.stack, ...urls];
        for (const value of secrets.filter((one) => one)) expect(value).toMatch(SECRET_PATTERN);
    }
});

test('the people and rooms are as they are named', () => {
    expect(person('leaver')).toMatchObject({ id: FAULTY_PEOPLE.deactivated, active: false });
    expect(person('nina')).toBeUndefined();
    expect(workspace.users.some(({ id, username }) => id === GONE_PERSON._id || username === 'departed')).toBe(false);
    expect(room('marketing')).toBeUndefined();
    expect(room(FAULTY_ROOMS.private)?.members).toEqual(['uAdmin00000000001']);
});
