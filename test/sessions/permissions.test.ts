import { describe, expect, test } from '@jest/globals';

import manifest from '../../app.json';
import { openHost } from '../support/openHost';
import { only, read } from '../support/readMessages';

const without = (name: string) => manifest.permissions.filter((permission) => permission.name !== name);

describe('an app without the networking permission', () => {
    const host = openHost({ permissionsGranted: without('networking') });

    test('says whose decision that was', async () => {
        const words = read(only(await host.engine.as('viewer').type('/integration get int_yt_abc123')));
        expect(words).toContain('upload the app’s zip again and accept its permissions');
    });
});

describe('an app without the permission to read roles', () => {
    const host = openHost({ permissionsGranted: without('role.read'), settings: { view_roles: 'webhook-author' } });

    test('shows nothing to those whose role it can not look up', async () => {
        const words = read(only(await host.engine.as('owner').type('/integration get int_yt_abc123')));
        expect(words).toContain('You can’t see Hooked connections');
    });
});
