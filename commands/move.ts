import { noneReply, severalReply } from '../lib/cards/choiceCard';
import { explain } from '../lib/chat/explain';
import { privately, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import { matchNames, type NamedIntegration } from '../lib/domain/names';
import { isIdLike } from '../lib/domain/query';
import { code } from '../lib/i18n/say';
import { askToMove } from '../lib/move/ask';
import { originNamed, readOrigins, type Origin, type Origins } from '../lib/move/origins';
import { defineSubcommand, type Parsed } from './define';
import { withNamed } from './named';
import { isWholeName } from './options';

const ALL = 'all';

/** The words behind `move`: where a name ends is known only once the names are. */
export interface MoveArguments {
    /** At least two. */
    readonly words: readonly string[];
}

/** The words in their places. */
export interface MoveWords {
    readonly from: string;
    readonly to: string;
    /** The ids of posts; empty: all. */
    readonly posts: readonly string[];
}

export const move = defineSubcommand<MoveArguments>({
    name: 'move',
    usage: '<from> <to> [all|<postId> …]',
    needs: 'manage',
    group: 'act',
    brief: 'help_move_brief',
    summary: 'help_move',
    example: 'help_move_example',
    options: [
        { form: ALL, help: 'help_move_all' },
        { form: '<postId> …', help: 'help_move_posts' },
    ],
    parse: parseMove,
    async run({ app }, { words }) {
        const origins = await readOrigins(app);
        if (!origins.ok) return privately(explain(origins.problem, app.say));
        return moveNamed(app, wordsOf(words, origins.value), origins.value);
    },
});

export function parseMove(words: readonly string[]): Parsed<MoveArguments> {
    if (words.length === 0) return { ok: false, misuse: { kind: 'missing-id' } };
    return words.length === 1
        ? { ok: false, misuse: { kind: 'missing', what: 'target' } }
        : { ok: true, args: { words } };
}

/**
 * The first word is one connection and the second the other, unless longer names fit: without quotes, the shortest words
 * that name just one connection and then just one other count, and after these the shortest that name any.
 */
export function wordsOf(words: readonly string[], origins: Origins): MoveWords {
    const splits = splitsOf(words);
    const fits = ({ from, to, posts }: MoveWords, isClear: boolean): boolean => {
        const origin = originNamed(from, origins);
        if (origin.kind === 'none' || (isClear && origin.kind !== 'one')) return false;
        if (!posts.every((id) => isPending(id, origins))) return false;
        const isWhole = words.includes(to) && isWholeName(to);
        const target = matchNames(othersThan(origin.kind === 'one' ? origin.id : undefined, origins), to).kind;
        return isWhole || (isClear ? target === 'one' : target !== 'none');
    };
    const found = splits.find((split) => fits(split, true)) ?? splits.find((split) => fits(split, false));
    return found ?? (splits[0] as MoveWords);
}

const othersThan = (fromId: string | undefined, { live }: Origins): readonly NamedIntegration[] =>
    live.filter(({ id }) => id !== fromId);

function splitsOf(words: readonly string[]): readonly MoveWords[] {
    const lengths = words.map((_, index) => index + 1);
    return lengths.flatMap((first) =>
        lengths
            .filter((second) => first + second <= words.length)
            .map((second) => ({
                from: words.slice(0, first).join(' '),
                to: words.slice(first, first + second).join(' '),
                posts: words.slice(first + second).filter((word) => word.toLowerCase() !== ALL),
            })),
    );
}

const isPending = (post: string, { pending }: Origins): boolean =>
    [...pending.values()].some((posts) => posts.some(({ id }) => id === post));

async function moveNamed(app: AppContext, { from, to, posts }: MoveWords, origins: Origins): Promise<Reply> {
    const origin = originNamed(from, origins);
    const undecided = {
        words: from,
        lineOf: ({ id }: { readonly id: string }) => ['move', id, to, ...posts],
        first: [],
        notes: [],
    };
    if (origin.kind === 'several') return severalReply(origin.items, undecided, app);
    if (origin.kind === 'none') {
        return noneReply(app.say('move_unknown_from', { words: code(from) }), origin.nearest, undecided, app);
    }
    const asked = { from: endOf(origin), ...(posts.length > 0 && { posts }) };
    const lineOf = ({ id }: { readonly id: string }) => ['move', origin.id, id, ...posts];
    const target = targetNamed(to, origin.id, origins);
    return withNamed(app, { words: target, sources: ['hooked'], lineOf }, ({ id }) =>
        askToMove(app, { ...asked, toId: id }, origins),
    );
}

const endOf = ({ id, name }: Extract<Origin, { kind: 'one' }>) => ({ id, ...(name !== undefined && { name }) });

/** The old and the new connection may have one name: posts go to the other one. */
function targetNamed(words: string, fromId: string, origins: Origins): string {
    const isId = isIdLike(words) || origins.known.has(words);
    const match = isId ? undefined : matchNames(othersThan(fromId, origins), words);
    return match?.kind === 'one' ? match.item.id : words;
}
