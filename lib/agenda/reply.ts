import { agendaReply, agendaUnread } from '../cards/agendaCard';
import { noSuchAccount } from '../cards/agendaWords';
import type { Click, Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { agendaPage } from '../chat/links';
import { audienceFor, privately, type Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { agendaOf, fits, inWindow } from '../domain/agenda';
import { readerOf } from '../domain/reader';
import { clockMayDiffer } from '../posts/clockChanges';
import { accountsNamed } from './accounts';
import { readAgenda } from './read';

/** The words of an agenda, and who reads it. */
export type AgendaAsked = Omit<LinkTarget<typeof agendaPage>, 'manages'> & {
    /** Whether the card shows what only managers use; by default, whether the person may manage. */
    readonly manages?: boolean;
};

/** `told`: there is no card, and words for the asker alone say why. */
export interface AgendaAnswer {
    readonly kind: 'card' | 'told';
    readonly reply: Reply;
}

/** One page of the pending posts of all connections, by day in the reader's hours; or why there is none. */
export async function answerAgenda(
    app: AppContext,
    asked: AgendaAsked,
    audience: Reply['audience'],
): Promise<AgendaAnswer> {
    const { from, days, kinds, states, name } = asked;
    const reader = readerOf(asked);
    const [read, context] = await Promise.all([readAgenda(app), cardContextFor(app, reader, asked.manages)]);
    if (!read.ok) return { kind: 'told', reply: agendaUnread(read.problem, app) };
    const { posts, listed, ...reading } = read.value;
    const accounts = name === undefined ? undefined : accountsNamed(name, posts, listed);
    if (accounts?.kind === 'none') {
        return { kind: 'told', reply: privately(noSuchAccount(accounts.words, accounts.nearest, app.say)) };
    }
    const fitting = posts.filter((one) => fits(one, { kinds, states, ...(accounts && { ids: accounts.ids }) }));
    const now = app.clock.now();
    const whose = { now, utcOffset: reader.utcOffset };
    const agenda = agendaOf(fitting, { from, days }, whose);
    const last = inWindow(agenda).at(-1)?.post.at;
    const isLater = (at: Date): boolean => reader.utcOffset !== undefined && clockMayDiffer(reader.utcOffset, now, at);
    const shown = {
        asked: { ...asked, manages: context.mayManage },
        agenda,
        reading,
        reader: whose,
        clockMayDiffer: last !== undefined && isLater(last),
    };
    return { kind: 'card', reply: agendaReply(shown, audience, context) };
}

/** Another page, or the same page read anew. It keeps the asker's language, hours and rights. */
export async function turnAgendaPage(
    app: AppContext,
    asked: LinkTarget<typeof agendaPage>,
    click: Click,
): Promise<Effect> {
    const { kind, reply } = await answerAgenda(app, asked, audienceFor(click.isPrivate));
    return { kind: kind === 'card' ? 'replace' : 'whisper', reply };
}
