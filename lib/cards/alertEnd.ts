import { context as contextBlock, section } from '../chat/blocks';
import { sourceName } from '../chat/explain';
import { durationIn } from '../chat/times';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import { lastedMs, type EndedMember } from '../domain/monitor/alert';
import { code, Markup } from '../i18n/say';
import {
    elsewhereWords,
    endedWords,
    idWords,
    listed,
    userCode,
    type AlertCardContext,
    type AlertContent,
} from './alertParts';
import { lostNames, lostOf } from './impactWords';
import { offersAfter } from './moveOffer';
import { boldSubject, kindOfSubject, subjectAndId } from './subjectWords';
import { troubleWords } from './troubleWords';
import { webhookKindOfGroup } from '../domain/rocketchat';

const MINUTE_MS = 60_000;

/** How an alert ended, for its own card and for the message that announces it. */
export interface EndSummary {
    readonly headline: string;
    /** What was wrong, and for how long. */
    readonly course: readonly string[];
    /** What it cost, and what is left to do. */
    readonly left: readonly string[];
    /** The id of the only former member. */
    readonly id: readonly string[];
    /** Who took care of it. */
    readonly onIt: readonly string[];
}

/** The card of an alert that is over: its only button offers to move posts that stay on an old id. */
export function closedCard(
    alert: Alert,
    answer: AlertAnswer | undefined,
    mark: string,
    context: AlertCardContext,
): AlertContent {
    const { say } = context;
    const { headline, course, left, id, onIt } = endSummary(alert, answer, context);
    const only = onlyEnded(alert);
    const list = only ? '' : listed(alert.ended.filter(isListed), (one) => endedLine(one, context), undefined, say);
    const when = only ? whenWords(only, context) : isOnlyUnwatched(alert) ? [] : [spanOf(alert, context)];
    const foot = [[...id, ...when, ...onIt].join(' · '), ...elsewhereWords(alert, say)].filter((line) => line !== '');
    return {
        text: [headline, ...course, ...left].join('\n'),
        blocks: [
            section([headline, ...course].join('\n'), { blockId: mark }),
            ...[list, left.join('\n')].flatMap((text) => (text ? [section(text)] : [])),
            ...offersAfter(alert.ended, context),
            ...(foot.length > 0 ? [contextBlock(foot.join('\n'))] : []),
        ],
    };
}

export function endSummary(alert: Alert, answer: AlertAnswer | undefined, context: AlertCardContext): EndSummary {
    const only = onlyEnded(alert);
    const counts = endedWords(alert, context);
    return {
        headline: only ? endHeadline(only, context) : incidentOver(alert, context),
        course: only
            ? courseOf(only, context)
            : [
                  ...(counts ? [counts] : []),
                  ...(isOnlyUnwatched(alert)
                      ? []
                      : [lastedWords(alert.openedAt, alert.closedAt ?? alert.openedAt, context)]),
              ],
        left: leftToDo(alert, context),
        id: idWords(only),
        // Who answered is part of the story, even where members joined later.
        onIt: answer?.acknowledged ? [context.say('alert_was_on_it', { who: userCode(answer.acknowledged.by) })] : [],
    };
}

/** The former member of an alert that was about one thing; undefined for an incident. */
function onlyEnded({ kind, ended }: Alert): EndedMember | undefined {
    const last = ended.at(-1);
    const isOnly = last && kind !== 'incident' && ended.every(({ subject }) => subject.key === last.subject.key);
    return isOnly ? last : undefined;
}

const isListed = ({ how }: EndedMember): boolean => how !== 'unwatched' && how !== 'moved';

/** "• *My YouTube* · `int_yt_abc123` · Token expired for 2 hours" */
const endedLine = (ended: EndedMember, context: AlertCardContext): string =>
    `• ${[subjectAndId(ended.subject, context.say), ...courseOf(ended, context)].join(' · ')}`;

/** Every member left because its watch ended, which says nothing about its health. */
const isOnlyUnwatched = ({ ended }: Alert): boolean =>
    ended.length > 0 && ended.every(({ how }) => how === 'unwatched');

/** The posts that need a person although the alert is over. */
function leftToDo({ ended }: Alert, { say, times }: AlertCardContext): readonly string[] {
    const lost = lostOf([], ended);
    const stay = ended.flatMap(({ how, subject, posts }) =>
        how === 'reconnected' && subject.source === 'hooked' && subject.id !== undefined && posts !== 0
            ? [{ id: code(subject.id), count: posts }]
            : [],
    );
    const lineOf = ({ id, count }: (typeof stay)[number]): string =>
        count === undefined ? say('alert_stay_unknown', { id }) : say('alert_stay', { id, count });
    return [
        ...(lost > 0 ? [say('alert_lost_over', { count: lost })] : []),
        ...lostNames([], ended, { say, times }).map((name) => `• ${name}`),
        ...(stay.length > 0 ? [listed(stay, lineOf, '/integration list hooked', say)] : []),
    ];
}

/** "✅ *My YouTube* works again · YouTube" */
export function endHeadline({ subject, how, as, switchedOn, trouble }: EndedMember, { say }: AlertCardContext): string {
    if (subject.id === undefined) {
        const source = sourceName(subject.source, say);
        return say(how === 'unwatched' ? 'alert_over_cause_unwatched' : 'alert_over_cause', { source });
    }
    const words = { name: boldSubject(subject, say), what: kindOfSubject(subject, say) };
    if (switchedOn) return say('alert_over_switched_on', words);
    // The app could not check it meanwhile: it may have worked all the time.
    if (how === 'recovered' && trouble === 'unseen') return say('alert_over_seen', words);
    if (how !== 'reconnected') return say(`alert_over_${how}`, words);
    return as === undefined
        ? say('alert_over_reconnected_somehow', words)
        : say('alert_over_reconnected', { ...words, id: code(as) });
}

/** "✅ *Over:* 12 YouTube accounts that needed attention" */
function incidentOver(alert: Alert, { say }: AlertCardContext): string {
    const { source, group, ended, recoveredBefore = 0 } = alert;
    const count = new Set(ended.map(({ subject }) => subject.key)).size + recoveredBefore;
    const words =
        source === 'hooked' && group !== 'unnamed'
            ? say('alert_over_incident_accounts', { count, platform: kindOfSubject({ source, group }, say) })
            : say(`alert_over_incident_${webhookKindOfGroup(group)}`, { count });
    return say(isOnlyUnwatched(alert) ? 'alert_over_incident_unwatched' : 'alert_over_incident', {
        words: new Markup(words),
    });
}

/** What was wrong, for how long, when, and who ended it: "Token expired for 2 hours · by `@ann` · … – …" */
export const courseWords = (ended: EndedMember, context: AlertCardContext): string =>
    [...courseOf(ended, context), ...whenWords(ended, context)].join(' · ');

/** "Token expired for 2 hours, 10 minutes"; empty where nothing was wrong, or where that goes on unseen. */
function courseOf(ended: EndedMember, { say }: Pick<AlertCardContext, 'say'>): readonly string[] {
    const { how, since, at, trouble, subject, fromStart } = ended;
    if (how === 'moved' || how === 'unwatched' || lastedMs(ended) === 0) return [];
    if (!trouble) return [lastedWords(since, at, { say }, fromStart)];
    const isBrief = at - since < MINUTE_MS && !fromStart;
    const words = { trouble: troubleWords(trouble, subject, say), duration: durationIn(say.language, at - since) };
    return [say(isBrief ? 'alert_course_briefly' : fromStart ? 'alert_course_at_least' : 'alert_course', words)];
}

/** Who ended it, and from when until when it lasted. */
function whenWords(ended: EndedMember, { say, times }: AlertCardContext): readonly string[] {
    const { by, how, since, at } = ended;
    const who = by === undefined ? [] : [say('alert_by', { who: userCode(by) })];
    // The trouble goes on, in another alert.
    if (how === 'moved') return [...who, say('alert_since', { when: times.absolute(new Date(since)) })];
    const isPoint = how === 'unwatched' || at - since < MINUTE_MS;
    const [from, to] = [since, at].map((time) => times.absolute(new Date(time))) as [Markup, Markup];
    return [...who, isPoint ? to.markup : say('alert_span', { from, to })];
}

const spanOf = ({ openedAt, closedAt = openedAt }: Alert, { say, times }: AlertCardContext): string =>
    say('alert_span', { from: times.absolute(new Date(openedAt)), to: times.absolute(new Date(closedAt)) });

/** "Lasted 2 hours, 10 minutes" */
function lastedWords(from: number, to: number, { say }: Pick<AlertCardContext, 'say'>, isAtLeast = false): string {
    if (to - from < MINUTE_MS && !isAtLeast) return say('alert_lasted_briefly');
    return say(isAtLeast ? 'alert_lasted_at_least' : 'alert_lasted', { duration: durationIn(say.language, to - from) });
}
