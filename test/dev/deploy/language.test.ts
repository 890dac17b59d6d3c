import { afterEach, expect, test } from '@jest/globals';

import { Client } from '../../../dev/deploy/client';
import { workspaceLanguage } from '../../../dev/deploy/language';
import { Secrets } from '../../../dev/deploy/redact';
import { AppsServer, type AppsServerOptions } from '../../support/appsServer';

const started: AppsServer[] = [];
afterEach(() => Promise.all(started.splice(0).map((server) => server.stop())));

async function languageAt(options: AppsServerOptions): Promise<string> {
    const server = await AppsServer.start(options);
    started.push(server);
    const codeFor = (): Promise<undefined> => Promise.resolve(undefined);
    const workspace = new URL(server.url);
    return workspaceLanguage(new Client({ workspace, timeoutMs: 10_000, secrets: new Secrets(), codeFor }));
}

const ROUTE = 'GET /api/v1/settings.public?_id=Language&count=0';

test.each<[what: string, options: AppsServerOptions, language: string]>([
    ['has one', { language: 'fr' }, 'fr'],
    ['leaves it to its readers', {}, ''],
    ['answers with all public settings', { language: 'ja', knowsSettingIds: false }, 'ja'],
    ['does not answer that', { overrides: { [ROUTE]: [{ status: 403, body: { success: false } }] } }, ''],
    ['answers something odd', { overrides: { [ROUTE]: [{ status: 200, body: { settings: [null, 'x'] } }] } }, ''],
])('the language of a workspace that %s', async (_, options, language) =>
    expect(await languageAt(options)).toBe(language),
);
