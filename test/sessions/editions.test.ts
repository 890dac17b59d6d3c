import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { startHost, type Host } from '../../dev/host/host';
import { checkApp } from '../../dev/package/package';
import { demoWorkspace } from '../../dev/workspace/workspace';
import { readAnswer } from '../support/readMessages';
import { slowClock } from '../support/slowClock';

const ROOT = path.join(__dirname, '..', '..');

let host: Host;
beforeAll(async () => {
    const { zip } = await checkApp(ROOT, { edition: 'fr-ja', gaps: 'warning' });
    host = await startHost({ zip: Buffer.from(zip), workspace: demoWorkspace(), clock: slowClock() });
});
afterAll(() => host.stop());

test.each([
    ['fr', 'Jeton expiré'],
    ['ja', 'トークン期限切れ'],
    ['en', 'Token expired'],
    // The standard package has it, this one does not.
    ['de', 'Token expired'],
])('in the edition fr-ja, a reader of %s reads “%s”', async (language, words) => {
    const admin = host.workspace.users.find(({ username }) => username === 'admin');
    if (admin) admin.language = language;
    expect(readAnswer(await host.engine.as('admin').type('/integration get int_tt_xyz789 private'))).toContain(words);
});
