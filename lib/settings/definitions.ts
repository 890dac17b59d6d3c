import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';

import type { MessageKey } from '../i18n/say';

/** The bounds within which a number setting makes sense. */
export interface NumberRange {
    readonly min: number;
    readonly max: number;
}

type Kind =
    | { readonly type: SettingType.STRING | SettingType.PASSWORD; readonly default: string }
    | { readonly type: SettingType.NUMBER; readonly default: number; readonly range: NumberRange }
    | {
          readonly type: SettingType.SELECT;
          readonly default: string;
          readonly choices: Readonly<Record<string, MessageKey>>;
      }
    | { readonly type: SettingType.ROOM_PICK; readonly default: '' };

export type SettingDefinition = Kind & { readonly section: MessageKey; readonly placeholder?: MessageKey };

/** Every setting of the app by id. Ids and defaults are scripted against by admins: they never change. */
export const settingDefinitions = {
    hooked_api_key: text('settings_hooked', '', {
        type: SettingType.PASSWORD,
        placeholder: 'setting_hooked_api_key_placeholder',
    }),
    hooked_api_url: text('settings_hooked', 'https://api.hooked.so', {
        placeholder: 'setting_hooked_api_url_placeholder',
    }),
    hooked_dashboard_url: text('settings_hooked', 'https://hooked.so/settings/integrations', {
        placeholder: 'setting_hooked_dashboard_url_placeholder',
    }),
    rocketchat_url: text('settings_rocketchat', '', { placeholder: 'setting_rocketchat_url_placeholder' }),
    rocketchat_user_id: text('settings_rocketchat', '', { placeholder: 'setting_rocketchat_user_id_placeholder' }),
    rocketchat_auth_token: text('settings_rocketchat', '', {
        type: SettingType.PASSWORD,
        placeholder: 'setting_rocketchat_auth_token_placeholder',
    }),
    view_roles: text('settings_access', 'user', { placeholder: 'setting_view_roles_placeholder' }),
    manage_roles: text('settings_access', 'admin', { placeholder: 'setting_manage_roles_placeholder' }),
    card_visibility: {
        type: SettingType.SELECT,
        default: 'room',
        choices: { room: 'setting_card_visibility_room', private: 'setting_card_visibility_private' },
        section: 'settings_access',
    },
    monitor_interval_minutes: number('settings_monitor', 15, { min: 1, max: 1440 }),
    monitor_channel: { type: SettingType.ROOM_PICK, default: '', section: 'settings_monitor' },
    alert_after_failures: number('settings_monitor', 2, { min: 1, max: 100 }),
    reminder_hours: number('settings_monitor', 24, { min: 1, max: 720 }),
    request_timeout_ms: number('settings_limits', 8000, { min: 500, max: 15_000 }),
    max_parallel_requests: number('settings_limits', 8, { min: 1, max: 64 }),
} as const satisfies Record<string, SettingDefinition>;

export type SettingId = keyof typeof settingDefinitions;

/** The settings that are numbers. */
export type NumberSettingId = {
    [Id in SettingId]: (typeof settingDefinitions)[Id] extends { readonly range: NumberRange } ? Id : never;
}[SettingId];

export const settingIds = Object.keys(settingDefinitions) as SettingId[];

/** The settings as the engine wants them, for the admin page. */
export function engineSettings(): ISetting[] {
    return settingIds.map((id): ISetting => {
        const definition: SettingDefinition = settingDefinitions[id];
        return {
            id,
            type: definition.type,
            packageValue: definition.default,
            required: false,
            public: false,
            section: definition.section,
            i18nLabel: `setting_${id}` satisfies MessageKey,
            i18nDescription: `setting_${id}_description` satisfies MessageKey,
            ...(definition.placeholder && { i18nPlaceholder: definition.placeholder }),
            ...(definition.type === SettingType.SELECT && {
                values: Object.entries(definition.choices).map(([key, i18nLabel]) => ({ key, i18nLabel })),
            }),
        };
    });
}

function text(
    section: MessageKey,
    value: string,
    more: { readonly type?: SettingType.PASSWORD; readonly placeholder?: MessageKey } = {},
): SettingDefinition & { readonly type: SettingType.STRING | SettingType.PASSWORD } {
    return { type: SettingType.STRING, default: value, section, ...more };
}

function number(
    section: MessageKey,
    value: number,
    range: NumberRange,
): SettingDefinition & { readonly type: SettingType.NUMBER } {
    return { type: SettingType.NUMBER, default: value, range, section };
}
