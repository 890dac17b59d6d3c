import type { SettingComplaint } from '../domain/problem';
import {
    choice,
    credential,
    defaultText,
    mention,
    optionalWebAddress,
    roles,
    roomId,
    textIn,
    webAddress,
    wholeNumber,
    type Checked,
    type RawSettings,
} from './checks';
import { settingDefinitions, type NumberSettingId } from './definitions';

export type { Checked, RawSettings };

/** The values of `disconnect_approval`. */
export type DisconnectApproval = keyof (typeof settingDefinitions)['disconnect_approval']['choices'];

/** The settings as the app uses them: of the right types and in bounds, whatever is stored. */
export interface AppSettings {
    readonly hooked: {
        /** Empty where none is set. */
        readonly apiKey: Checked<string>;
        readonly apiUrl: Checked<string>;
        readonly dashboardUrl: string;
    };
    readonly rocketchat: {
        /** Undefined means the workspace's own `Site_Url`. */
        readonly url: Checked<string | undefined>;
        /** Empty where none is set. */
        readonly userId: Checked<string>;
        /** Empty where none is set. */
        readonly authToken: Checked<string>;
    };
    /** Global roles, by id or name. */
    readonly viewRoles: readonly string[];
    /** Global roles, by id or name. */
    readonly manageRoles: readonly string[];
    readonly cardVisibility: 'room' | 'private';
    readonly disconnect: {
        /** Who may confirm a disconnection: also the person who asked for it, or another person only. */
        readonly approval: DisconnectApproval;
        /** How long a confirmed disconnection can be undone before the app begins it; 0 for no time at all. */
        readonly graceMinutes: number;
    };
    /** Of one request to an upstream. */
    readonly requestTimeoutMs: number;
    /** To each upstream, in a sweep. */
    readonly maxParallelRequests: number;
    readonly monitor: {
        readonly intervalMinutes: number;
        /** How many bad checks in a row raise an alert, for states that may pass by themselves. */
        readonly alertAfterFailures: number;
        readonly reminderHours: number;
        /** `@name`, `@all` or `@here`, for what is critical; absent where nothing is to be mentioned. */
        readonly mention?: string;
    };
    /** The room of `monitor_channel`; absent where none is set. */
    readonly monitorRoomId?: string;
    /** What other programs send to read the app's metrics and health; empty where none is set. */
    readonly metricsToken: Checked<string>;
    /** Everything that is wrong with the stored values, for people who can fix it. */
    readonly complaints: readonly SettingComplaint[];
}

/** The settings by their stored values. It never throws: a value that cannot be used becomes a complaint. */
export function readSettings(raw: RawSettings): AppSettings {
    const complaints: SettingComplaint[] = [];
    const collected = <T>(checked: Checked<T>): Checked<T> => {
        if (!checked.ok) complaints.push(checked.complaint);
        return checked;
    };
    const orDefault = <T>(checked: Checked<T>, usedInstead: T): T => {
        if (checked.ok) return checked.value;
        complaints.push({ ...checked.complaint, usedInstead: String(usedInstead) });
        return usedInstead;
    };
    const number = (id: NumberSettingId): number =>
        orDefault<number>(wholeNumber(id, raw), settingDefinitions[id].default);
    // A value that is no list of roles gives rights to nobody, rather than to the default roles.
    const orNone = (checked: Checked<readonly string[]>): readonly string[] => {
        const list = collected(checked);
        return list.ok ? list.value : [];
    };
    const dashboardDefault = settingDefinitions.hooked_dashboard_url.default;
    const monitorRoomId = roomId('monitor_channel', raw);
    // A value that cannot be used mentions nobody.
    const mentioned = collected(mention('alert_mention', raw));
    return {
        hooked: {
            apiKey: collected(credential('hooked_api_key', raw)),
            apiUrl: collected(
                webAddress('hooked_api_url', textIn('hooked_api_url', raw) || defaultText('hooked_api_url')),
            ),
            dashboardUrl: orDefault(
                webAddress('hooked_dashboard_url', textIn('hooked_dashboard_url', raw) || dashboardDefault),
                dashboardDefault,
            ),
        },
        rocketchat: {
            url: collected(optionalWebAddress('rocketchat_url', raw)),
            userId: collected(credential('rocketchat_user_id', raw)),
            authToken: collected(credential('rocketchat_auth_token', raw)),
        },
        viewRoles: orNone(roles('view_roles', raw)),
        manageRoles: orNone(roles('manage_roles', raw)),
        cardVisibility: orDefault(choice('card_visibility', raw, ['room', 'private'] as const), 'room'),
        // A value that cannot be used never makes it easier to cut an account off.
        disconnect: {
            approval: orDefault(choice('disconnect_approval', raw, ['self', 'second'] as const), 'second'),
            graceMinutes: orDefault<number>(
                wholeNumber('disconnect_grace_minutes', raw),
                settingDefinitions.disconnect_grace_minutes.range.max,
            ),
        },
        metricsToken: collected(credential('metrics_token', raw)),
        requestTimeoutMs: number('request_timeout_ms'),
        maxParallelRequests: number('max_parallel_requests'),
        monitor: {
            intervalMinutes: number('monitor_interval_minutes'),
            alertAfterFailures: number('alert_after_failures'),
            reminderHours: number('reminder_hours'),
            ...(mentioned.ok && mentioned.value !== undefined && { mention: mentioned.value }),
        },
        ...(monitorRoomId !== undefined && { monitorRoomId }),
        complaints,
    };
}
