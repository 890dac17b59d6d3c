import { describe, expect, test } from '@jest/globals';

import { failed, ok, type Outcome } from '../../../lib/domain/outcome';
import { CONTRADICTORY, type Problem } from '../../../lib/domain/problem';
import { goneWhere, idsIn, presenceOf } from '../../../lib/find/presence';
import type { AccountList, HookedAccounts } from '../../../lib/ports/upstreams';
import { anAccount } from '../../support/integrations';

const listOf = (ids: readonly string[], unreadable = 0): AccountList => ({
    accounts: ids.map((id) => ({ integration: anAccount({ id }), reported: false })),
    unreadable,
});
const rejected = (status: number): Problem => ({ kind: 'rejected', upstream: 'hooked', status, message: 'No' });
const INCOMPLETE: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'incomplete' };
const UNREADABLE: Problem = { kind: 'unreadable', upstream: 'hooked', how: 'unexpected' };

describe('a connection that Hooked says it does not have', () => {
    test.each<[string, Outcome<AccountList>, Outcome<'gone'>]>([
        ['that does not name it confirms that', ok(listOf(['int_2'])), ok('gone')],
        ['that is empty confirms that', ok(listOf([])), ok('gone')],
        ['that names it contradicts that', ok(listOf(['int_1', 'int_2'])), failed(CONTRADICTORY)],
        ['with an unreadable row does not confirm that', ok(listOf(['int_2'], 1)), failed(INCOMPLETE)],
        ['that names it beside an unreadable row contradicts that', ok(listOf(['int_1'], 1)), failed(CONTRADICTORY)],
        ['that Hooked does not have (404) has no say', failed(rejected(404)), ok('gone')],
        ['that cannot be read so (405) has no say', failed(rejected(405)), ok('gone')],
        ...[200, 400, 409, 410, 422].map((status): [string, Outcome<AccountList>, Outcome<'gone'>] => [
            `that is refused with ${status} does not confirm that`,
            failed(rejected(status)),
            failed(rejected(status)),
        ]),
        ['that cannot be read does not confirm that', failed(UNREADABLE), failed(UNREADABLE)],
    ])('a list %s', async (_, list, expected) => {
        expect(goneWhere(list.ok ? ok(idsIn(list.value)) : list, 'int_1')).toEqual(expected);
        const hooked: HookedAccounts = {
            get: (id) => Promise.resolve(failed({ kind: 'not-found', upstream: 'hooked', id })),
            list: () => Promise.resolve(list),
            disconnect: () => Promise.reject(new Error('not expected')),
        };
        expect(await presenceOf(hooked, 'int_1')).toEqual(expected);
    });
});

test('the list is not read for a connection that answers', async () => {
    const hooked: HookedAccounts = {
        get: (id) => Promise.resolve(ok(anAccount({ id }))),
        list: () => Promise.reject(new Error('not expected')),
        disconnect: () => Promise.reject(new Error('not expected')),
    };
    expect(await presenceOf(hooked, 'int_1')).toEqual(ok(anAccount({ id: 'int_1' })));
});
