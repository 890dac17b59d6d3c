import { describe, expect, test } from '@jest/globals';

import type { Account, LookedUp } from '../../../lib/domain/lookedUp';
import { heirOf, ownedBy, type Owner } from '../../../lib/domain/ownership';
import { aWebhook } from '../../support/integrations';

const known = (over: Partial<Account> = {}): LookedUp<Account> => ({
    kind: 'known',
    value: { id: 'u1', username: 'ann', active: true, roles: [], isApp: false, ...over },
});
const owner: Owner = { username: 'ann', account: known() };

describe('the webhooks of a person', () => {
    const ties = (asked: Owner, over: Parameters<typeof aWebhook>[0]) =>
        ownedBy([aWebhook({ postsAs: 'x', postsAsId: 'ux', ...over })], asked).map(({ created, posts }) => ({
            created,
            posts,
        }));

    test.each<[string, Owner, Parameters<typeof aWebhook>[0], object[]]>([
        ['posts as them by name', owner, { postsAs: 'Ann' }, [{ created: false, posts: true }]],
        ['posts as them by id', owner, { postsAsId: 'u1' }, [{ created: false, posts: true }]],
        ['created by their id', owner, { createdBy: { id: 'u1', username: 'old' } }, [{ created: true, posts: false }]],
        ['created by another who had the name', owner, { createdBy: { id: 'u2', username: 'ann' } }, []],
        [
            'created by the name of an account that is gone',
            { username: 'ann', account: { kind: 'missing' } },
            { createdBy: { id: 'u2', username: 'ann' } },
            [{ created: true, posts: false }],
        ],
        ['another person’s', owner, {}, []],
    ])('%s', (_, asked, over, expected) => expect(ties(asked, over)).toEqual(expected));
});

test.each<[string, LookedUp<Account>, object]>([
    ['another active person', known({ username: 'bob', roles: ['bot'] }), { ok: true, username: 'bob', isBot: true }],
    [
        'one whose state is not told',
        { kind: 'known', value: { id: 'u', username: 'bob', roles: [], isApp: false } },
        { ok: true },
    ],
    ['nobody', { kind: 'missing' }, { ok: false, why: 'nobody' }],
    ['what could not be looked up', { kind: 'unknown' }, { ok: false, why: 'unknown' }],
    ['the owner', known({ username: 'ANN' }), { ok: false, why: 'same' }],
    ['a deactivated person', known({ username: 'bob', active: false }), { ok: false, why: 'deactivated' }],
])('%s as the heir', (_, account, expected) => expect(heirOf(owner, account)).toMatchObject(expected));
