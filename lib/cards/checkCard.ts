import { isUnhealthy, stateRank, type ListState } from '../domain/listing';
import type { Trouble } from '../domain/monitor/troubles';
import type { SubjectState } from '../domain/monitor/sweep';
import { code, Markup, type Say } from '../i18n/say';
import { privately, type Reply } from '../chat/reply';
import { context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { sourceName } from '../chat/explain';
import { attentionWords, noteWords, othersInWords } from './listWords';
import { stateWords } from './stateWords';
import { troubleWords } from './troubleWords';
import { kindOfSubject, namedSubject } from './subjectWords';
import type { Source } from '../domain/source';

/** More unhealthy integrations than these are counted, not listed. */
const MOST_NAMED = 15;
/** More unchecked or missing integrations than these are counted, not listed. */
const MOST_UNSEEN_NAMED = 5;

/** The result of a sweep. */
export interface CheckSummary {
    readonly found: readonly SubjectState[];
    /** The upstreams that the app could not ask at all. */
    readonly causes: readonly { readonly source: Source; readonly trouble: Trouble }[];
    /** The sweep left webhooks out, because the asker may see some of them but not all. */
    readonly seesSomeWebhooks?: boolean;
    /** Whether any room gets alerts about it. */
    readonly isWatched: boolean;
    readonly at: Date;
}

/** The result for the asker alone: unreachable upstreams, what needs attention, worst first, and the counts of all. */
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
        ...namesOf('check_unseen', found, 'unseen', say),
        ...namesOf('check_gone', found, 'gone', say),
        ...noteWords(there, say),
        ...(seesSomeWebhooks ? [say('check_own_webhooks')] : []),
    ];
    const blocks: Block[] = [
        section(lines.join('\n')),
        contextBlock(
            [
                ...othersInWords(there, say),
                ...uncheckedLine(there, say),
                say('check_as_of', { time: times.absolute(at) }),
                say(isWatched ? 'check_watched' : 'check_unwatched'),
            ].join(' · '),
        ),
    ];
    return { ...privately(lines.join('\n')), blocks };
}

type There = SubjectState & { readonly state: ListState };

/** No list shows an integration that is gone. */
const isThere = (one: SubjectState): one is There => one.state !== 'gone';

/** How many need attention. Nothing is called healthy that this sweep has not seen. */
function headlineOf(found: readonly SubjectState[], there: readonly There[], isBlind: boolean, say: Say): string {
    if (there.length === 0) return say(isBlind ? 'check_nothing_seen' : 'check_nothing');
    if (there.every(({ state }) => state === 'unseen')) return say('check_nothing_seen');
    return attentionWords(there, !isBlind && there.length === found.length, say);
}

/** A line for each integration that needs attention. */
function linesOfBad(there: readonly There[], say: Say): readonly string[] {
    const bad = there.filter(({ state }) => isUnhealthy(state)).sort(worstFirst);
    const lines = bad.slice(0, MOST_NAMED).map(({ subject, state }) =>
        say('check_line', {
            state: new Markup(stateWords(state, say)),
            name: namedSubject(subject, say),
            what: kindOfSubject(subject, say),
            id: code(subject.id ?? ''),
        }),
    );
    const more = bad.length - lines.length;
    return [...lines, ...(more > 0 ? [say('check_more', { count: more })] : [])];
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
