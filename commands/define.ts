import type { AppContext } from '../lib/context/context';
import type { Misuse } from '../lib/domain/problem';
import type { MessageKey, Say } from '../lib/i18n/say';
import type { Reply } from '../lib/chat/reply';

/** What the words of a command came to. */
export type Parsed<A> = { readonly ok: true; readonly args: A } | { readonly ok: false; readonly misuse: Misuse };

/** One option of a subcommand, for its help. */
export interface OptionHelp {
    readonly form: string;
    readonly help: HelpKey;
}

/** Texts that help is made of: they have no blanks. */
export type HelpKey = MessageKey & `help_${string}`;

/** What `run` is given besides its arguments. */
export interface Call {
    readonly app: AppContext;
    readonly say: Say;
    /** The table, for `help`. */
    readonly subcommands: readonly Subcommand[];
}

interface Definition<A> {
    readonly name: string;
    /** Behind the name: `<id>`. */
    readonly usage: string;
    readonly summary: HelpKey;
    readonly example: HelpKey;
    readonly options?: readonly OptionHelp[];
    /** From cleaned words to arguments; can be tested alone. */
    readonly parse: (words: readonly string[]) => Parsed<A>;
    readonly run: (call: Call, args: A) => Promise<Reply>;
}

/** A line of the table: what `help` shows, and how it is run. */
export interface Subcommand extends Omit<Definition<unknown>, 'parse' | 'run'> {
    /** Gives the misuse instead, where the words can't be used. */
    call(call: Call, words: readonly string[]): Promise<Reply> | Misuse;
}

/** Ties `parse` and `run` together, so that the table need not know their types. */
export function defineSubcommand<A>({ parse, run, ...shown }: Definition<A>): Subcommand {
    return {
        ...shown,
        call(call, words) {
            const parsed = parse(words);
            return parsed.ok ? run(call, parsed.args) : parsed.misuse;
        },
    };
}

/** `/integration get <id>` */
export const lineOf = ({ name, usage }: Subcommand): string => `/integration ${name} ${usage}`.trim();
