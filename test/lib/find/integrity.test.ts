import { describe, expect, test } from '@jest/globals';

import { addFaultyWebhooks, FAULTY_WEBHOOKS, type FakeIntegration, type FakeRocketChat } from '../../../dev/upstreams';
import { FAULTY_PEOPLE, FAULTY_ROOMS } from '../../../dev/workspace/faulty';
import { integrityDetails } from '../../../lib/cards/integrityWords';
import type { AppContext } from '../../../lib/context/context';
import { INTEGRITY_KINDS, type IntegrityFinding } from '../../../lib/domain/integrity';
import type { WebhookIntegration } from '../../../lib/domain/rocketchat';
import { webhookState } from '../../../lib/domain/webhookState';
import { findIntegration } from '../../../lib/find/find';
import { inspect } from '../../../lib/find/integrity';
import { catalog } from '../../../lib/i18n/catalog.generated';
import { Markup, sayIn } from '../../../lib/i18n/say';
import type { LookUps } from '../../../lib/ports/lookUps';
import { anApp, type AppOptions } from '../../support/appContext';
import { asSeen } from '../../support/cards';
import { freshRocketChat } from '../../support/freshFakes';
import { aWebhook } from '../../support/integrations';
import { lookUpsIn } from '../../support/lookUps';
import { NOW } from '../../support/times';

let rocketchat: FakeRocketChat;
freshRocketChat((fake) => {
    rocketchat = fake;
    addFaultyWebhooks(fake, NOW);
});

type Name = keyof typeof FAULTY_WEBHOOKS;

async function findingsOf(
    id: string,
    over: Partial<AppOptions> = {},
    ports: Partial<AppContext> = {},
): Promise<readonly IntegrityFinding[]> {
    const app = { ...anApp({ rocketchat, ...over }), ...ports };
    const [finding] = await findIntegration(app, { id, source: 'rocketchat' });
    if (!finding?.outcome.ok || finding.outcome.value.source !== 'rocketchat') throw new Error(`${id} is not there`);
    return finding.outcome.value.findings ?? [];
}

/** What the details of the webhook say, but for what is said of every incoming one. */
const linesOf = (findings: readonly IntegrityFinding[]): readonly string[] =>
    integrityDetails(
        findings.filter(({ kind }) => kind !== 'calls-unknowable'),
        new Markup('ADMIN'),
        sayIn('en'),
    ).map(asSeen);

const change = (name: Name, over: Partial<FakeIntegration>): void => {
    const found = rocketchat.integrations.get(FAULTY_WEBHOOKS[name]);
    if (!found) throw new Error(`no webhook ${name}`);
    rocketchat.integrations.set(found._id, { ...found, ...over });
};

const OTHER_ACCOUNT = 'Choose another account under *Post as* in ADMIN.';
const ACTIVE_ACCOUNT = 'Choose an active account under *Post as* in ADMIN.';
const OTHER_CHANNEL = 'Choose another channel in ADMIN: this one was deleted or renamed.';
const CREATE_AGAIN =
    'Only people who may manage all webhooks can change it. Agree on who looks after it. ' +
    'That person can create it again under their own account.';
const NINE = 'Rocket.Chat 9.0 and later';
const BEFORE_NINE = 'Fix this in ADMIN before the server is upgraded to 9.0; on 9.0 and later, fix it now.';
const UNARCHIVE = 'Unarchive `#summer-2024`, or choose another channel in ADMIN.';

/** Every webhook with a fault: what is said of it. */
const SAID: Readonly<Record<Name, readonly string[]>> = {
    soundIncoming: [],
    soundOutgoing: [],
    posterMissing: [`🔴 The webhook posts as \`@departed\`, an account that no longer exists. ${OTHER_ACCOUNT}`],
    posterMissingOutgoing: [
        `🔴 The webhook posts as \`@departed\`, an account that no longer exists. ${OTHER_ACCOUNT}`,
    ],
    posterDeactivated: [`🔴 The webhook posts as \`@leaver\`, whose account is deactivated. ${ACTIVE_ACCOUNT}`],
    posterDeactivatedOutgoing: [`🔴 The webhook posts as \`@leaver\`, whose account is deactivated. ${ACTIVE_ACCOUNT}`],
    posterRenamed: [
        'ℹ️ `@nina` is called `@nina.weber` now. The webhook finds the account by its id and still works. Nothing has to be done.',
    ],
    channelMissing: [`🔴 The webhook posts in \`#long-gone\`, and no channel has that name or id. ${OTHER_CHANNEL}`],
    channelIdMissing: [
        `🔴 The webhook posts in \`#rGone000000000009\`, and no channel has that name or id. ${OTHER_CHANNEL}`,
    ],
    channelPersonMissing: [
        '🔴 The webhook posts to `@departed`, and no account has that name or id. Choose another person in ADMIN: this account was deleted or renamed.',
    ],
    channelPersonDeactivated: [
        '🔴 The webhook posts to `@leaver`, whose account is deactivated. Choose another person in ADMIN.',
    ],
    channelArchived: [`🔴 The webhook posts in \`#summer-2024\`, which is archived. ${UNARCHIVE}`],
    channelArchivedOutgoing: [`🔴 The webhook listens in \`#summer-2024\`, which is archived. ${UNARCHIVE}`],
    channelReadOnly: [
        '🔴 The webhook posts in `#company-news`, a read-only channel that its account may not write in. Let the account write in `#company-news`, or choose another channel in ADMIN.',
    ],
    channelPrivate: [
        '🔴 The webhook posts in `#board`, a private channel that its account is not in. Invite the account to `#board`, or choose another channel in ADMIN.',
    ],
    channelPrivateOutgoing: [
        '⚠️ Answers of the target go to `#board`, a private channel that the webhook’s account is not in. Invite the account to `#board`, or choose another channel in ADMIN.',
    ],
    channelRenamed: [
        'ℹ️ `#rMarketing0000008` is called `#brand-marketing` now. The webhook finds the channel by its id and still works. Nothing has to be done.',
    ],
    channelsMixed: [
        `🔴 The webhook posts in \`#long-gone\`, and no channel has that name or id. ${OTHER_CHANNEL}`,
        `🔴 The webhook posts in \`#summer-2024\`, which is archived. ${UNARCHIVE}`,
    ],
    targetRoomMissing: [
        `⚠️ Answers of the target go to \`#long-gone\`, and no channel has that name or id. ${OTHER_CHANNEL}`,
    ],
    creatorGone: [`ℹ️ \`@departed\` created the webhook, and that account no longer exists. ${CREATE_AGAIN}`],
    creatorDeactivated: [`ℹ️ \`@leaver\` created the webhook, and that account is deactivated. ${CREATE_AGAIN}`],
    creatorUnknown: [],
    scriptError: [
        '🔴 Rocket.Chat can’t compile the script, so the webhook processes nothing. Fix the script in ADMIN.',
    ],
    scriptErrorOutgoing: [
        '🔴 Rocket.Chat can’t compile the script, so the webhook processes nothing. Fix the script in ADMIN.',
    ],
    plainHttp: [
        'ℹ️ Deliveries to `plain.example.com` are not encrypted: the address begins with `http:`. Enter an address with `https:` in ADMIN, if the target has one.',
    ],
    localhost: [
        'ℹ️ Deliveries to `localhost:8443`, `127.0.0.1:8443`, `［::1］:8443` stay on the Rocket.Chat server itself. Check in ADMIN that the target runs on that server.',
    ],
    privateAddress: [
        'ℹ️ Deliveries to `10.20.30.40`, `172.20.1.2`, `192.168.1.20`, `169.254.10.1`, `［fd12:3456::1］`, and 1 more go into a private network. Check in ADMIN that this network is meant, and that the Rocket.Chat server can reach it.',
    ],
    sharedTarget: [
        'ℹ️ 1 other webhook sends to the same address. If the target gets messages twice, disable one of the webhooks.',
    ],
    sharedTargetToo: [
        'ℹ️ 1 other webhook sends to the same address. If the target gets messages twice, disable one of the webhooks.',
    ],
    sharedHostOnly: [],
    neverFired: [
        'ℹ️ Nothing was sent in the last 30 days; Rocket.Chat’s history goes back no further. If something should have been sent, check the event, the trigger words and the channels in ADMIN.',
    ],
    postsAnywhere: [
        'ℹ️ Callers may choose the channel: the webhook posts in any that its account may write in. If that is not meant, disable that callers overwrite the channel in ADMIN.',
    ],
    scriptImplicitGlobal: [`⚠️ On ${NINE}, the script may fail: assignment to an undeclared name. ${BEFORE_NINE}`],
    scriptCallee: [`⚠️ On ${NINE}, the script may fail: use of \`arguments.callee\`. ${BEFORE_NINE}`],
    scriptOctal: [`⚠️ ${NINE} can’t run the script as it is written: octal number. ${BEFORE_NINE}`],
    scriptDuplicateParameters: [
        `⚠️ ${NINE} can’t run the script as it is written: duplicate parameter. ${BEFORE_NINE}`,
    ],
    scriptNestedThis: [`⚠️ On ${NINE}, the script may fail: \`this\` in a nested function. ${BEFORE_NINE}`],
    scriptSound: [],
};

describe('the table of findings', () => {
    const met = new Set<IntegrityFinding['kind']>();

    test.each(Object.keys(SAID) as Name[])('%s', async (name) => {
        const findings = await findingsOf(FAULTY_WEBHOOKS[name]);
        for (const { kind } of findings) met.add(kind);
        expect(linesOf(findings)).toEqual(SAID[name]);
        const isIncoming = rocketchat.integrations.get(FAULTY_WEBHOOKS[name])?.type === 'webhook-incoming';
        expect(findings.some(({ kind }) => kind === 'calls-unknowable')).toBe(isIncoming);
        for (const language of Object.keys(catalog)) {
            for (const line of integrityDetails(findings, new Markup('ADMIN'), sayIn(language))) {
                expect(line).not.toMatch(/integrity_|undefined|\{/);
            }
        }
    });

    test('an outgoing webhook looks for its poster by the old name', async () => {
        change('soundOutgoing', { username: 'nina', userId: FAULTY_PEOPLE.renamed });
        const findings = await findingsOf(FAULTY_WEBHOOKS.soundOutgoing);
        expect(linesOf(findings)).toEqual([
            '⚠️ The webhook looks for `@nina` by name to post answers, and that account is called `@nina.weber` now. Enter `@nina.weber` under *Post as* in ADMIN.',
        ]);
        for (const { kind } of findings) met.add(kind);
    });

    test('what can’t be looked up is unknown, and nothing is called broken', async () => {
        const nothing = (): Promise<never> => Promise.resolve(new Map() as never);
        const blind: LookUps = {
            accountsById: nothing,
            accountsByName: nothing,
            rooms: nothing,
            roomIdsOf: nothing,
            roomRoles: nothing,
        };
        const findings = await findingsOf(FAULTY_WEBHOOKS.channelsMixed, {}, { lookUps: () => blind });
        expect(linesOf(findings)).toEqual([
            '❔ Unknown: the app could not look up `@rocket.cat`, `@admin`, `#general`, `#long-gone`, `#summer-2024`. ' +
                'Try again in a minute. If it lasts, an admin must upload the app again and grant its permissions.',
        ]);
        for (const { kind } of findings) met.add(kind);
    });

    test('look-ups that take too long leave everything unknown', async () => {
        const findings = await findingsOf(
            FAULTY_WEBHOOKS.posterMissing,
            {},
            { withTimeout: () => Promise.resolve(undefined) },
        );
        expect(findings.map(({ kind }) => kind)).toEqual(['not-looked-up', 'calls-unknowable']);
    });

    // The tests above have met them one by one.
    test('every kind of finding has its fixture', () => expect([...met].sort()).toEqual([...INTEGRITY_KINDS].sort()));
});

describe('a webhook that is renamed around', () => {
    test.each(['posterRenamed', 'channelRenamed'] as const)('%s is healthy', async (name) => {
        const [finding] = await findIntegration(anApp({ rocketchat }), {
            id: FAULTY_WEBHOOKS[name],
            source: 'rocketchat',
        });
        if (!finding?.outcome.ok || finding.outcome.value.source !== 'rocketchat') throw new Error('it is there');
        const { webhook, findings } = finding.outcome.value;
        expect(webhookState(webhook, undefined, findings)).toBe('enabled');
    });
});

describe('who may write in a read-only channel', () => {
    const outgoing = FAULTY_WEBHOOKS.channelReadOnly;

    test('an account with a role that may', async () => {
        change('channelReadOnly', { username: 'admin', userId: 'uAdmin00000000001' });
        expect(linesOf(await findingsOf(outgoing))).toEqual([]);
    });

    test('an owner of the channel', async () => {
        const lookUps = lookUpsIn(rocketchat.workspace);
        const roomRoles: LookUps['roomRoles'] = () =>
            Promise.resolve(
                new Map([
                    [
                        FAULTY_ROOMS.readOnly,
                        { kind: 'known', value: { owner: [FAULTY_PEOPLE.outsider], moderator: [], leader: [] } },
                    ],
                ]),
            );
        const findings = await findingsOf(outgoing, {}, { lookUps: () => ({ ...lookUps, roomRoles }) });
        expect(linesOf(findings)).toEqual([]);
    });

    test('nobody can tell where a custom role may, as it may have been given in that channel alone', async () => {
        rocketchat.workspace.permissions.push({ _id: 'post-readonly', roles: ['admin', '65f0c0ffee0000000000beef'] });
        const findings = await findingsOf(outgoing);
        expect(findings.map(({ kind }) => kind)).toEqual(['not-looked-up', 'calls-unknowable']);
    });
});

describe('an outgoing webhook with several channels', () => {
    test('loses the triggers of a missing one, and works', async () => {
        change('soundOutgoing', { channel: ['#general', '#long-gone'] });
        const findings = await findingsOf(FAULTY_WEBHOOKS.soundOutgoing);
        expect(findings).toEqual([
            { kind: 'channel-missing', severity: 'worth-knowing', channel: '#long-gone', use: 'listens' },
        ]);
    });

    test('is broken where none is left', async () => {
        change('soundOutgoing', { channel: ['#summer-2024', '#long-gone'] });
        const findings = await findingsOf(FAULTY_WEBHOOKS.soundOutgoing);
        expect(findings.map(({ severity }) => severity)).toEqual(['breaks', 'breaks']);
    });

    test('needs none where its event belongs to no channel', async () => {
        change('soundOutgoing', { event: 'userCreated', channel: ['#long-gone'] });
        expect(await findingsOf(FAULTY_WEBHOOKS.soundOutgoing)).toEqual([]);
    });
});

describe('privacy', () => {
    test('the name of a private room that a webhook names by its id is not said', async () => {
        change('soundIncoming', {
            channel: [`#${FAULTY_ROOMS.private}`],
            username: 'admin',
            userId: 'uAdmin00000000001',
        });
        expect(JSON.stringify(await findingsOf(FAULTY_WEBHOOKS.soundIncoming))).not.toContain('board');
    });

    test('webhooks that the person may not see are not counted', async () => {
        const owner = rocketchat.workspace.users.find(({ username }) => username === 'owner');
        if (!owner) throw new Error('the owner is there');
        change('sharedTarget', { _createdBy: { _id: owner.id, username: 'owner' } });
        expect(linesOf(await findingsOf(FAULTY_WEBHOOKS.sharedTarget, { as: 'owner' }))).toEqual([]);
    });
});

describe('the cost of an inspection', () => {
    const WEBHOOKS = 2_000;
    const ROOMS = 300;

    test(`of ${WEBHOOKS} webhooks in ${ROOMS} rooms is a look-up for each room and each person`, async () => {
        const asked = { accountsById: 0, accountsByName: 0, rooms: 0, roomIdsOf: 0, roomRoles: 0 };
        const all = lookUpsIn(rocketchat.workspace);
        const counted =
            <K extends keyof LookUps>(name: K) =>
            (keys: Iterable<string>) => {
                const once = new Set(keys);
                asked[name] += once.size;
                return all[name](once) as ReturnType<LookUps[K]>;
            };
        const lookUps = {
            accountsById: counted('accountsById'),
            accountsByName: counted('accountsByName'),
            rooms: counted('rooms'),
            roomIdsOf: counted('roomIdsOf'),
            roomRoles: counted('roomRoles'),
        };
        rocketchat.workspace.rooms.push(
            ...Array.from({ length: ROOMS }, (_, at) => ({
                id: `rMany${at}`,
                name: `many-${at}`,
                type: at % 2 === 0 ? ('p' as const) : ('c' as const),
                members: ['rocket.cat'],
            })),
        );
        const webhooks = Array.from({ length: WEBHOOKS }, (_, at): WebhookIntegration =>
            aWebhook({
                id: `w${at}`,
                kind: at % 3 === 0 ? 'incoming' : 'outgoing',
                channels: [`#many-${at % ROOMS}`],
                ...(at % 4 === 0 ? { postsAs: 'admin', postsAsId: 'uAdmin00000000001' } : { postsAsId: 'rocket.cat' }),
            }),
        );
        const inspection = await inspect({ ...anApp({ rocketchat }), lookUps: () => lookUps }, webhooks, NOW);
        expect(asked).toEqual({ accountsById: 2, accountsByName: 0, rooms: ROOMS, roomIdsOf: 2, roomRoles: 0 });
        const findings = webhooks.map((webhook) => inspection(webhook, []));
        // The admin is in none of the private rooms.
        expect(findings.filter((one) => one.some(({ severity }) => severity === 'breaks'))).toHaveLength(167);
        expect(rocketchat.requests).toEqual([]);
    });
});
