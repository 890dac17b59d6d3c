import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { isUnprotected, spelled, workspaceAddress } from '../../../dev/deploy/address';
import { Failure } from '../../../dev/deploy/failure';
import { readOptions } from '../../../dev/deploy/options';
import { Secrets } from '../../../dev/deploy/redact';

let root: string;
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'deploy-options-'))));
afterAll(() => rmSync(root, { recursive: true }));

const URL_OPTION = ['--url', 'https://chat.example.com'];
const read = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    readOptions([...URL_OPTION, ...args], environment, root);

function complaint(ask: () => unknown): string {
    try {
        ask();
    } catch (error) {
        if (error instanceof Failure && error.exitCode === 2) return error.message;
        throw error;
    }
    return 'no complaint';
}

test.each([
    ['https://chat.example.com/', 'https://chat.example.com'],
    ['  "chat.example.com" ', 'https://chat.example.com'],
    ['http://localhost:3000/home', 'http://localhost:3000'],
    ['https://example.com/chat/', 'https://example.com/chat'],
    ['https://example.com/chat/admin/settings/Apps?x=1#y', 'https://example.com/chat'],
    ['https://example.com/marketplace/private', 'https://example.com'],
])('%s is the workspace %s', (given, expected) => {
    expect(spelled(workspaceAddress(given))).toBe(expected);
});

test.each(['https://u:hunter22@chat.example.com', 'ftp://hunter22.example.com', 'http://', 'ht tp://hunter22'])(
    'an address that is none is refused without being quoted: %s',
    (given) => {
        const said = complaint(() => workspaceAddress(given));
        expect(said).toMatch(/^The address/);
        expect(said).not.toContain('hunter22');
    },
);

test('only http to another machine is unprotected', () => {
    const given = [
        'http://chat.example.com',
        'https://chat.example.com',
        'http://localhost:3000',
        'http://127.0.0.1:1',
    ];
    expect(given.map((one) => isUnprotected(workspaceAddress(one)))).toEqual([true, false, false, false]);
});

test('the command line goes before the environment, and that before .rcappsconfig', () => {
    const file = join(root, '.rcappsconfig');
    writeFileSync(file, JSON.stringify({ url: 'https://file.example.com', userId: 'u', token: 'from the file' }));
    try {
        expect(readOptions([], {}, root)).toMatchObject({
            credentials: { kind: 'token', userId: 'u', token: 'from the file' },
            exposed: [],
            timeoutMs: 120_000,
        });
        const environment = { ROCKETCHAT_URL: 'https://env.example.com', ROCKETCHAT_AUTH_TOKEN: 'from there' };
        const mixed = readOptions([], environment, root);
        expect(mixed?.workspace.host).toBe('env.example.com');
        expect(mixed?.credentials).toEqual({ kind: 'token', userId: 'u', token: 'from there' });
        expect(read(['--username', 'admin'], environment)?.credentials).toEqual({
            kind: 'password',
            username: 'admin',
            password: undefined,
        });
        writeFileSync(file, '{ "token": "hunter22"');
        const said = complaint(() => read([]));
        expect(said).toContain('.rcappsconfig is not readable as JSON.');
        expect(said).not.toContain('hunter22');
    } finally {
        rmSync(file);
    }
});

test.each([
    [[], 'Nobody to sign in as.'],
    [['--password', 'hunter22'], 'The password has no user name.'],
    [['--token', 'hunter22'], 'The token has no user id.'],
    [['-u', 'a', 'hunter22'], 'The options are not readable'],
    [['-u', 'a', '--password'], 'The options are not readable'],
    [['-u', 'a', '--secret=hunter22'], 'An option is unknown.'],
    [['-u', 'a', '--timeout', 'soon'], '--timeout takes seconds'],
])('%j is refused with what to do', (args, sentence) => {
    const said = complaint(() => read(args));
    expect(said).toContain(sentence);
    expect(said).not.toContain('hunter22');
});

test('no workspace is named', () => {
    expect(complaint(() => readOptions(['-u', 'a'], {}, root))).toContain('No workspace is named.');
});

test('what exposes a secret is noted', () => {
    expect(read(['-i', 'u', '-t', 'x'])?.exposed).toEqual(['--token']);
    expect(read(['-u', 'u', '-p', 'x'])?.exposed).toEqual(['--password']);
});

test('a server’s words are printed on one line, without secrets, however it writes them', () => {
    const secrets = new Secrets();
    secrets.add('pass "word"/1');
    secrets.add('pass');
    secrets.add('abc');
    secrets.add(undefined);
    expect(secrets.quoted('a\u001b[2J\n“pass "word"/1” pass \\"word\\"/1 pass%20%22word%22%2F1 abc')).toBe(
        'a [2J “•••” ••• ••• abc',
    );
    expect(secrets.quoted('x'.repeat(500))).toHaveLength(201);
});

test('an edition is one of those that are released', () => {
    expect(read(['--username', 'a', '--edition', 'fr-ja'])?.edition).toBe('fr-ja');
    expect(read(['--username', 'a'])?.edition).toBeUndefined();
    for (const name of ['whole', 'klingon'])
        expect(complaint(() => read(['--username', 'a', '--edition', name]))).toBe(
            '--edition takes standard or fr-ja.',
        );
});
