import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';

import { settingIds } from '../../settings/definitions';
import { readSettings, type AppSettings } from '../../settings/values';

/**
 * Every setting, in as many round trips. One that can not be read counts as unset: a server that lost a setting must
 * not take the command with it.
 */
export async function settingsFrom(read: IRead): Promise<AppSettings> {
    const stored = read.getEnvironmentReader().getSettings();
    const entries = settingIds.map(async (id): Promise<readonly [string, unknown]> => {
        try {
            return [id, (await stored.getValueById(id)) as unknown];
        } catch {
            // Nobody gains a right by a setting that could not be read.
            return [id, id === 'view_roles' || id === 'manage_roles' ? '' : undefined];
        }
    });
    return readSettings(Object.fromEntries(await Promise.all(entries)));
}

/** The workspace's public address; undefined where it is not set or not to be read. */
export async function siteUrlFrom(read: IRead): Promise<string | undefined> {
    try {
        const value: unknown = await read.getEnvironmentReader().getServerSettings().getValueById('Site_Url');
        return typeof value === 'string' && URL.canParse(value) ? value : undefined;
    } catch {
        return undefined;
    }
}
