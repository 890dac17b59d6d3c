import { describe, expect, test } from '@jest/globals';

import { permissionCaches } from '../../../../lib/adapters/rocketchat/permissions';
import type { PermissionRoles } from '../../../../lib/domain/access';
import { failed, ok, type Outcome } from '../../../../lib/domain/outcome';
import { clockAt } from '../../../support/times';

const permissionsOf = (role: string): PermissionRoles => ({
    'manage-incoming-integrations': [role],
    'manage-outgoing-integrations': [role],
    'manage-own-incoming-integrations': [],
    'manage-own-outgoing-integrations': [],
});

const DOWN = failed({ kind: 'unreachable', upstream: 'rocketchat' });

/** A stub that counts its calls, and gives the same answer until a test changes it. */
function upstream(first: Outcome<PermissionRoles> = ok(permissionsOf('admin'))) {
    const state = { asked: 0, answer: first };
    const ask = (): Promise<Outcome<PermissionRoles>> => {
        state.asked += 1;
        return Promise.resolve(state.answer);
    };
    return { state, ask };
}

test.each([
    [0, true],
    [29_999, true],
    [30_000, false],
    [3_600_000, false],
    [-1, false],
])('after %i ms the answer is remembered: %s', async (age, remembered) => {
    const clock = clockAt();
    const cache = permissionCaches(clock)('me');
    const { state, ask } = upstream();
    expect(await cache(ask)).toEqual(ok(permissionsOf('admin')));
    state.answer = ok(permissionsOf('moderator'));
    clock.advance(age);
    expect(await cache(ask)).toEqual(ok(permissionsOf(remembered ? 'admin' : 'moderator')));
    expect(state.asked).toBe(remembered ? 1 : 2);
});

test('what is remembered grows old from when it was asked for, however often it is looked at', async () => {
    const clock = clockAt();
    const cache = permissionCaches(clock)('me');
    const { state, ask } = upstream();
    for (let second = 0; second < 60; second += 1) {
        await cache(ask);
        clock.advance(1000);
    }
    expect(state.asked).toBe(2);
});

describe('those who ask at once', () => {
    test('share one request', async () => {
        const caches = permissionCaches(clockAt());
        const { state, ask } = upstream();
        const answers = await Promise.all(Array.from({ length: 20 }, () => caches('me')(ask)));
        expect(answers).toEqual(answers.map(() => ok(permissionsOf('admin'))));
        expect(state.asked).toBe(1);
    });

    test('share its failure, which is not cached', async () => {
        const cache = permissionCaches(clockAt())('me');
        const { state, ask } = upstream(DOWN);
        expect(await Promise.all([cache(ask), cache(ask), cache(ask)])).toEqual([DOWN, DOWN, DOWN]);
        expect(state.asked).toBe(1);
        state.answer = ok(permissionsOf('admin'));
        expect(await Promise.all([cache(ask), cache(ask)])).toEqual([state.answer, state.answer]);
        expect(state.asked).toBe(2);
        expect(await cache(ask)).toEqual(state.answer);
        expect(state.asked).toBe(2);
    });

    test('share an exception, which is not cached either', async () => {
        const cache = permissionCaches(clockAt())('me');
        const bug = new Error('bug');
        let asked = 0;
        const breaking = (): Promise<never> => {
            asked += 1;
            return Promise.reject(bug);
        };
        const settled = await Promise.allSettled([cache(breaking), cache(breaking)]);
        expect(settled).toEqual([bug, bug].map((reason) => ({ status: 'rejected', reason })));
        expect(asked).toBe(1);
        expect(await cache(upstream().ask)).toMatchObject({ ok: true });
    });
});

test('the answer for one account is not given to another, and only the last account is cached', async () => {
    const cacheOf = permissionCaches(clockAt());
    const [a, b] = [upstream(ok(permissionsOf('a'))), upstream(ok(permissionsOf('b')))];
    expect(await cacheOf('a')(a.ask)).toEqual(ok(permissionsOf('a')));
    expect(await cacheOf('b')(b.ask)).toEqual(ok(permissionsOf('b')));
    expect(await cacheOf('b')(b.ask)).toEqual(ok(permissionsOf('b')));
    expect(await cacheOf('a')(a.ask)).toEqual(ok(permissionsOf('a')));
    expect([a.state.asked, b.state.asked]).toEqual([2, 1]);
});

test('an account that is asked for while another one’s answer is under way gets its own', async () => {
    const cacheOf = permissionCaches(clockAt());
    const [a, b] = [upstream(ok(permissionsOf('a'))), upstream(ok(permissionsOf('b')))];
    expect(await Promise.all([cacheOf('a')(a.ask), cacheOf('b')(b.ask)])).toEqual([
        ok(permissionsOf('a')),
        ok(permissionsOf('b')),
    ]);
});

test('two workspaces do not share what is remembered', async () => {
    const [first, second] = [upstream(), upstream()];
    await permissionCaches(clockAt())('a')(first.ask);
    await permissionCaches(clockAt())('a')(second.ask);
    expect([first.state.asked, second.state.asked]).toEqual([1, 1]);
});
