import { actions, context as contextBlock, section, type Block } from '../chat/blocks';
import { watchingPage } from '../chat/links';
import { pageOf, turnButtons } from '../chat/paging';
import type { Reply } from '../chat/reply';
import type { Subject } from '../domain/monitor/subject';
import type { Watch } from '../domain/monitor/watch';
import type { WatchedRoom, WatchOverview } from '../domain/monitor/watching';
import type { Room } from '../domain/rooms';
import { boldName, code, Markup, type Say } from '../i18n/say';
import { subjectAndId } from './subjectWords';
import { MOST_NAMED, roomName, WATCH_ALL, WATCH_ONE, watchedWords, type WatchContext } from './watchParts';

const BUTTONS = 'watching.buttons';
const SHOWN_AT_ONCE = 10;
const UNWATCH = new Markup('`/integration unwatch <id|all|hooked|rocketchat> [#channel]`');

/** A page of all watches, for one person alone. */
export function watchingReply(overview: WatchOverview, wantedPage: number, context: WatchContext): Reply {
    const { say, appId } = context;
    const { rooms, here, elsewhere, manages } = overview;
    const rows = rooms.flatMap((watched) => watched.watches.map((watch) => ({ watched, watch })));
    const { shown, page, pages } = pageOf(rows, wantedPage, SHOWN_AT_ONCE);

    const title = say('watching_title');
    const isQuietHere = rows.length === 0 || (here !== undefined && !rooms.some(({ room }) => room.id === here.id));
    const sections = [...new Set(shown.map(({ watched }) => watched))].map((watched) => {
        const watches = shown.filter((row) => row.watched === watched).map(({ watch }) => watch);
        return roomWords(watched, watches, here, context);
    });
    const buttons = turnButtons({
        appId,
        blockId: BUTTONS,
        link: watchingPage,
        target: { page },
        pages,
        labels: { previous: say('watching_before'), next: say('watching_after') },
    });
    const remarks = [
        ...(elsewhere > 0 ? [say('watching_elsewhere', { count: elsewhere })] : []),
        ...(rows.length > 0 && manages ? [say('watching_end', { line: UNWATCH })] : []),
        ...(pages > 1 ? [say('audit_page', { page: page + 1, pages })] : []),
    ];
    const opening = [title, ...(isQuietHere && page === 0 ? [nothingHere(overview, say)] : [])].join('\n');
    const blocks: Block[] = [
        section(opening),
        ...sections.map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        ...(remarks.length > 0 ? [contextBlock(remarks.join(' · '))] : []),
    ];
    return { audience: 'asker', text: [opening, ...sections].join('\n'), blocks };
}

function roomWords(
    { room, gone, hasFallback, watches, unseen }: WatchedRoom,
    shown: readonly Watch[],
    here: Room | undefined,
    { say, times }: WatchContext,
): string {
    const name = room.kind === 'direct' ? roomName(room, say) : boldName(`#${room.name}`);
    const heading = gone ? code(room.id) : name;
    const refused = watches.find(({ refusedAt }) => refusedAt !== undefined)?.refusedAt;
    const trouble = gone
        ? [say(hasFallback ? 'watching_gone_fallback' : 'watching_gone_nowhere')]
        : refused === undefined
          ? []
          : [
                say(hasFallback ? 'watching_refused_fallback' : 'watching_refused_nowhere', {
                    when: times.relative(new Date(refused)),
                }),
            ];
    const lines = shown.map((watch) =>
        say('watching_line', {
            what: watchedWords(watch, say),
            who: code(`@${watch.by.username}`),
            when: times.relative(new Date(watch.at)),
        }),
    );
    return [
        room.id === here?.id ? say('watching_this_room', { room: heading }) : heading.markup,
        ...trouble,
        ...(unseen.length > 0 ? [say('watching_unseen', { names: namesOf(unseen, say) })] : []),
        ...lines,
    ].join('\n');
}

function namesOf(subjects: readonly Subject[], say: Say): Markup {
    const rest = subjects.length - MOST_NAMED;
    const named = subjects.slice(0, MOST_NAMED).map((subject) => subjectAndId(subject, say));
    return new Markup([...named, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', '));
}

function nothingHere({ manages }: WatchOverview, say: Say): string {
    return manages
        ? say('watching_none_begin', { all: WATCH_ALL, one: WATCH_ONE })
        : say('watching_none_ask', { all: WATCH_ALL });
}
