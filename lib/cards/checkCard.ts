import { troubles, type Trouble } from '../domain/monitor/subject';
import type { Seen } from '../domain/monitor/sweep';
import type { Upstream } from '../domain/problem';
import { code, Markup, type Say } from '../i18n/say';
import { privately, type Reply } from '../reply';
import { context as contextBlock, section, type Block } from './blocks';
import type { CardContext } from './card';
import { sourceName } from './explain';
import { kindOfSubject, namedSubject, troubleWords } from './troubleWords';

/** So many of those that are not well are named. */
const MOST_NAMED = 15;
/** Of those that could not be looked at, which may be well, so many. */
const MOST_UNSEEN_NAMED = 5;

/** What a sweep came to. */
export interface CheckSummary {
    readonly found: readonly Seen[];
    /** What could not be asked as a whole. */
    readonly causes: readonly { readonly source: Upstream; readonly trouble: Trouble }[];
    /** Webhooks are not part of it: the one who asked may not see all of them, but some. */
    readonly seesSomeWebhooks?: boolean;
    /** Whether any room hears of it. */
    readonly isWatched: boolean;
    readonly at: Date;
}

/** What was found, the bad first, for the one who asked. */
export function checkCard(
    { found, causes, seesSomeWebhooks, isWatched, at }: CheckSummary,
    { say, times }: Pick<CardContext, 'say' | 'times'>,
): Reply {
    const subjects = found.filter(({ subject }) => subject.id !== undefined);
    const headline = headlineOf(subjects, causes.length > 0, say);
    const lines = [
        headline,
        ...causes.map(({ source, trouble }) => {
            const words = troubleWords(trouble, { source }, say);
            return `🔴 ${say('alert_cause', { source: sourceName(source, say), trouble: words })}`;
        }),
        ...badLines(subjects, say),
        ...unclearLine(subjects, say),
        ...unseenLine(subjects, say),
        ...(seesSomeWebhooks ? [say('check_own_webhooks')] : []),
    ];
    const blocks: Block[] = [
        section(lines.join('\n')),
        contextBlock(
            [
                say(isWatched ? 'check_watched' : 'check_unwatched'),
                say('check_as_of', { time: times.absolute(at) }),
            ].join(' · '),
        ),
    ];
    return { ...privately(lines.join('\n')), blocks };
}

function headlineOf(subjects: readonly Seen[], isBlind: boolean, say: Say): string {
    const count = subjects.length;
    const bad = subjects.filter(isBad).length;
    if (count === 0) return say(isBlind ? 'check_nothing_seen' : 'check_nothing');
    if (bad > 0 || isBlind || subjects.some(({ state }) => state === 'unseen'))
        return say('check_some_bad', { count, bad });
    return say('check_all_well', { count });
}

function badLines(subjects: readonly Seen[], say: Say): readonly string[] {
    const bad = subjects.filter(isBad).sort(worstFirst);
    const lines = bad.slice(0, MOST_NAMED).map(({ subject, state }) =>
        say('check_line', {
            state: new Markup(`🔴 ${troubleWords(state, subject, say).markup}`),
            name: namedSubject(subject, say),
            what: kindOfSubject(subject, say),
            id: code(subject.id ?? ''),
        }),
    );
    const more = bad.length - lines.length;
    return [...lines, ...(more > 0 ? [say('check_more', { count: more })] : [])];
}

const worstFirst = (a: Seen & { readonly state: Trouble }, b: Seen & { readonly state: Trouble }): number =>
    troubles.indexOf(a.state) - troubles.indexOf(b.state);

const isBad = (one: Seen): one is Seen & { readonly state: Trouble } =>
    one.state !== 'well' && one.state !== 'unclear' && one.state !== 'unseen';

function unclearLine(subjects: readonly Seen[], say: Say): readonly string[] {
    const count = subjects.filter(({ state }) => state === 'unclear').length;
    return count > 0 ? [say('check_unclear', { count })] : [];
}

function unseenLine(subjects: readonly Seen[], say: Say): readonly string[] {
    const unseen = subjects.filter(({ state }) => state === 'unseen');
    const count = unseen.length;
    if (count === 0) return [];
    const some = unseen.slice(0, MOST_UNSEEN_NAMED).map(({ subject }) => namedSubject(subject, say).markup);
    const rest = count - some.length;
    const names = [...some, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', ');
    return [say('check_unseen', { count, names: new Markup(names) })];
}
