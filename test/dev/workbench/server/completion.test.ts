import { expect, test } from '@jest/globals';
import path from 'node:path';

import { readSubcommands } from '../../../../dev/workbench/server/completion';

test('the composer completes what the app’s table of commands holds, in every language', async () => {
    const lines = await readSubcommands(path.join(__dirname, '..', '..', '..', '..'), ['en', 'de']);
    const get = lines.find(({ insert }) => insert === '/integration get ');
    expect(get?.extra).toBe(true);
    expect(get?.usage).toBe('/integration get <id>');
    expect(get?.description.de).toMatch(/\w/);
    expect(get?.description.de).not.toBe(get?.description.en);
});
