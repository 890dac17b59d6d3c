import { unzipSync } from 'fflate';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import type { Engine } from '../../engine';
import { SECRET_MASK, type SettingsForm, type WireSetting } from '../protocol';

export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The app's own texts by language, from the running package. */
export function textsOf({ store, appId }: Engine): Texts {
    const zip = store.sources.get(appId);
    if (!zip) return {};
    const known = read.get(zip);
    if (known) return known;
    const texts = readTexts(zip);
    read.set(zip, texts);
    return texts;
}

const read = new WeakMap<Buffer, Texts>();

function readTexts(zip: Buffer): Texts {
    const files = unzipSync(zip, { filter: ({ name }) => /^i18n\/[^/]+\.json$/.test(name) });
    return Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => {
            const language = name.slice('i18n/'.length).split('.')[0] ?? '';
            return [language.toLowerCase(), JSON.parse(Buffer.from(bytes).toString()) as Record<string, string>];
        }),
    );
}

/** The settings as the page may see them, with their texts. */
export function settingsForm(engine: Engine): SettingsForm {
    const fields = engine.settings().map(toField);
    const keys = new Set(
        fields.flatMap(({ label, description, placeholder, alert, section, values = [] }) =>
            [label, description, placeholder, alert, section, ...values.map((value) => value.label)].filter(
                (key) => key !== undefined,
            ),
        ),
    );
    const needed = Object.entries(textsOf(engine)).map(([language, all]): [string, Record<string, string>] => [
        language,
        Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key))),
    ]);
    return { fields, texts: Object.fromEntries(needed) };
}

function toField(setting: ISetting): WireSetting {
    const { i18nDescription, i18nPlaceholder, i18nAlert, section, values } = setting;
    const isSecret = String(setting.type) === 'password';
    const shown = (value: unknown): unknown => (isSecret && value ? SECRET_MASK : (value ?? null));
    return {
        id: setting.id,
        type: setting.type,
        label: setting.i18nLabel || setting.id,
        ...(i18nDescription && { description: i18nDescription }),
        ...(i18nPlaceholder && { placeholder: i18nPlaceholder }),
        ...(i18nAlert && { alert: i18nAlert }),
        ...(section && { section }),
        multiline: setting.multiline ?? false,
        required: setting.required,
        ...(values && { values: values.map(({ key, i18nLabel }) => ({ key, label: i18nLabel })) }),
        value: shown(setting.value),
        packageValue: shown(setting.packageValue),
    };
}

/**
 * Saves changed values one after the other, through the app's hooks, as the admin page does. A password that still
 * shows its mask has not changed. Returns the ids of the saved settings.
 */
export async function saveSettings(engine: Engine, values: Readonly<Record<string, unknown>>): Promise<string[]> {
    const saved: string[] = [];
    for (const setting of engine.settings()) {
        if (!Object.hasOwn(values, setting.id)) continue;
        const value = values[setting.id];
        if (String(setting.type) === 'password' && value === SECRET_MASK) continue;
        // Lists always count as changed; other values only if they differ.
        if (value === setting.value && !Array.isArray(value)) continue;
        await engine.updateSetting(setting.id, value);
        saved.push(setting.id);
    }
    return saved;
}
