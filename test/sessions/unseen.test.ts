import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { ADMIN_CREDENTIALS, DEMO_INTEGRATIONS, OWNER_CREDENTIALS, type Fault } from '../../dev/upstreams';
import { alertsIn, onlyAlert, pass, remindersIn, round, watch } from '../support/monitorSession';
import { HOUR } from '../support/times';
import { openHost } from '../support/openHost';
import { read, readAnswer } from '../support/readMessages';

jest.setTimeout(60_000);

const host = openHost({ settings: { request_timeout_ms: 1000 } });

let made = 0;
function aRoom(): string {
    const name = `unseen-${(made += 1)}`;
    host.workspace.rooms.push({ id: `rUnseen${made}`, name, type: 'c', members: ['uAdmin00000000001'] });
    return name;
}

beforeEach(async () => {
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    host.hooked.listHealth = true;
    for (const { name, id } of host.workspace.rooms) {
        for (const what of ['all', 'hooked', 'rocketchat']) {
            await host.engine.as('admin').type(`/integration unwatch ${what}`, { room: name ?? id });
        }
    }
    await round(host);
});

const says = async (line: string, room?: string): Promise<string> =>
    readAnswer(await host.engine.as('admin').type(`/integration ${line}`, { ...(room !== undefined && { room }) }));

async function rounds(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) await round(host);
}

/** How many a check calls well. */
const wellIn = (words: string): number =>
    Number(/✅ \*(\d+)/.exec(words)?.[1] ?? /(\d+) healthy/.exec(words)?.[1] ?? '0');

describe('Hooked gives nothing to read', () => {
    test.each([400, 405, 410, 415])(
        '%i to everything is one alert, after as many checks as the setting says',
        async (status) => {
            const room = aRoom();
            await watch(host, 'hooked', room);
            await round(host);
            const before = alertsIn(host, room).length;
            host.hooked.fault({ status });
            await round(host);
            expect(alertsIn(host, room)).toHaveLength(before);
            await rounds(7);
            const alerts = alertsIn(host, room).slice(before);
            expect(alerts.map(read)).toEqual([expect.stringContaining('Can’t reach Hooked')]);

            const check = await says('check');
            expect(check).toContain('Can’t reach Hooked');
            expect(check).toContain(`❔ ${host.hooked.accounts.size} can’t be checked`);
            expect(check).not.toContain('0 need');
            expect(wellIn(check)).toBeLessThan(host.hooked.accounts.size);
            expect(await says('watching', room)).toMatch(/Can’t be checked: .*Hooked/);
        },
    );

    test('to a webhook that is watched by itself as well', async () => {
        const room = aRoom();
        const account = host.hooked.addAccount();
        await watch(host, account.id, room);
        await round(host);
        host.hooked.fault({ status: 405 });
        await rounds(8);
        expect(read(onlyAlert(host, room))).toContain('Can’t reach Hooked');
    });
});

describe('one account alone can’t be looked at', () => {
    test.each<[what: string, answer: Fault]>([
        ['500', { status: 500 }],
        ['400', { status: 400 }],
        ['an empty object', { json: {} }],
    ])('%s is told once, quietly, and marked', async (_, answer) => {
        const room = aRoom();
        host.hooked.listHealth = false;
        const [one, ...others] = ['One', 'Two', 'Three'].map((name) =>
            host.hooked.addAccount({ account: { name } as never }),
        );
        if (!one) throw new Error('there is one');
        // A post that is due soon does not make an unknown state urgent.
        host.hooked.addPost(one.id);
        for (const { id } of [one, ...others]) await watch(host, id, room);
        await round(host);
        host.hooked.fault({ when: { path: new RegExp(`integration/${one.id}$`) }, ...answer });
        await round(host);
        expect(alertsIn(host, room)).toEqual([]);
        await rounds(19);
        const words = read(onlyAlert(host, room));
        expect(words).toMatch(/^❔ \*One\*/);
        expect(words).toContain('Can’t be checked');
        expect(words).not.toMatch(/Can’t reach|expired|fails/);
        await pass(host, 60 * HOUR, 12 * HOUR);
        expect(remindersIn(host, room)).toEqual([]);
        onlyAlert(host, room);

        expect(await says('watching', room)).toMatch(/Can’t be checked: .*One/);
        const list = await says('list hooked');
        expect(list).toMatch(new RegExp(`❔ Can’t be checked · .*One.*\`${one.id}\``));
        expect(list).toContain('1 can’t be checked');
        const check = await says('check');
        expect(check).toContain('❔ 1 can’t be checked: One');
        expect(check).not.toContain('✅');

        host.hooked.clearFaults();
        await rounds(2);
        expect(read(onlyAlert(host, room))).toMatch(/^✅ \*One\* works: the app can check it again/);
        expect(await says('watching', room)).not.toContain('Can’t be checked');
    });
});

describe('Rocket.Chat gives nothing to read', () => {
    async function askAs({ userId, token }: typeof OWNER_CREDENTIALS): Promise<void> {
        await host.engine.updateSetting('rocketchat_user_id', userId);
        await host.engine.updateSetting('rocketchat_auth_token', token);
        host.engine.clock.advance(2 * HOUR);
    }
    afterEach(() => askAs(ADMIN_CREDENTIALS));

    test('405 to everything is one alert about Rocket.Chat', async () => {
        const room = aRoom();
        await watch(host, 'rocketchat', room);
        await round(host);
        const before = alertsIn(host, room).length;
        host.rocketchat.fault({ status: 405 });
        await rounds(8);
        const alerts = alertsIn(host, room).slice(before);
        expect(alerts.map(read).filter((words) => words.includes('Can’t reach'))).toHaveLength(1);
        expect(alerts.map(read).join()).not.toMatch(/Gone|switched off/);
    });

    test('a token that sees only its own webhooks is reported, and no webhook is called gone or healthy', async () => {
        const room = aRoom();
        const ids = [DEMO_INTEGRATIONS.documented, DEMO_INTEGRATIONS.incoming, DEMO_INTEGRATIONS.neverFired];
        for (const id of ids) await watch(host, id, room);
        await rounds(2);
        const before = alertsIn(host, room).length;
        host.rocketchat.tokens.push(OWNER_CREDENTIALS);
        await askAs(OWNER_CREDENTIALS);
        await rounds(4);
        const alerts = alertsIn(host, room).slice(before).map(read);
        expect(alerts).toHaveLength(1);
        expect(alerts[0]).toContain('Can’t reach');
        expect(alerts.join()).not.toMatch(/Gone/);
    });
});

describe('check and list unhealthy', () => {
    const lineIds = (words: string): string[] =>
        words
            .split('\n')
            .filter((line) => /^\S+ [^·]+ · .+ · .+ · `[^`]+`$/u.test(line))
            .map((line) => /`([^`]+)`$/.exec(line)?.[1] ?? '')
            .sort();

    test('count and list the same things at the same time, and as many as the headline says', async () => {
        await watch(host, 'all', aRoom());
        await rounds(2);
        const [check, list] = [await says('check'), await says('list unhealthy')];
        const bad = lineIds(check);
        expect(bad.length).toBeGreaterThan(4);
        expect(lineIds(list)).toEqual(bad);
        expect(check).toContain(`*${bad.length} of `);
        expect(list).toMatch(new RegExp(`^\\*${bad.length} of \\d+ integrations`));
    });
});
