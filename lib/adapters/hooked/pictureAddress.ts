/** Signed addresses are long. A much longer one would only fill every card. */
const MAX_ADDRESS_CHARS = 2000;

/** A name with a dot, and no address in numbers: a picture in a network of the reader's own is none of Hooked's. */
const PUBLIC_HOST =
    /^(?=.*[a-z])(?!.*\.(?:local|localhost|internal|lan|home|corp)$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/i;

/**
 * The address of a picture that every reader's client loads by itself, with its query: media servers sign their addresses
 * there. The address comes from upstream, so anything but plain https to a public host is refused.
 */
export function pictureAddress(address: string | undefined): string | undefined {
    if (address === undefined || address.length > MAX_ADDRESS_CHARS) return undefined;
    try {
        const { protocol, username, password, port, hostname, href } = new URL(address);
        const isPlain = protocol === 'https:' && !username && !password && port === '';
        return isPlain && PUBLIC_HOST.test(hostname) ? href : undefined;
    } catch {
        return undefined;
    }
}
