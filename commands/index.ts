import { explain } from '../lib/chat/explain';
import type { AppContext } from '../lib/context/context';
import { Markup, sayIn } from '../lib/i18n/say';
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

/** Every subcommand of `/integration`, in the order in which help shows them. A new one is a file and a line here. */
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

/** What `/integration` with these words answers. Without words it helps. */
export async function runCommand(app: AppContext, words: readonly string[]): Promise<Reply> {
    const say = sayIn(app.person.language);
    const [name = help.name, ...rest] = cleanWords(words);
    const subcommand = subcommands.find((one) => one.name === name.toLowerCase());
    if (!subcommand) return privately(explain(unknownSubcommand(name, subcommands), say));

    const called = subcommand.call({ app, say, subcommands }, rest);
    if (!('kind' in called)) return called;
    const misuse = explain({ kind: 'misuse', misuse: called }, say);
    return privately(`${misuse}\n${say('problem_usage', { usage: new Markup(usageOf(subcommand)) })}`);
}
