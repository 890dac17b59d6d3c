import type { PlainSettings } from '../domain/config';
import type { RawSettings } from './checks';
import { settingDefinitions, settingIds, type SettingId } from './definitions';
import { redactedValue } from './redact';

/**
 * The settings as a file may hold them, with their defaults. A secret, half of a credential and a value that would not be
 * shown as it is are withheld. The room of `monitor_channel` is left out, because its id means nothing elsewhere.
 */
export function plainSettings(raw: RawSettings): PlainSettings {
    const values: Record<string, string | number> = {};
    const withheld: string[] = [];
    for (const id of settingIds) {
        if (settingDefinitions[id].kind === 'room') continue;
        const value: unknown = raw[id] ?? settingDefinitions[id].default;
        if (value === '' && isHidden(id)) continue;
        const plain = plainValue(id, value);
        if (plain === undefined) withheld.push(id);
        else values[id] = plain;
    }
    return { values, withheld };
}

/** The settings of a file, which people may have changed by hand: a secret that they wrote into it is withheld. */
export function withoutSecrets({ values, withheld }: PlainSettings): PlainSettings {
    const shown = Object.entries(values).filter(([id, value]) => plainValue(id, value) !== undefined);
    const hidden = Object.keys(values).filter((id) => !shown.some(([one]) => one === id));
    return { values: Object.fromEntries(shown), withheld: [...new Set([...withheld, ...hidden])] };
}

const isHidden = (id: string): boolean =>
    id === 'rocketchat_user_id' || (id in settingDefinitions && settingDefinitions[id as SettingId].kind === 'secret');

/** @returns undefined for what is not shown */
function plainValue(id: string, value: unknown): string | number | undefined {
    if (isHidden(id) || (typeof value !== 'string' && typeof value !== 'number')) return undefined;
    const text = String(value).trim();
    if (redactedValue(id, value) !== text) return undefined;
    return typeof value === 'number' ? value : text;
}
