import type { ILogger, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { complain } from '../../chat/explain';
import { sayIn } from '../../i18n/say';
import { presentableValue } from '../../settings/values';
import type { Services } from './services';

/**
 * The engine writes the answer of `onPreSettingUpdate` into the app's log (deno-runtime/handlers/app/handler.ts), keys
 * and tokens included, also those in an address. The log is JSON, the pipe to the server is not: a `toJSON` that the pipe
 * does not see keeps the value out of the log alone.
 */
export function concealed(setting: ISetting): ISetting {
    const value: unknown = setting.value;
    const presentable = presentableValue(setting.id, value);
    if (presentable === value) return setting;
    const shown = { id: setting.id, type: setting.type, value: presentable };
    return Object.defineProperty({ ...setting }, 'toJSON', { value: () => shown, enumerable: false });
}

/** The settings form can not show an error, so a value that can't be used is said in the log, and in `help` to managers. */
export async function reportComplaint(
    setting: ISetting,
    services: Services,
    read: IRead,
    logger: ILogger,
): Promise<void> {
    const { complaints } = await services.currentSettings(read);
    const complaint = complaints.find((one) => one.setting === setting.id);
    if (complaint) logger.warn(complain(complaint, sayIn(undefined)));
}
