import { createHmac, randomBytes } from 'crypto';

/**
 * The address without user info, query, fragment and path segments that look like a key: chat services put theirs into
 * the path.
 * @returns undefined for anything other than an http or https address
 */
export function redactedAddress(address: string): string | undefined {
    try {
        const { protocol, origin, pathname } = new URL(address);
        if (protocol !== 'http:' && protocol !== 'https:') return undefined;
        const path = pathname
            .split('/')
            .map((segment) => (looksLikeKey(segment) ? '…' : segment))
            .join('/');
        return path === '/' ? origin : `${origin}${path}`;
    } catch {
        return undefined;
    }
}

/** Words and versions are short, of one case or without digits. Keys are long, or mix both cases and digits. */
function looksLikeKey(segment: string): boolean {
    if (segment.length >= 24 || segment.includes('=')) return true;
    if (segment.length >= 12 && /[a-z]/.test(segment) && /[A-Z].*[A-Z]/.test(segment)) return true;
    return segment.length >= 8 && /\d/.test(segment);
}

/** Distinguishes two addresses that differ only in a secret part, without revealing that part. */
export const keyOf = (address: string): string =>
    createHmac('sha256', SALT).update(address.trim()).digest('hex').slice(0, 16);
const SALT = randomBytes(16);
