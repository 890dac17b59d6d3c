import type { ILogger, IRead, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';

import { complain } from '../../chat/explain';
import { sayIn } from '../../i18n/say';
import { SOURCES, type Source } from '../../domain/source';
import type { ProcessorId } from '../../ports/jobs';
import type { SettingId } from '../../settings/definitions';
import { normalised } from '../../settings/normalise';
import { redactedValue } from '../../settings/redact';
import { logTo } from './log';
import type { Services } from './services';
import { systemClock } from './time';

/**
 * The setting with a `toJSON` that redacts its value. The engine writes the answer of `onPreSettingUpdate` into the app's
 * log (deno-runtime/handlers/app/handler.ts), with keys and tokens, also those in an address. The log is written as JSON
 * and the pipe to the server is not, so the pipe still carries the value itself.
 */
export function concealed(setting: ISetting): ISetting {
    const shown = { id: setting.id, type: setting.type, value: redactedValue(setting.id, setting.value) };
    return Object.defineProperty({ ...setting }, 'toJSON', { value: () => shown, enumerable: false });
}

/** The settings that each upstream is asked with. */
const CREDENTIALS = {
    hooked: ['hooked_api_key', 'hooked_api_url'],
    rocketchat: ['rocketchat_url', 'rocketchat_user_id', 'rocketchat_auth_token'],
} as const satisfies Record<Source, readonly SettingId[]>;

/** The other half of a pair is saved within this time, and the other servers have heard of the change. */
const SAVED_TOGETHER_MS = 5_000;

/** Plans that a saved key or token is tried, which the answer to a save has no time for. */
export async function planTrial({ id }: ISetting, scheduler: ISchedulerModify, logger: ILogger): Promise<void> {
    const source = SOURCES.find((one) => CREDENTIALS[one].some((setting) => setting === id));
    if (!source) return;
    const job: ProcessorId = 'setting-tried';
    try {
        const when = new Date(systemClock.now().getTime() + SAVED_TOGETHER_MS);
        await scheduler.scheduleOnce({ id: job, when, data: { source } });
    } catch (error) {
        logTo(logger).error('a saved key or token could not be tried', error);
    }
}

/** The setting as it is stored: all fields of the old one, with the value as it was meant. */
export const meant = ({ oldSetting, newSetting }: ISettingUpdateContext): ISetting => ({
    ...oldSetting,
    ...newSetting,
    value: normalised(newSetting.id, newSetting.value),
});

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
