/** Where a host leads: to the server itself, into a private network, or anywhere else. */
export type AddressKind = 'localhost' | 'private' | 'public';

/** Names that lead into a private network, whoever asks (RFC 6762, ICANN's `.internal`, RFC 8375). */
const PRIVATE_SUFFIXES = ['.local', '.internal', '.home.arpa'];

/** Ranges of IPv4, each with the number of its leading bits. */
const IPV4_RANGES: readonly (readonly [AddressKind, string, number])[] = [
    ['localhost', '127.0.0.0', 8],
    ['localhost', '0.0.0.0', 32],
    ['private', '10.0.0.0', 8],
    ['private', '172.16.0.0', 12],
    ['private', '192.168.0.0', 16],
    ['private', '169.254.0.0', 16],
    // Shared between a provider and its customers (RFC 6598).
    ['private', '100.64.0.0', 10],
];

/**
 * Where the host of an address leads, by its name or number alone: nothing is resolved, so a public name may lead into a
 * private network all the same.
 * @returns undefined for what is no address
 */
export function addressKind(address: string): AddressKind | undefined {
    let hostname: string;
    try {
        // The parser writes every number of IPv4 as four, and IPv6 in its shortest form.
        ({ hostname } = new URL(address));
    } catch {
        return undefined;
    }
    if (hostname === '') return undefined;
    if (hostname.startsWith('[')) return kindOfIpv6(hostname.slice(1, -1));
    const name = hostname.replace(/\.$/, '');
    if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return kindOfIpv4(numberOf(name));
    if (name === 'localhost' || name.endsWith('.localhost')) return 'localhost';
    // A name without a dot is known inside a network only.
    return PRIVATE_SUFFIXES.some((suffix) => name.endsWith(suffix)) || !name.includes('.') ? 'private' : 'public';
}

const numberOf = (dotted: string): number => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const kindOfIpv4 = (number: number): AddressKind =>
    IPV4_RANGES.find(([, first, bits]) => {
        const size = 2 ** (32 - bits);
        return Math.floor(number / size) === Math.floor(numberOf(first) / size);
    })?.[0] ?? 'public';

function kindOfIpv6(text: string): AddressKind {
    const groups = groupsOf(text);
    const [first = 0] = groups;
    const start = groups.slice(0, 5);
    if (start.every((group) => group === 0)) {
        const [mapped = 0, high = 0, low = 0] = groups.slice(5);
        if (mapped === 0xffff) return kindOfIpv4(high * 0x10000 + low);
        // `::` and `::1`
        if (mapped === 0 && high === 0 && low <= 1) return 'localhost';
    }
    const isUniqueLocal = (first & 0xfe00) === 0xfc00;
    const isLinkLocal = (first & 0xffc0) === 0xfe80;
    return isUniqueLocal || isLinkLocal ? 'private' : 'public';
}

/** The eight groups of an address of IPv6 as the parser of addresses writes it. */
function groupsOf(text: string): readonly number[] {
    const [head = '', tail] = text.split('::');
    const numbers = (part: string): number[] =>
        part === '' ? [] : part.split(':').map((group) => parseInt(group, 16));
    const [before, after] = [numbers(head), numbers(tail ?? '')];
    const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
    return [...before, ...Array<number>(zeros).fill(0), ...after];
}
