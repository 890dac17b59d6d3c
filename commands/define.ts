import type { AppContext } from '../lib/context/context';
import type { Needs } from '../lib/domain/needs';
import type { Misuse } from '../lib/domain/problem';
import type { MessageKey } from '../lib/i18n/say';
import type { Reply } from '../lib/chat/reply';

/** The arguments in the words of a command, or the misuse. */
export type Parsed<A> = { readonly ok: true; readonly args: A } | { readonly ok: false; readonly misuse: Misuse };

/** One option of a subcommand, for its help. */
export interface OptionHelp {
    readonly form: string;
    readonly help: HelpKey;
}

/** The texts of help without blanks. */
export type HelpKey = Exclude<MessageKey & `help_${string}`, `help_group_${Group}` | 'help_not_set_up'>;

/** What people come for, in the order of help. */
export const GROUPS = ['look', 'act', 'watch', 'admin'] as const;
export type Group = (typeof GROUPS)[number];

/** What `run` gets besides its arguments. */
export interface Call {
    readonly app: AppContext;
    /** The table, for `help`. */
    readonly subcommands: readonly Subcommand[];
    /** All words as they were typed, to quote them; `parse` gets them cleaned. */
    readonly typed: readonly string[];
}

interface Definition<A> {
    readonly name: string;
    /** Follows the name: `<id>`. */
    readonly usage: string;
    /** Asked by the table before `run`. */
    readonly needs: Needs;
    /** It shows something and changes nothing: a synonym of its name runs it at once. */
    readonly onlyReads?: true;
    /** The line of help that it stands in. */
    readonly group: Group;
    /** A few words behind its name in that line. */
    readonly brief: HelpKey;
    /** One line, in its own help. */
    readonly summary: HelpKey;
    readonly example: HelpKey;
    readonly options?: readonly OptionHelp[];
    /** From cleaned words to arguments. */
    readonly parse: (words: readonly string[]) => Parsed<A>;
    readonly run: (call: Call, args: A) => Promise<Reply>;
}

/** A row of the table: what `help` shows, and how the subcommand runs. */
export interface Subcommand extends Omit<Definition<unknown>, 'parse' | 'run'> {
    /** Parses the words; the result runs with the arguments in them. */
    prepare(words: readonly string[]): Parsed<(call: Call) => Promise<Reply>>;
}

/** Ties `parse` and `run` together, so that the table need not know the type of their arguments. */
export function defineSubcommand<A>({ parse, run, ...shown }: Definition<A>): Subcommand {
    return {
        ...shown,
        prepare(words) {
            const parsed = parse(words);
            return parsed.ok ? { ok: true, args: (call) => run(call, parsed.args) } : parsed;
        },
    };
}

/** `/integration get <id>` */
export const lineOf = ({ name, usage }: Subcommand): string => `/integration ${name} ${usage}`.trim();
