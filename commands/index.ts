import { meantReply } from '../lib/cards/meantCard';
import { explain } from '../lib/chat/explain';
import type { AppContext } from '../lib/context/context';
import { refusalOf } from '../lib/context/rights';
import { plain } from '../lib/i18n/inert';
import { code, type Markup } from '../lib/i18n/say';
import { overviewReply } from '../lib/list/overview';
import { privately, withNote, type Reply } from '../lib/chat/reply';
import { agenda } from './agenda';
import { audit } from './audit';
import { cancel } from './cancel';
import { check } from './check';
import { config } from './config';
import type { Subcommand } from './define';
import { disable } from './disable';
import { disconnect } from './disconnect';
import { doctor } from './doctor';
import { enable } from './enable';
import { get } from './get';
import { help, usageOf } from './help';
import { list } from './list';
import { misuseInWords } from './misuse';
import { move } from './move';
import { posts } from './posts';
import { reschedule } from './reschedule';
import { schedule } from './schedule';
import { meantBy, meantLine, unknownSubcommand } from './unknown';
import { unwatch } from './unwatch';
import { watch } from './watch';
import { watching } from './watching';
import { webhooks } from './webhooks';
import { cleanWords } from './words';

/**
 * Every subcommand of `/integration`, in the order of help and of completion. A new subcommand is a file and a line here.
 */
export const subcommands: readonly Subcommand[] = [
    list,
    get,
    posts,
    agenda,
    check,
    disconnect,
    schedule,
    reschedule,
    move,
    cancel,
    enable,
    disable,
    watch,
    unwatch,
    watching,
    webhooks,
    audit,
    doctor,
    config,
    help,
];

/**
 * The answer to `/integration` with these words, as they were typed. Without words, it is the overview; help for people
 * who see nothing.
 */
export async function runCommand(app: AppContext, words: readonly string[]): Promise<Reply> {
    const cleaned = cleanWords(words);
    if (cleaned.length > 0) return runWords(app, cleaned, words);
    return (await overviewReply(app)) ?? runWords(app, [help.name]);
}

/**
 * The same with words from a button, where nothing stands around them. The person's right to it is checked here.
 * @param typed the words before they were cleaned
 */
export async function runWords(app: AppContext, words: readonly string[], typed = words): Promise<Reply> {
    const { say } = app;
    const [name = help.name, ...rest] = words;
    const subcommand = subcommands.find((one) => one.name === name.toLowerCase());
    if (!subcommand) return runMeant(app, name, rest);

    const prepared = subcommand.prepare(rest);
    if (!prepared.ok) {
        return privately(misuseInWords(prepared.misuse, usageOf(subcommand), say));
    }
    const refusal = await refusalOf(app, subcommand.needs);
    return refusal ? privately(explain(refusal, say)) : prepared.args({ app, subcommands, typed });
}

/** A word that stands for a subcommand leads on: what only reads runs at once, anything else is offered as a button. */
async function runMeant(app: AppContext, word: string, rest: readonly string[]): Promise<Reply> {
    const { say } = app;
    const meant = meantBy(word, subcommands, rest);
    const problem = explain(unknownSubcommand(word, meant), say);
    if (!meant) return privately(problem);
    if (!meant.runsAtOnce) return meantReply(problem, meant.words, app);
    const reply = await (meant.words.length === 0 ? runCommand(app, []) : runWords(app, meant.words));
    return withNote(reply, say('unknown_ran', { word: shortened(word), line: shortened(meantLine(meant)) }));
}

/** The remark repeats words that the person has just typed. */
const shortened = (words: string): Markup => code(plain(words, 60));
