import { explain } from '../lib/chat/explain';
import type { AppContext } from '../lib/context/context';
import { refusalOf } from '../lib/context/rights';
import { Markup } from '../lib/i18n/say';
import { privately, type Reply } from '../lib/chat/reply';
import { audit } from './audit';
import { cancel } from './cancel';
import { check } from './check';
import type { Subcommand } from './define';
import { disable } from './disable';
import { disconnect } from './disconnect';
import { enable } from './enable';
import { get } from './get';
import { help, usageOf } from './help';
import { list } from './list';
import { posts } from './posts';
import { schedule } from './schedule';
import { unknownSubcommand } from './unknown';
import { unwatch } from './unwatch';
import { watch } from './watch';
import { watching } from './watching';
import { cleanWords } from './words';

/** Every subcommand of `/integration`, in the order of help. A new subcommand is a file and a line here. */
export const subcommands: readonly Subcommand[] = [
    get,
    list,
    disconnect,
    posts,
    schedule,
    cancel,
    enable,
    disable,
    watch,
    unwatch,
    watching,
    check,
    audit,
    help,
];

/** The answer to `/integration` with these words. Without words, the answer is help. */
export async function runCommand(app: AppContext, words: readonly string[]): Promise<Reply> {
    const { say } = app;
    const [name = help.name, ...rest] = cleanWords(words);
    const subcommand = subcommands.find((one) => one.name === name.toLowerCase());
    if (!subcommand) return privately(explain(unknownSubcommand(name, subcommands), say));

    const prepared = subcommand.prepare(rest);
    if (!prepared.ok) {
        const misuse = explain({ kind: 'misuse', misuse: prepared.misuse }, say);
        return privately(`${misuse}\n${say('problem_usage', { usage: new Markup(usageOf(subcommand)) })}`);
    }
    const refusal = await refusalOf(app, subcommand.needs);
    return refusal ? privately(explain(refusal, say)) : prepared.args({ app, subcommands, typed: words });
}
