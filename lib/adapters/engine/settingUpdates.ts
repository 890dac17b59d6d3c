import type { ILogger, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { complain } from '../../chat/explain';
import { sayIn } from '../../i18n/say';
import { redactedValue } from '../../settings/redact';
import type { Services } from './services';

/**
 * The setting with a `toJSON` that redacts its value. The engine writes the answer of `onPreSettingUpdate` into the app's
 * log (deno-runtime/handlers/app/handler.ts), with keys and tokens, also those in an address. The log is written as JSON
 * and the pipe to the server is not, so the pipe still carries the value itself.
 */
export function concealed(setting: ISetting): ISetting {
    const shown = { id: setting.id, type: setting.type, value: redactedValue(setting.id, setting.value) };
    return Object.defineProperty({ ...setting }, 'toJSON', { value: () => shown, enumerable: false });
}

/** Logs the complaint about a setting, because the settings page cannot show an error. `help` shows it to managers too. */
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
