import { expect, test } from '@jest/globals';

import { firstLines } from '../../../../dev/workbench/page/src/model/firstLines';
import type { AccountState, WireAccount } from '../../../../dev/workbench/protocol';
import { aSnapshot } from '../../../support/pageBuilders';

const account = (name: string, state: AccountState, platform: WireAccount['platform'] = 'tiktok'): WireAccount => ({
    id: `int_${name}`,
    platform,
    name,
    username: name,
    state,
    pendingPosts: 0,
});
const command = { insert: '/integration ', usage: '/integration', description: {} };

function linesOf(accounts: readonly WireAccount[], { real = false, commands = [command] } = {}) {
    const { upstreams } = aSnapshot();
    return firstLines({ commands, upstreams: { ...upstreams, hooked: { ...upstreams.hooked, real, accounts } } });
}

test('there is something to list, an account to get by its name, and a healthy one to break', () => {
    const [healthy, broken] = [account('My YouTube', 'healthy', 'youtube'), account('My TikTok', 'expired')];
    expect(linesOf([healthy, broken])).toEqual([
        { label: 'list', line: '/integration list' },
        { label: 'get My TikTok', line: '/integration get My TikTok' },
        { label: 'Expire an account and run the monitor', expire: healthy },
    ]);
});

test('what is not there is not offered', () => {
    expect(linesOf([]).map(({ label }) => label)).toEqual(['list']);
    expect(linesOf([account('Gone', 'gone')]).map(({ label }) => label)).toEqual(['list', 'get Gone']);
});

test('an account of the real service is not broken from here', () => {
    expect(linesOf([account('Mine', 'healthy')], { real: true }).map(({ label }) => label)).toEqual([
        'list',
        'get Mine',
    ]);
});

test('another app has no such lines', () => {
    expect(linesOf([account('Mine', 'healthy')], { commands: [] })).toEqual([]);
});
