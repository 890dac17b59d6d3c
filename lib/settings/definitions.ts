import type { FormKey } from '../i18n/say';

/** The bounds of a number setting, both included. */
export interface NumberRange {
    readonly min: number;
    readonly max: number;
}

/** The kinds of settings in the form. The app never shows the value of a `secret`. */
type Kind =
    | { readonly kind: 'text' | 'secret'; readonly default: string }
    | { readonly kind: 'number'; readonly default: number; readonly range: NumberRange }
    | {
          readonly kind: 'choice';
          readonly default: string;
          readonly choices: Readonly<Record<string, FormKey>>;
      }
    | { readonly kind: 'room'; readonly default: '' };

/** A setting of the app: its kind, its default, its section of the form, and the example in an empty field. */
export type SettingDefinition = Kind & { readonly section: FormKey; readonly placeholder?: FormKey };

/** Every setting of the app, by id. Ids and defaults never change, because admins' scripts rely on them. */
export const settingDefinitions = {
    hooked_api_key: text('settings_hooked', '', {
        kind: 'secret',
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
        kind: 'secret',
        placeholder: 'setting_rocketchat_auth_token_placeholder',
    }),
    view_roles: text('settings_access', 'user', { placeholder: 'setting_view_roles_placeholder' }),
    manage_roles: text('settings_access', 'admin', { placeholder: 'setting_manage_roles_placeholder' }),
    card_visibility: {
        kind: 'choice',
        default: 'room',
        choices: { room: 'setting_card_visibility_room', private: 'setting_card_visibility_private' },
        section: 'settings_access',
    },
    disconnect_approval: {
        kind: 'choice',
        default: 'self',
        choices: { self: 'setting_disconnect_approval_self', second: 'setting_disconnect_approval_second' },
        section: 'settings_access',
    },
    disconnect_grace_minutes: number('settings_access', 0, { min: 0, max: 60 }),
    monitor_interval_minutes: number('settings_monitor', 15, { min: 1, max: 1440 }),
    monitor_channel: { kind: 'room', default: '', section: 'settings_monitor' },
    alert_after_failures: number('settings_monitor', 2, { min: 1, max: 100 }),
    reminder_hours: number('settings_monitor', 24, { min: 1, max: 720 }),
    alert_mention: text('settings_monitor', '', { placeholder: 'setting_alert_mention_placeholder' }),
    metrics_token: text('settings_monitor', '', { kind: 'secret' }),
    request_timeout_ms: number('settings_limits', 8000, { min: 500, max: 15_000 }),
    max_parallel_requests: number('settings_limits', 8, { min: 1, max: 64 }),
} as const satisfies Record<string, SettingDefinition>;

export type SettingId = keyof typeof settingDefinitions;

/** The settings that are numbers. */
export type NumberSettingId = {
    [Id in SettingId]: (typeof settingDefinitions)[Id] extends { readonly range: NumberRange } ? Id : never;
}[SettingId];

export const settingIds = Object.keys(settingDefinitions) as SettingId[];

function text(
    section: FormKey,
    value: string,
    more: { readonly kind?: 'secret'; readonly placeholder?: FormKey } = {},
): SettingDefinition & { readonly kind: 'text' | 'secret' } {
    return { kind: 'text', default: value, section, ...more };
}

function number(section: FormKey, value: number, range: NumberRange): SettingDefinition & { readonly kind: 'number' } {
    return { kind: 'number', default: value, range, section };
}
