import { beforeEach, describe, expect, test } from '@jest/globals';

import { createClock, type Answer } from '../../dev/engine';
import { DEMO_INTEGRATIONS, OWNER_CREDENTIALS } from '../../dev/upstreams';
import { openHost, read, readAnswer } from './support';

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
    test('is one request to Hooked', async () => {
        host.hooked.latencyMs = 100;
        const words = await together(Array.from({ length: 10 }, () => type('get int_tt_xyz789', 'viewer')));
        expect(words.filter((text) => text.includes('Token expired'))).toHaveLength(10);
        expect(sent('hooked', /./)).toBe(1);
        // Later is another moment.
        await type('get int_tt_xyz789', 'viewer');
        expect(sent('hooked', /./)).toBe(2);
    });

    test('is one request to each endpoint of Rocket.Chat', async () => {
        host.rocketchat.latencyMs = 100;
        const line = `get ${DEMO_INTEGRATIONS.failing} source:rocketchat`;
        const words = await together(Array.from({ length: 10 }, () => type(line)));
        expect(words.filter((text) => text.includes('Deliveries fail'))).toHaveLength(10);
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
        expect(words.filter((text) => text.includes('asks us to slow down'))).toHaveLength(20);
        for (const text of words.slice(10)) expect(text).toMatch(/try again in (6\d|[1-5]?\d) seconds?|in 1 minute/);
        expect(asked()).toBe(11);
        expect(sent('rocketchat', /integrations\.history$/)).toBe(10);
    });

    test('thirty at once send eleven as well', async () => {
        host.rocketchat.latencyMs = 20;
        const words = await together(ids.map(get));
        expect(words).toHaveLength(30);
        expect(words.filter((text) => text.includes('asks us to slow down'))).toHaveLength(20);
        expect(asked()).toBe(11);
    });

    test('when the wait is over, it is asked again', async () => {
        for (const id of ids.slice(0, 12)) await get(id);
        expect(asked()).toBe(11);
        host.engine.clock.advance(61_000);
        expect(readAnswer(await get(ids[0] ?? ''))).not.toContain('slow down');
        expect(asked()).toBe(12);
    });

    test('what was known is lost with the process, and costs one request', async () => {
        for (const id of ids.slice(0, 12)) await get(id);
        await host.engine.killApp();
        await host.engine.recovered();
        expect(readAnswer(await get(ids[20] ?? ''))).toContain('slow down');
        expect(readAnswer(await get(ids[21] ?? ''))).toContain('slow down');
        expect(asked()).toBe(12);
    });
});
