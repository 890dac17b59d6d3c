import { describe, expect, test } from '@jest/globals';

import { CLAIM_MS, CLOCKS_DIFFER_MS } from '../../../lib/adapters/engine/claims';
import { watchKey, type Watch } from '../../../lib/domain/monitor/watch';
import { alone, cluster, goOnUntil, slice, undisturbed, type Cluster } from '../../support/simulatedServers';

const WATCH: Watch = {
    roomId: 'brand',
    target: { kind: 'source', source: 'hooked' },
    by: { id: 'u', username: 'admin' },
    at: 0,
    reader: {},
};

/** Two accounts expire, and the room `brand` watches them. */
async function expiredAccounts(): Promise<Cluster> {
    const servers = cluster();
    await undisturbed(servers, (app) => app.monitor.watches.put(watchKey(WATCH), WATCH));
    for (const id of ['int_0', 'int_1']) servers.accounts.set(id, { platform: 'tiktok', health: 'expired' });
    return servers;
}

describe('a slice renews its claim', () => {
    /** From then on, a claim that was not renewed no longer holds for its owner, and has expired for others. */
    const EXPIRED_MS = CLAIM_MS + 1;
    /** Shortly before the slice begins no alert any more. */
    const LATE_MS = 14_000;
    const renewedMs = EXPIRED_MS - LATE_MS;

    test('the times fit: the renewed claim holds when the first one has expired', () => {
        expect(LATE_MS + CLAIM_MS - CLOCKS_DIFFER_MS).toBeGreaterThan(EXPIRED_MS);
    });

    test('before each alert: posting may be slow, and no other server takes over meanwhile', async () => {
        const servers = await expiredAccounts();
        const sweeping = servers.begin(slice('round'));
        await goOnUntil(servers, () => servers.messages.length === 1);
        servers.clock.advance(LATE_MS);
        await goOnUntil(servers, () => servers.messages.length === 2);
        // The answer to the second post takes longer than the first claim holds.
        servers.clock.advance(renewedMs);
        expect(await alone(servers, slice('round'))).toBe('busy');
        await goOnUntil(servers, () => servers.processes.size === 0);
        expect(await sweeping).toBe('over');
        expect(servers.messages).toHaveLength(2);
    });

    test('before it writes what it has found: no other server probes the same again', async () => {
        const servers = await expiredAccounts();
        const sweeping = servers.begin(slice('round'));
        const healthRecords = (): number =>
            servers.memory.records.filter(({ ids }) => ids.some((id) => /health\b/.test(id))).length;
        await goOnUntil(servers, () => servers.jobs.length === 2);
        servers.clock.advance(LATE_MS);
        await goOnUntil(servers, () => healthRecords() > 0);
        servers.clock.advance(renewedMs);
        expect(await alone(servers, slice('round'))).toBe('busy');
        await goOnUntil(servers, () => servers.processes.size === 0);
        expect(await sweeping).not.toBe('busy');
    });

    test('and stops where it has lost it: the other server posts what is missing', async () => {
        const servers = await expiredAccounts();
        const sweeping = servers.begin(slice('round'));
        await goOnUntil(servers, () => servers.messages.length === 1);
        servers.clock.advance(EXPIRED_MS);
        expect(await alone(servers, slice('round'))).toBe('over');
        await goOnUntil(servers, () => servers.processes.size === 0);
        expect(await sweeping).toBe('busy');
        expect(servers.messages).toHaveLength(2);
    });
});

describe('the log says in one line', () => {
    const alertLines = ({ logged }: Cluster): readonly string[] => logged.filter((line) => line.startsWith('alerts: '));

    test('why alerts are posted or left alone, and why people get reminders or not', async () => {
        const servers = await expiredAccounts();
        await undisturbed(servers, slice('round'));
        await undisturbed(servers, slice('round'));
        expect(alertLines(servers)).toEqual(['alerts: new-single 2', 'alerts: unchanged 2; reminders: not-yet 2']);
    });

    test('nothing without alerts', async () => {
        const servers = await expiredAccounts();
        for (const account of servers.accounts.values()) account.health = 'healthy';
        await undisturbed(servers, slice('round'));
        expect(alertLines(servers)).toEqual([]);
    });

    test('why subjects are firing or not', async () => {
        const servers = await expiredAccounts();
        await undisturbed(servers, slice('round'));
        expect(servers.logged).toContain('monitor: alert-at-once 2, healthy 1');
    });
});
