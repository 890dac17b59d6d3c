import type { Misuse } from '../lib/domain/problem';
import { isIdLike } from '../lib/domain/query';
import type { Parsed } from './define';
import { isWholeName, nameIn, visibilityIn, type IdAndPrivate } from './options';

export interface ScheduleArguments extends IdAndPrivate {
    readonly videoId: string;
    /** In the asker's words. */
    readonly when: string;
    /**
     * The words behind the video, where a name without quotes ends in front of the time: only the names of the
     * connections tell where. `id` and `when` are then the shortest name and the rest.
     */
    readonly open?: readonly string[];
}

/** Where a name may end and the time begin. */
export interface Split {
    readonly id: string;
    readonly when: string;
}

/** The first word is the video; the words behind the connection are the time, but for an option. */
export function parseSchedule([videoId, ...rest]: readonly string[]): Parsed<ScheduleArguments> {
    if (videoId === undefined) return { ok: false, misuse: { kind: 'missing', what: 'video' } };
    const swapped = withoutVideo(videoId, rest);
    if (swapped) return { ok: false, misuse: swapped };
    const [first] = rest;
    if (first === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
    if (isWholeName(first)) {
        const words = rest.slice(1).filter((word) => !isVisibility(word));
        return withWhen({ videoId, id: first, when: words.join(' '), ...visibilityIn(rest) });
    }
    const { name = '', visibility } = nameIn(rest);
    const open = name.split(' ').filter((word) => !isVisibility(word));
    const [id = '', ...when] = open;
    const inner = visibilityIn(name.split(' '));
    const shown = visibility.private || inner.private ? { private: true } : { ...inner, ...visibility };
    return withWhen({ videoId, id, when: when.join(' '), ...shown, ...(when.length > 0 && { open }) });
}

const isVisibility = (word: string): boolean => ['private', 'public'].includes(word.toLowerCase());

const withWhen = (args: ScheduleArguments): Parsed<ScheduleArguments> =>
    args.when === '' ? { ok: false, misuse: { kind: 'missing', what: 'when' } } : { ok: true, args };

/** No id of a video looks like that of a connection, like a handle or like a name of several words. */
function withoutVideo(first: string, rest: readonly string[]): Misuse | undefined {
    if (!/^int_.|^@|\s/.test(first)) return undefined;
    const connection = /\s/.test(first) ? `"${first}"` : first;
    const [second, ...when] = rest;
    return second !== undefined && looksLikeVideo(second)
        ? { kind: 'swapped', line: ['/integration schedule', second, connection, ...when].join(' ') }
        : { kind: 'missing', what: 'video' };
}

/** `vid_demo03`; no time of day and no date. */
const looksLikeVideo = (word: string): boolean =>
    !/^int_/.test(word) && (isIdLike(word) || /^(?=\D)(?=.*[_\d])[\w-]{6,}$/.test(word));

/** All ways to tell the name from the time, the longest name first. */
export const splitsOf = (open: readonly string[]): readonly Split[] =>
    open
        .slice(1)
        .map((_, at) => ({ id: open.slice(0, at + 1).join(' '), when: open.slice(at + 1).join(' ') }))
        .reverse();
