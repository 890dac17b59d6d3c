import type { SettingComplaint } from '../domain/problem';
import { settingDefinitions, type NumberRange, type NumberSettingId, type SettingId } from './definitions';

/** What the engine has stored for each setting: anything at all, also the wrong type. */
export type RawSettings = Readonly<Partial<Record<SettingId, unknown>>>;

/** A value that something can't work without, or the complaint that says why it is not there. */
export type Checked<T> =
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: SettingComplaint };

/** The settings as the app uses them: coerced, in bounds, never a reason to fail as a whole. */
export interface AppSettings {
    readonly hooked: {
        /** Empty where none is set. */
        readonly apiKey: Checked<string>;
        readonly apiUrl: Checked<string>;
        readonly dashboardUrl: string;
    };
    readonly rocketchat: {
        /** `undefined`: the workspace's own `Site_Url`. */
        readonly url: Checked<string | undefined>;
        readonly userId: Checked<string>;
        readonly authToken: Checked<string>;
    };
    /** Global roles, by id or name. */
    readonly viewRoles: readonly string[];
    readonly manageRoles: readonly string[];
    readonly cardVisibility: 'room' | 'private';
    readonly requestTimeoutMs: number;
    /** To each upstream, in a sweep. */
    readonly maxParallelRequests: number;
    readonly monitor: {
        readonly intervalMinutes: number;
        readonly alertAfterFailures: number;
        readonly reminderHours: number;
    };
    /** The room of `monitor_channel`; absent where none is set. */
    readonly monitorRoomId?: string;
    /** Everything that was not as it should be, for those who can mend it. */
    readonly complaints: readonly SettingComplaint[];
}

/** The one place where stored values become the app's: whatever is stored, this answers. */
export function readSettings(raw: RawSettings): AppSettings {
    const complaints: SettingComplaint[] = [];
    const noted = <T>(checked: Checked<T>): Checked<T> => {
        if (!checked.ok) complaints.push(checked.complaint);
        return checked;
    };
    const orDefault = <T>(checked: Checked<T>, usedInstead: T): T => {
        if (checked.ok) return checked.value;
        complaints.push({ ...checked.complaint, usedInstead: String(usedInstead) });
        return usedInstead;
    };
    const number = (id: NumberSettingId): number =>
        orDefault<number>(wholeNumber(id, raw, settingDefinitions[id].range), settingDefinitions[id].default);
    // Access is never widened by a slip: what is no list of roles names nobody.
    const noneUnless = (checked: Checked<readonly string[]>): readonly string[] => {
        const list = noted(checked);
        return list.ok ? list.value : [];
    };
    const dashboardDefault = settingDefinitions.hooked_dashboard_url.default;
    return {
        hooked: {
            apiKey: noted(credential('hooked_api_key', raw)),
            apiUrl: noted(webAddress('hooked_api_url', text('hooked_api_url', raw) || defaultText('hooked_api_url'))),
            dashboardUrl: orDefault(
                webAddress('hooked_dashboard_url', text('hooked_dashboard_url', raw) || dashboardDefault),
                dashboardDefault,
            ),
        },
        rocketchat: {
            url: noted(optionalWebAddress('rocketchat_url', raw)),
            userId: noted(credential('rocketchat_user_id', raw)),
            authToken: noted(credential('rocketchat_auth_token', raw)),
        },
        viewRoles: noneUnless(roles('view_roles', raw)),
        manageRoles: noneUnless(roles('manage_roles', raw)),
        cardVisibility: orDefault(choice('card_visibility', raw, ['room', 'private'] as const), 'room'),
        requestTimeoutMs: number('request_timeout_ms'),
        maxParallelRequests: number('max_parallel_requests'),
        monitor: {
            intervalMinutes: number('monitor_interval_minutes'),
            alertAfterFailures: number('alert_after_failures'),
            reminderHours: number('reminder_hours'),
        },
        ...room('monitor_channel', raw),
        complaints,
    };
}

const defaultText = (id: SettingId): string => String(settingDefinitions[id].default);

/** Unset means the default; emptied means empty. Numbers saved as text, and the reverse, are understood. */
function text(id: SettingId, raw: RawSettings): string {
    const value = raw[id] ?? defaultText(id);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A key or token goes into a header, which holds printable ASCII only. */
function credential(id: SettingId, raw: RawSettings): Checked<string> {
    const value = text(id, raw);
    return /^[\x21-\x7e]*$/.test(value)
        ? { ok: true, value }
        : { ok: false, complaint: { setting: id, expected: 'credential' } };
}

function webAddress(id: SettingId, value: string): Checked<string> {
    try {
        const url = new URL(value);
        const sound = ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password;
        return sound ? { ok: true, value } : wrong(id, 'web-address', value);
    } catch {
        return wrong(id, 'web-address', value);
    }
}

function optionalWebAddress(id: SettingId, raw: RawSettings): Checked<string | undefined> {
    const value = text(id, raw);
    return value === '' ? { ok: true, value: undefined } : webAddress(id, value);
}

function choice<T extends string>(id: SettingId, raw: RawSettings, allowed: readonly T[]): Checked<T> {
    const value = text(id, raw);
    const found = allowed.find((one) => one === value);
    return found ? { ok: true, value: found } : wrong(id, 'choice', raw[id]);
}

function wholeNumber(id: SettingId, raw: RawSettings, { min, max }: NumberRange): Checked<number> {
    const value = Number(text(id, raw) || Number.NaN);
    const sound = Number.isInteger(value) && value >= min && value <= max;
    const stored = asStored(raw[id]);
    return sound
        ? { ok: true, value }
        : { ok: false, complaint: { setting: id, expected: 'whole-number', min, max, stored } };
}

/** A room as the setting's page saves it: a list of rooms, of which there is one. A bare id is understood as well. */
function room(id: SettingId, raw: RawSettings): Pick<AppSettings, 'monitorRoomId'> {
    const value = raw[id];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const given: unknown = typeof first === 'object' && first !== null && '_id' in first ? first._id : first;
    return typeof given === 'string' && given.trim() !== '' ? { monitorRoomId: given.trim() } : {};
}

/** Comma-separated. An emptied field names nobody. */
function roles(id: SettingId, raw: RawSettings): Checked<readonly string[]> {
    const value = raw[id] ?? defaultText(id);
    if (typeof value !== 'string') return wrong(id, 'roles', value);
    const named = value.split(',').map((role) => role.trim());
    return { ok: true, value: named.filter((role) => role !== '') };
}

const wrong = (setting: SettingId, expected: SettingComplaint['expected'], stored: unknown): Checked<never> => ({
    ok: false,
    complaint: { setting, expected, stored: asStored(stored) },
});

const LONGEST_SHOWN = 80;
/** Keys are long and without a dot; people paste them into the wrong field. */
const LIKE_A_KEY = /[\w-]{20,}/g;

/** A stored value as it may be shown: without user info, query or anything that looks like a key, and cut. */
export function asStored(value: unknown): string {
    const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim();
    const shown = text
        .replace(/[?#].*$/s, '?…')
        .replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1…@')
        .replace(LIKE_A_KEY, '…');
    return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
}

/** Settings whose values may never be repeated anywhere. */
export const isSecret = (id: string): boolean =>
    id in settingDefinitions && settingDefinitions[id as SettingId].kind === 'secret';

/** Settings whose values may hold user info or a query, with keys in them. */
const ADDRESSES: readonly string[] = [
    'hooked_api_url',
    'hooked_dashboard_url',
    'rocketchat_url',
] satisfies readonly SettingId[];

/**
 * What of a stored value may be repeated, in a log for instance.
 * @returns the very value where there is nothing to hide
 */
export function presentableValue(id: string, value: unknown): unknown {
    if (isSecret(id)) return '…';
    if (!ADDRESSES.includes(id) || typeof value !== 'string' || !/[@?#]/.test(value)) return value;
    try {
        const { protocol, host, pathname } = new URL(value);
        // `user:password@host` is an address as well, of the scheme `user`.
        return ['http:', 'https:'].includes(protocol) ? `${protocol}//${host}${pathname}…` : '…';
    } catch {
        return '…';
    }
}
