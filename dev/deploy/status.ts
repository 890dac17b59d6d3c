import { COMMUNITY, recordOf, textOf, type Answer } from './refusals';

const ENABLED = ['auto_enabled', 'manually_enabled'];

export const isEnabled = (status: string): boolean => ENABLED.includes(status);

const LOG = 'Its log says why: Administration → Marketplace → Private apps → the app → Logs.';

/** What a status of the Apps-Engine (definition/AppStatus) means for an app that should be enabled. */
const MEANINGS: Readonly<Record<string, string>> = {
    disabled: `The app did not start: its onEnable refused, or it was never enabled. ${LOG}`,
    manually_disabled: 'It is disabled by hand.',
    error_disabled: `The app failed while it started. ${LOG}`,
    compiler_error_disabled: `Rocket.Chat could not load the app’s code. ${LOG}`,
    invalid_settings_disabled:
        'A required setting has no value. Fill it in under the app’s Settings, then enable the app.',
    invalid_license_disabled: 'The workspace’s licence does not cover the app. An admin must check the plan.',
    invalid_installation_disabled:
        'Rocket.Chat could not install the app completely. Run again; if it lasts, its log says why.',
    initialized: 'Rocket.Chat has loaded the app, but not started it.',
    constructed: 'Rocket.Chat has loaded the app, but not started it.',
};

/** The reason behind a status that is not enabled. */
export const meaningOf = (status: string): string =>
    MEANINGS[status] ?? `Rocket.Chat reports a status that this script does not know. ${LOG}`;

/** Errors of the licence in the answer to an upload; empty where it names none. */
export function licenceErrors({ body }: Answer): string[] {
    const errors = recordOf(recordOf(body['licenseValidation'])['errors']);
    return Object.values(errors).map(textOf).filter(Boolean);
}

/**
 * The plan's reason, from `GET /api/apps/count`: how many private apps may be enabled, -1 for any number. Undefined
 * where the plan leaves room, or the server does not say.
 */
export function planReason({ status, body }: Answer): string | undefined {
    const most = body['maxPrivateApps'];
    const enabled = body['totalPrivateEnabled'];
    if (status !== 200 || typeof most !== 'number' || most < 0) return undefined;
    if (most === 0) return `The workspace’s plan allows no private app. ${COMMUNITY}`;
    if (typeof enabled === 'number' && enabled >= most)
        return `The workspace’s plan allows ${most} private apps, and ${enabled} are enabled. Disable another one, or change the plan.`;
    return undefined;
}
