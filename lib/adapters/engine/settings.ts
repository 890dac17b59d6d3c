import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import { settingIds, type SettingId } from '../../settings/definitions';
import { readSettings, type AppSettings, type RawSettings } from '../../settings/values';

/**
 * The app's settings, each read by itself and all at once. A setting that cannot be read counts as unset, so that a server
 * that lost one can still answer commands.
 */
export const settingsFrom = async (read: IRead): Promise<AppSettings> => readSettings(await rawSettingsFrom(read));

/**
 * The stored values of the app's settings, secrets included.
 * @param ids those to read; all others are then unset
 */
export async function rawSettingsFrom(read: IRead, ids: readonly SettingId[] = settingIds): Promise<RawSettings> {
    const stored = read.getEnvironmentReader().getSettings();
    const entries = ids.map(async (id): Promise<readonly [string, unknown]> => {
        try {
            return [id, (await stored.getValueById(id)) as unknown];
        } catch {
            // A role setting that cannot be read gives no rights to anybody.
            return [id, id === 'view_roles' || id === 'manage_roles' ? '' : undefined];
        }
    });
    return Object.fromEntries(await Promise.all(entries));
}

/** The workspace's language, for readers who have not chosen one; undefined where it is unset or cannot be read. */
export const languageFrom = (read: IRead): Promise<string | undefined> => serverSetting(read, 'Language');

/** The workspace's public address; undefined where it is unset, invalid or cannot be read. */
export async function siteUrlFrom(read: IRead): Promise<string | undefined> {
    const value = await serverSetting(read, 'Site_Url');
    return value !== undefined && URL.canParse(value) ? value : undefined;
}

/** A text of the workspace's own settings; undefined where it is unset or cannot be read. */
async function serverSetting(read: IRead, id: string): Promise<string | undefined> {
    try {
        const value: unknown = await read.getEnvironmentReader().getServerSettings().getValueById(id);
        return typeof value === 'string' && value !== '' ? value : undefined;
    } catch {
        return undefined;
    }
}
