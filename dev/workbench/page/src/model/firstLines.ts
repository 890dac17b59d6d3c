import type { Snapshot, WireAccount } from '../../../protocol';

/** Something to begin with: a line that is typed, or an account that breaks while the channel watches it. */
export type FirstLine =
    { readonly label: string; readonly line: string } | { readonly label: string; readonly expire: WireAccount };

/** What a newcomer can do in an empty channel of the demo; nothing where another app runs. */
export function firstLines({ commands, upstreams }: Pick<Snapshot, 'commands' | 'upstreams'>): readonly FirstLine[] {
    if (!commands.some(({ insert }) => insert === '/integration ')) return [];
    const { accounts, real } = upstreams.hooked;
    // The same account whatever was broken since; of the demo's, the first on TikTok is broken from the start.
    const known = accounts.find(({ platform }) => platform === 'tiktok') ?? accounts[0];
    const healthy = accounts.find(({ state }) => state === 'healthy');
    return [
        { label: 'list', line: '/integration list' },
        ...(known ? [{ label: `get ${known.name}`, line: `/integration get ${known.name}` }] : []),
        ...(healthy && !real ? [{ label: 'Expire an account and run the monitor', expire: healthy }] : []),
    ];
}
