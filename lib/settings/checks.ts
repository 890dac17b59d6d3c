import type { SettingComplaint } from '../domain/problem';
import { settingDefinitions, type NumberSettingId, type SettingId } from './definitions';
import { redactedValue } from './redact';

/** The stored value of each setting: anything at all, also of a wrong type. */
export type RawSettings = Readonly<Partial<Record<SettingId, unknown>>>;

/** The value of a setting, or the complaint that says why it cannot be used. */
export type Checked<T> =
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: SettingComplaint };

/** The default of a setting, as text. */
export const defaultText = (id: SettingId): string => String(settingDefinitions[id].default);

/** The trimmed text of a setting, or of a number in it; empty for any other type. An unset setting has its default. */
export function textIn(id: SettingId, raw: RawSettings): string {
    const value = raw[id] ?? defaultText(id);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A key or token, which must be printable ASCII because it goes into a header. It may be empty. */
export function credential(id: SettingId, raw: RawSettings): Checked<string> {
    const value = textIn(id, raw);
    return /^[\x21-\x7e]*$/.test(value)
        ? { ok: true, value }
        : { ok: false, complaint: { setting: id, expected: 'credential' } };
}

/** An http or https address without user info. */
export function webAddress(id: SettingId, value: string): Checked<string> {
    try {
        const { protocol, username, password } = new URL(value);
        const isValid = ['http:', 'https:'].includes(protocol) && !username && !password;
        return isValid ? { ok: true, value } : wrong(id, 'web-address', value);
    } catch {
        return wrong(id, 'web-address', value);
    }
}

/** As `webAddress`; undefined for an empty setting. */
export function optionalWebAddress(id: SettingId, raw: RawSettings): Checked<string | undefined> {
    const value = textIn(id, raw);
    return value === '' ? { ok: true, value: undefined } : webAddress(id, value);
}

/** One of the allowed words. */
export function choice<T extends string>(id: SettingId, raw: RawSettings, allowed: readonly T[]): Checked<T> {
    const value = textIn(id, raw);
    const found = allowed.find((one) => one === value);
    return found ? { ok: true, value: found } : wrong(id, 'choice', raw[id]);
}

/** A whole number within the bounds of the setting. */
export function wholeNumber(id: NumberSettingId, raw: RawSettings): Checked<number> {
    const { min, max } = settingDefinitions[id].range;
    const value = Number(textIn(id, raw) || Number.NaN);
    if (Number.isInteger(value) && value >= min && value <= max) return { ok: true, value };
    const stored = redactedValue(id, raw[id]);
    return { ok: false, complaint: { setting: id, expected: 'whole-number', min, max, stored } };
}

/** The id of a room. The settings page stores a list with one room; a bare id will do as well. */
export function roomId(id: SettingId, raw: RawSettings): string | undefined {
    const value = raw[id];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const given: unknown = typeof first === 'object' && first !== null && '_id' in first ? first._id : first;
    return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
}

/** One mention of a person, a team, `@all` or `@here`; undefined for an empty setting. */
export function mention(id: SettingId, raw: RawSettings): Checked<string | undefined> {
    const stored = raw[id] ?? defaultText(id);
    if (typeof stored !== 'string') return wrong(id, 'mention', stored);
    const value = stored.trim();
    if (value === '') return { ok: true, value: undefined };
    return /^@[A-Za-z0-9._-]+$/.test(value) ? { ok: true, value } : wrong(id, 'mention', value);
}

/** Role names or ids, separated by commas. An emptied setting names no role. */
export function roles(id: SettingId, raw: RawSettings): Checked<readonly string[]> {
    const value = raw[id] ?? defaultText(id);
    if (typeof value !== 'string') return wrong(id, 'roles', value);
    const names = value.split(',').map((role) => role.trim());
    return { ok: true, value: names.filter((role) => role !== '') };
}

const wrong = (setting: SettingId, expected: SettingComplaint['expected'], stored: unknown): Checked<never> => ({
    ok: false,
    complaint: { setting, expected, stored: redactedValue(setting, stored) },
});
