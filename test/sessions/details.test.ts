import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

// First, before the engine.
import { clients } from '../support/noTrigger';
import type { Answer, HostMessage, HostView } from '../../dev/engine';
import { addFaultyWebhooks, DEMO_INTEGRATIONS, FAULTY_WEBHOOKS, SECRET_PATTERN } from '../../dev/upstreams';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';

/** Everybody but guests may manage: of them, `owner` may edit own webhooks only, and `viewer` none. */
const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z'), settings: { manage_roles: 'admin, user' } });
const { documented, failing, incoming, ownedOutgoing, neverFired } = DEMO_INTEGRATIONS;

beforeAll(() => addFaultyWebhooks(host.rocketchat, host.engine.clock.now()));
beforeEach(() => {
    clients.sendTriggers = true;
    host.rocketchat.requests.length = 0;
});
afterEach(() => {
    clients.sendTriggers = false;
    host.rocketchat.clearFaults();
});

const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);
const cardOf = async (id: string, as = 'admin'): Promise<HostMessage> =>
    only(await type(`get ${id} private source:rocketchat`, as));
const details = (message: HostMessage, as = 'admin', value?: string): Promise<Answer> =>
    host.engine.as(as).click({ message, actionId: 'webhook.details', ...(value !== undefined && { value }) });
const requests = () =>
    host.rocketchat.requests
        .map(({ path }) => path.split('/').at(-1))
        .filter((path) => path?.startsWith('integrations.'));

/** The only bar that the click opened; nothing was written. */
function barOf(answer: Answer): HostView {
    expect(answer).toMatchObject({ ok: true, messages: [], ephemeral: [], edited: [] });
    expect(answer.views).toHaveLength(1);
    const [bar] = answer.views;
    if (!bar) throw new Error('nothing opened');
    expect(bar.interaction).toBe('contextual_bar.open');
    return bar;
}
const readBar = (bar: HostView): string => read({ blocks: bar.view.blocks, text: '' } as unknown as HostMessage);

describe('Details, with a trigger', () => {
    test('open beside the room, with all that the webhook’s document and history tell', async () => {
        const card = await cardOf(failing);
        host.rocketchat.requests.length = 0;
        const bar = barOf(await details(card));
        expect(bar.dropped).toBeUndefined();
        expect(bar.view.submit ?? undefined).toBeUndefined();
        const text = readBar(bar);
        for (const fact of [
            '*Enabled*: yes',
            '*Event*: a message is sent',
            '*Trigger words*: `!order`, at the start of the message',
            '`shop.example.com`, `erp.example.net`, `audit.example.org`',
            '`#social-media`, `#ops`',
            '*Retries*: up to 3 retries of a failed delivery, waiting 14 seconds in all',
            'by `@admin`',
            '*Script*: enabled',
            'A message in `#social-media` or `#ops` that begins with `!order`.',
            '1 of 2 succeeded (50%) · only 2 known',
            'Last failure 9 minutes ago: answered with no body',
        ]) {
            expect(text).toContain(fact);
        }
        expect(JSON.stringify(bar.view)).not.toMatch(SECRET_PATTERN);
        expect(text).not.toMatch(/\/hooks|rocketchat\b.*erp|class Script/);
        // Asked again with the rights of the person who clicks: the document, and one page of the history.
        expect(requests().sort()).toEqual(['integrations.get', 'integrations.history']);
    });

    test.each([
        ['an incoming one', incoming, 'Only a call to its secret address does'],
        ['one that never fired', neverFired, 'Nothing was sent in the last 30 days'],
        ['one that works', documented, '2 of 3 succeeded (67%)'],
    ])('of %s', async (_, id, words) => {
        expect(readBar(barOf(await details(await cardOf(id))))).toContain(words);
    });

    test('of all demo webhooks and all faulty ones hold no secret', async () => {
        for (const id of [...Object.values(DEMO_INTEGRATIONS), ...Object.values(FAULTY_WEBHOOKS)]) {
            const bar = barOf(await details(await cardOf(id)));
            expect(JSON.stringify(bar.view)).not.toMatch(SECRET_PATTERN);
        }
    });
});

describe('Details, without a trigger', () => {
    test('come as a message to the one who clicked, with the same facts', async () => {
        const card = await cardOf(failing);
        const bar = barOf(await details(card));
        clients.sendTriggers = false;
        const answer = await details(card);
        expect(answer.views).toEqual([]);
        expect(answer.messages).toEqual([]);
        const message = only(answer);
        expect(message.shownTo).toBe('admin');
        expect(read(message)).toBe(readBar(bar));
        expect(message.text).toContain('Details of Order sync');
    });

    test('come so too where the server takes longer than the trigger of a click lasts', async () => {
        const card = await cardOf(incoming);
        const when = { path: /integrations\.get/ };
        const asked = host.rocketchat.arrival(when);
        let answer = (): void => undefined;
        host.rocketchat.fault({ when, times: 1, until: new Promise<void>((resolve) => (answer = resolve)) });
        const clicking = details(card);
        await asked;
        host.engine.clock.advance(4500);
        answer();
        expect((await clicking).views).toEqual([]);
        await host.engine.settled();
        expect(host.engine.ephemeral('admin').at(-1)?.text).toContain('Details of');
    });

    test('come by words, too, and never to the room', async () => {
        const answer = await type(`get "Order sync" details public`);
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('*Event*: a message is sent');
        expect(readAnswer(await type('get int_yt_abc123 details'))).toContain('YouTube');
    });
});

describe('who may see the details', () => {
    test('the owner sees those of the own webhook', async () => {
        const bar = barOf(await details(await cardOf(ownedOutgoing, 'owner'), 'owner'));
        expect(readBar(bar)).toContain('*Created*');
    });

    test.each(['owner', 'viewer', 'guest'])(
        '%s learns nothing of another’s, with a click that is forged',
        async (who) => {
            const card = only(
                await type(
                    `get ${who === 'owner' ? ownedOutgoing : 'int_yt_abc123'} private`,
                    who === 'guest' ? 'admin' : who,
                ),
            );
            const answer = await details(card, who, JSON.stringify({ id: failing }));
            expect(answer.views).toEqual([]);
            const text = readAnswer(answer);
            expect(text).not.toContain('Order sync');
            expect(text).toMatch(/no webhook `oOrderSync0000001` that you may see|can’t see Rocket\.Chat’s webhooks/);
        },
    );

    test('a server that cannot be reached is named', async () => {
        const card = await cardOf(failing);
        host.rocketchat.fault({ when: { path: /integrations\.get/ }, status: 503 });
        const answer = await details(card);
        expect(answer.views).toEqual([]);
        expect(readAnswer(answer)).toContain('Rocket.Chat has a problem on its side (status 503)');
    });
});

describe('scripts that Rocket.Chat 9.0 refuses', () => {
    const { scriptOctal, scriptDuplicateParameters } = FAULTY_WEBHOOKS;

    test.each([
        ['octal numbers', scriptOctal, 'octal number'],
        ['a parameter twice', scriptDuplicateParameters, 'duplicate parameter'],
    ])('are named in the card and in the details: %s', async (_, id, place) => {
        const words = `⚠️ Rocket.Chat 9.0 and later can’t run the script as it is written: ${place}.`;
        const card = await cardOf(id);
        expect(read(card)).toContain(words);
        expect(buttonsOf(card).map(({ actionId }) => actionId)).toContain('webhook.details');
        const text = readBar(barOf(await details(card)));
        expect(text).toContain(words);
        expect(text).toContain('Fix this in [Administration → Integrations]');
    });

    test('a sound one is not', async () => {
        const card = await cardOf(FAULTY_WEBHOOKS.scriptSound);
        expect(read(card)).not.toContain('9.0');
        expect(readBar(barOf(await details(card)))).toContain('The script compiles on Rocket.Chat 9.0');
    });

    test('are named in the audit trail once one is enabled', async () => {
        Object.assign(host.rocketchat.integrations.get(scriptOctal) ?? {}, { enabled: false });
        await type(`enable ${scriptOctal}`);
        expect(readAnswer(await type(`audit ${scriptOctal}`))).toContain(
            'does not compile on Rocket.Chat 9.0: octal-literal',
        );
    });
});
