import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import { agendaPage } from '../chat/links';
import { pageOf, turnButtons } from '../chat/paging';
import { privately, type Reply } from '../chat/reply';
import { startOfDay, type Agenda, type AgendaPost, type AgendaReader, type AgendaReading } from '../domain/agenda';
import type { Problem } from '../domain/problem';
import { boldName, code, Markup, type Say } from '../i18n/say';
import { accountOf, headlineOf, lookInWords } from './agendaWords';
import { platformNamed, reconnectButton } from './hookedCard';
import { postMenu } from './postMenu';

/** More rows than these are hard to scan. */
const ROWS_A_PAGE = 10;
const BUTTONS = 'agenda.buttons';

/** What the card shows. */
export interface AgendaShown {
    readonly asked: LinkTarget<typeof agendaPage>;
    readonly agenda: Agenda;
    readonly reading: Omit<AgendaReading, 'posts'>;
    readonly reader: AgendaReader;
    /** The days use today's clock, and the reader's may change before the last post of the page. */
    readonly clockMayDiffer: boolean;
}

/** Posts that stand together, with the words above them. */
interface Group {
    readonly heading: string;
    readonly posts: readonly AgendaPost[];
    readonly hasDay: boolean;
}

/** One page of an agenda: what is missing, what will fail, what is overdue, then day by day. */
export function agendaReply(shown: AgendaShown, audience: Reply['audience'], context: CardContext): Reply {
    const { asked, agenda, reader } = shown;
    const { say, times, appId } = context;
    const groups = groupsOf(shown, context);
    const rows = groups.flatMap((group) => group.posts.map((post) => ({ group, post })));
    const { shown: onPage, page, pages } = pageOf(rows, asked.page, ROWS_A_PAGE);
    const missing = missingWords(shown, say);
    const headline = headlineOf(agenda, filterWords(asked), say);
    const hasFailing = rows.some(({ post }) => post.fate === 'fails');
    const paging = {
        appId,
        blockId: BUTTONS,
        link: agendaPage,
        target: { ...asked, page, manages: context.mayManage },
        pages,
        labels: { previous: say('posts_button_earlier'), next: say('posts_button_later') },
    };
    const asOf = say('card_as_of', { source: sourceName('hooked', say), time: times.absolute(reader.now) });
    return {
        audience,
        text: [...missing, ...headline].join('\n'),
        blocks: [
            section([...missing, ...headline].join('\n')),
            ...onPage.flatMap((row, index): Block[] => [
                ...(row.group === onPage[index - 1]?.group ? [] : [section(row.group.heading)]),
                rowOf(row.post, row.group.hasDay, index, context),
            ]),
            actions(BUTTONS, [
                ...(hasFailing ? [reconnectButton(context, BUTTONS)] : []),
                ...turnButtons(paging),
                choicesOf(paging)(agendaPage, say('button_refresh')),
            ]),
            ...(shown.clockMayDiffer ? [contextBlock(say('agenda_clock'))] : []),
            ...(agenda.outside > 0 ? [contextBlock(say('agenda_outside', { count: agenda.outside }))] : []),
            contextBlock(pages > 1 ? say('posts_page', { page: page + 1, pages, asOf: new Markup(asOf) }) : asOf),
        ],
    };
}

/** What the reading lacks, before anything else: an incomplete agenda must not look like a quiet week. */
function missingWords({ reading }: AgendaShown, say: Say): readonly string[] {
    const inWords = (problem: Problem): Markup => new Markup(explain(problem, say));
    const { calendarProblem, connectionsProblem, unreadable } = reading;
    return [
        ...(calendarProblem ? [say('agenda_incomplete', { problem: inWords(calendarProblem) })] : []),
        ...(unreadable > 0 ? [say('agenda_unreadable', { count: unreadable })] : []),
        ...(connectionsProblem ? [say('agenda_unlisted', { problem: inWords(connectionsProblem) })] : []),
    ];
}

/** The words of the filter as people typed them. */
const filterWords = ({ kinds, states, name }: AgendaShown['asked']): readonly string[] => [
    ...kinds,
    ...states,
    ...(name === undefined ? [] : [name]),
];

/** Overdue posts first, then the days, then posts without a time. */
function groupsOf({ agenda, reader }: AgendaShown, { say, times }: CardContext): readonly Group[] {
    const { overdue, undated, days } = agenda;
    const headingOf = (day: number, count: number): string => {
        const blanks = { day: times.day(startOfDay(day, reader)), count };
        if (day === 0) return say('agenda_day_today', blanks);
        return say(day === 1 ? 'agenda_day_tomorrow' : 'agenda_day', blanks);
    };
    const groups: readonly Group[] = [
        { heading: say('agenda_overdue', { count: overdue.length }), posts: overdue, hasDay: false },
        ...days.map(({ day, posts }) => ({ heading: headingOf(day, posts.length), posts, hasDay: true })),
        { heading: say('agenda_undated', { count: undated.length }), posts: undated, hasDay: false },
    ];
    return groups.filter(({ posts }) => posts.length > 0);
}

/** A row: the title with its id behind, when it goes out and where, what happens to it, and a menu. */
function rowOf(one: AgendaPost, hasDay: boolean, index: number, context: CardContext): Block {
    const { say, times } = context;
    const { post } = one;
    const blockId = `agenda.post.${index}`;
    const accessory = postMenu(post.id, blockId, context);
    const whenOf = (at: Date): Markup =>
        hasDay ? times.time(at) : new Markup(say('posts_overdue_when', { when: times.relative(at) }));
    const platform = 'integration' in one.look && one.look.integration ? one.look.integration.platform : post.platform;
    const row = say('agenda_row', {
        title: boldName(post.title ?? say('posts_untitled')),
        id: code(post.id),
        when: post.at ? whenOf(post.at) : new Markup(say('posts_undated')),
        account: accountOf(one, say),
        platform: platformNamed(platform, say),
        state: new Markup(lookInWords(one, context)),
    });
    return section(row, { blockId, accessory });
}

/** For the asker alone: the calendar could not be read at all. It is never shown as an empty one. */
export const agendaUnread = (problem: Problem, { say }: Pick<CardContext, 'say'>): Reply =>
    privately(say('posts_unknown', { problem: new Markup(explain(problem, say)) }));
