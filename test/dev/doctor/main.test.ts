import { execFile } from 'node:child_process';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';

import {
    ADMIN_CREDENTIALS,
    HOOKED_API_KEY,
    startFakeHooked,
    startFakeRocketChat,
    type FakeHooked,
    type FakeRocketChat,
} from '../../../dev/upstreams';
import { SECRET_PATTERN } from '../../../dev/upstreams/secrets';
import { demoWorkspace } from '../../../dev/workspace/workspace';

const ROOT = path.join(__dirname, '..', '..', '..');

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;

beforeAll(async () => {
    [hooked, rocketchat] = await Promise.all([startFakeHooked(), startFakeRocketChat({ workspace: demoWorkspace() })]);
});
afterEach(() => {
    hooked.clearFaults();
    rocketchat.clearFaults();
});
afterAll(async () => {
    await Promise.all([hooked.stop(), rocketchat.stop()]);
});

interface Ended {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

const environment = (): Record<string, string> => ({
    HOOKED_API_KEY,
    HOOKED_API_URL: hooked.url,
    ROCKETCHAT_URL: rocketchat.url,
    ROCKETCHAT_USER_ID: ADMIN_CREDENTIALS.userId,
    ROCKETCHAT_AUTH_TOKEN: ADMIN_CREDENTIALS.token,
});

/** The tool as a process, as `npm run doctor` starts it. */
function doctor(args: readonly string[] = [], variables: Record<string, string> = environment()): Promise<Ended> {
    const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...variables };
    const command = ['--import', 'tsx', path.join('dev', 'doctor', 'main.ts'), ...args];
    return new Promise((resolve) => {
        execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) => {
            const code = error === null ? 0 : Number(error.code);
            expect(`${stdout}${stderr}`).not.toMatch(SECRET_PATTERN);
            expect(`${stdout}${stderr}`).not.toContain(ADMIN_CREDENTIALS.token);
            resolve({ code, stdout, stderr });
        });
    });
}

interface Report {
    readonly ok: boolean;
    readonly checks: readonly { readonly probe: string; readonly level: string; readonly words: string }[];
    readonly settings: readonly unknown[];
}
const levelsIn = (stdout: string): Record<string, string> =>
    Object.fromEntries((JSON.parse(stdout) as Report).checks.map(({ probe, level }) => [probe, level]));

describe('npm run doctor', () => {
    test('all is well: exit code 0, each line in words, and what a terminal cannot check is said', async () => {
        const { code, stdout } = await doctor();
        expect(stdout).toMatch(/^Doctor: no failures/);
        expect(stdout).toContain('✅ Personal access token: Rocket.Chat accepts it. It belongs to @admin.');
        expect(stdout).toContain('❔ Storage: Cannot be checked from a terminal. Use /integration doctor');
        expect(stdout).toContain('hooked_api_key is set');
        expect(code).toBe(0);
    });

    test('a refused key: exit code 1, and the same in JSON', async () => {
        const { code, stdout } = await doctor(['--json'], { ...environment(), HOOKED_API_KEY: 'wrong-key-0123456789' });
        expect(code).toBe(1);
        expect((JSON.parse(stdout) as Report).ok).toBe(false);
        expect(levelsIn(stdout)).toMatchObject({
            'hooked-key': 'failure',
            'hooked-reach': 'ok',
            token: 'ok',
            rights: 'ok',
            jobs: 'unknown',
            sweep: 'unknown',
            room: 'unknown',
            storage: 'unknown',
        });
        expect(stdout).not.toContain('wrong-key');
    });

    test('nothing in the environment: exit code 1, and the settings that are missing', async () => {
        const { code, stdout } = await doctor([], {});
        expect(code).toBe(1);
        expect(stdout).toContain('hooked_api_key is not set');
        expect(stdout).toMatch(/❌ Personal access token: .*rocketchat_url/);
    });

    test('words that it does not know: exit code 2, and they are not repeated', async () => {
        const { code, stdout, stderr } = await doctor(['--key=hunter2hunter2']);
        expect(code).toBe(2);
        expect(stderr).toContain('Usage: npm run doctor');
        expect(`${stdout}${stderr}`).not.toContain('hunter2');
    });
});
