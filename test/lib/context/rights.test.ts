import { expect, test } from '@jest/globals';

import { cardContextFor } from '../../../lib/context/cardContext';
import { mayManage, refusalOf } from '../../../lib/context/rights';
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

test('what the table has asked is not asked again for the card, and a check before a change is', async () => {
    const app = anApp({ as: 'viewer' });
    let asked = 0;
    let answer = false;
    const people = { ...app.people, holdsOneOf: () => Promise.resolve(((asked += 1), answer)) };
    const counting = { ...app, people };
    expect(await refusalOf(counting, 'manage')).toBeDefined();
    answer = true;
    expect(await cardContextFor(counting)).toMatchObject({ mayManage: false });
    expect(asked).toBe(1);
    expect(await mayManage(counting)).toBe(true);
    // The newest answer counts, and belongs to this person's call alone.
    expect(await cardContextFor({ ...counting })).toMatchObject({ mayManage: true });
    expect(asked).toBe(2);
    expect(await cardContextFor(anApp({ as: 'viewer' }))).toMatchObject({ mayManage: false });
});
