import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';

import { AppsServer, PERSONAL_TOKEN, SESSION_TOKEN, USER_ID, type AppsServerOptions } from '../../support/appsServer';
import { share } from '../../support/tier';

const REPOSITORY = join(__dirname, '..', '..', '..');
const MAIN = join(REPOSITORY, 'dev', 'deploy', 'main.ts');
const ID = '7c4f5a1e-2f0b-4d7a-9b51-6f2f3f1b8c2d';
const APP = `/api/apps/${ID}`;
const PERMISSIONS = [{ name: 'networking' }, { name: 'role.read' }];
const PASSWORD = 'open sesame';

interface Ran {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

let folder: string;
let zip: string;
const servers: AppsServer[] = [];

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    zip = join(folder, 'app.zip');
    const manifest = { id: ID, name: 'Hooked Integrations', version: '0.2.0', permissions: PERMISSIONS };
    // Bytes that no reading as text leaves as they are.
    const noise = new Uint8Array(60_000).map((_, index) => (index * 7919) % 251);
    writeFileSync(zip, zipSync({ 'app.json': Buffer.from(JSON.stringify(manifest)), 'a.js': [noise, { level: 0 }] }));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

async function aServer(options?: AppsServerOptions): Promise<AppsServer> {
    const server = await AppsServer.start(options);
    servers.push(server);
    return server;
}

/** The script as a process of its own, without a terminal. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const { PATH = '', HOME = '' } = process.env;
    return new Promise((resolve) => {
        const child = execFile(
            process.execPath,
            ['--import', 'tsx', MAIN, ...args],
            { cwd: REPOSITORY, env: { PATH, HOME, ...environment } },
            (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
        );
        child.stdin?.end();
    });
}

const withPassword = (url: string, ...more: string[]): Promise<Ran> =>
    run(['--url', url, '--username', 'admin', '--zip', zip, ...more], { ROCKETCHAT_PASSWORD: PASSWORD });

const withToken = (url: string, ...more: string[]): Promise<Ran> =>
    run(['--zip', zip, ...more], {
        ROCKETCHAT_URL: url,
        ROCKETCHAT_USER_ID: USER_ID,
        ROCKETCHAT_AUTH_TOKEN: PERSONAL_TOKEN,
    });

test('installs the app with its permissions, and signs out', async () => {
    const server = await aServer();
    const { code, out, err } = await withPassword(server.url);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Installing Hooked Integrations 0.2.0');
    expect(out).toMatch(/Uploading 25 %\nUploading 50 %\nUploading 75 %\nUploading 100 %\nUploaded\./);
    expect(out).toContain(`Hooked Integrations 0.2.0 is installed and enabled on ${server.url}.`);
    expect(server.arrived).toEqual([{ path: '/api/apps', permissions: PERMISSIONS, version: '0.2.0' }]);
    expect(server.sessions).toBe(0);
});

test('updates what is installed, also below a sub-path, with a token that stays', async () => {
    const server = await aServer({ subPath: '/chat', installed: { version: '0.1.0', status: 'auto_enabled' } });
    const { code, out } = await withToken(`${server.url}/admin/info`);
    expect(code).toBe(0);
    expect(out).toContain('Updating Hooked Integrations 0.1.0 to 0.2.0');
    expect(server.arrived).toEqual([{ path: APP, permissions: PERMISSIONS, version: '0.2.0' }]);
    expect(server.requests.filter((route) => route.includes('logout'))).toEqual([]);
});

test('an app that is not enabled after an update is enabled', async () => {
    const server = await aServer({ installed: { version: '0.1.0', status: 'disabled' } });
    const { code, out } = await withToken(server.url);
    expect(code).toBe(0);
    expect(out).toContain('landed, but it is not enabled (disabled). Trying to enable it.');
    expect(server.status).toBe('manually_enabled');
});

test('an app that was disabled by hand stays so, unless told otherwise', async () => {
    const server = await aServer({ installed: { version: '0.1.0', status: 'manually_disabled' } });
    const first = await withToken(server.url);
    expect(first.code).toBe(7);
    expect(first.err).toContain('It was disabled by hand before, and stays so.');
    expect(server.status).toBe('manually_disabled');
    expect((await withToken(server.url, '--enable')).code).toBe(0);
    expect(server.status).toBe('manually_enabled');
});

test('a two-factor code goes with the login, only once it is asked for', async () => {
    const server = await aServer({ twoFactor: { method: 'email', code: '123456' } });
    expect((await withPassword(server.url, '--code', '123 456')).code).toBe(0);
    expect(server.requests.filter((route) => route === 'POST /api/v1/login')).toHaveLength(2);
    expect(server.sessions).toBe(0);
});

test('a second factor that a route of apps asks for goes in its headers', async () => {
    const demand = {
        status: 400,
        body: { success: false, error: 'TOTP Required', errorType: 'totp-required', details: { method: 'totp' } },
    };
    const server = await aServer({ overrides: { 'POST /api/apps': [demand] } });
    expect((await withToken(server.url, '--code', '654321')).code).toBe(0);
    const again = server.headers.filter((headers) => 'x-2fa-code' in headers);
    expect(again.map((headers) => [headers['x-2fa-code'], headers['x-2fa-method']])).toEqual([['654321', 'totp']]);
});

test('a password asked for as the second factor travels as its digest', async () => {
    const demand = { status: 400, body: { errorType: 'totp-required', details: { method: 'password' } } };
    const server = await aServer({ overrides: { 'POST /api/apps': [demand] } });
    expect((await withPassword(server.url)).code).toBe(0);
    const again = server.headers.filter((headers) => 'x-2fa-code' in headers);
    expect(again).toHaveLength(1);
    expect(again[0]?.['x-2fa-code']).toMatch(/^[0-9a-f]{64}$/);
});

const failing = (error: unknown, status = 400, more: object = {}) => ({
    status,
    body: { success: false, error, ...more },
});
const install = (answer: ReturnType<typeof failing>): AppsServerOptions => ({
    overrides: { 'POST /api/apps': [answer] },
});
const TOO_OLD =
    'Failed to load the App "Hooked Integrations" (7c4f) as it requires v^1.58.0 of the App API however your server comes with v1.55.0.';
const PAGE = { status: 200, body: '<html>Sign in</html>' };

/** How the server is, the exit code, and what is said. */
const REFUSALS: [what: string, server: AppsServerOptions, code: number, sentence: string][] = [
    ['no file', install(failing('app_file_error')), 6, 'found no file in the upload (app_file_error)'],
    ['storage', install(failing('app_storage_error')), 6, 'could not store the app. An admin must check'],
    [
        'storage, older',
        install(failing(undefined, 400, { status: 'storage_error', messages: ['disk full'] })),
        6,
        'disk full',
    ],
    [
        'the user',
        install(failing('app_user_error', 400, { payload: { username: 'hooked.bot' } })),
        6,
        'could not create the app’s user @hooked.bot.',
    ],
    ['hosting', install(failing('private_app_install_disabled', 500)), 6, 'does not allow uploads of private apps'],
    ['engine too old', install(failing(TOO_OLD)), 6, 'Apps-Engine is too old for this app. Update Rocket.Chat'],
    ['file size', install(failing('[error-file-too-large]')), 6, 'FileUpload_MaxFileSize'],
    ['proxy’s size', install({ status: 413, body: '<html>413</html>' } as never), 6, 'client_max_body_size'],
    [
        'rate limit',
        install(failing('Error, too many requests. You must wait 42 seconds. [error-too-many-requests]', 429)),
        6,
        'Run again in 42 seconds.',
    ],
    ['unknown words', install(failing('A new \u001b[31mreason')), 6, 'Rocket.Chat refused (400).'],
    ['a fault', install(failing('Internal error', 500)), 6, 'Rocket.Chat failed (500).'],
    [
        'exempt',
        {
            installed: { version: '0.1.0', status: 'auto_enabled' },
            overrides: { [`POST ${APP}`]: [failing('Cannot_Update_Exempt_App')] },
        },
        6,
        'refuses the update; the installed version stays. Community workspaces cannot enable private apps',
    ],
    ['permission', { mayManageApps: false }, 5, 'An admin must grant the permission manage-apps'],
    ['wrong password', { password: 'another' }, 4, 'does not accept the user name and password'],
    ['wrong code', { twoFactor: { method: 'totp', code: '111111' } }, 4, 'did not accept the two-factor code'],
    [
        'blocked',
        { overrides: { 'POST /api/v1/login': [{ status: 401, body: { error: 'error-login-blocked-for-ip' } }] } },
        4,
        'blocks sign-ins',
    ],
    [
        'no apps',
        { overrides: { [`GET ${APP}`]: [{ status: 404, body: { success: false } }] } },
        6,
        'This Rocket.Chat has no apps',
    ],
    ['a proxy’s page', { overrides: { 'GET /api/info': [PAGE] } }, 3, 'answers with a web page (200)'],
    ['a proxy’s page later', { overrides: { [`GET ${APP}`]: [PAGE] } }, 3, 'answers with a web page (200)'],
    [
        'another service',
        { overrides: { 'GET /api/info': [{ status: 200, body: { hello: 1 } }] } },
        3,
        'not as Rocket.Chat',
    ],
    ['a wrong sub-path', { overrides: { 'GET /api/info': [{ status: 404, body: {} }] } }, 3, 'sub-path'],
    [
        'a bad gateway',
        { overrides: { 'GET /api/info': [{ status: 502, body: '<html>' }] } },
        3,
        'does not reach it (502)',
    ],
    [
        'a redirect',
        {
            overrides: {
                'GET /api/info': [{ status: 301, headers: { Location: 'https://chat.example.com/api/info?secret=1' } }],
            },
        },
        3,
        'run again with --url https://chat.example.com\n',
    ],
    [
        'a login page’s redirect',
        { overrides: { 'GET /api/info': [{ status: 302, headers: { Location: 'https://sso.example.com/start' } }] } },
        3,
        'redirects to https://sso.example.com, as a login page',
    ],
    ['a closed connection', { overrides: { 'GET /api/info': ['drop'] } }, 3, 'closed the connection without an answer'],
    ['silence', { overrides: { 'GET /api/info': ['silent'] } }, 3, 'did not answer within 1 s'],
    [
        'the plan',
        { maxPrivateApps: 0 },
        7,
        'plan does not allow one more private app. Community workspaces cannot enable',
    ],
    ['onEnable', { startsAs: 'disabled' }, 7, 'not enabled (disabled). The app did not start: its onEnable refused'],
    ['an error at the start', { startsAs: 'error_disabled' }, 7, 'The app failed while it started.'],
    ['settings', { startsAs: 'invalid_settings_disabled' }, 7, 'A required setting has no value.'],
    [
        'the licence',
        { startsAs: 'invalid_license_disabled', licenceErrors: { magic: 'Seats exceeded' } },
        7,
        'licence does not cover the app. An admin must check the plan. Rocket.Chat says: “Seats exceeded”',
    ],
    [
        'another status',
        { startsAs: 'paused' },
        7,
        'not enabled (paused). Rocket.Chat reports a status that this script',
    ],
];

test.each(share('refusals of a deployment', REFUSALS, 12))('says why: %s', async (_what, options, code, sentence) => {
    const server = await aServer(options);
    const ran = await run(
        ['--url', server.url, '--username', 'admin', '--zip', zip, '--code', '999999', '--timeout', '1'],
        { ROCKETCHAT_PASSWORD: PASSWORD },
    );
    expect(ran.err).toContain(sentence);
    expect(ran.code).toBe(code);
    expect(ran.out).not.toContain('and enabled');
    for (const secret of [PASSWORD, SESSION_TOKEN, '999999', '\u001b', 'secret=1'])
        expect(ran.out + ran.err).not.toContain(secret);
    // A session that was made is ended, whatever happened.
    expect(server.sessions).toBe(0);
});

test('a lost answer is settled by reading back', async () => {
    const lost = { 'POST /api/apps': ['take and drop'] } as const;
    const landed = await withToken((await aServer({ overrides: lost })).url);
    expect(landed.out).toContain('The answer to the upload is lost. Reading back');
    expect(landed.code).toBe(0);

    const gateway = { 'POST /api/apps': [{ status: 504, body: '<html>' }] };
    const not = await withToken((await aServer({ overrides: gateway })).url);
    expect(not.err).toContain('Unknown: Rocket.Chat did not confirm the upload, and the app is not installed so far.');
    expect(not.code).toBe(8);

    const same = await withToken(
        (
            await aServer({
                installed: { version: '0.2.0', status: 'auto_enabled' },
                overrides: { [`POST ${APP}`]: ['take and drop'] },
            })
        ).url,
    );
    expect(same.err).toContain('version 0.2.0 was installed before, too');
    expect(same.code).toBe(8);
});

test('an address that nothing serves, an unknown name and a plain server behind https', async () => {
    const closed = await new Promise<number>((resolve) => {
        const server = net.createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address() as net.AddressInfo;
            server.close(() => resolve(port));
        });
    });
    const refused = await withToken(`http://127.0.0.1:${closed}`);
    expect(refused.err).toContain(`Nothing answers at 127.0.0.1:${closed}.`);
    expect(refused.code).toBe(3);

    const plain = await withToken((await aServer()).url.replace('http:', 'https:'));
    expect(plain.err).toContain('does not speak TLS there');
    expect(plain.code).toBe(3);

    const unknown = await withToken('https://no-such-host.invalid', '--timeout', '20');
    expect(unknown.err).toContain('The name no-such-host.invalid is unknown (DNS).');
    expect(unknown.code).toBe(3);
});

test('secrets on the command line are warned of, and never printed', async () => {
    const server = await aServer({
        overrides: { 'POST /api/apps': [failing(`You sent ${SESSION_TOKEN} and ${PASSWORD}`)] },
    });
    const ran = await run(['--url', server.url, '-u', 'admin', '-p', PASSWORD, '--zip', zip]);
    expect(ran.err).toContain('Warning: --password stands on the command line');
    expect(ran.err).toContain('You sent ••• and •••');
    expect(ran.out + ran.err).not.toContain(PASSWORD);
    expect(ran.out + ran.err).not.toContain(SESSION_TOKEN);

    const unknown = await run(['--url', server.url, `--pasword=${PASSWORD}`]);
    expect(unknown.err).toContain('An option is unknown.');
    expect(unknown.out + unknown.err).not.toContain(PASSWORD);
    expect(unknown.code).toBe(2);
});

test('without a terminal, what is missing is named instead of asked for', async () => {
    const server = await aServer({ twoFactor: { method: 'email', code: '1' } });
    const noPassword = await run(['--url', server.url, '--username', 'admin', '--zip', zip]);
    expect(noPassword.err).toContain('The password is missing. Set ROCKETCHAT_PASSWORD');
    expect(noPassword.code).toBe(2);
    const noCode = await withPassword(server.url);
    expect(noCode.err).toContain(
        'asks for a two-factor code, which it sends by email. Run again in a terminal or with --code',
    );
    expect(noCode.code).toBe(4);
    const help = await run(['--help']);
    expect(help.out).toContain('npm run deploy -- --url');
    expect(help.code).toBe(0);
});
