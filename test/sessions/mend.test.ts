import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import type { HostMessage, HostView } from '../../dev/engine';
import { addFaultyWebhooks, DEMO_INTEGRATIONS, FAULTY_WEBHOOKS, SECRET_PATTERN } from '../../dev/upstreams';
import type { FakeIntegration } from '../../dev/upstreams/rocketchat-history';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';

/** Everybody but guests may manage: of them, `viewer` may edit no webhook in Rocket.Chat, `owner` only own ones. */
const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z'), settings: { manage_roles: 'admin, user' } });
const { failing, ownedOutgoing } = DEMO_INTEGRATIONS;
const { posterDeactivated, posterDeactivatedOutgoing } = FAULTY_WEBHOOKS;

let all: readonly FakeIntegration[];
let history: Map<string, unknown>;
let tests = 0;
beforeAll(() => {
    addFaultyWebhooks(host.rocketchat, host.engine.clock.now());
    all = structuredClone([...host.rocketchat.integrations.values()]);
    history = structuredClone(host.rocketchat.history);
});
beforeEach(() => {
    const { rocketchat } = host;
    for (const one of all) rocketchat.integrations.set(one._id, structuredClone(one));
    for (const [id, records] of structuredClone(history)) rocketchat.history.set(id, records as never);
    // Each test has deliveries of its own: what was sent again stays noted.
    tests += 1;
    for (const record of rocketchat.history.get(failing) ?? []) {
        Object.assign(record, { _id: `${record._id}t${tests}` });
    }
    rocketchat.clearFaults();
    rocketchat.version = '8.8';
    rocketchat.sent.length = 0;
    rocketchat.targetAnswer = { step: 'after-http-call' };
    rocketchat.requests.length = 0;
});

const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);
const click = (message: HostMessage, actionId: string, as = 'admin') => host.engine.as(as).click({ message, actionId });
const labels = (message: HostMessage) => buttonsOf(message).map(({ label }) => label);
const paths = () => host.rocketchat.requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
const puts = () => paths().filter((path) => path.startsWith('PUT')).length;
const stored = (id: string) => host.rocketchat.integrations.get(id);
/** The document without what every update changes. */
const lasting = (document: FakeIntegration | undefined) => ({ ...document, _updatedAt: '', _updatedBy: '' });
/** The answer that one person alone sees. */
const whispered = (answer: Awaited<ReturnType<typeof type>>): HostMessage => {
    expect(answer.messages).toEqual([]);
    return only(answer);
};
/** The server finds the message again, with which a delivery is sent again. */
function withoutTriggerWords(id: string): void {
    const one = stored(id);
    if (one) one.triggerWords = [];
}

describe('sending a failed delivery again', () => {
    async function question(): Promise<HostMessage> {
        withoutTriggerWords(failing);
        const card = whispered(await type(`get ${failing}`));
        expect(labels(card)[0]).toBe('Send again…');
        return whispered(await click(card, 'webhook.sendAgain'));
    }

    test('asks first, sends it once, and shows what the history says of it then', async () => {
        const asked = await question();
        for (const words of ['Send this delivery of', 'Order sync', 'It may arrive twice', 'erp.example.net']) {
            expect(read(asked)).toContain(words);
        }
        expect(labels(asked)).toEqual(['Send again', 'Cancel']);
        expect(host.rocketchat.sent).toEqual([]);

        host.rocketchat.requests.length = 0;
        const done = whispered(await click(asked, 'webhook.sendAgainConfirmed'));
        expect(read(done)).toContain('📤 *Sent again.* Result of the new delivery:');
        expect(host.rocketchat.sent).toMatchObject([{ integrationId: failing, url: expect.stringContaining('erp.') }]);
        // The webhook and its history before it, the request, and the history after it.
        const [first, second, ...then] = paths();
        // Side by side.
        expect([first, second].sort()).toEqual(['GET integrations.get', 'GET integrations.history']);
        expect(then).toEqual(['POST integrations.replayOutgoing', 'GET integrations.history']);
        expect(readAnswer(await type(`audit ${failing}`))).toMatch(/@admin` · send again .* · done/);

        expect(readAnswer(await click(asked, 'webhook.sendAgainConfirmed'))).toContain('already confirmed');
        expect(host.rocketchat.sent).toHaveLength(1);
    });

    test('a double click sends once, and the click that came second says so', async () => {
        const asked = await question();
        const answers = await Promise.all([0, 1].map(() => click(asked, 'webhook.sendAgainConfirmed')));
        const words = answers.flatMap(({ ephemeral }) => ephemeral.map(read)).join('\n');
        expect(words).toContain('Sent again.');
        expect(words).toMatch(/another request for .* is under way|already confirmed/);
        expect(words).not.toContain('enabling or disabling');
        expect(host.rocketchat.sent).toHaveLength(1);
    });

    test('says where it failed again', async () => {
        host.rocketchat.targetAnswer = { step: 'after-http-call', unreachable: true };
        const done = whispered(await click(await question(), 'webhook.sendAgainConfirmed'));
        expect(read(done)).toMatch(/Sent again.*\n🔴 no answer: not reachable/);
    });

    test('never says “sent” where the server accepts the request and sends nothing', async () => {
        const asked = await question();
        const one = stored(failing);
        if (one) one.triggerWords = ['!order'];
        const records = host.rocketchat.history.get(failing) ?? [];
        for (const record of records) if (record.data) delete record.data.message_id;
        const done = whispered(await click(asked, 'webhook.sendAgainConfirmed'));
        expect(read(done)).toContain('its history shows no new delivery yet');
        expect(readAnswer(await type(`audit ${failing}`))).toMatch(/send again .* · \*outcome unknown\*/);
    });

    test('never twice by two questions while the history does not show the new delivery yet', async () => {
        const replays = () => paths().filter((path) => path === 'POST integrations.replayOutgoing').length;
        const [first, second] = [await question(), await question()];
        const one = stored(failing);
        if (one) one.triggerWords = ['!order'];
        for (const { data } of host.rocketchat.history.get(failing) ?? []) if (data) delete data.message_id;
        expect(readAnswer(await click(first, 'webhook.sendAgainConfirmed'))).toContain('no new delivery yet');
        expect(readAnswer(await click(second, 'webhook.sendAgainConfirmed'))).toContain('already confirmed');
        expect(replays()).toBe(1);
        host.engine.clock.advance(61_000);
        expect(readAnswer(await click(second, 'webhook.sendAgainConfirmed'))).toContain('no new delivery yet');
        expect(replays()).toBe(2);
    });

    test.each<[string, () => void, string]>([
        [
            'the webhook was disabled meanwhile',
            () => Object.assign(stored(failing) ?? {}, { enabled: false }),
            'is disabled',
        ],
        ['the delivery is gone', () => void host.rocketchat.history.set(failing, []), 'no longer the last delivery'],
        [
            'the server refuses',
            () =>
                host.rocketchat.fault({
                    when: { path: /replayOutgoing/ },
                    status: 403,
                    json: { success: false, error: 'not-authorized', errorType: 'error-forbidden' },
                }),
            'Nothing was sent again',
        ],
        [
            'the answer is lost',
            () => host.rocketchat.fault({ when: { path: /replayOutgoing/ }, times: 1, reset: 'after' }),
            'can’t tell whether the delivery was sent again',
        ],
    ])('where %s, says so', async (_, meanwhile, words) => {
        const asked = await question();
        meanwhile();
        expect(readAnswer(await click(asked, 'webhook.sendAgainConfirmed'))).toContain(words);
    });

    test('is not offered for a disabled webhook, nor to people who may not see it', async () => {
        withoutTriggerWords(failing);
        Object.assign(stored(failing) ?? {}, { enabled: false });
        expect(labels(whispered(await type(`get ${failing}`)))).not.toContain('Send again…');
        expect(readAnswer(await type(`get ${failing}`, 'viewer'))).not.toContain('Send again…');
    });
});

test('enabling one whose setup is broken never shows it as working', async () => {
    Object.assign(stored(posterDeactivated) ?? {}, { enabled: false });
    const words = readAnswer(await type(`enable ${posterDeactivated}`));
    expect(words).toContain('✅ *Enabled* by');
    expect(words).toContain('Setup broken');
    expect(words).toContain('`@leaver`, whose account is deactivated');
});

describe('webhooks of one person', () => {
    test('are those that they created and those that post as them, in one list request', async () => {
        const card = whispered(await type('webhooks owner @leaver'));
        const words = read(card);
        for (const part of [
            'Webhooks of `@leaver`',
            'deactivated',
            'Poster deactivated',
            posterDeactivated,
            'posts as them',
        ]) {
            expect(words).toContain(part);
        }
        expect(words).toContain('created by them');
        expect(labels(card)).toContain('Hand over…');
        expect(paths().filter((path) => path !== 'GET permissions.listAll')).toEqual(['GET integrations.list']);
        expect(words).not.toMatch(SECRET_PATTERN);
    });

    test('of an account that is gone are found by the name that webhooks still have', async () => {
        const words = read(whispered(await type('webhooks owner departed')));
        expect(words).toContain('no such account');
        expect(words).toContain('Poster missing');
    });

    test('of nobody are none, and what is missing is asked for', async () => {
        expect(readAnswer(await type('webhooks owner @nobody.at.all'))).toContain('No webhook was created by');
        expect(readAnswer(await type('webhooks owner @nobody.at.all', 'owner'))).toContain(
            'No webhook that you can see',
        );
        expect(readAnswer(await type('webhooks'))).toContain('Whose webhooks?');
        expect(readAnswer(await type('webhooks owner @leaver to'))).toContain('Hand them over to whom?');
        expect(readAnswer(await type('webhooks @leaver'))).toContain('Webhooks of `@leaver`');
        for (const line of ['webhooks @leaver @greta', 'webhooks owner @leaver @greta', 'webhooks @leaver to greta']) {
            expect(readAnswer(await type(line))).toContain('from `@leaver` to `@greta`?');
        }
        expect(readAnswer(await type('webhooks owner @leaver @greta @viewer'))).toContain(
            '`@viewer` does not belong here',
        );
    });

    test('are refused to people who may see no webhook; others see their own alone', async () => {
        expect(readAnswer(await type('webhooks owner @leaver', 'viewer'))).not.toContain('Poster');
        const words = readAnswer(await type('webhooks owner @owner', 'owner'));
        expect(words).toContain(ownedOutgoing);
        expect(readAnswer(await type('webhooks owner @leaver', 'owner'))).toContain('there may be more');
    });
});

describe('handing over', () => {
    const confirm = async (line = 'webhooks owner @leaver to @greta') =>
        click(whispered(await type(line)), 'webhooks.handOverConfirmed');

    test('asks with every name, changes who posts and nothing else, reports it and records it', async () => {
        const question = whispered(await type('webhooks owner @leaver to @greta'));
        for (const words of ['Hand over 2 webhooks', 'Poster deactivated', 'the role `bot`', '“Created by” stays']) {
            expect(read(question)).toContain(words);
        }
        expect(puts()).toBe(0);
        const before = [posterDeactivated, posterDeactivatedOutgoing].map((id) => structuredClone(stored(id)));

        host.rocketchat.requests.length = 0;
        const report = whispered(await click(question, 'webhooks.handOverConfirmed'));
        expect(read(report)).toContain('2 of 2 webhooks now post as `@greta`');
        expect(labels(report)).toEqual([]);
        for (const [index, id] of [posterDeactivated, posterDeactivatedOutgoing].entries()) {
            expect(stored(id)).toMatchObject({ username: 'greta', userId: 'uGreta00000000005' });
            expect(lasting({ ...stored(id), username: '', userId: '' } as FakeIntegration)).toEqual(
                lasting({ ...before[index], username: '', userId: '' } as FakeIntegration),
            );
        }
        // One list; of each webhook, one read and one update.
        expect(paths().filter((path) => path !== 'GET permissions.listAll')).toHaveLength(1 + 2 * 2);
        expect(readAnswer(await type(`audit ${posterDeactivated}`))).toMatch(
            /hand over .* · done .*from @leaver to @greta/,
        );
        expect(readAnswer(await type('webhooks owner @leaver to @greta'))).toContain('Nothing was changed');
    });

    test('by the window asks the same; what cannot be is said at the field', async () => {
        const card = whispered(await type('webhooks owner @leaver'));
        const { views } = await click(card, 'webhooks.handOver');
        const view = views[0] as HostView;
        const submit = (to: string) => host.engine.as('admin').submit(view, { to: { 'webhooks.to': to } });
        for (const [to, words] of [
            ['@nobody.at.all', 'There is no user'],
            ['leaver', 'already post as'],
            ['', 'Enter a username'],
        ] as const) {
            expect(JSON.stringify(await submit(to))).toContain(words);
        }
        const question = whispered(await submit('greta'));
        expect(read(question)).toContain('Hand over 2 webhooks');
        expect(puts()).toBe(0);
    });

    test('that meets a limit stops, says so, and goes on by *Continue*', async () => {
        const wait = 'You must wait 30 seconds before trying this endpoint again. [error-too-many-requests]';
        host.rocketchat.fault({ when: { method: 'PUT' }, times: 1, until: Promise.resolve() });
        host.rocketchat.fault({
            when: { method: 'PUT' },
            times: 1,
            status: 429,
            json: { success: false, error: wait },
        });
        const report = whispered(await confirm());
        expect(read(report)).toContain('1 of 2 webhooks now posts as `@greta`');
        expect(read(report)).toContain('1 still posts as `@leaver`');
        host.rocketchat.clearFaults();
        const rest = whispered(await click(report, 'webhooks.handOverConfirmed'));
        expect(read(rest)).toContain('1 of 1 webhook now posts as `@greta`');
        for (const id of [posterDeactivated, posterDeactivatedOutgoing]) expect(stored(id)?.username).toBe('greta');
    });

    test('of one whose change fails or is not known says so for that one', async () => {
        host.rocketchat.fault({
            when: { method: 'PUT' },
            times: 1,
            status: 400,
            json: { success: false, error: 'x', errorType: 'error-invalid-channel' },
        });
        expect(read(whispered(await confirm()))).toMatch(/🔴 \*Poster deactivated.*was \*not\* changed/);
    });

    test('a field that a newer server refuses is left out, and that is said', async () => {
        host.rocketchat.version = '9.0';
        Object.assign(stored(posterDeactivatedOutgoing) ?? {}, { skipTranspile: true });
        const report = whispered(await confirm());
        expect(read(report)).toContain('2 of 2 webhooks');
        expect(read(report)).toContain('Skip transpilation');
        expect(readAnswer(await type(`audit ${posterDeactivatedOutgoing}`))).toContain('sent without skipTranspile');
    });

    test('is for managers who may edit the webhooks', async () => {
        expect(readAnswer(await type('webhooks owner @leaver to @greta', 'guest'))).toContain('Only managers');
        const question = whispered(await type('webhooks owner @leaver to @greta'));
        expect(readAnswer(await click(question, 'webhooks.handOverConfirmed', 'viewer'))).not.toContain('now post');
        expect(puts()).toBe(0);
    });
});
