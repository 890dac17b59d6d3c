import type { Platform } from './platforms';
import type { PostDetails } from './post';

/** The most that Hooked takes (docs.hooked.so, `platformData`). */
const MOST = { title: 100, description: 2200, descriptionOnYouTube: 5000, tags: 30 } as const;

/** The words for who may see a post, by platform. Hooked documents the field, and shows `public`. */
const PRIVACY_WORDS = ['public', 'unlisted', 'private'] as const;
export type PrivacyWord = (typeof PRIVACY_WORDS)[number];

/** Only YouTube has posts that everyone with the address may see. */
export const privacyWords = ({ kind }: Platform): readonly PrivacyWord[] =>
    PRIVACY_WORDS.filter((word) => word !== 'unlisted' || kind === 'youtube');

/** The fields that people fill in. */
export const DETAIL_FIELDS = ['title', 'description', 'tags', 'privacy'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** Why a field cannot be sent. */
export interface DetailComplaint {
    readonly field: DetailField;
    /** Absent for a word that is none of the platform's. */
    readonly most?: number;
    /** How many characters or tags there are. */
    readonly count: number;
}

/** The longest description that the platform takes, in UTF-16 units. */
const mostOf = (field: 'title' | 'description', { kind }: Platform): number => {
    if (field === 'title') return MOST.title;
    return kind === 'youtube' ? MOST.descriptionOnYouTube : MOST.description;
};

/** Checks details by Hooked's documented limits, so that each mistake shows at its field before anything is sent. */
export function complaintsAbout(details: PostDetails, platform: Platform): readonly DetailComplaint[] {
    const { tags = [], privacy } = details;
    const words = (['title', 'description'] as const).map((field) => ({
        field,
        most: mostOf(field, platform),
        count: details[field]?.length ?? 0,
    }));
    return [
        ...[...words, { field: 'tags' as const, most: MOST.tags, count: tags.length }].filter(
            ({ most, count }) => count > most,
        ),
        ...(privacy !== undefined && !privacyWords(platform).some((word) => word === privacy)
            ? [{ field: 'privacy' as const, count: 0 }]
            : []),
    ];
}

/** "coffee, #espresso" → each tag once, without `#` */
export const tagsIn = (words: string): readonly string[] => [
    ...new Set(
        words
            .split(/[,;\n]/)
            .map((tag) => tag.trim().replace(/^#+/, '').trim())
            .filter((tag) => tag !== ''),
    ),
];

/** Whether Hooked shows other details than were asked for. A field that Hooked or the plan leaves out does not differ. */
export function areOtherDetails(shown: PostDetails | undefined, asked: PostDetails | undefined): boolean {
    if (!shown || !asked) return false;
    const isOther = (one: string | undefined, other: string | undefined): boolean =>
        one !== undefined && other !== undefined && plain(one) !== plain(other);
    const tagsOf = ({ tags }: PostDetails): string | undefined => tags && [...tags].sort().join('\n');
    return (
        isOther(shown.title, asked.title) ||
        isOther(shown.description, asked.description) ||
        isOther(shown.privacy?.toLowerCase(), asked.privacy?.toLowerCase()) ||
        isOther(tagsOf(shown), tagsOf(asked))
    );
}

/** Hooked may keep blanks and line ends in its own way. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
