import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { createClock, type Answer } from '../../dev/engine';
import { DEMO_INTEGRATIONS, OWNER_CREDENTIALS, type FakeAccount } from '../../dev/upstreams';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost({ clock: createClock('2026-11-20T15:41:00Z') });

const type = (line: string, as = 'admin') => host.engine.as(as).type(`/integration ${line}`);
const sent = (upstream: 'hooked' | 'rocketchat', path: RegExp): number =>
    host[upstream].requests.filter((request) => path.test(request.path)).length;

/** What was said to all of them: an answer holds what was said while it was waited for, to others as well. */
async function together(asked: readonly Promise<Answer>[]): Promise<string[]> {
    const answers = await Promise.all(asked);
    const said = answers.flatMap(({ messages, ephemeral }) => [...messages, ...ephemeral]);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    return [...new Map(said.map((message) => [message.id, message])).values()].map(read);
}

beforeEach(() => {
    // Limits and waits of the test before are over.
    host.engine.clock.advance(20 * 60_000);
    for (const upstream of [host.hooked, host.rocketchat]) {
        upstream.clearFaults();
        upstream.requests.length = 0;
        upstream.latencyMs = 0;
    }
});

describe('the same get, by many at the same moment,', () => {
    test('is one request for the connection, and one for its calendar', async () => {
        host.hooked.latencyMs = 100;
        const words = await together(Array.from({ length: 10 }, () => type('get int_tt_xyz789', 'viewer')));
        expect(words.filter((text) => text.includes('Token expired'))).toHaveLength(10);
        expect([sent('hooked', /integration/), sent('hooked', /schedule/), sent('hooked', /./)]).toEqual([1, 1, 2]);
        // Later is another moment.
        await type('get int_tt_xyz789', 'viewer');
        expect(sent('hooked', /./)).toBe(4);
    });

    test('is one request to each endpoint of Rocket.Chat', async () => {
        host.rocketchat.latencyMs = 100;
        const line = `get ${DEMO_INTEGRATIONS.failing} source:rocketchat`;
        const words = await together(Array.from({ length: 10 }, () => type(line)));
        expect(words.filter((text) => text.includes('🔴 Failing'))).toHaveLength(10);
        expect(sent('rocketchat', /integrations\.get$/)).toBe(1);
        expect(sent('rocketchat', /integrations\.history$/)).toBe(1);
    });

    test('shares a failure as well, and the next one asks anew', async () => {
        host.hooked.latencyMs = 100;
        host.hooked.fault({ status: 418 });
        const words = await together(Array.from({ length: 5 }, () => type('get int_tt_xyz789')));
        expect(words.filter((text) => text.includes('418'))).toHaveLength(5);
        expect(sent('hooked', /./)).toBe(1);
        host.hooked.clearFaults();
        expect(readAnswer(await type('get int_tt_xyz789'))).toContain('Token expired');
    });
});

describe('a list of very many accounts whose health is not in Hooked’s list', () => {
    const LOOKS = 200;
    let known: Map<string, FakeAccount>;

    beforeEach(() => {
        known = new Map(host.hooked.accounts);
        host.hooked.listHealth = false;
    });
    afterEach(async () => {
        host.hooked.listHealth = true;
        host.hooked.accounts.clear();
        for (const [id, account] of known) host.hooked.accounts.set(id, account);
        await type('unwatch hooked #general');
    });

    const id = (number: number): string => `int_many${String(number).padStart(5, '0')}`;
    function accounts(count: number): void {
        host.hooked.accounts.clear();
        for (let number = 0; number < count; number += 1) host.hooked.addAccount({ id: id(number), type: 'tiktok' });
    }
    const looks = (): number => sent('hooked', /integration\/int_many/);
    /** The counts, and how much of Hooked was checked when. */
    const lines = (text: string): string[] =>
        text.split('\n').filter((line) => /^(\*[\d,]+ (of [\d,]+ )?integrations|Hooked: \d)/.test(line));
    const listed = async (line = 'hooked'): Promise<string> => readAnswer(await type(`list ${line}`));

    test('looks at no more than one list goes, counts all, and calls none healthy that it did not look at', async () => {
        accounts(10_000);
        host.hooked.expire(id(0));
        host.hooked.expire(id(9_999));
        const words = await listed();
        expect(looks()).toBe(LOOKS);
        expect(lines(words)).toEqual([
            '*10,000 integrations:* 1 token expired, 9,800 not checked, 199 healthy',
            'Hooked: 200 checked now, 9,800 not checked',
        ]);
        expect(words).toContain('9,800 accounts were not checked: one list checks at most 200');
        expect(words).not.toContain(id(9_999));
    });

    test('asked for by three at once is one look', async () => {
        accounts(10_000);
        const words = await together([type('list hooked'), type('list hooked expired'), type('list hooked', 'viewer')]);
        expect(words).toHaveLength(3);
        expect(looks()).toBe(LOOKS);
        expect(sent('hooked', /integration\/list$/)).toBeLessThanOrEqual(100);
    });

    test('tells what the monitor saw within its interval, and since when, without asking again', async () => {
        accounts(600);
        host.hooked.expire(id(7));
        await type('watch hooked #general');
        await type('check');
        host.engine.clock.advance(6 * 60_000);
        host.hooked.requests.length = 0;
        const words = await listed();
        expect(looks()).toBe(1);
        expect(lines(words)[0]).toBe('*600 integrations:* 1 token expired, 599 healthy');
        expect(lines(words)[1]).toMatch(/^Hooked: 1 checked now, 599 as of Nov 20, 2026, \d+:\d\d [AP]M \(UTC\+1\)$/);
        expect(words).toMatch(/🔴 Token expired · .*`int_many00007`/);
        expect(words).toMatch(/✅ Healthy \(6 minutes ago\) · .*`int_many00000`/);
    });

    test('tells nothing of the monitor that is older than its interval', async () => {
        accounts(600);
        await type('watch hooked #general');
        await type('check');
        host.engine.clock.advance(16 * 60_000);
        expect(lines(await listed())[1]).toBe('Hooked: 200 checked now, 400 not checked');
    });

    test('calls nothing healthy that the monitor could not look at', async () => {
        accounts(600);
        await type('watch hooked #general');
        host.hooked.fault({ status: 500, when: { path: /int_many\d{3}07/ } });
        await type('check');
        host.hooked.clearFaults();
        host.hooked.requests.length = 0;
        const words = await listed();
        expect(looks()).toBe(6);
        expect(lines(words)[1]).toContain('Hooked: 6 checked now, 594 as of');
    });

    test('does not use what an ended watch saw for a watch that began later', async () => {
        accounts(600);
        host.hooked.expire(id(7));
        await type('watch hooked #general');
        await type('check');
        await type('unwatch hooked #general');
        host.engine.clock.advance(60_000);
        await type('watch hooked #general');
        host.hooked.requests.length = 0;
        expect(lines(await listed())[1]).toBe('Hooked: 200 checked now, 400 not checked');
    });

    test('of a few is looked at whole, whatever the monitor saw', async () => {
        accounts(20);
        await type('watch hooked #general');
        await type('check');
        host.hooked.expire(id(3));
        host.hooked.requests.length = 0;
        const words = await listed();
        expect(looks()).toBe(20);
        expect(lines(words)[0]).toBe('*20 integrations:* 1 token expired, 19 healthy');
        expect(words).not.toContain('as of Nov 20, 2026, 4');
    });

    test('looks first at what is asked for', async () => {
        accounts(600);
        for (let number = 500; number < 600; number += 1) {
            host.hooked.accounts.delete(id(number));
            host.hooked.addAccount({ id: id(number), type: 'youtube' });
        }
        expect(lines(await listed('youtube'))[0]).toContain('*100 of 600 integrations:* 100 healthy');
        expect(looks()).toBe(LOOKS);
    });

    test('lists what the monitor knows where Hooked’s list cannot be read', async () => {
        accounts(600);
        await type('watch hooked #general');
        await type('check');
        host.engine.clock.advance(16 * 60_000);
        host.hooked.requests.length = 0;
        host.hooked.fault({ json: { nothing: true }, when: { path: /list$/ } });
        const words = await listed();
        expect(looks()).toBe(LOOKS);
        expect(lines(words)).toEqual([
            '*600 integrations:* 400 not checked, 200 healthy',
            'Hooked: 200 checked now, 400 not checked',
        ]);
        expect(words).toContain('⚠️ Hooked: not everything could be checked.');
    });
});

describe('at Rocket.Chat’s ten a minute', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `load${String(index).padStart(13, '0')}`);

    beforeEach(async () => {
        const one = host.rocketchat.integrations.get(DEMO_INTEGRATIONS.ownedOutgoing);
        for (const _id of ids) if (one) host.rocketchat.integrations.set(_id, { ...one, _id });
        if (!host.rocketchat.tokens.includes(OWNER_CREDENTIALS)) host.rocketchat.tokens.push(OWNER_CREDENTIALS);
        await host.engine.updateSetting('rocketchat_user_id', OWNER_CREDENTIALS.userId);
        await host.engine.updateSetting('rocketchat_auth_token', OWNER_CREDENTIALS.token);
    });

    const get = (id: string) => type(`get ${id} source:rocketchat`);
    const asked = (): number => sent('rocketchat', /integrations\.get$/);

    test('thirty gets, one after the other, send eleven: the wait that was named is answered without a request', async () => {
        const words: string[] = [];
        for (const id of ids) words.push(readAnswer(await get(id)));
        expect(words.filter((text) => text.includes('is getting too many requests'))).toHaveLength(20);
        for (const text of words.slice(10)) expect(text).toMatch(/Try again in (6\d|[1-5]?\d) seconds?|in 1 minute/);
        expect(asked()).toBe(11);
        // The history goes beside the eleventh, as the list says by now that the webhook is outgoing.
        expect(sent('rocketchat', /integrations\.history$/)).toBe(11);
    });

    test('thirty at once send eleven as well', async () => {
        host.rocketchat.latencyMs = 20;
        const words = await together(ids.map(get));
        expect(words).toHaveLength(30);
        expect(words.filter((text) => text.includes('is getting too many requests'))).toHaveLength(20);
        expect(asked()).toBe(11);
    });

    test('when the wait is over, it is asked again', async () => {
        for (const id of ids.slice(0, 12)) await get(id);
        expect(asked()).toBe(11);
        host.engine.clock.advance(61_000);
        expect(readAnswer(await get(ids[0] ?? ''))).not.toContain('too many requests');
        expect(asked()).toBe(12);
    });

    test('what was known is lost with the process, and costs one request', async () => {
        for (const id of ids.slice(0, 12)) await get(id);
        await host.engine.killApp();
        await host.engine.recovered();
        expect(readAnswer(await get(ids[20] ?? ''))).toContain('too many requests');
        expect(readAnswer(await get(ids[21] ?? ''))).toContain('too many requests');
        expect(asked()).toBe(12);
    });
});

describe('the question whether to disconnect an account', () => {
    const questions = (): number =>
        host.engine.messages().filter(({ text }) => text.includes('Disconnect Alba Coffee?')).length;
    const account = (): string => host.hooked.addAccount({ type: 'tiktok' }).id;

    test('is asked once: the same again leads to it, without asking Hooked', async () => {
        const id = account();
        const before = questions();
        const question = only(await type(`disconnect ${id}`));
        host.hooked.requests.length = 0;
        for (let time = 0; time < 3; time += 1) {
            const again = await type(`disconnect ${id}`);
            expect(again.messages).toEqual([]);
            const words = readAnswer(again);
            expect(words).toContain('`@admin` already asked about *Alba Coffee*');
            expect(words).toContain(`/channel/general?msg=${question.id})`);
        }
        expect(questions() - before).toBe(1);
        expect(host.hooked.requests).toEqual([]);
    });

    test('is asked once by several who click at the same moment', async () => {
        const id = account();
        host.hooked.latencyMs = 50;
        const before = questions();
        const words = await together(Array.from({ length: 4 }, () => type(`disconnect ${id}`)));
        expect(questions() - before).toBe(1);
        expect(words).toHaveLength(4);
    });

    test('is led to by the card’s button as well', async () => {
        const id = account();
        host.hooked.expire(id);
        const card = only(await type(`get ${id}`));
        const before = questions();
        for (let time = 0; time < 3; time += 1)
            await host.engine.as('admin').click({ message: card, actionId: 'disconnect.ask' });
        expect(questions() - before).toBe(1);
    });

    test('is asked anew when it has lapsed, was answered, or its message is gone', async () => {
        const id = account();
        const kept = only(await type(`disconnect ${id}`));
        await host.engine.as('admin').click({ message: kept, actionId: 'disconnect.keep' });
        const gone = only(await type(`disconnect ${id}`));
        expect(host.engine.deleteMessage(gone.id)).toBe(true);
        expect((await type(`disconnect ${id}`)).messages).toHaveLength(1);
        host.engine.clock.advance(11 * 60_000);
        expect((await type(`disconnect ${id}`)).messages).toHaveLength(1);
    });

    test('is still found when the process has died since', async () => {
        const id = account();
        const question = only(await type(`disconnect ${id}`));
        await host.engine.killApp();
        await host.engine.recovered();
        expect(readAnswer(await type(`disconnect ${id}`))).toContain(`?msg=${question.id})`);
    });

    test('in a room that a person may not see does not stop them from asking in their own', async () => {
        const id = account();
        await host.engine.as('admin').type(`/integration disconnect ${id}`, { room: 'ops' });
        await host.engine.updateSetting('manage_roles', 'admin, user');
        const answer = await type(`disconnect ${id}`, 'viewer');
        await host.engine.updateSetting('manage_roles', 'admin');
        expect(answer.messages).toHaveLength(1);
    });
});
