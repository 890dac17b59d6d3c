import { describe, expect, test } from '@jest/globals';

import { webhookScope, type PermissionRoles } from '../../../lib/domain/access';
import { ENDPOINT_RIGHTS, rightsFor, WEBHOOK_PERMISSIONS, type Endpoint } from '../../../lib/domain/rights';

const ENDPOINTS = Object.keys(ENDPOINT_RIGHTS) as Endpoint[];

/** Roles that are called like the permission that they have. */
const permissions = Object.fromEntries(WEBHOOK_PERMISSIONS.map((one) => [one, [one]])) as unknown as PermissionRoles;

describe('the least rights', () => {
    test('of all endpoints together are enough to see every webhook', () => {
        const roles = [...new Set(ENDPOINTS.flatMap((endpoint) => rightsFor(endpoint)))];
        expect(webhookScope(roles, permissions)).toEqual({ incoming: 'all', outgoing: 'all' });
        for (const left of roles) {
            const scope = webhookScope(
                roles.filter((role) => role !== left),
                permissions,
            );
            expect(Object.values(scope)).toContain('none');
        }
    });

    test('are none for what every token may ask', () => {
        expect(ENDPOINTS.filter((endpoint) => rightsFor(endpoint).length === 0)).toEqual([
            'permissions.listAll',
            'me',
            'info',
        ]);
    });
});
