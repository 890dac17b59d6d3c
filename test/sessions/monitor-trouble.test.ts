import { beforeEach, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import type { FakeIntegration } from '../../dev/upstreams/rocketchat-history';
import {
    alertsIn,
    aRoom,
    aWatchedAccount,
    onlyAlert,
    remindersIn,
    round,
    runJobs,
    unwatchUpstreams,
    watch,
} from '../support/monitorSession';
import { HOUR, MINUTE } from '../support/times';
import { blocksOf, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 4000 } });

beforeEach(async () => {
    host.hooked.clearFaults();
    await host.engine.updateSetting('monitor_interval_minutes', 15);
    await unwatchUpstreams(host);
    await round(host);
});

const asked = (path: RegExp): number => host.hooked.requests.filter((request) => path.test(request.path)).length;

describe('a calendar that cannot be read in time', () => {
    test('costs nobody the alert, and is not asked for again and again', async () => {
        const { room, account } = await aWatchedAccount(host, {}, { posts: [{}] });
        host.hooked.expire(account.id);
        host.hooked.fault({ when: { path: /schedule\/list/ }, slowMs: 20_000 });
        host.hooked.requests.length = 0;
        await host.engine.jobs.run('monitor-sweep');
        await host.engine.settled();
        expect(read(onlyAlert(host, room))).toMatch(/expired/i);
        await runJobs(host);
        // Tried once more, as every GET is.
        expect(asked(/schedule\/list/)).toBeLessThanOrEqual(2);
        host.hooked.clearFaults();
        await round(host);
        expect(read(onlyAlert(host, room))).toContain('1 pending post');
    });
});

describe('an upstream that asks for patience', () => {
    test('with a long limit is not asked before the limit is over, not even for a check', async () => {
        const room = aRoom(host);
        await watch(host, 'hooked', room);
        await round(host);
        host.hooked.fault({ status: 429, headers: { 'retry-after': '600' } });
        await round(host);
        host.hooked.requests.length = 0;
        host.engine.clock.advance(5 * MINUTE);
        await round(host);
        await host.engine.as('admin').type('/integration check');
        expect(host.hooked.requests).toEqual([]);
        host.hooked.clearFaults();
        host.engine.clock.advance(6 * MINUTE);
        await round(host);
        expect(host.hooked.requests.length).toBeGreaterThan(0);
    });

    test('does not keep back what the other one said', async () => {
        const room = aRoom(host);
        const id = DEMO_INTEGRATIONS.documented;
        host.rocketchat.setState(id, 'ok');
        await watch(host, 'all', room);
        await round(host);
        const before = alertsIn(host, room).length;
        host.hooked.fault({ status: 429, headers: { 'retry-after': '100' } });
        host.rocketchat.setState(id, 'gone');
        await host.engine.jobs.run('monitor-sweep');
        await host.engine.settled();
        expect(alertsIn(host, room).slice(before).map(read).join()).toContain(id);
        host.hooked.clearFaults();
        host.engine.clock.advance(2 * MINUTE);
        await runJobs(host);
        host.rocketchat.setState(id, 'ok');
    });
});

test('what was broken as the watch began is its starting point, and is not said to have begun together', async () => {
    const room = aRoom(host);
    const broken = [1, 2, 3].map(() => {
        const id = `oBroken0000000000${host.rocketchat.integrations.size}`;
        const like = host.rocketchat.integrations.get(DEMO_INTEGRATIONS.documented);
        host.rocketchat.integrations.set(id, {
            ...structuredClone(like),
            _id: id,
            name: `Broken ${id}`,
        } as FakeIntegration);
        host.rocketchat.setState(id, 'failing');
        return id;
    });
    host.engine.clock.advance(48 * HOUR);
    const answer = await host.engine.as('admin').type('/integration watch all', { room });
    const words = read(answer.messages[0] as HostMessage);
    expect(words).toMatch(/\*Now:\* \d+ already need attention/);
    for (const id of broken) expect(words).toContain(`\`${id}\``);
    const before = alertsIn(host, room).length;
    for (let checks = 0; checks < 3; checks += 1) {
        host.engine.clock.advance(2 * MINUTE);
        await round(host);
    }
    const alerts = alertsIn(host, room).slice(before).map(read);
    const about = alerts.filter((text) => text.includes(broken[0] ?? ''));
    expect(about).toHaveLength(1);
    for (const id of broken) expect(about[0]).toContain(id);
    expect(about[0]).toContain('already broken at the first check');
    expect(alerts.join()).not.toMatch(/together|the cause may be/);
    expect(about[0]).toContain('Each may have its own cause.');
    for (const id of broken) host.rocketchat.integrations.delete(id);
});

test('accounts that break together after they had been well are said to', async () => {
    const room = aRoom(host);
    const accounts = [1, 2, 3].map(() => host.hooked.addAccount({ type: 'tiktok' }));
    for (const { id } of accounts) await watch(host, id, room);
    await round(host);
    for (const { id } of accounts) host.hooked.expire(id);
    await round(host);
    expect(read(onlyAlert(host, room))).toContain('*3* TikTok accounts broke together');
    expect(read(onlyAlert(host, room))).toContain('the cause may be at TikTok or at Hooked');
});

test('webhooks that send to one host are said to have broken together by it, and nothing but the host is shown', async () => {
    const room = aRoom(host);
    const like = host.rocketchat.integrations.get(DEMO_INTEGRATIONS.documented);
    const ids = [1, 2, 3].map((number) => {
        const id = `oOneHost000000000${number}`;
        host.rocketchat.integrations.set(id, {
            ...structuredClone(like),
            _id: id,
            name: `One host ${number}`,
            urls: [`https://hooks.onehost.example/${id}?token=SECRET`],
        } as FakeIntegration);
        host.rocketchat.setState(id, 'ok');
        return id;
    });
    for (const id of ids) await watch(host, id, room);
    await round(host);
    for (const id of ids) host.rocketchat.setState(id, 'failing');
    for (let checks = 0; checks < 2; checks += 1) {
        host.engine.clock.advance(2 * MINUTE);
        await round(host);
    }
    const words = read(onlyAlert(host, room));
    expect(words).toContain('*3* outgoing webhooks broke together (same host: `hooks.onehost.example`)');
    expect(words).toContain('check first whether it is up');
    const stored = JSON.stringify(await host.engine.store.persistence.findAsync({}));
    expect(stored).toContain('hooks.onehost.example');
    expect(stored).not.toMatch(/token=SECRET|onehost\.example\//);
    for (const id of ids) host.rocketchat.integrations.delete(id);
});

test('a damped alert says what is so now, and closes after enough good checks', async () => {
    const room = aRoom(host);
    await watch(host, 'hooked', room);
    await round(host);
    const before = alertsIn(host, room).length;
    const checks = async (count: number): Promise<void> => {
        for (let done = 0; done < count; done += 1) {
            host.engine.clock.advance(MINUTE);
            await round(host);
        }
    };
    host.hooked.fault({ status: 503 });
    await checks(2);
    host.hooked.clearFaults();
    await checks(2);
    host.hooked.fault({ status: 401 });
    await checks(2);
    expect(alertsIn(host, room).slice(before).map(read).join()).toMatch(/Can’t reach/);
    const told = remindersIn(host, room).length;
    host.hooked.clearFaults();
    await checks(1);
    const aboutHooked = (): string =>
        read(
            alertsIn(host, room)
                .filter((one) => /Can’t reach Hooked|Hooked answers again/.test(read(one)))
                .at(-1) as HostMessage,
        );
    const words = aboutHooked();
    expect(words).toMatch(/^✅ \*Hooked answers again\*\n✅ Has worked since .* in case it breaks again\.\nBefore: /);
    expect(words).not.toMatch(/Can’t reach|can’t check any connection|What to do/);
    await checks(6);
    expect(aboutHooked()).toContain('Hooked answers again');
    expect(remindersIn(host, room)).toHaveLength(told);
});

test('a snooze ends when it ends, however rarely is checked', async () => {
    await host.engine.updateSetting('monitor_interval_minutes', 1440);
    const { room, account } = await aWatchedAccount(host);
    host.hooked.expire(account.id);
    await round(host);
    const message = onlyAlert(host, room);
    const select = blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .find(({ actionId }) => actionId === 'alert.snooze') as { options?: { value: string }[] } | undefined;
    const value = select?.options?.[0]?.value ?? '';
    await host.engine.as('admin').click({ message, actionId: 'alert.snooze', value });
    host.engine.clock.advance(HOUR + MINUTE);
    await runJobs(host);
    expect(remindersIn(host, room)).toHaveLength(1);
});

test('an account that is connected anew is followed to its new id, without an alarm', async () => {
    const [here, there] = [aRoom(host), aRoom(host)];
    const account = host.hooked.addAccount({
        type: 'tiktok',
        identifier: '@again',
        account: { username: 'again' } as never,
    });
    await watch(host, account.id, here);
    await watch(host, 'hooked', there);
    await round(host);
    host.hooked.expire(account.id);
    await round(host);
    const { id } = host.hooked.reconnect(account.id);
    await round(host);
    expect(read(onlyAlert(host, here))).toContain(id);
    expect(read(onlyAlert(host, here))).not.toMatch(/gone/i);
    expect(alertsIn(host, there).map(read).join()).not.toContain('Gone');
    host.hooked.expire(id);
    await round(host);
    expect(alertsIn(host, here)).toHaveLength(2);
});

test('an alert that no room takes is tried again after an hour, and not at every check', async () => {
    const { room, account } = await aWatchedAccount(host);
    const stored = host.workspace.rooms.find(({ name }) => name === room);
    if (stored) stored.readOnly = true;
    host.hooked.expire(account.id);
    await round(host);
    const { persistenceCalls: calls } = host.engine.store;
    const writes = async (): Promise<number> => {
        const before = calls.writes;
        await round(host);
        return calls.writes - before;
    };
    const unchanged = await writes();
    expect(await writes()).toBe(unchanged);
    if (stored) stored.readOnly = false;
    await round(host);
    expect(alertsIn(host, room)).toEqual([]);
    host.engine.clock.advance(HOUR + MINUTE);
    await round(host);
    onlyAlert(host, room);
});
