import { afterEach, describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS, type Fault } from '../../dev/upstreams';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 500 } });

afterEach(() => {
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    // A wait that was asked for is over.
    host.engine.clock.advance(60_000);
});

type What = Fault extends infer F ? (F extends Fault ? Omit<F, 'when' | 'times'> : never) : never;

/** What goes wrong, what the reader reads, and how often the app asks. */
const FAULTS: readonly (readonly [string, What, RegExp, number])[] = [
    ['nobody answers the line', { reset: true }, /Can’t reach/, 2],
    ['no answer in time', { hang: true }, /did not answer within 1 second/, 2],
    [
        'a server error',
        { status: 500, body: { success: false, message: 'boom' } },
        /problem on its side \(status 500\)/,
        2,
    ],
    ['a gateway error page', { html: true, status: 502 }, /problem on its side \(status 502\)/, 2],
    ['a web page instead of an API', { html: true }, /A web page answered/, 1],
    ['JSON that breaks off', { cutJson: true }, /is cut off or not JSON/, 1],
    ['an empty answer', { empty: true }, /empty answer/, 1],
    ['a list instead of an object', { json: [] }, /does not understand/, 1],
    ['a number', { json: 42 }, /does not understand/, 1],
    ['null', { json: null }, /does not understand/, 1],
    [
        'a text in place of the data',
        { json: { success: true, data: 'none', integration: 'none' } },
        /does not understand/,
        1,
    ],
    ['a refusal of our key', { status: 401 }, /rejected the app’s (API key|access token)/, 1],
    [
        'a bot check in front',
        { html: '<title>Just a moment...</title>', status: 403 },
        /web page in front of (Hooked|Rocket\.Chat).*“Just a moment\.\.\.”.*key may be fine/,
        1,
    ],
    [
        'a gateway in front',
        { status: 403, body: { message: 'Forbidden' } },
        /gateway or firewall, rejected.*says “Forbidden”/,
        1,
    ],
    [
        'a password in front',
        { html: '<h1>401</h1>', status: 401, headers: { 'WWW-Authenticate': 'Basic realm="Staging"' } },
        /in front of (Hooked|Rocket\.Chat).*asks for a user name.*“Staging”/,
        1,
    ],
    ['a refusal without a word', { empty: true, status: 403 }, /the answer was empty/, 1],
    [
        'a server that says when it is back',
        { status: 503, headers: { 'Retry-After': '600' } },
        /problem on its side \(status 503\)\. Try again in 10 minutes/,
        2,
    ],
    [
        'a circle of redirects',
        { redirect: '/integration/integrations.get' },
        /redirects requests, and the redirects lead to no answer/,
        6,
    ],
    [
        'too many requests',
        { status: 429, headers: { 'Retry-After': '17' }, body: { success: false } },
        /again in 17 seconds/,
        1,
    ],
    [
        'a failure under a 200',
        { json: { success: false, message: 'Not today', error: 'Not today' } },
        /says: Not today/,
        1,
    ],
    ['plain text under a JSON type', { raw: { contentType: 'application/json', body: 'OK' } }, /not JSON/, 1],
    [
        'another status',
        { status: 418, body: { message: 'teapot', error: 'teapot' } },
        /rejected the request \(status 418\)/,
        1,
    ],
];

describe.each([
    ['Hooked', () => host.hooked, 'int_yt_abc123', /\/integration\//],
    ['Rocket.Chat', () => host.rocketchat, DEMO_INTEGRATIONS.documented, /integrations\.get/],
] as const)('%s fails', (name, upstream, id, path) => {
    const source = name === 'Hooked' ? 'hooked' : 'rocketchat';

    test.each(FAULTS)('the reader reads what is wrong: %s', async (_, fault, told, asked) => {
        upstream().fault({ when: { path }, ...fault });
        upstream().requests.length = 0;
        const answer = await host.engine.as('admin').type(`/integration get ${id} source:${source}`);
        expect(answer.messages).toEqual([]);
        const words = read(only(answer));
        expect(words).toMatch(told);
        expect(words).toMatch(new RegExp(name.replace('.', '\\.')));
        expect(words).not.toMatch(/undefined|null|\[object|Error:| at |in front.*(subscription|permissions|valid)/);
        expect(upstream().requests.filter((request) => path.test(request.path))).toHaveLength(asked);
    });

    test('the reader reads what is wrong: an answer far too large', async () => {
        upstream().fault({ when: { path }, oversized: 9_000_000 });
        await host.engine.updateSetting('request_timeout_ms', 10_000);
        const answer = await host.engine.as('admin').type(`/integration get ${id} source:${source}`);
        await host.engine.updateSetting('request_timeout_ms', 500);
        expect(read(only(answer))).toContain('far too large');
    });

    test('once, and the second try shows the card', async () => {
        upstream().fault({ when: { path }, times: 1, status: 503 });
        const words = read(only(await host.engine.as('admin').type(`/integration get ${id} source:${source}`)));
        expect(words).toMatch(/✅/);
    });
});

describe('credentials', () => {
    test('a wrong Hooked key names the setting, and never itself', async () => {
        const right = host.hooked.apiKey;
        host.hooked.apiKey = 'another';
        const words = read(only(await host.engine.as('admin').type('/integration get int_yt_abc123')));
        host.hooked.apiKey = right;
        expect(words).toContain('`hooked_api_key`');
    });

    test('a wrong token pair names its settings', async () => {
        const tokens = host.rocketchat.tokens.splice(0);
        host.engine.clock.advance(60_000);
        const words = read(only(await host.engine.as('admin').type(`/integration get x source:rocketchat`)));
        host.rocketchat.tokens.push(...tokens);
        expect(words).toContain('`rocketchat_user_id`');
        expect(words).toContain('`rocketchat_auth_token`');
    });

    test('an upstream that repeats our key in its answer does not get it into the chat', async () => {
        host.hooked.fault({
            times: 1,
            status: 422,
            body: { success: false, message: `bad key ${host.hooked.apiKey}` },
        });
        expect(read(only(await host.engine.as('admin').type('/integration get int_yt_abc123')))).toContain('bad key …');
    });
});

describe('limits', () => {
    test('Rocket.Chat’s own words tell how long to wait', async () => {
        const admin = host.workspace.permissions.find(({ _id }) => _id === 'api-bypass-rate-limit');
        const roles = admin?.roles.splice(0) ?? [];
        let words = '';
        for (let call = 0; call < 12 && !words.includes('too many requests'); call += 1) {
            words = read(
                only(
                    await host.engine
                        .as('admin')
                        .type(`/integration get nowhere00000000${10 + call} source:rocketchat`),
                ),
            );
        }
        admin?.roles.push(...roles);
        expect(words).toMatch(/Rocket\.Chat is getting too many requests\. Try again in \d+ seconds/);
    });

    test('a slow answer shows the app as typing, and then the card', async () => {
        host.hooked.fault({ times: 1, slowMs: 1300 });
        await host.engine.updateSetting('request_timeout_ms', 5000);
        const answer = await host.engine.as('admin').type('/integration get int_yt_abc123');
        await host.engine.updateSetting('request_timeout_ms', 500);
        expect(read(only(answer))).toContain('✅ Healthy');
        expect(
            host.engine
                .typing()
                .slice(-2)
                .map(({ isTyping }) => isTyping),
        ).toEqual([true, false]);
    });
});
