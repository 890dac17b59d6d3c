import { expect, test } from '@jest/globals';

import { refusalOf } from '../../../lib/context/rights';
import { anApp } from '../../support/appContext';

test('a manager is not refused', async () => {
    expect(await refusalOf(anApp({ as: 'admin' }), 'manage')).toBeUndefined();
});

test('a person who is no manager is refused', async () => {
    expect(await refusalOf(anApp({ as: 'viewer' }), 'manage')).toEqual({ kind: 'may-not-manage' });
});

test('an admin who is no manager is refused as an admin, who can change the setting', async () => {
    const app = anApp({ as: 'admin', settings: { manage_roles: 'ops' } });
    expect(await refusalOf(app, 'manage')).toEqual({ kind: 'may-not-manage', isAdmin: true });
});
