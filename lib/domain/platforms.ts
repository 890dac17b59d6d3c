/**
 * The platforms that have a name of their own here. Each is spelled in lower case as Hooked spells it; the same word is
 * the filter of `/integration list` and the group whose connections fail together. To add a platform, add its word here,
 * its symbol and the address of its profiles below, and its name to the texts, as `platform_<word>`; nothing else lists platforms.
 */
export const PLATFORMS = ['youtube', 'tiktok', 'instagram'] as const;

export type PlatformKind = (typeof PLATFORMS)[number];

/** Where each platform shows an account: the handle follows. */
const PROFILES = {
    youtube: 'https://www.youtube.com/@',
    tiktok: 'https://www.tiktok.com/@',
    instagram: 'https://www.instagram.com/',
} as const satisfies Readonly<Record<PlatformKind, string>>;

/** The symbol of each platform. Its name always follows it. */
const SYMBOLS = { youtube: '▶️', tiktok: '🎵', instagram: '📷' } as const satisfies Readonly<
    Record<PlatformKind, string>
>;

/** Stands for any other platform. */
const OTHER_SYMBOL = '🌐';

/** A handle that needs no encoding in an address. */
const PLAIN_HANDLE = /^(?=.*[A-Za-z0-9])[A-Za-z0-9._-]+$/;

/** Where an account lives. `other` keeps Hooked's word for a platform that is not in the table. */
export type Platform =
    { readonly kind: PlatformKind } | { readonly kind: 'other'; readonly name: string } | { readonly kind: 'unnamed' };

/** The group of connections without a platform. */
const UNNAMED = 'unnamed';

/** @param word Hooked's, in any case */
export function platformOf(word: string | undefined): Platform {
    if (!word) return { kind: 'unnamed' };
    const lower = word.toLowerCase();
    const kind = PLATFORMS.find((one) => one === lower);
    return kind ? { kind } : { kind: 'other', name: word };
}

/** The group of a connection: connections of one platform fail together. */
export const groupOfPlatform = (platform: Platform): string =>
    platform.kind === 'other' ? platform.name : platform.kind;

/** The platform of such a group, as it is stored; without a group, nothing is known of the platform. */
export function platformOfGroup(group: string | undefined): Platform {
    if (group === undefined || group === UNNAMED) return { kind: 'unnamed' };
    const kind = PLATFORMS.find((one) => one === group);
    return kind ? { kind } : { kind: 'other', name: group };
}

/** "▶️" */
export const platformSymbol = ({ kind }: Platform): string =>
    kind === 'other' || kind === 'unnamed' ? OTHER_SYMBOL : SYMBOLS[kind];

/**
 * The address of an account's profile.
 * @param handle without a leading `@`
 * @returns undefined for a platform without known addresses, and for a handle with other characters than handles have
 */
export function profileAddress(platform: Platform, handle: string | undefined): string | undefined {
    if (platform.kind === 'other' || platform.kind === 'unnamed') return undefined;
    return handle !== undefined && PLAIN_HANDLE.test(handle) ? `${PROFILES[platform.kind]}${handle}` : undefined;
}
