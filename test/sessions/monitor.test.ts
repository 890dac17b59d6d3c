import { beforeEach, describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import type { FakeIntegration } from '../../dev/upstreams/rocketchat-history';
import {
    alertsIn,
    aRoom,
    aWatchedAccount,
    onlyAlert,
    pass,
    remindersIn,
    round,
    runJobs,
    threadOf,
    recoveriesIn,
    unwatchUpstreams,
    watch,
} from '../support/monitorSession';
import { HOUR, MINUTE } from '../support/times';
import { blocksOf, buttonsOf, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ settings: { request_timeout_ms: 1000 } });

beforeEach(async () => {
    // What earlier tests left open is nobody's business any more.
    await runJobs(host);
});

describe('an account breaks', () => {
    test('an expired token alerts at once, with the impact and the fix, and only once', async () => {
        const { room, account } = await aWatchedAccount(host, { type: 'youtube' }, { posts: [{}, {}] });
        expect(alertsIn(host, room)).toEqual([]);

        host.hooked.expire(account.id);
        await round(host);
        const message = onlyAlert(host, room);
        const words = read(message);
        expect(words).toMatch(/expired/i);
        expect(words).toContain('2 pending posts');
        expect(words).toContain(account.id);
        expect(buttonsOf(message).map(({ label }) => label)).toContain('Reconnect in Hooked');

        const before = {
            text: message.text,
            edits: host.engine.messages(room).filter(({ editedAt }) => editedAt).length,
        };
        await round(host);
        await round(host);
        expect(onlyAlert(host, room).text).toBe(before.text);
        expect(host.engine.messages(room).filter(({ editedAt }) => editedAt).length).toBe(before.edits);
    });

    test('an error alerts after as many bad checks as the setting says, and is over after two good ones', async () => {
        const { room, account } = await aWatchedAccount(host);
        host.hooked.breakAccount(account.id);
        await round(host);
        expect(alertsIn(host, room)).toEqual([]);
        await round(host);
        const message = onlyAlert(host, room);
        host.engine.clock.advance(2 * HOUR);
        host.hooked.heal(account.id);
        await round(host);
        expect(read(onlyAlert(host, room))).toBe(read(message));
        await round(host);
        expect(read(onlyAlert(host, room))).toMatch(/works again/i);
        expect(buttonsOf(onlyAlert(host, room))).toEqual([]);
        // It was only a notice: the edited message says it, and no other.
        expect(threadOf(host, message)).toEqual([]);
        expect(recoveriesIn(host, room)).toEqual([]);
    });

    test('an account that is gone is called gone', async () => {
        const { room, account } = await aWatchedAccount(host, { type: 'tiktok' });
        host.hooked.accounts.delete(account.id);
        await round(host);
        expect(read(onlyAlert(host, room))).toMatch(/not there any more|gone/i);
    });
});

describe('when Hooked cannot be asked', () => {
    test('a key that is refused is one alert about the key, and no connection is called broken', async () => {
        const room = aRoom(host);
        await watch(host, 'hooked', room);
        await round(host);
        const before = alertsIn(host, room).length;
        host.hooked.fault({ status: 401 });
        await round(host);
        await round(host);
        const alerts = alertsIn(host, room).slice(before);
        expect(alerts).toHaveLength(1);
        expect(read(alerts[0] as never)).toMatch(/key/i);
        host.hooked.clearFaults();
        await round(host);
        await round(host);
        expect(read(alertsIn(host, room)[before] as never)).toMatch(/again/i);
        await unwatchUpstreams(host);
        await round(host);
    });
});

test('an alert is written in the present hours of the person who watches', async () => {
    const room = aRoom(host);
    const account = host.hooked.addAccount();
    await watch(host, account.id, room);
    await round(host);
    const watcher = host.workspace.users.find(({ username }) => username === 'admin');
    Object.assign(watcher ?? {}, { utcOffset: 2 });
    host.hooked.expire(account.id);
    await round(host);
    Object.assign(watcher ?? {}, { utcOffset: 1 });
    expect(read(onlyAlert(host, room))).toContain('(UTC+2)');
    expect(read(onlyAlert(host, room))).not.toContain('(UTC+1)');
    host.hooked.heal(account.id);
    await round(host);
    await round(host);
    expect(read(onlyAlert(host, room))).toContain('(UTC+1)');
});

describe('many at once', () => {
    test('accounts of one platform that fail together are one incident, which lists them and follows them', async () => {
        const room = aRoom(host);
        const accounts = ['Anna', 'Bert', 'Cleo'].map((name) =>
            host.hooked.addAccount({ type: 'instagram', account: { name } as never }),
        );
        for (const { id } of accounts) await watch(host, id, room);
        await round(host);
        for (const { id } of accounts) host.hooked.expire(id);
        await round(host);
        const words = read(onlyAlert(host, room));
        for (const { id } of accounts) expect(words).toContain(id);
        expect(words).toContain('3');

        host.hooked.heal(accounts[0]?.id ?? '');
        await round(host);
        await round(host);
        expect(read(onlyAlert(host, room))).not.toContain(`\`${accounts[0]?.id}\``);
        expect(threadOf(host, onlyAlert(host, room)).join()).toContain(accounts[0]?.account.name);
    });

    test('an account that two rooms watch alerts once in each', async () => {
        const [one, two] = [aRoom(host), aRoom(host)];
        const account = host.hooked.addAccount();
        for (const room of [one, two]) await watch(host, account.id, room);
        await watch(host, account.id, two);
        await round(host);
        host.hooked.expire(account.id);
        await round(host);
        onlyAlert(host, one);
        onlyAlert(host, two);
    });
});

describe('what people answer', () => {
    async function anAlert() {
        const { room, account } = await aWatchedAccount(host);
        host.hooked.expire(account.id);
        await round(host);
        return { room, account, message: onlyAlert(host, room) };
    }
    const day = 24 * HOUR;

    test('who has not answered is reminded once a day, until it is over', async () => {
        const { room, account } = await anAlert();
        await pass(host, day - HOUR, 23 * HOUR);
        expect(remindersIn(host, room)).toHaveLength(0);
        await pass(host, 2 * HOUR, HOUR);
        expect(remindersIn(host, room)).toHaveLength(1);
        await pass(host, day, 8 * HOUR);
        expect(remindersIn(host, room)).toHaveLength(2);
        expect(read(remindersIn(host, room)[1] as never)).toContain('?msg=');
        host.hooked.heal(account.id);
        await pass(host, 2 * day, 12 * HOUR);
        expect(remindersIn(host, room)).toHaveLength(2);
        onlyAlert(host, room);
    });

    test('acknowledged, it says by whom, and reminds nobody', async () => {
        const { room, message } = await anAlert();
        await host.engine.as('viewer').click({ message, actionId: 'alert.acknowledge' });
        expect(read(onlyAlert(host, room))).toContain('@viewer');
        expect(buttonsOf(onlyAlert(host, room)).map(({ actionId }) => actionId)).not.toContain('alert.acknowledge');
        await pass(host, 2 * day, 8 * HOUR);
        expect(remindersIn(host, room)).toEqual([]);
        expect(read(onlyAlert(host, room))).toContain('@viewer');
    });

    test('snoozed for an hour, it is silent for an hour, and then speaks', async () => {
        const { room, message } = await anAlert();
        const values = blocksOf(message).flatMap(({ elements }) => elements ?? []);
        const select = values.find(({ actionId }) => actionId === 'alert.snooze') as
            { options?: { value: string }[] } | undefined;
        await host.engine
            .as('admin')
            .click({ message, actionId: 'alert.snooze', value: select?.options?.[0]?.value ?? '' });
        expect(read(onlyAlert(host, room))).toMatch(/snoozed/i);
        await pass(host, HOUR - 5 * MINUTE, MINUTE * 15);
        expect(remindersIn(host, room)).toEqual([]);
        await pass(host, 20 * MINUTE, MINUTE * 10);
        expect(remindersIn(host, room)).toHaveLength(1);
    });

    test('a guest may not answer, and only they read that', async () => {
        const { room, message } = await anAlert();
        const answer = await host.engine.as('guest').click({ message, actionId: 'alert.acknowledge' });
        expect(answer.ephemeral).toHaveLength(1);
        expect(read(onlyAlert(host, room))).toBe(read(message));
    });
});

describe('Rocket.Chat’s own webhooks', () => {
    test('a webhook that a person switched off is called that, and brings no reminder', async () => {
        const room = aRoom(host);
        const id = DEMO_INTEGRATIONS.neverFired;
        await watch(host, id, room);
        await round(host);
        expect(alertsIn(host, room)).toEqual([]);
        const document = host.rocketchat.integrations.get(id);
        if (document) document.enabled = false;
        await round(host);
        expect(read(onlyAlert(host, room))).toMatch(/^⏸️ .*\nDisabled$/m);
        await pass(host, 50 * HOUR, 10 * HOUR);
        expect(remindersIn(host, room)).toEqual([]);
        if (document) document.enabled = true;
        await round(host);
        await round(host);
        expect(buttonsOf(onlyAlert(host, room))).toEqual([]);
    });

    test('a webhook that Rocket.Chat switched off after a 410 is called that', async () => {
        const room = aRoom(host);
        const id = DEMO_INTEGRATIONS.documented;
        await watch(host, id, room);
        await round(host);
        expect(alertsIn(host, room)).toEqual([]);
        host.rocketchat.setState(id, 'gone');
        await round(host);
        expect(read(onlyAlert(host, room))).toMatch(/410|by Rocket\.Chat/);
        await round(host);
        await round(host);
        expect(onlyAlert(host, room).editedAt).toBeUndefined();
        host.rocketchat.setState(id, 'ok');
    });

    test('a webhook that a 410 had switched off before anybody watched alerts too; a person’s choice does not', async () => {
        const room = aRoom(host);
        await watch(host, DEMO_INTEGRATIONS.disabledBy410, room);
        await watch(host, DEMO_INTEGRATIONS.incomingDisabled, room);
        await round(host);
        await round(host);
        const alert = onlyAlert(host, room);
        expect(read(alert)).toMatch(/410|by Rocket\.Chat/);

        // A button of the alert enables it, with the rights of the person who clicks; the alert stays what it is.
        const click = { message: alert, actionId: 'name.choose' };
        host.workspace.rooms.find(({ name }) => name === room)?.members.push('uViewer0000000002');
        const viewer = await host.engine.as('viewer').click(click);
        expect(readAnswer(viewer)).toBe('Only managers can do this. Ask an admin.');
        expect(host.rocketchat.integrations.get(DEMO_INTEGRATIONS.disabledBy410)?.enabled).toBe(false);
        const [question] = (await host.engine.as('admin').click(click)).ephemeral;
        expect(question && read(question)).toContain('disabled it because a target answered “410 Gone”');
        if (!question) return;
        const admin = await host.engine.as('admin').click({ message: question, actionId: 'enable.confirm' });
        expect(readAnswer(admin)).toContain('*Enabled* by `@admin`');
        expect(host.rocketchat.integrations.get(DEMO_INTEGRATIONS.disabledBy410)?.enabled).toBe(true);
        expect(read(onlyAlert(host, room))).toBe(read(alert));
        host.rocketchat.setState(DEMO_INTEGRATIONS.disabledBy410, 'gone');
    });

    test('a webhook that is switched on again after a 410 is no longer off, and in no other trouble', async () => {
        const room = aRoom(host);
        const id = 'oFresh00000000001';
        const document = {
            ...structuredClone(host.rocketchat.integrations.get(DEMO_INTEGRATIONS.documented)),
            _id: id,
        } as FakeIntegration;
        host.rocketchat.integrations.set(id, document);
        await watch(host, id, room);
        await round(host);
        host.rocketchat.setState(id, 'gone');
        host.engine.clock.advance(MINUTE);
        await round(host);
        Object.assign(document, { enabled: true, _updatedAt: host.engine.clock.now().toISOString() });
        for (let checks = 0; checks < 3; checks += 1) {
            // Its history is read as often as Rocket.Chat lets it.
            host.engine.clock.advance(2 * MINUTE);
            await round(host);
        }
        const words = read(onlyAlert(host, room));
        expect(words).toContain('is enabled again');
        expect(words).not.toMatch(/works again|fail/);
        expect(threadOf(host, onlyAlert(host, room)).join()).not.toContain('works again');
        host.rocketchat.integrations.delete(id);
        await host.engine.as('admin').type(`/integration unwatch ${id}`, { room });
    });

    test('a failing webhook alerts after two checks; each sweep costs one list and one history', async () => {
        const room = aRoom(host);
        await watch(host, DEMO_INTEGRATIONS.failing, room);
        await round(host);
        host.rocketchat.requests.length = 0;
        expect(alertsIn(host, room)).toEqual([]);
        await round(host);
        expect(read(onlyAlert(host, room))).toMatch(/fail/i);
        const paths = host.rocketchat.requests.map(({ path }) => path.replace(/^.*\//, ''));
        expect(paths.filter((path) => path.startsWith('integrations.history')).length).toBeLessThanOrEqual(3);
    });
});

describe('check', () => {
    test('looks now, and tells the asker alone', async () => {
        const answer = await host.engine.as('admin').type('/integration check');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toMatch(/^\*\d+ of \d+ need attention\*\n[^]*\*\d+ others:\*/);
    });
});

test('the job is there once, with the interval in milliseconds, and follows the setting', async () => {
    const jobs = () => host.engine.jobs.pending().filter(({ type }) => type === 'recurring');
    expect(jobs()).toMatchObject([{ processorId: 'monitor-sweep', interval: 15 * MINUTE }]);
    await host.engine.updateSetting('monitor_interval_minutes', 5);
    expect(jobs()).toMatchObject([{ processorId: 'monitor-sweep', interval: 5 * MINUTE }]);
    await host.engine.disable();
    await host.engine.enable();
    expect(jobs()).toMatchObject([{ processorId: 'monitor-sweep', interval: 5 * MINUTE }]);
    await host.engine.updateSetting('monitor_interval_minutes', '15m');
    expect(jobs()).toMatchObject([{ processorId: 'monitor-sweep', interval: 15 * MINUTE }]);
});

test('time passing alone is no news', async () => {
    const room = aRoom(host);
    const account = host.hooked.addAccount();
    await watch(host, account.id, room);
    await pass(host, 2 * HOUR, HOUR / 2);
    expect(alertsIn(host, room)).toEqual([]);
});
