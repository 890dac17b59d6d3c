import { enableQuestion, noneReason, noneReply, severalReply, takenNote, type LineOf } from '../lib/cards/choiceCard';
import { privately, withNote, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { NamedIntegration } from '../lib/domain/names';
import { isIdLike, sourcesOf } from '../lib/domain/query';
import { SOURCES, type Source } from '../lib/domain/source';
import { resolveMissed, resolveName, type NameQuery, type Resolution, type Visible } from '../lib/find/resolve';
import { VISIBILITY_WORDS, type Visibility } from './options';

/** The integration that a command is about. */
export interface Target {
    readonly id: string;
    readonly source?: Source;
    /** The person named it by words: a command that changes something asks before it acts. */
    readonly item?: NamedIntegration;
}

/** There is no integration of this id; the words say so. */
export interface Missed {
    readonly missed: string;
}

/** What a command wants to know. */
export interface Asked extends NameQuery {
    /** The same command with the id of an integration. */
    readonly lineOf: LineOf;
}

/** The option words of a command, for a button that runs it again. */
export const visibilityWords = (shown: Visibility): readonly string[] =>
    VISIBILITY_WORDS.filter((word) => shown[word] === true);

/** The line of a command that takes a name and who sees the answer. */
export const lineWith =
    (command: string, shown: Visibility): LineOf =>
    ({ id }) => [command, id, ...visibilityWords(shown)];

type Act = (target: Target) => Promise<Reply | Missed>;

/**
 * Lets a command act on the integration that the words name, and adds to its answer which one that is. Where they name
 * several or none, the answer is the choice between the likeliest.
 */
export async function withNamed(app: AppContext, asked: Asked, act: Act): Promise<Reply> {
    const resolution = await resolveName(app, asked);
    switch (resolution.kind) {
        case 'id':
            return actOnId(app, { ...asked, words: resolution.id }, act);
        case 'one':
            return actOnName(app, resolution, asked, act);
        case 'several':
            return severalReply(resolution.items, undecided(app, asked, resolution.visible), app);
        case 'none':
            return elsewhere(app, asked, resolution, act);
    }
}

async function actOnId(app: AppContext, asked: Asked, act: Act): Promise<Reply> {
    const { words } = asked;
    const done = await act({ id: words });
    if (!('missed' in done)) return done;
    const places = asked.sources ?? SOURCES;
    const sources = sourcesOf({ id: words }).filter((source) => places.includes(source));
    const meant = await resolveMissed(app, { ...asked, sources });
    if (meant.kind === 'one') return actOnName(app, meant, asked, act);
    const { nearest, visible } = meant;
    const isSure = nearest.length === 0 && isIdLike(words);
    const notes = isSure ? [] : notesOn(app, visible);
    return noneReply(done.missed, nearest, { words, lineOf: asked.lineOf, first: [], notes }, app);
}

async function actOnName(
    app: AppContext,
    { item, visible }: Extract<Resolution, { kind: 'one' }>,
    { words }: Asked,
    act: Act,
): Promise<Reply> {
    const done = await act({ id: item.id, source: item.source, item });
    if ('missed' in done) {
        // The kept list is older than the source's word.
        app.names.forget();
        return privately(done.missed);
    }
    // Where a place could not be read, another integration may have the same name.
    const { first } = noneReason({ words, problems: visible.problems, places: 'anywhere' }, app.say);
    return [takenNote(item, words, app.say), ...first, ...notesOn(app, visible)].reduce(withNote, done);
}

/** Of a command for one source, the name may be in the other: the command then says what it is good for. */
async function elsewhere(
    app: AppContext,
    asked: Asked,
    { nearest, visible }: Extract<Resolution, { kind: 'none' }>,
    act: Act,
): Promise<Reply> {
    const { words, sources = SOURCES } = asked;
    const others = SOURCES.filter((source) => !sources.includes(source));
    if (others.length > 0) {
        const there = await resolveName(app, { ...asked, sources: others });
        if (there.kind === 'one') return actOnName(app, there, asked, act);
    }
    const [place] = sources;
    const places = sources.length === 1 && place ? place : 'anywhere';
    const { first, reason, notes } = noneReason({ words, problems: visible.problems, places }, app.say);
    const more = { words, lineOf: asked.lineOf, first, notes: [...notes, ...notesOn(app, visible)] };
    return noneReply(reason, nearest, more, app);
}

const undecided = (app: AppContext, { words, lineOf }: Asked, visible: Visible) => {
    const { first } = noneReason({ words, problems: visible.problems, places: 'anywhere' }, app.say);
    return { words, lineOf, first, notes: notesOn(app, visible) };
};

const notesOn = ({ say }: AppContext, { onlyWatched }: Visible): readonly string[] =>
    onlyWatched ? [say('name_only_watched')] : [];

/** Asks before it enables a webhook that was named by words. */
export const askToEnable = (app: AppContext, item: NamedIntegration, lineOf: LineOf): Reply =>
    enableQuestion(item, lineOf(item), app);
