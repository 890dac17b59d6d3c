import { EXIT, Failure } from './failure';
import type { Secrets } from './redact';

/** What Rocket.Chat answered, its body parsed. */
export interface Answer {
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;
}

/** How the reader signed in, which decides the advice. */
export type SignedInBy = 'password' | 'token';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** All words of an answer by which a refusal is known. */
export function wordsOf({ body }: Answer): string {
    const { error, errorType, status, message, messages } = body;
    const listed = Array.isArray(messages) ? messages.map(textOf) : [];
    return [textOf(error), textOf(errorType), textOf(status), textOf(message), ...listed].filter(Boolean).join(' ');
}

interface Refusal {
    /** Of `wordsOf`; refusals without it go by the status alone. */
    readonly words?: RegExp;
    readonly statuses?: readonly number[];
    readonly exit: number;
    readonly says: (answer: Answer, by: SignedInBy, quoted: string) => string;
}

/** What every refusal of the plan comes down to. */
export const COMMUNITY =
    'Community workspaces cannot enable private apps since Rocket.Chat 7.0. The workspace needs a Starter, Pro or Enterprise plan.';

const waitSeconds = (words: string): string => /(\d+) seconds/.exec(words)?.[1] ?? '60';

/** The documented refusals. The first that fits counts: words before statuses. */
const REFUSALS: readonly Refusal[] = [
    {
        words: /totp-max-attempts/,
        exit: EXIT.credentials,
        says: () =>
            'Rocket.Chat takes no more two-factor codes after too many wrong ones. Wait a few minutes, then run again.',
    },
    {
        words: /totp-invalid/,
        exit: EXIT.credentials,
        says: () =>
            'Rocket.Chat did not accept the two-factor code. Run again with the next code; the clock of the phone must be right.',
    },
    {
        words: /error-login-blocked/,
        exit: EXIT.credentials,
        says: () =>
            'Rocket.Chat blocks sign-ins of this user or from this address after failed ones. Wait, or an admin lifts the block.',
    },
    {
        words: /error-user-is-not-activated|error-invalid-email|verify-email/,
        exit: EXIT.credentials,
        says: () => 'The account is not activated, or its email address not verified. An admin must do that first.',
    },
    {
        words: /private_app_install_disabled/,
        exit: EXIT.refused,
        says: () =>
            'This workspace’s hosting does not allow uploads of private apps (private_app_install_disabled). Ask the provider of the workspace to allow them.',
    },
    {
        words: /Cannot_Update_Exempt_App/,
        exit: EXIT.refused,
        says: () => `Rocket.Chat refuses the update; the installed version stays. ${COMMUNITY}`,
    },
    {
        words: /app_user_error/,
        exit: EXIT.refused,
        says: ({ body }, _by, quoted) => {
            const username = textOf(recordOf(body['payload'])['username']);
            const name = /^[\w.-]{1,80}$/.test(username) ? ` @${username}` : '';
            return `Rocket.Chat could not create the app’s user${name}. If a person or bot has that name, rename it, then run again.${quoted}`;
        },
    },
    {
        words: /storage_error/,
        exit: EXIT.refused,
        says: (_answer, _by, quoted) =>
            `Rocket.Chat could not store the app. An admin must check the server’s log, its database and where it keeps apps.${quoted}`,
    },
    {
        words: /app_file_error|Failed to get a file/,
        exit: EXIT.refused,
        says: () =>
            'Rocket.Chat found no file in the upload (app_file_error). A proxy before it may remove files: use an address that reaches Rocket.Chat itself.',
    },
    {
        words: /as it requires .* of the App API|RequiredApiVersion/i,
        exit: EXIT.refused,
        says: (_answer, _by, quoted) =>
            `Rocket.Chat’s Apps-Engine is too old for this app. Update Rocket.Chat to a version that its vendor supports.${quoted}`,
    },
    {
        words: /error-file-too-large|error-invalid-file-size/,
        exit: EXIT.refused,
        says: () => tooLarge(),
    },
    {
        words: /apps-engine-not-initialized/,
        exit: EXIT.refused,
        says: () => 'Rocket.Chat is still starting its apps. Run again in a minute.',
    },
    {
        words: /error-too-many-requests/,
        exit: EXIT.refused,
        says: (answer) => tooMany(answer),
    },
    {
        words: /error-unauthorized|error-forbidden|not-authorized/,
        exit: EXIT.forbidden,
        says: () => missingPermission(),
    },
    {
        statuses: [401],
        exit: EXIT.credentials,
        says: (_answer, by) =>
            by === 'password'
                ? 'Rocket.Chat does not accept the user name and password. An account that signs in elsewhere (LDAP, SAML, OAuth) may need a personal access token: --user-id, and ROCKETCHAT_AUTH_TOKEN.'
                : 'Rocket.Chat does not accept the user id and token. Both belong together; a token ends when its user removes it or is deactivated.',
    },
    { statuses: [403], exit: EXIT.forbidden, says: () => missingPermission() },
    {
        statuses: [404],
        exit: EXIT.refused,
        says: () =>
            'This Rocket.Chat has no apps, or something before it hides /api/apps. An admin must let /api/apps pass; versions before 1.0 know no apps.',
    },
    { statuses: [413], exit: EXIT.refused, says: () => tooLarge() },
    { statuses: [429], exit: EXIT.refused, says: (answer) => tooMany(answer) },
    {
        statuses: [502, 503, 504],
        exit: EXIT.unreachable,
        says: ({ status }) =>
            `What stands before Rocket.Chat does not reach it (${status}). Check whether the server runs, then run again.`,
    },
];

const tooLarge = (): string =>
    'The package is larger than the workspace takes. An admin must raise “Maximum File Upload Size” (FileUpload_MaxFileSize), or the limit of the proxy before it (nginx: client_max_body_size).';

const tooMany = (answer: Answer): string =>
    `Rocket.Chat takes no more requests from this address for now (429). Run again in ${waitSeconds(wordsOf(answer))} seconds.`;

const missingPermission = (): string =>
    'The user may not manage apps. An admin must grant the permission manage-apps to one of the user’s roles, or sign in as an admin.';

/** The sentence and exit code of a refusal. What Rocket.Chat says itself is added where it helps. */
export function refusal(answer: Answer, by: SignedInBy, secrets: Secrets): Failure {
    const words = wordsOf(answer);
    const said = secrets.quoted(words);
    const quoted = said === '' ? '' : ` Rocket.Chat says: “${said}”`;
    const found =
        REFUSALS.find((one) => one.words?.test(words)) ?? REFUSALS.find((one) => one.statuses?.includes(answer.status));
    if (found) return new Failure(found.exit, found.says(answer, by, quoted));
    const whose = answer.status >= 500 ? 'Rocket.Chat failed' : 'Rocket.Chat refused';
    return new Failure(EXIT.refused, `${whose} (${answer.status}). The server’s log says more.${quoted}`);
}

/** Why an app that landed cannot be enabled, from the words of the refusal; undefined for other words. */
export function whyNotEnabled(words: string): string | undefined {
    if (/license-prevented/.test(words))
        return `The workspace’s plan does not allow one more private app. ${COMMUNITY} With such a plan, disable another private app.`;
    if (/invalid-license/.test(words)) return 'The workspace has no valid licence. An admin must renew it.';
    if (/app-addon-not-valid/.test(words)) return 'The workspace’s licence lacks an add-on that the app needs.';
    if (/apps-engine-not-initialized/.test(words))
        return 'Rocket.Chat is still starting its apps. Run again in a minute.';
    return undefined;
}
