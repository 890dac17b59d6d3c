import { describe, expect, test } from '@jest/globals';

import {
    maySeeWebhook,
    seesNoWebhook,
    webhookScope,
    type PermissionRoles,
    type WebhookScope,
} from '../../../lib/domain/access';
import { WEBHOOK_PERMISSIONS, type WebhookPermission } from '../../../lib/domain/rights';
import type { WebhookIntegration, WebhookKind } from '../../../lib/domain/rocketchat';
import { aWebhook } from '../../support/integrations';

const ROLE = '65f0c0ffee0000000000a17e';

const grantedTo = (role: string, granted: readonly WebhookPermission[]): PermissionRoles =>
    Object.fromEntries(
        WEBHOOK_PERMISSIONS.map((permission) => [
            permission,
            granted.includes(permission) ? ['admin', role] : ['admin'],
        ]),
    ) as unknown as PermissionRoles;

const SUBSETS = Array.from({ length: 2 ** WEBHOOK_PERMISSIONS.length }, (_, bits) =>
    WEBHOOK_PERMISSIONS.filter((_permission, index) => (bits >> index) % 2 === 1),
);

const short = (granted: readonly WebhookPermission[]): string =>
    granted.map((permission) => permission.replace('manage-', '').replace('-integrations', '')).join(' + ') ||
    'nothing';

const CREATORS: readonly (readonly [string, WebhookIntegration['createdBy']])[] = [
    ['mine', { id: 'me', username: 'me' }],
    ['somebody else’s', { id: 'them', username: 'me' }],
    ['nobody’s', undefined],
];

describe.each(SUBSETS.map((granted) => [short(granted), granted] as const))(
    'whose role may manage %s',
    (_, granted) => {
        const has = (permission: WebhookPermission): boolean => granted.includes(permission);
        const mine = webhookScope(['user', ROLE], grantedTo(ROLE, granted));

        const table = (['incoming', 'outgoing', 'unknown'] as const).flatMap((kind: WebhookKind) =>
            CREATORS.map(([whose, createdBy]) => {
                const isMine = whose === 'mine';
                const sees =
                    kind === 'unknown'
                        ? has('manage-incoming-integrations') && has('manage-outgoing-integrations')
                        : has(`manage-${kind}-integrations`) || (isMine && has(`manage-own-${kind}-integrations`));
                return [sees ? 'sees' : 'does not see', kind, whose, createdBy, sees] as const;
            }),
        );
        test.each(table)('%s a webhook of kind %s that is %s', (_verb, kind, _whose, createdBy, sees) => {
            expect(maySeeWebhook(mine, aWebhook({ kind, createdBy }), 'me')).toBe(sees);
        });

        test('differs from a person without the role', () => {
            const others = webhookScope(['user'], grantedTo(ROLE, granted));
            expect(others).toEqual({ incoming: 'none', outgoing: 'none' });
            expect(seesNoWebhook(others)).toBe(true);
            expect(seesNoWebhook(mine)).toBe(granted.length === 0);
        });
    },
);

test.each<[string, string[], WebhookScope]>([
    ['an admin sees all', ['admin'], { incoming: 'all', outgoing: 'all' }],
    ['somebody without roles sees none', [], { incoming: 'none', outgoing: 'none' }],
    ['roles are compared as wholes', ['adm', 'admins', 'Admin'], { incoming: 'none', outgoing: 'none' }],
])('%s', (_, roles, reach) => expect(webhookScope(roles, grantedTo(ROLE, []))).toEqual(reach));

test('nobody sees anything where a workspace gave the permissions to no role', () => {
    const none = Object.fromEntries(WEBHOOK_PERMISSIONS.map((one) => [one, []])) as unknown as PermissionRoles;
    expect(seesNoWebhook(webhookScope(['admin'], none))).toBe(true);
});

test('reach into one kind says nothing about the other', () => {
    const reach: WebhookScope = { incoming: 'all', outgoing: 'own' };
    expect(seesNoWebhook(reach)).toBe(false);
    expect(maySeeWebhook(reach, aWebhook({ kind: 'outgoing' }), 'me')).toBe(false);
    expect(seesNoWebhook({ incoming: 'none', outgoing: 'own' })).toBe(false);
    expect(seesNoWebhook({ incoming: 'own', outgoing: 'none' })).toBe(false);
});
