/**
 * The part of an address that may be shown: no user info, query or fragment, and no path segment that looks like a key
 * (chat services put theirs in the path).
 * @returns undefined for what is not an http or https address
 */
export function presentableAddress(address: string): string | undefined {
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

/** Words and versions are short, of one case or without digits; keys are long, or mix letters of both cases and digits. */
function looksLikeKey(segment: string): boolean {
    if (segment.length >= 24 || segment.includes('=')) return true;
    if (segment.length >= 12 && /[a-z]/.test(segment) && /[A-Z].*[A-Z]/.test(segment)) return true;
    return segment.length >= 8 && /\d/.test(segment);
}
