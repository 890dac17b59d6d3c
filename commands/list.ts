import { LIST_KINDS, STATE_WORDS, type ListFilter } from '../lib/domain/listing';
import { listReply } from '../lib/list/reply';
import { SOURCES } from '../lib/domain/source';
import { defineSubcommand, type Parsed } from './define';
import { audienceOf } from './options';
import { nearest } from './words';

export interface ListArguments extends ListFilter {
    /** Only to the asker. */
    readonly private: boolean;
}

export const list = defineSubcommand<ListArguments>({
    name: 'list',
    usage: `[${SOURCES.join('|')}] [${LIST_KINDS.join('|')}] [healthy|unhealthy|…]`,
    needs: 'integration',
    group: 'look',
    brief: 'help_list_brief',
    summary: 'help_list',
    example: 'help_list_example',
    options: [
        { form: SOURCES.join(' | '), help: 'help_list_source' },
        { form: LIST_KINDS.join(' | '), help: 'help_list_kind' },
        { form: STATE_WORDS.join(' | '), help: 'help_list_state' },
        { form: 'private', help: 'help_get_private' },
    ],
    parse: parseList,
    run: ({ app }, { private: alone, ...filter }) => listReply(app, filter, 0, audienceOf(app, alone)),
});

/** Words in any order. A repeated word adds nothing. */
export function parseList(words: readonly string[]): Parsed<ListArguments> {
    const wanted = new Set(words.map((word) => word.toLowerCase()));
    const known: readonly string[] = [...SOURCES, ...LIST_KINDS, ...STATE_WORDS, 'private'];
    const strange = words.find((word) => !known.includes(word.toLowerCase()));
    if (strange !== undefined) {
        const meant = nearest(strange, known);
        return { ok: false, misuse: { kind: 'unknown-option', word: strange, ...(meant && { nearest: meant }) } };
    }
    return {
        ok: true,
        args: {
            sources: SOURCES.filter((one) => wanted.has(one)),
            kinds: LIST_KINDS.filter((one) => wanted.has(one)),
            states: STATE_WORDS.filter((one) => wanted.has(one)),
            private: wanted.has('private'),
        },
    };
}
