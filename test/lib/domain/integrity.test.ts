import { describe, expect, test } from '@jest/globals';
import { omit } from 'es-toolkit/object';
import fc from 'fast-check';

import {
    integrityOf,
    isSetupBroken,
    notesOf,
    sharingAmong,
    type IntegrityFinding,
} from '../../../lib/domain/integrity';
import type { Account, LookedUp, LookedUpAll, RoomRoles } from '../../../lib/domain/lookedUp';
import { WEBHOOK_KINDS, type WebhookIntegration } from '../../../lib/domain/rocketchat';
import type { Room } from '../../../lib/domain/rooms';
import { factsOf, type Known } from '../../../lib/domain/webhookFacts';
import { aWebhook } from '../../support/integrations';

const WORDS = ['one', 'two', 'three'] as const;
const word = fc.constantFrom(...WORDS);

const webhook: fc.Arbitrary<WebhookIntegration> = fc
    .record(
        {
            kind: fc.constantFrom(...WEBHOOK_KINDS, 'unknown' as const),
            enabled: fc.boolean(),
            postsAs: word,
            postsAsId: word,
            event: fc.constantFrom('sendMessage', 'userCreated', 'somethingNew'),
            targetRoom: fc.oneof(
                word.map((name) => `#${name}`),
                fc.constant(' '),
            ),
            channels: fc.array(
                fc.oneof(
                    fc.constantFrom('all_public_channels', '', '#', '@'),
                    fc.tuple(fc.constantFrom('#', '@', ''), word).map((parts) => parts.join('')),
                ),
                { maxLength: 4 },
            ),
            createdBy: word.map((id) => ({ id })),
        },
        { requiredKeys: ['kind', 'channels'] },
    )
    .map((over) => ({ ...omit(aWebhook(), ['postsAs', 'event', 'createdBy']), ...over }));

/** Some people, each with an id and a username of their own, and how they are found by both. */
const accounts: fc.Arbitrary<Pick<Known, 'accountsById' | 'accountsByName'>> = fc
    .tuple(
        fc.subarray([...WORDS]),
        fc.shuffledSubarray([...WORDS], { minLength: WORDS.length }),
        fc.array(
            fc.record(
                { active: fc.boolean(), isApp: fc.boolean(), roles: fc.subarray(['admin', 'user', 'bot']) },
                { requiredKeys: ['isApp', 'roles'] },
            ),
            { minLength: WORDS.length, maxLength: WORDS.length },
        ),
    )
    .map(([ids, usernames, details]) => {
        const all = ids.map((id, at): Account => ({
            id,
            username: usernames[at] ?? id,
            isApp: false,
            roles: [],
            ...details[at],
        }));
        const found = (one: Account | undefined): LookedUp<Account> =>
            one ? { kind: 'known', value: one } : { kind: 'missing' };
        return {
            accountsById: new Map(WORDS.map((wanted) => [wanted, found(all.find(({ id }) => id === wanted))])),
            accountsByName: new Map(
                WORDS.map((wanted) => [wanted, found(all.find(({ username }) => username === wanted))]),
            ),
        };
    });

const room: fc.Arbitrary<Room> = fc.record({
    id: word,
    name: word,
    slug: word,
    kind: fc.constantFrom('channel' as const, 'group' as const),
    archived: fc.boolean(),
    readOnly: fc.boolean(),
    open: fc.boolean(),
    enteredFrom: fc.subarray([...WORDS]),
});

const lookedUp = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<LookedUpAll<T>> => {
    const one: fc.Arbitrary<LookedUp<T>> = fc.oneof(
        value.map((known) => ({ kind: 'known' as const, value: known })),
        fc.constant({ kind: 'missing' as const }),
    );
    return fc.tuple(one, one, one).map((all) => new Map(WORDS.map((name, at) => [name, all[at] as LookedUp<T>])));
};

const roles: fc.Arbitrary<RoomRoles> = fc.record({
    owner: fc.subarray([...WORDS]),
    moderator: fc.subarray([...WORDS]),
    leader: fc.subarray([...WORDS]),
});

/** A workspace of which everything is known. */
const known: fc.Arbitrary<Known> = fc
    .tuple(
        accounts,
        fc.record({
            rooms: lookedUp(room),
            roomIdsOf: lookedUp(fc.subarray([...WORDS]).map((ids) => new Set<string>(ids))),
            roomRoles: lookedUp(roles),
            readOnlyRoles: fc.constantFrom(['admin'], ['admin', 'owner'], ['owner', 'moderator', 'leader']),
        }),
    )
    .map(([people, others]) => ({ ...people, ...others }));

const findings = (one: WebhookIntegration, around: Known): readonly IntegrityFinding[] =>
    integrityOf({ ...factsOf(one, around), deliveries: undefined, sharedWith: undefined });

/** The same workspace, without what was not looked up: every third thing, or so. */
const without = (around: Known, forgotten: readonly boolean[]): Known => {
    let at = 0;
    const forget = <T>(all: LookedUpAll<T>): LookedUpAll<T> =>
        new Map([...all].filter(() => forgotten[(at += 1) % forgotten.length] !== true));
    const { readOnlyRoles, ...rest } = around;
    return {
        ...rest,
        accountsById: forget(around.accountsById),
        accountsByName: forget(around.accountsByName),
        rooms: forget(around.rooms),
        roomIdsOf: forget(around.roomIdsOf),
        roomRoles: forget(around.roomRoles),
        ...(forgotten[0] !== true && readOnlyRoles && { readOnlyRoles }),
    };
};

describe('what could not be looked up', () => {
    test('breaks nothing, if nothing could', () => {
        fc.assert(
            fc.property(webhook, known, (one, around) => {
                const blind = without(around, [true]);
                expect(findings(one, blind).filter(({ severity }) => severity !== 'worth-knowing')).toEqual([]);
            }),
        );
    });

    test('breaks nothing that works once it is known', () => {
        fc.assert(
            fc.property(
                webhook,
                known,
                fc.array(fc.boolean(), { minLength: 2, maxLength: 11 }),
                (one, around, gaps) => {
                    if (!isSetupBroken(findings(one, without(around, gaps)))) return;
                    expect(isSetupBroken(findings(one, around))).toBe(true);
                },
            ),
        );
    });

    test('is said wherever it could change the answer', () => {
        fc.assert(
            fc.property(
                webhook,
                known,
                fc.array(fc.boolean(), { minLength: 2, maxLength: 11 }),
                (one, around, gaps) => {
                    const partial = findings(one, without(around, gaps));
                    if (isSetupBroken(partial) || !isSetupBroken(findings(one, around))) return;
                    expect(partial.map(({ kind }) => kind)).toContain('not-looked-up');
                },
            ),
        );
    });
});

describe('a room that the account has to be allowed to post in', () => {
    const ann: Account = { id: 'one', username: 'ann', active: true, isApp: false, roles: ['user'] };
    const posting = aWebhook({ kind: 'incoming', channels: ['#two'], postsAs: 'ann', postsAsId: 'one' });
    const aRoom: Room = {
        id: 'two',
        name: 'two',
        slug: 'two',
        kind: 'channel',
        archived: false,
        readOnly: false,
        open: true,
        enteredFrom: ['two', 'parent'],
    };
    const around = (over: Partial<Room>, more: Partial<Known> = {}): Known => ({
        accountsById: new Map([
            ['one', { kind: 'known', value: ann }],
            ['uAdmin00000000001', { kind: 'known', value: ann }],
        ]),
        accountsByName: new Map(),
        rooms: new Map([['two', { kind: 'known', value: { ...aRoom, ...over } }]]),
        roomIdsOf: new Map(),
        roomRoles: new Map(),
        ...more,
    });
    const inRooms = (...ids: readonly string[]): Partial<Known> => ({
        roomIdsOf: new Map([['one', { kind: 'known', value: new Set(ids) }]]),
    });
    const nobody: Partial<Known> = {
        roomRoles: new Map([['two', { kind: 'known', value: { owner: [], moderator: [], leader: [] } }]]),
    };
    const PRIVATE: Partial<Room> = { kind: 'group', open: false };
    const READ_ONLY: Partial<Room> = { readOnly: true };
    const readOnlyRoles = ['admin', 'owner', 'moderator'];

    test.each<[what: string, around: Known, kinds: readonly string[]]>([
        ['open', around({}), []],
        ['private, with unknown members', around(PRIVATE), ['not-looked-up']],
        ['private, and it is a member', around(PRIVATE, inRooms('two')), []],
        ['a discussion of a room that it is in', around(PRIVATE, inRooms('parent')), []],
        ['private, and it is in another', around(PRIVATE, inRooms('three')), ['channel-private']],
        ['read-only, with unknown rights', around(READ_ONLY), ['not-looked-up']],
        ['read-only, with unknown owners', around(READ_ONLY, { readOnlyRoles }), ['not-looked-up']],
        ['read-only, and no right', around(READ_ONLY, { readOnlyRoles, ...nobody }), ['channel-read-only']],
        ['read-only, and it may write all the same', around({ ...READ_ONLY, unmuted: ['ann'] }), []],
        ['read-only for people without a role', around(READ_ONLY, { readOnlyRoles: ['user'] }), []],
        ['archived', around({ archived: true, ...PRIVATE }), ['channel-archived']],
    ])('%s', (_, known, kinds) => {
        const found = findings(posting, known).filter(({ kind }) => kind !== 'calls-unknowable');
        expect(found.map(({ kind }) => kind)).toEqual(kinds);
    });

    test('an app’s own account posts in private rooms that it is not in', () => {
        const app: LookedUp<Account> = { kind: 'known', value: { ...ann, isApp: true } };
        const known = { ...around(PRIVATE), accountsById: new Map([['one', app]]) };
        const kinds = findings({ ...posting, createdBy: { id: 'one' } }, known).map(({ kind }) => kind);
        expect(kinds).toEqual(['calls-unknowable']);
    });
});

test('the worst finding comes first', () => {
    fc.assert(
        fc.property(webhook, known, (one, around) => {
            const ranks = findings(one, around).map(({ severity }) =>
                ['breaks', 'will-break', 'worth-knowing'].indexOf(severity),
            );
            expect(ranks).toEqual([...ranks].sort());
        }),
    );
});

describe('webhooks that send to the same address', () => {
    const sending = (id: string, ...keys: readonly string[]): WebhookIntegration =>
        aWebhook({ id, targets: keys.map((key) => ({ key, address: `https://${key}.example.com/` })) });

    test('know how many others do', () => {
        const all = [
            sending('a', 'one', 'two'),
            sending('b', 'two'),
            sending('c', 'one', 'two'),
            sending('d', 'three'),
        ];
        expect(all.map(sharingAmong(all))).toEqual([2, 2, 2, 0]);
        expect(all.map(sharingAmong(all.slice(0, 1)))).toEqual([0, 1, 1, 0]);
    });

    test('are counted by pairs, whatever they send to', () => {
        const some = fc.array(fc.subarray(['one', 'two', 'three']), { maxLength: 6 });
        fc.assert(
            fc.property(some, (targets) => {
                const all = targets.map((keys, at) => sending(String(at), ...keys));
                const shares = (a: number, b: number): boolean =>
                    a !== b && (targets[a] ?? []).some((key) => (targets[b] ?? []).includes(key));
                const expected = targets.map((_, a) => targets.filter((__, b) => shares(a, b)).length);
                expect(all.map(sharingAmong(all))).toEqual(expected);
            }),
        );
    });
});

test('a list counts shared addresses and scripts, each webhook once', () => {
    const finding = (kind: IntegrityFinding['kind']): IntegrityFinding =>
        ({ kind, severity: 'worth-knowing' }) as unknown as IntegrityFinding;
    expect(notesOf(undefined)).toEqual([]);
    expect(notesOf([finding('never-fired'), finding('target-shared')])).toEqual(['shared']);
    expect(notesOf([finding('script-uncompilable'), finding('script-may-fail')])).toEqual(['script']);
});
