import type { PlainSettings } from '../domain/config';
import type { RawSettings } from './checks';
import { settingDefinitions, settingIds } from './definitions';
import { redactedValue } from './redact';

/**
 * The settings as a file may hold them, with their defaults. A secret, half of a credential and a value that would not be
 * shown as it is are withheld. The room of `monitor_channel` is left out, because its id means nothing elsewhere.
 */
export function plainSettings(raw: RawSettings): PlainSettings {
    const values: Record<string, string | number> = {};
    const withheld: string[] = [];
    for (const id of settingIds) {
        const { kind, default: usual } = settingDefinitions[id];
        if (kind === 'room') continue;
        const value: unknown = raw[id] ?? usual;
        const isHidden = kind === 'secret' || id === 'rocketchat_user_id';
        const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
        if (text === '' && isHidden) continue;
        if (text === undefined || isHidden || redactedValue(id, value) !== text) withheld.push(id);
        else values[id] = typeof value === 'number' ? value : text;
    }
    return { values, withheld };
}
