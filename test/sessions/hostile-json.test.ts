import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { openHost } from '../support/openHost';
import { read } from '../support/readMessages';

const host = openHost();

/** Far below what the engine waits for a process that no longer answers, far above what an answer takes. */
const PROMPT_MS = 5_000;

let pid: number | undefined;
beforeEach(() => {
    pid ??= host.engine.pid();
});
afterEach(() => {
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    expect(host.engine.pid()).toBe(pid);
});
afterAll(() => expect(pid).toBeDefined());

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Bodies that the engine's pipe does not take as values, and what they are as far as we are concerned. */
const BODIES: readonly (readonly [string, string, number])[] = [
    ['a key __proto__ alone', '{"__proto__":{"admin":true}}', 200],
    ['a key __proto__ in the data', '{"success":true,"data":{"a":[{"__proto__":{"status":"healthy"}}]}}', 200],
    ['a key __proto__ in escapes', '{"success":true,"data":{"\\u005f\\u005fproto\\u005f\\u005f":1}}', 200],
    ['a key __proto__ in a refusal', '{"success":false,"message":"no","__proto__":{}}', 418],
    ['a key __proto__ in a "not found"', '{"success":false,"code":"NOT_FOUND","details":{"__proto__":{}}}', 404],
    ['lists in lists, 150 deep', nested(150), 200],
    ['lists in lists, 100,000 deep', nested(100_000), 200],
    ['objects in objects in the data', `{"success":true,"data":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, 200],
    ['the same in a refusal', `{"success":false,"details":${nested(5000)}}`, 400],
];

/** Somebody types a line: they read something, soon. */
async function answered(line: string): Promise<string> {
    const began = performance.now();
    const answer = await host.engine.as('admin').type(`/integration ${line}`);
    expect(performance.now() - began).toBeLessThan(PROMPT_MS);
    expect(answer).toMatchObject({ ok: true });
    const all = [...answer.messages, ...answer.ephemeral];
    expect(all.length).toBeGreaterThan(0);
    return all.map(read).join('\n');
}

describe.each(BODIES)('%s,', (_, body, status) => {
    const fault = { raw: { contentType: 'application/json', body }, status };

    test.each([
        ['hooked', 'int_yt_abc123'],
        ['rocketchat', DEMO_INTEGRATIONS.failing],
    ] as const)('from %s, is told to whoever asks for one', async (upstream, id) => {
        host[upstream].fault(fault);
        const words = await answered(`get ${id} source:${upstream}`);
        expect(words).toMatch(
            /nested far too deeply|does not come from|does not understand|rejected the request|says: no|[Nn]o integration|There is no/,
        );
        expect(words).not.toMatch(/Healthy|✅/);
    });

    test('from both, is told to whoever asks for all, and to whoever has all checked', async () => {
        host.hooked.fault(fault);
        host.rocketchat.fault(fault);
        expect(await answered('list')).not.toMatch(/healthy/);
        expect(await answered('check')).not.toMatch(/all well|are well/);
    });

    test('from Hooked, leaves the others in the list', async () => {
        host.hooked.fault(fault);
        expect(await answered('list')).toMatch(/Can’t reach Hooked: its connections are missing/);
    });

    test('as the answer to a change, keeps nobody waiting', async () => {
        const post = host.hooked.addPost('int_yt_abc123', { platformData: { title: 'Post to be cancelled' } });
        host.hooked.fault({ ...fault, when: { method: 'DELETE' } });
        const asked = await host.engine.as('admin').type(`/integration cancel ${post.id}`);
        const [message] = [...asked.messages, ...asked.ephemeral];
        if (!message) throw new Error('nothing was asked');
        const began = performance.now();
        const clicked = await host.engine.as('admin').click({ message, actionId: 'posts.cancelConfirmed' });
        expect(performance.now() - began).toBeLessThan(PROMPT_MS);
        expect(clicked).toMatchObject({ ok: true });
        const words = [...clicked.edited, ...clicked.messages, ...clicked.ephemeral].map(read).join('\n');
        expect(words).not.toBe('');
    });
});

test('a good answer that holds such a key as well is read as if it did not', async () => {
    const body = JSON.stringify({
        success: true,
        data: { id: 'int_yt_abc123', type: 'youtube', health: { status: 'healthy', tokenValid: true } },
    }).replace('"health":{', '"__proto__":{"health":{"status":"expired"}},"health":{"__proto__":{"tokenValid":false},');
    host.hooked.fault({ raw: { contentType: 'application/json', body } });
    const words = await answered('get int_yt_abc123');
    expect(words).toContain('✅ Healthy');
});

test('an account whose id is __proto__ is watched like any other', async () => {
    host.hooked.addAccount({ id: '__proto__', type: 'youtube' });
    host.hooked.expire('__proto__');
    await answered('watch hooked #general');
    expect(await answered('check')).toContain('__proto__');
    expect(await answered('list expired')).toContain('__proto__');
    await answered('unwatch hooked #general');
    host.hooked.accounts.delete('__proto__');
});
