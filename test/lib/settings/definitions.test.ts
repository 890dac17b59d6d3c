import { describe, expect, test } from '@jest/globals';

import { catalog } from '../../../lib/i18n/catalog.generated';
import { engineSettings } from '../../../lib/adapters/engine/settingsForm';
import { settingIds } from '../../../lib/settings/definitions';

/** The ids and defaults that admins' scripts rely on. */
const CONTRACT: Readonly<Record<string, readonly [type: string, packageValue: unknown]>> = {
    hooked_api_key: ['password', ''],
    hooked_api_url: ['string', 'https://api.hooked.so'],
    hooked_dashboard_url: ['string', 'https://hooked.so/settings/integrations'],
    rocketchat_url: ['string', ''],
    rocketchat_user_id: ['string', ''],
    rocketchat_auth_token: ['password', ''],
    view_roles: ['string', 'user'],
    manage_roles: ['string', 'admin'],
    card_visibility: ['select', 'room'],
    disconnect_approval: ['select', 'self'],
    disconnect_grace_minutes: ['int', 0],
    monitor_interval_minutes: ['int', 15],
    monitor_channel: ['roomPick', ''],
    alert_after_failures: ['int', 2],
    reminder_hours: ['int', 24],
    alert_mention: ['string', ''],
    metrics_token: ['password', ''],
    request_timeout_ms: ['int', 8000],
    max_parallel_requests: ['int', 8],
};

test('ids, types and defaults are those that admins know', () => {
    const given = engineSettings().map(({ id, type, packageValue }) => [id, [type, packageValue]]);
    expect(Object.fromEntries(given)).toEqual(CONTRACT);
    expect(given).toHaveLength(settingIds.length);
});

describe.each(engineSettings().map((setting) => [setting.id, setting] as const))(
    '%s on the admin page',
    (_, setting) => {
        const english = catalog.en ?? {};

        test('has words for everything, and is neither required nor public', () => {
            const { i18nLabel, i18nDescription, i18nPlaceholder, section, values = [] } = setting;
            const keys = [i18nLabel, i18nDescription, section, ...values.map((value) => value.i18nLabel)];
            for (const key of keys) expect(english).toHaveProperty(key ?? 'missing');
            if (i18nPlaceholder !== undefined) expect(english).toHaveProperty(i18nPlaceholder);
            expect([setting.required, setting.public]).toEqual([false, false]);
        });

        test('offers its default where it offers choices', () => {
            if (setting.values) expect(setting.values.map(({ key }) => key)).toContain(setting.packageValue);
        });
    },
);
