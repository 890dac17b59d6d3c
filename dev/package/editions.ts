/** The source of all texts, which every package holds. */
export const SOURCE_LANGUAGE = 'en';

/**
 * The packages of a release, each with the languages that it holds beside English: a language takes 20 kB, and a zip with
 * all of them is larger than the limit. `whole` is for the local host, where no limit counts.
 */
export const EDITIONS = {
    standard: ['de', 'es', 'pt-br'],
    'fr-ja': ['fr', 'ja'],
    whole: ['de', 'es', 'fr', 'ja', 'pt-br'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Edition = keyof typeof EDITIONS;

/** The editions that are uploaded to workspaces. */
export const RELEASED = ['standard', 'fr-ja'] as const satisfies readonly Edition[];

export const isEdition = (name: string): name is Edition => Object.hasOwn(EDITIONS, name);

/** The languages of an edition, of those that there are: English first, then by name. */
export const languagesOf = (edition: Edition, there: readonly string[]): readonly string[] =>
    there.filter((language) => language === SOURCE_LANGUAGE || EDITIONS[edition].some((one) => one === language));

/**
 * The edition for a workspace, by its language as Rocket.Chat has it (`fr`, `pt-BR`): the standard one, unless only another
 * one speaks the language.
 */
export function editionFor(language: string): Edition {
    const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
    const speaks = (edition: Edition): boolean => EDITIONS[edition].some((one) => one.split('-')[0] === base);
    return RELEASED.find(speaks) ?? 'standard';
}

/** `<nameSlug>_<version>.zip`, and for another edition than the standard one `<nameSlug>_<version>_<edition>.zip`. */
export const zipNameOf = (nameSlug: string, version: string, edition: Edition): string =>
    `${nameSlug}_${version}${edition === 'standard' ? '' : `_${edition}`}.zip`;
