import path from 'node:path';
import { compileFunction } from 'node:vm';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import fc from 'fast-check';

import { ADMIN_CREDENTIALS, DEMO_INTEGRATIONS, startFakeRocketChat, type FakeRocketChat } from '../../../dev/upstreams';
import {
    loadValidators,
    VALIDATED_ENDPOINTS,
    type ValidatedEndpoint,
    type Validator,
} from '../../../dev/upstreams/rocketchat-validators';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { at, call, type Reply } from '../../support/httpCall';
import { drawn } from '../../support/tier';

const PACKAGE = path.resolve(__dirname, '../../../node_modules/@rocket.chat/rest-typings');

/** The validators of the package itself, with its own schemas compiled here: not those that the fake keeps. */
async function published(): Promise<Record<string, Validator>> {
    const { outputFiles } = await build({
        entryPoints: [path.join(PACKAGE, 'dist/v1/integrations/index.js')],
        bundle: true,
        write: false,
        logLevel: 'silent',
        platform: 'node',
        format: 'cjs',
    });
    const loaded: { exports: Record<string, Validator> } = { exports: {} };
    const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports']) as (...given: unknown[]) => void;
    run(loaded, loaded.exports);
    return loaded.exports;
}

/** `integrations.replayOutgoing` → `isIntegrationsReplayProps` */
const exportOf = (endpoint: ValidatedEndpoint): string => {
    const word = endpoint.slice('integrations.'.length).replace('replayOutgoing', 'replay');
    return `isIntegrations${word.charAt(0).toUpperCase()}${word.slice(1)}Props`;
};

let rocket: FakeRocketChat;
let real: Record<string, Validator>;

beforeAll(async () => {
    real = await published();
    rocket = await startFakeRocketChat({ workspace: demoWorkspace() });
});

afterAll(() => rocket.stop());

/** What the package says of a request: undefined, or why it refuses. */
function verdict(endpoint: ValidatedEndpoint, params: unknown): string | undefined {
    const validator = real[exportOf(endpoint)];
    if (!validator) throw new Error(`the package has no ${exportOf(endpoint)}`);
    if (validator(structuredClone(params))) return undefined;
    return (validator.errors ?? []).map(({ message }) => message).join('\n ');
}

const QUERIES: readonly ValidatedEndpoint[] = ['integrations.get', 'integrations.list', 'integrations.history'];
const METHODS: Partial<Record<ValidatedEndpoint, string>> = { 'integrations.update': 'PUT' };

const { failing, incoming } = DEMO_INTEGRATIONS;

const IN = { type: 'webhook-incoming', channel: '#general', scriptEnabled: false, name: 'a', enabled: true };
const OUT = { ...IN, type: 'webhook-outgoing', username: 'rocket.cat', event: 'sendMessage' };
const OUT_MORE = {
    ...{ urls: ['https://example.com'], triggerWords: ['!a'], triggerWordAnywhere: false, token: 't', script: '' },
    ...{ runOnEdits: true, retryFailedCalls: true, retryCount: 3, retryDelay: 'powers-of-two', targetRoom: '' },
    ...{ impersonateUser: false, alias: '', avatar: '', emoji: '', scriptEngine: 'isolated-vm', skipTranspile: false },
};
const IN_MORE = { overrideDestinationChannelEnabled: false, alias: '', avatar: '', emoji: '', script: '' };

/** Requests that the endpoint takes. What is asked of it is one of these with something changed, or several things. */
const SOUND: Readonly<Record<ValidatedEndpoint, readonly Record<string, unknown>[]>> = {
    'integrations.get': [{ integrationId: failing }, { integrationId: incoming, createdBy: 'uAdmin00000000001' }],
    'integrations.list': [{}, { count: '5', offset: '1', sort: '{"name":1}', name: 'a', type: IN.type, query: '{}' }],
    'integrations.history': [{ id: failing }, { id: failing, count: '5', offset: '0', sort: '{}', query: '{}' }],
    'integrations.create': [
        { ...IN, username: 'rocket.cat' },
        { ...OUT, ...OUT_MORE },
    ],
    'integrations.update': [
        { ...IN, ...IN_MORE, integrationId: incoming },
        { ...OUT, ...OUT_MORE, integrationId: failing },
        { ...OUT, ...OUT_MORE, target_url: 'https://example.com' },
    ],
    'integrations.remove': [
        { type: IN.type, integrationId: 'gone' },
        { type: OUT.type, integrationId: 'gone' },
        { type: OUT.type, target_url: 'https://example.com/gone' },
    ],
    'integrations.replayOutgoing': [{ integrationId: failing, historyId: 'gone' }],
    'integrations.clearHistory': [{ integrationId: 'gone' }],
};

const ODD_TEXTS = [
    '',
    ' ',
    '0',
    '5',
    '-1',
    '1.5',
    'many',
    'true',
    'false',
    'null',
    'xwebhook-outgoing',
    'webhook',
    '[]',
];
const ODD: readonly unknown[] = [
    ...ODD_TEXTS,
    ...[null, true, false, 0, 1, -1, 1.5, 1e300, [], [''], ['a'], ['a', 'b'], [1], [[]], {}, { a: 1 }],
];

const isQuery = (endpoint: ValidatedEndpoint): boolean => QUERIES.includes(endpoint);

/** Names that the endpoint knows, and some that it does not. */
const namesOf = (endpoint: ValidatedEndpoint): string[] => [
    ...new Set([
        ...SOUND[endpoint].flatMap(Object.keys),
        'integrationId',
        'target_url',
        'fields',
        '_id',
        'scriptError',
    ]),
];

const params = (endpoint: ValidatedEndpoint): fc.Arbitrary<unknown> => {
    const odd = isQuery(endpoint)
        ? fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.subarray(ODD_TEXTS, { minLength: 2, maxLength: 3 }), fc.string())
        : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ODD) }, { weight: 1, arbitrary: fc.jsonValue() });
    const changed = fc
        .tuple(
            fc.constantFrom(...SOUND[endpoint]),
            fc.array(fc.tuple(fc.constantFrom(...namesOf(endpoint)), fc.option(odd, { nil: undefined })), {
                maxLength: 3,
            }),
        )
        .map(([sound, changes]) => ({ ...sound, ...Object.fromEntries(changes) }));
    // What is no object at all.
    return isQuery(endpoint) ? changed : fc.oneof({ weight: 30, arbitrary: changed }, fc.constantFrom([], ['a']));
};

const present = (value: unknown): [string, unknown][] =>
    Object.entries(value as object).filter(([, item]) => item !== undefined);

function send(endpoint: ValidatedEndpoint, request: unknown): Promise<Reply> {
    const headers = { 'X-Auth-Token': ADMIN_CREDENTIALS.token, 'X-User-Id': ADMIN_CREDENTIALS.userId };
    const url = `${rocket.url}/api/v1/${endpoint}`;
    if (isQuery(endpoint)) {
        const query = new URLSearchParams(
            present(request).flatMap(([name, value]) =>
                [value].flat().map((item): [string, string] => [name, String(item)]),
            ),
        );
        return call(`${url}?${query.toString()}`, { headers });
    }
    return call(url, {
        method: METHODS[endpoint] ?? 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(request),
    });
}

/** The request as it arrives. */
const arrived = (endpoint: ValidatedEndpoint, request: unknown): unknown =>
    isQuery(endpoint)
        ? Object.fromEntries(present(request).map(([name, value]) => [name, toWellFormed(value)]))
        : (JSON.parse(JSON.stringify(request)) as unknown);

const toWellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

/** What the fake says of a request: undefined where it is valid, whatever else may be the matter. */
const said = ({ body }: Reply): unknown =>
    at(body, 'errorType') === 'error-invalid-params' ? at(body, 'error') : undefined;

test.each(VALIDATED_ENDPOINTS)('%s takes and refuses what the published validator does', async (endpoint) => {
    let refused = 0;
    const options = drawn('requests to the fake', { daily: 525, long: 5000 });
    await fc.assert(
        fc.asyncProperty(params(endpoint), async (request) => {
            const expected = verdict(endpoint, arrived(endpoint, request));
            if (expected !== undefined) refused += 1;
            expect(said(await send(endpoint, request))).toBe(expected);
        }),
        options,
    );
    // The draw holds both kinds.
    expect(refused).toBeGreaterThan(options.numRuns / 50);
    expect(refused).toBeLessThan(options.numRuns);
});

test('what is kept between runs coerces as the package does', async () => {
    const kept = await loadValidators();
    const endpoints = fc.constantFrom(...VALIDATED_ENDPOINTS);
    fc.assert(
        fc.property(
            endpoints.chain((endpoint) => fc.tuple(fc.constant(endpoint), params(endpoint))),
            ([endpoint, request]) => {
                const [mine, theirs] = [arrived(endpoint, request), arrived(endpoint, request)];
                expect(kept[endpoint](mine)).toBe(real[exportOf(endpoint)]?.(theirs));
                expect(mine).toEqual(theirs);
            },
        ),
        drawn('requests to validators', { daily: 2000, long: 20_000 }),
    );
});

/** The body of an update, with the field that came and went. */
const echoing = (sound: object): object => ({ ...sound, skipTranspile: true });

test.each([
    ['7.10', 'incoming', true],
    ['7.10', 'outgoing', false],
    ['8.5', 'incoming', true],
    ['8.5', 'outgoing', true],
    ['8.8', 'outgoing', true],
    ['9.0', 'incoming', true],
    ['9.0', 'outgoing', false],
] as const)('a server of %s takes `skipTranspile` in an update of an %s one: %s', async (version, kind, takes) => {
    rocket.version = version;
    const [incomingBody, outgoingBody] = SOUND['integrations.update'];
    const sound = kind === 'incoming' ? incomingBody : outgoingBody;
    if (!sound) throw new Error('no such body');
    const without = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== 'skipTranspile'));
    const [plain, echoed] = [
        await send('integrations.update', without),
        await send('integrations.update', echoing(sound)),
    ];
    rocket.version = '8.8';
    expect(plain.status).toBe(200);
    expect(echoed.status).toBe(takes ? 200 : 400);
    if (!takes) expect(echoed.text).toContain('must NOT have additional properties');
});
