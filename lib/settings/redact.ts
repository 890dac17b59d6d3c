import { settingDefinitions, type SettingId } from './definitions';

const MAX_SHOWN_CHARS = 80;
/** Keys are long and have no dot. People paste them into the wrong field. */
const LIKE_A_KEY = /[\w-]{20,}/g;
const SCHEME = /^([a-z][a-z\d+.-]*:\/\/)?/i;

/**
 * The stored value of a setting as it may be shown or logged: nothing of a secret; of any other value, a cut text without
 * user info, query, fragment and parts that look like a key.
 * @param id of the setting; may be unknown
 */
export function redactedValue(id: string, value: unknown): string {
    if (isSecret(id)) return '…';
    const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim();
    const shown = withoutUserInfoAndQuery(text).replace(LIKE_A_KEY, '…');
    return shown.length > MAX_SHOWN_CHARS ? `${shown.slice(0, MAX_SHOWN_CHARS)}…` : shown;
}

function withoutUserInfoAndQuery(text: string): string {
    const [scheme = ''] = SCHEME.exec(text) ?? [];
    const rest = text.slice(scheme.length);
    const end = rest.search(/[?#]/);
    const query = end < 0 ? '' : rest.slice(end);
    // A password may hold a question mark, so an `@` behind one may end user info, and the part before it may be secret.
    if (query.includes('@')) return `${scheme}…`;
    const address = rest.slice(0, rest.length - query.length).replace(/^.*@/s, '…@');
    return `${scheme}${address}${query && '?…'}`;
}

/** Whether the value of the setting must never be shown. */
const isSecret = (id: string): boolean =>
    id in settingDefinitions && settingDefinitions[id as SettingId].kind === 'secret';
