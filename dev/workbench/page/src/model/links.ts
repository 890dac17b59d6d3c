const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/**
 * The targets that a link of the app may have: the web or an e-mail. Rocket.Chat's parser lets `javascript:` and the
 * like through; a refused link shows as plain text. Links of the parser without a scheme begin with `//`.
 */
export function safeHref(link: unknown): string | undefined {
    if (typeof link !== 'string') return undefined;
    try {
        const url = new URL(link.startsWith('//') ? `https:${link}` : link);
        return PROTOCOLS.includes(url.protocol) ? url.href : undefined;
    } catch {
        return undefined;
    }
}

/** The targets that a button may open in a new tab: the web only. */
export function safeUrl(link: unknown): string | undefined {
    const href = safeHref(link);
    return href?.startsWith('http') ? href : undefined;
}

/** What follows the host of an address, for where the host says nothing; the address itself where it is none. */
export function pathOf(address: string): string {
    if (!URL.canParse(address)) return address;
    const { pathname, search } = new URL(address);
    return pathname + search;
}
