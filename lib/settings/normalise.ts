import { settingDefinitions, type SettingId } from './definitions';

/** Blanks and characters without a shape, which come along when text is copied. */
const AROUND = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;
/** Pairs that people put around a value, or copy with it. */
const PAIRS: readonly (readonly [string, string])[] = [
    ['"', '"'],
    ["'", "'"],
    ['`', '`'],
    ['“', '”'],
    ['„', '“'],
    ['‘', '’'],
    ['«', '»'],
    ['<', '>'],
];
/** What stands before a credential in a header, a command line or a file of variables. */
const NAMES = {
    hooked_api_key: /^(?:-H\s*["']?)?(?:x-api-key\s*[:=]|HOOKED_API_KEY\s*=|Authorization\s*:|Bearer\s)\s*/i,
    rocketchat_auth_token:
        /^(?:-H\s*["']?)?(?:x-auth-token\s*[:=]|ROCKETCHAT_AUTH_TOKEN\s*=|Authorization\s*:|Bearer\s)\s*/i,
    rocketchat_user_id: /^(?:-H\s*["']?)?(?:x-user-id\s*[:=]|ROCKETCHAT_USER_ID\s*=)\s*/i,
} as const satisfies Partial<Record<SettingId, RegExp>>;

const ADDRESSES: readonly string[] = ['hooked_api_url', 'hooked_dashboard_url', 'rocketchat_url'] satisfies SettingId[];

/**
 * The value of a setting as the admin meant it: without blanks, quotes and a header's name around it, and an address
 * without slashes at its end. A value is never lost: what would leave nothing of it stays as it was typed.
 * @param value as stored; anything but text stays
 */
export function normalised(id: string, value: unknown): unknown {
    const definition = id in settingDefinitions ? settingDefinitions[id as SettingId] : undefined;
    if (typeof value !== 'string' || (definition?.kind !== 'text' && definition?.kind !== 'secret')) return value;
    let text = value;
    // Quotes may stand inside a header and around it; each round takes one layer off.
    for (let before = ''; before !== text;) {
        before = text;
        text = once(id, text);
    }
    return text === '' ? blankOr(value) : text;
}

function once(id: string, value: string): string {
    const text = value.replace(AROUND, '');
    const pair = PAIRS.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
    if (pair) return text.slice(1, -1);
    const name = id in NAMES ? NAMES[id as keyof typeof NAMES] : undefined;
    const bare = name ? text.replace(name, '') : text;
    // The quote that began before a header's name ends here.
    if (bare !== text) return /^-H\s*["']/i.test(text) ? bare.replace(/["']$/, '') : bare;
    return ADDRESSES.includes(id) ? text.replace(/\/+$/, '') : text;
}

/** Blanks alone are nothing, and anything else is kept. */
const blankOr = (value: string): string => (value.replace(AROUND, '') === '' ? '' : value);
