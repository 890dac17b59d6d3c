import type { Snapshot, WireAccount } from '../../../protocol';

/** Something to begin with: a line that is typed, or an account that breaks while the channel watches it. */
export type FirstLine =
    { readonly label: string; readonly line: string } | { readonly label: string; readonly expire: WireAccount };

/** What a newcomer can do in an empty channel of the demo; nothing where another app runs. */
export function firstLines({ commands, upstreams }: Pick<Snapshot, 'commands' | 'upstreams'>): readonly FirstLine[] {
    if (!commands.some(({ insert }) => insert === '/integration ')) return [];
    const { accounts, real } = upstreams.hooked;
    const broken = accounts.find(({ state }) => state === 'expired' || state === 'error') ?? accounts[0];
    const healthy = accounts.find(({ state }) => state === 'healthy');
    return [
        { label: 'list', line: '/integration list' },
        ...(broken ? [{ label: `get ${broken.name}`, line: `/integration get ${broken.name}` }] : []),
        ...(healthy && !real ? [{ label: 'Expire an account and run the monitor', expire: healthy }] : []),
    ];
}
