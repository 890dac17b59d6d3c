import { isUnhealthy, isWell, stateRank, type ListState } from '../domain/listing';
import type { Trouble } from '../domain/monitor/subject';
import type { SubjectState } from '../domain/monitor/sweep';
import type { Upstream } from '../domain/problem';
import { code, Markup, type Say } from '../i18n/say';
import { privately, type Reply } from '../chat/reply';
import { context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { sourceName } from '../chat/explain';
import { countsInWords, stateInWords } from './listCard';
import { kindOfSubject, namedSubject, troubleWords } from './troubleWords';

/** So many of those that are not well are named. */
const MOST_NAMED = 15;
/** Of those that could not be looked at, which may be well, and of those that are gone, so many. */
const MOST_UNSEEN_NAMED = 5;

/** What a sweep came to. */
export interface CheckSummary {
    readonly found: readonly SubjectState[];
    /** What could not be asked as a whole. */
    readonly causes: readonly { readonly source: Upstream; readonly trouble: Trouble }[];
    /** Webhooks are not part of it: the one who asked may not see all of them, but some. */
    readonly seesSomeWebhooks?: boolean;
    /** Whether any room hears of it. */
    readonly isWatched: boolean;
    readonly at: Date;
}

/** What was found, for the one who asked: what can't be asked, how all is, and those that need attention, worst first. */
export function checkCard(
    { found, causes, seesSomeWebhooks, isWatched, at }: CheckSummary,
    { say, times }: Pick<CardContext, 'say' | 'times'>,
): Reply {
    const there = found.filter(isThere);
    const lines = [
        ...causes.map(({ source, trouble }) => {
            const words = troubleWords(trouble, { source }, say);
            return `⚠️ ${say('alert_cause', { source: sourceName(source, say), trouble: words })}`;
        }),
        headlineOf(found, there, causes.length > 0, say),
        ...linesOfBad(there, say),
        ...uncheckedLine(there, say),
        ...namesOf('check_unseen', found, 'unseen', say),
        ...namesOf('check_gone', found, 'gone', say),
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

type There = SubjectState & { readonly state: ListState };

/** One that is gone is in no list any more. */
const isThere = (one: SubjectState): one is There => one.state !== 'gone';

/** The same counts as a list of all would have. */
function headlineOf(found: readonly SubjectState[], there: readonly There[], isBlind: boolean, say: Say): string {
    const count = there.length;
    if (count === 0) return say(isBlind ? 'check_nothing_seen' : 'check_nothing');
    if (there.every(({ state }) => state === 'unseen')) return say('check_nothing_seen');
    return there.length === found.length && !isBlind && there.every(({ state }) => isWell(state))
        ? say('check_all_well', { count })
        : say('list_summary', { count, parts: countsInWords(there, say) });
}

/** How many need attention, and a line for each. */
function linesOfBad(there: readonly There[], say: Say): readonly string[] {
    const bad = there.filter(({ state }) => isUnhealthy(state)).sort(worstFirst);
    if (bad.length === 0) return [];
    const lines = bad.slice(0, MOST_NAMED).map(({ subject, state }) =>
        say('check_line', {
            state: new Markup(stateInWords(state, say)),
            name: namedSubject(subject, say),
            what: kindOfSubject(subject, say),
            id: code(subject.id ?? ''),
        }),
    );
    const more = bad.length - lines.length;
    return [
        say('check_need', { count: bad.length }),
        ...lines,
        ...(more > 0 ? [say('check_more', { count: more })] : []),
    ];
}

const worstFirst = (a: There, b: There): number =>
    stateRank(a.state) - stateRank(b.state) || (a.subject.key < b.subject.key ? -1 : 1);

function uncheckedLine(there: readonly There[], say: Say): readonly string[] {
    const count = there.filter(({ state }) => state === 'unchecked').length;
    return count > 0 ? [say('check_unchecked', { count })] : [];
}

function namesOf(
    key: 'check_unseen' | 'check_gone',
    found: readonly SubjectState[],
    state: SubjectState['state'],
    say: Say,
): readonly string[] {
    const those = found.filter((one) => one.state === state);
    const count = those.length;
    if (count === 0) return [];
    const some = those.slice(0, MOST_UNSEEN_NAMED).map(({ subject }) => namedSubject(subject, say).markup);
    const rest = count - some.length;
    const names = [...some, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', ');
    return [say(key, { count, names: new Markup(names) })];
}
