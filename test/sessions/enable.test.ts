import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import type { Answer, HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import type { FakeIntegration } from '../../dev/upstreams/rocketchat-history';
import { blocksOf, buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';

/** Everybody but guests may manage: of them, `viewer` may edit no webhook in Rocket.Chat, `owner` only own ones. */
const ADMINS = ['uAdmin00000000001', 'uGreta00000000005'];
const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z'), settings: { manage_roles: 'admin, user' } });
/** Everybody in this room may see every webhook, so that the answers are for everybody. */
const WEBHOOKS = { id: 'rWebhooks00000001', name: 'webhooks', type: 'p' as const, members: ADMINS };
const type = (line: string, as = 'admin') =>
    host.engine
        .as(as)
        .type(`/integration ${line}`, { room: ['admin', 'greta'].includes(as) ? WEBHOOKS.name : 'general' });
const click = (message: HostMessage, actionId: string, as = 'admin') =>
    host.engine.as(as).click({ message, actionId: `disable.${actionId}` });

const press = (message: HostMessage, actionId: string) => host.engine.as('admin').click({ message, actionId });

const { incoming, incomingDisabled, failing, disabledBy410, ownedIncoming, ownedOutgoing } = DEMO_INTEGRATIONS;

let all: readonly FakeIntegration[];
beforeAll(() => void host.workspace.rooms.push(WEBHOOKS));
beforeAll(() => void (all = structuredClone([...host.rocketchat.integrations.values()])));
beforeEach(() => {
    for (const one of all) host.rocketchat.integrations.set(one._id, structuredClone(one));
    host.rocketchat.clearFaults();
    host.rocketchat.era = 'new';
    host.rocketchat.latencyMs = 0;
    host.rocketchat.requests.length = 0;
});

const stored = (id: string) => host.rocketchat.integrations.get(id);
const original = (id: string) => all.find(({ _id }) => _id === id);
const puts = () => host.rocketchat.requests.filter(({ method }) => method === 'PUT').length;
const labels = (message: HostMessage) => buttonsOf(message).map(({ label }) => label);
const entries = async (id: string): Promise<readonly string[]> =>
    readAnswer(await type(`audit ${id}`))
        .split('\n')
        .filter((line) => line.startsWith('•'))
        // How long ago depends on when one looks.
        .map((line) => line.replace(/ \((now|\d+ seconds? ago)\)/, ''));

/** The clicked message after the edit; nothing else was posted. */
function edited(answer: Answer): HostMessage {
    expect(answer).toMatchObject({ ok: true, messages: [], ephemeral: [] });
    expect(answer.edited).toHaveLength(1);
    return answer.edited[0] as HostMessage;
}

/** Said to one person alone, the message stays as it was. */
function told(answer: Answer): string {
    expect(answer).toMatchObject({ messages: [], edited: [] });
    return readAnswer(answer);
}

describe('disable', () => {
    test.each([
        ['incoming', incoming, 'incoming webhook', 'get the answer 503'],
        ['outgoing', failing, 'outgoing webhook', 'Nothing is sent to its target'],
    ])('of an %s one asks, says what it means, and shows the card once it is done', async (_, id, kind, means) => {
        const question = only(await type(`disable ${id}`));
        expect(question.text).toContain(means);
        for (const words of [`Disable ${original(id)?.name}?`, kind, means, 'enable it again at any time']) {
            expect(read(question)).toContain(words);
        }
        expect(labels(question)).toEqual(['Disable', 'Cancel']);
        expect(puts()).toBe(0);

        const card = edited(await click(question, 'confirm'));
        expect(card.id).toBe(question.id);
        for (const words of ['⏸️ *Disabled* by `@admin`', '⏸️ Disabled', id]) expect(read(card)).toContain(words);
        expect(labels(card)).toEqual(['Enable', 'Details', 'Watch here', 'Open in Administration', 'Refresh']);
        const { _updatedAt, _updatedBy, ...rest } = stored(id) ?? {};
        expect(_updatedBy).toMatchObject({ username: 'admin' });
        expect({ ...rest, _updatedAt: original(id)?._updatedAt }).toEqual({ ...original(id), enabled: false });
        expect(_updatedAt).not.toBe(original(id)?._updatedAt);
    });

    test('can be answered with no, also by another person', async () => {
        const question = only(await type(`disable ${incoming}`));
        expect(read(edited(await click(question, 'keep', 'greta')))).toContain('was not changed');
        expect([puts(), stored(incoming)?.enabled]).toEqual([0, true]);
    });

    test('keeps the language of the one who asked', async () => {
        const question = only(await type(`disable ${incoming}`, 'greta'));
        expect(labels(question)).toEqual(['Deaktivieren', 'Abbrechen']);
        expect(read(edited(await click(question, 'confirm')))).toContain('*Deaktiviert* von `@admin`');
    });

    test('told privately, stays between the app and the asker', async () => {
        const answer = await type(`disable ${incoming} private`);
        expect(answer.messages).toEqual([]);
        const done = await click(only(answer), 'confirm');
        expect(told(done)).toContain('*Disabled* by');
        expect(stored(incoming)?.enabled).toBe(false);
        expect(told(await click(only(answer), 'confirm'))).toContain('is already disabled');
        expect(puts()).toBe(1);
    });

    test('of a webhook that is off says so, and sends nothing', async () => {
        expect(told(await type(`disable ${incomingDisabled}`))).toBe(
            'Legacy forms is already disabled. Nothing was changed.',
        );
        expect(puts()).toBe(0);
    });

    test('says so in place of the question if another person was faster', async () => {
        const question = only(await type(`disable ${incoming}`));
        const [before, trail] = [stored(incoming) as FakeIntegration, await entries(incoming)];
        host.rocketchat.integrations.set(incoming, { ...before, enabled: false });
        expect(read(edited(await click(question, 'confirm')))).toContain('is already disabled');
        expect(puts()).toBe(0);
        expect(await entries(incoming)).toEqual(trail);
    });

    test('is done once, however often and by whomever it is clicked', async () => {
        const before = (await entries(failing)).length;
        const question = only(await type(`disable ${failing}`));
        host.rocketchat.latencyMs = 60;
        await Promise.all([
            click(question, 'confirm'),
            click(question, 'confirm'),
            click(question, 'confirm', 'greta'),
            click(question, 'confirm'),
        ]);
        expect(puts()).toBe(1);
        expect(await entries(failing)).toHaveLength(before + 1);
        const now = host.engine.messages().find(({ id }) => id === question.id) as HostMessage;
        expect(labels(now)).not.toContain('Disable');
        expect(told(await click(question, 'confirm'))).toContain('can no longer be changed');
        expect(puts()).toBe(1);
    });
});

describe('enable', () => {
    test('does it at once, and shows the card', async () => {
        const card = only(await type(`enable ${incomingDisabled}`));
        for (const words of ['✅ *Enabled* by `@admin`', 'Legacy forms', '✅ Enabled']) {
            expect(read(card)).toContain(words);
        }
        expect(card.text).toContain('Enabled');
        expect(read(card)).not.toContain('410');
        expect(stored(incomingDisabled)).toMatchObject({
            ...original(incomingDisabled),
            enabled: true,
            _updatedAt: expect.any(String),
        });
    });

    test('after a target has said that it is gone, shows that delivery and asks; nothing is sent before the answer', async () => {
        const question = only(await type(`enable ${disabledBy410}`));
        for (const words of ['Old CRM', 'target answered “410 Gone”', 'crm.example.com', 'disables it again']) {
            expect(read(question)).toContain(words);
        }
        expect(labels(question)).toEqual(['Enable', 'Cancel']);
        expect(puts()).toBe(0);
        const kept = edited(await press(question, 'enable.keep'));
        expect(read(kept)).toContain('was not changed');
        expect(puts()).toBe(0);
    });

    test('after that answer enables it, with a warning', async () => {
        const question = only(await type(`enable ${disabledBy410}`));
        const card = edited(await press(question, 'enable.confirm'));
        expect(read(card)).toMatch(/⚠️ Rocket\.Chat had disabled it because its target answered “410 Gone”/);
        expect(stored(disabledBy410)?.enabled).toBe(true);
        // What was recorded before is history.
        expect(read(card)).toContain('💤 Enabled, nothing sent since');
        expect(read(card)).toContain('🕘 before the last change: the target answered “410 Gone”');
        expect(read(card)).not.toContain('🔴');
        expect(readAnswer(await type('list unhealthy rocketchat'))).not.toContain(disabledBy410);
        expect(readAnswer(await type('check'))).not.toContain(disabledBy410);
    });

    test('of one that is on says so, and sends nothing', async () => {
        expect(told(await type(`enable ${incoming}`))).toContain('is already enabled');
        expect(puts()).toBe(0);
    });

    test('takes `disable` back, and nothing is lost on the way', async () => {
        for (const { _id: id, enabled } of all.filter((one) => one.enabled)) {
            await click(only(await type(`disable ${id}`)), 'confirm');
            expect(stored(id)?.enabled).toBe(false);
            only(await type(`enable ${id}`));
            const { _updatedBy, ...rest } = stored(id) ?? {};
            expect(_updatedBy).toBeDefined();
            expect({ ...rest, _updatedAt: '' }).toEqual({
                ...original(id),
                ...{ enabled, _updatedAt: '', _updatedBy: undefined },
            });
        }
    });
});

describe('an id', () => {
    test.each(['enable', 'disable'])('of Hooked is explained by `%s`, and nobody is asked', async (command) => {
        const answer = await type(`${command} int_yt_abc123`);
        expect(told(answer)).toContain('is a Hooked connection');
        expect(labels(only(answer))).toEqual(['Disconnect…']);
        expect([...host.rocketchat.requests]).toEqual([]);
    });

    test.each(['enable', 'disable'])(
        'that there is not is told so by `%s`; a missing one is asked for',
        async (command) => {
            expect(told(await type(`${command} nobody00000000000`))).toContain(
                'Rocket.Chat has no webhook `nobody00000000000`',
            );
            expect(told(await type(command))).toMatch(
                new RegExp(`Give its name, handle or id.*\n.*/integration ${command} <id>`),
            );
            expect(told(await type(`${command} ${incoming} privat`))).toContain('Did you mean `private`');
        },
    );
});

describe('disconnect, given a webhook', () => {
    test('explains the difference, and its button asks whether to disable it', async () => {
        const answer = await type(`disconnect ${incoming}`);
        expect(answer.messages).toEqual([]);
        const explained = only(answer);
        expect(read(explained)).toContain('there is nothing to disconnect');
        expect(read(explained)).toContain('You can disable it instead.');
        expect(labels(explained)).toEqual(['Disable…']);

        const question = only(await click(explained, 'ask'));
        expect(labels(question)).toEqual(['Disable', 'Cancel']);
        expect(puts()).toBe(0);
        expect(told(await click(question, 'confirm'))).toContain('*Disabled* by `@admin`');
        expect(stored(incoming)?.enabled).toBe(false);
        expect(told(await click(explained, 'ask'))).toContain('is already disabled');
    });

    test('offers nothing for a webhook that is off', async () => {
        const explained = only(await type(`disconnect ${incomingDisabled}`));
        expect(read(explained)).toContain('there is nothing to disconnect');
        expect(labels(explained)).toEqual([]);
    });
});

describe('who may', () => {
    const refusal = 'Only managers can do this';
    const lines = [`enable ${incomingDisabled}`, `disable ${incoming}`, 'enable int_yt_abc123'];

    test.each(lines)('not manage is refused “%s” before anything is asked', async (line) => {
        expect(told(await type(line, 'guest'))).toContain(refusal);
        expect([...host.rocketchat.requests]).toEqual([]);
    });

    test('manage, and may edit no webhook in Rocket.Chat, is refused', async () => {
        for (const line of [`enable ${incomingDisabled}`, `disable ${incoming}`]) {
            expect(told(await type(line, 'viewer'))).toContain('You can’t see Rocket.Chat’s webhooks');
        }
        expect(puts()).toBe(0);
    });

    test('edit only their own webhooks read of others the same as of webhooks that do not exist', async () => {
        for (const [command, id] of [
            ['enable', incomingDisabled],
            ['disable', incoming],
            ['disable', failing],
        ] as const) {
            const theirs = told(await type(`${command} ${id}`, 'owner'));
            const nobodys = told(await type(`${command} nobody00000000000`, 'owner'));
            expect(theirs.replace(id, 'nobody00000000000')).toBe(nobodys);
        }
        expect(puts()).toBe(0);
    });

    test.each([ownedIncoming, ownedOutgoing])('edit only own webhooks switches %s', async (id) => {
        const question = only(await type(`disable ${id}`, 'owner'));
        // Not everybody in #general may see it.
        expect(told(await click(question, 'confirm', 'owner'))).toContain('*Disabled* by `@owner`');
        expect(told(await type(`enable ${id}`, 'owner'))).toContain('*Enabled* by `@owner`');
        expect(stored(id)?.enabled).toBe(true);
    });

    test('click is asked again, on a real card and on a forged one', async () => {
        const question = only(await type(`disable ${incoming}`));
        const elements = blocksOf(question).flatMap((block) => block.elements ?? []);
        const value = elements.find(({ actionId }) => actionId === 'disable.confirm')?.value;
        const refusals = { guest: refusal, viewer: 'You can’t see', owner: 'has no webhook' };
        for (const [who, words] of Object.entries(refusals)) {
            for (const message of [question, { ...question, id: 'made-up' }]) {
                for (const actionId of ['disable.confirm', 'disable.ask']) {
                    const forged = await host.engine.as(who).click({ message, actionId, value });
                    expect(forged).toMatchObject({ messages: [], edited: [] });
                    // A button that the message does not hold is not looked at any further.
                    const isHeld = actionId === 'disable.confirm' || message !== question;
                    expect(read(only(forged))).toContain(isHeld ? words : 'can no longer be changed');
                }
            }
        }
        expect(told(await click(question, 'keep', 'guest'))).toContain(refusal);
        expect([puts(), stored(incoming)?.enabled]).toEqual([0, true]);
        const left = host.engine.messages().find(({ id }) => id === question.id) as HostMessage;
        expect(labels(left)).toEqual(['Disable', 'Cancel']);
    });

    test('click loses the right with the role', async () => {
        const question = only(await type(`disable ${ownedIncoming}`, 'owner'));
        const owner = host.workspace.users.find(({ username }) => username === 'owner');
        const roles = owner?.roles ?? [];
        if (owner) owner.roles = ['guest'];
        const clicked = told(await click(question, 'confirm', 'owner'));
        if (owner) owner.roles = roles;
        expect(clicked).toContain(refusal);
        expect(puts()).toBe(0);
    });

    test.each(['', '{}', 'null', '{"id":7}', '{"id":""}', 'x'])('the value %j is nobody’s', async (value) => {
        const question = only(await type(`disable ${incoming} private`));
        host.rocketchat.requests.length = 0;
        for (const action of ['ask', 'confirm', 'keep']) {
            const forged = await host.engine
                .as('admin')
                .click({ message: question, actionId: `disable.${action}`, value });
            expect(told(forged)).toContain('another version');
        }
        expect([...host.rocketchat.requests]).toEqual([]);
    });
});

describe('what goes wrong', () => {
    test.each([
        [
            'too many requests',
            { status: 429 },
            'was *not* disabled. Rocket.Chat is getting too many requests',
            'failed',
        ],
        ['a failure', { status: 500 }, '❔ Unknown: the app can’t tell whether', 'outcome unknown'],
        ['a refusal', { status: 400, body: { success: false, error: 'No [x]', errorType: 'x' } }, 'says: x', 'failed'],
    ])('%s is told to the one who clicked; the question stays, and works', async (_, fault, words, outcome) => {
        const question = only(await type(`disable ${failing}`));
        host.rocketchat.fault({ when: { method: 'PUT' }, times: 1, ...fault });
        expect(told(await click(question, 'confirm'))).toContain(words);
        expect([puts(), stored(failing)?.enabled]).toEqual([1, true]);
        expect((await entries(failing))[0]).toContain(outcome);
        expect(read(edited(await click(question, 'confirm')))).toContain('*Disabled*');
        expect((await entries(failing))[0]).toContain('done');
    });

    test('an answer that was lost on the way is looked up', async () => {
        host.rocketchat.fault({ when: { method: 'PUT' }, times: 1, reset: 'after' });
        expect(read(only(await type(`enable ${incomingDisabled}`)))).toContain('*Enabled*');
        expect(puts()).toBe(1);
    });

    test('a server that does not show the whole integration is not sent a part of it', async () => {
        host.rocketchat.era = 'history';
        const question = only(await type(`enable ${disabledBy410}`));
        expect(told(await press(question, 'enable.confirm'))).toMatch(
            /was \*not\* enabled\. .*cannot read all of this one/,
        );
        expect(puts()).toBe(0);
        expect(stored(disabledBy410)).toEqual(original(disabledBy410));
    });

    test('fields that differ from what was sent are named, in the answer and in the trail', async () => {
        const json = {
            success: true,
            integration: { ...original(failing), enabled: false, urls: ['https://other.example.com'] },
        };
        const question = only(await type(`disable ${failing}`));
        host.rocketchat.fault({ when: { method: 'PUT' }, times: 1, json });
        expect(told(await click(question, 'confirm'))).toMatch(/other values than the app sent: `urls`\./);
        expect((await entries(failing))[0]).toContain('not as sent: urls');
    });

    test('a history that cannot be read does not stand in the way', async () => {
        host.rocketchat.fault({ when: { path: /history/ }, status: 403 });
        expect(read(only(await type(`enable ${disabledBy410}`)))).toContain('can’t read the delivery history');
        expect(stored(disabledBy410)?.enabled).toBe(true);
    });
});

test('each change leaves one entry: who, what, from where', async () => {
    const before = (await entries(incoming)).length;
    await click(only(await type(`disable ${incoming}`)), 'confirm', 'greta');
    only(await type(`enable ${incoming}`));
    const found = await entries(incoming);
    expect(found).toHaveLength(before + 2);
    expect(found[0]).toMatch(new RegExp(`\`@admin\` · enable \`${incoming}\` · done · #webhooks`));
    expect(found[1]).toMatch(new RegExp(`\`@greta\` · disable \`${incoming}\` · done · #webhooks`));
    expect(readAnswer(await type('audit'))).toContain('entries, unaltered');
});
