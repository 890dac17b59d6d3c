import { LIST_KINDS, STATE_WORDS, type ListFilter } from '../lib/domain/listing';
import type { Misuse } from '../lib/domain/problem';
import { listReply } from '../lib/list/reply';
import { SOURCES } from '../lib/domain/source';
import { defineSubcommand, type Parsed } from './define';
import { isWholeName, visibilityIn, VISIBILITY_OPTIONS, VISIBILITY_WORDS, type Visibility } from './options';
import { nearest } from './words';

export interface ListArguments extends ListFilter, Visibility {}

export const list = defineSubcommand<ListArguments>({
    name: 'list',
    usage: `[${SOURCES.join('|')}] [${LIST_KINDS.join('|')}] [healthy|unhealthy|…]`,
    needs: 'integration',
    onlyReads: true,
    group: 'look',
    brief: 'help_list_brief',
    summary: 'help_list',
    example: 'help_list_example',
    options: [
        { form: SOURCES.join(' | '), help: 'help_list_source' },
        { form: LIST_KINDS.join(' | '), help: 'help_list_kind' },
        { form: STATE_WORDS.join(' | '), help: 'help_list_state' },
        ...VISIBILITY_OPTIONS,
    ],
    parse: parseList,
    run: ({ app }, { sources, kinds, states, ...wish }) => listReply(app, { sources, kinds, states }, 0, wish),
});

/** What people call the words of a list. */
const SYNONYMS: Readonly<Record<string, string>> = {
    all: '',
    everything: '',
    accounts: 'hooked',
    connections: 'hooked',
    webhooks: 'rocketchat',
    'rocket.chat': 'rocketchat',
    broken: 'unhealthy',
    bad: 'unhealthy',
    problems: 'unhealthy',
    ill: 'unhealthy',
    down: 'unhealthy',
    ok: 'healthy',
    good: 'healthy',
    fine: 'healthy',
};

const meaningOf = (word: string): string => (Object.hasOwn(SYNONYMS, word) ? (SYNONYMS[word] ?? word) : word);

/** Words in any order. A repeated word adds nothing. */
export function parseList(words: readonly string[]): Parsed<ListArguments> {
    const wanted = new Set(words.map((word) => meaningOf(word.toLowerCase())));
    wanted.delete('');
    const known: readonly string[] = [...SOURCES, ...LIST_KINDS, ...STATE_WORDS, ...VISIBILITY_WORDS];
    const strange = words.find((word) => ![...known, ''].includes(meaningOf(word.toLowerCase())));
    if (strange !== undefined) return { ok: false, misuse: strangeFilter(strange, known) };
    return {
        ok: true,
        args: {
            sources: SOURCES.filter((one) => wanted.has(one)),
            kinds: LIST_KINDS.filter((one) => wanted.has(one)),
            states: STATE_WORDS.filter((one) => wanted.has(one)),
            ...visibilityIn([...wanted]),
        },
    };
}

/** A misspelt filter, also of a word that only stands for one; otherwise it can only be a name or an id. */
function strangeFilter(word: string, known: readonly string[]): Misuse {
    const meant = isWholeName(word) ? undefined : nearest(word, [...known, ...Object.keys(SYNONYMS)]);
    return meant === undefined
        ? { kind: 'name-in-list', word }
        : { kind: 'unknown-option', word, nearest: meaningOf(meant) || meant };
}
