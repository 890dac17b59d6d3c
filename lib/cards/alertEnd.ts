import { context as contextBlock, section } from '../chat/blocks';
import { sourceName } from '../chat/explain';
import { durationIn } from '../chat/times';
import type { Alert } from '../domain/monitor/alert';
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
import { boldSubject, kindOfSubject } from './subjectWords';
import { webhookKindOfGroup } from '../domain/rocketchat';

const MINUTE_MS = 60_000;

/** The card of an alert that is over: it has no buttons. */
export function closedCard(alert: Alert, mark: string, context: AlertCardContext): AlertContent {
    const { say } = context;
    const last = alert.ended.at(-1);
    const only =
        last && alert.kind !== 'incident' && alert.ended.every(({ subject }) => subject.key === last.subject.key)
            ? last
            : undefined;
    const headline = only ? endHeadline(only, context) : incidentOver(alert, context);
    const course = only
        ? [...idWords(only), courseWords(only, context)].join(' · ')
        : [endedWords(alert, context), ...(isOnlyUnwatched(alert) ? [] : [spanOf(alert, context)])]
              .filter(Boolean)
              .join('\n');
    const left = leftToDo(alert, context);
    const foot = [course, ...elsewhereWords(alert, say)].join('\n');
    return {
        text: [headline, ...left].join('\n'),
        blocks: [
            section(headline, { blockId: mark }),
            ...(left.length > 0 ? [section(left.join('\n'))] : []),
            contextBlock(foot),
        ],
    };
}

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
export function endHeadline({ subject, how, as, switchedOn }: EndedMember, { say }: AlertCardContext): string {
    if (subject.id === undefined) {
        const source = sourceName(subject.source, say);
        return say(how === 'unwatched' ? 'alert_over_cause_unwatched' : 'alert_over_cause', { source });
    }
    const words = { name: boldSubject(subject, say), what: kindOfSubject(subject, say) };
    if (switchedOn) return say('alert_over_switched_on', words);
    if (how !== 'reconnected') return say(`alert_over_${how}`, words);
    return as === undefined
        ? say('alert_over_reconnected_somehow', words)
        : say('alert_over_reconnected', { ...words, id: code(as) });
}

/** "✅ *Over:* 12 YouTube accounts were in trouble together" */
function incidentOver(alert: Alert, { say }: AlertCardContext): string {
    const { source, group, ended, recoveredBefore = 0, scattered } = alert;
    const onset = scattered ? 'scattered' : 'other';
    const count = new Set(ended.map(({ subject }) => subject.key)).size + recoveredBefore;
    const words =
        source === 'hooked' && group !== 'unnamed'
            ? say('alert_over_incident_accounts', {
                  count,
                  onset,
                  platform: kindOfSubject({ source, group }, say),
              })
            : say(`alert_over_incident_${webhookKindOfGroup(group)}`, { count, onset });
    return say(isOnlyUnwatched(alert) ? 'alert_over_incident_unwatched' : 'alert_over_incident', {
        words: new Markup(words),
    });
}

/** Who ended it, and how long it lasted: "by `@ann` · in trouble for 2 hours, 10 minutes: … – …" */
export function courseWords(ended: EndedMember, { say, times }: AlertCardContext): string {
    const { by, how, since, at, fromStart } = ended;
    const who = by === undefined ? [] : [say('alert_by', { who: userCode(by) })];
    // The trouble goes on, in another alert.
    if (how === 'moved') return [...who, say('alert_since', { when: times.absolute(new Date(since)) })].join(' · ');
    const course =
        how === 'unwatched' || lastedMs(ended) === 0
            ? times.absolute(new Date(at)).markup
            : lastedWords(since, at, { say, times }, fromStart);
    return [...who, course].join(' · ');
}

const spanOf = ({ openedAt, closedAt = openedAt }: Alert, context: AlertCardContext): string =>
    lastedWords(openedAt, closedAt, context);

function lastedWords(
    from: number,
    to: number,
    { say, times }: Pick<AlertCardContext, 'say' | 'times'>,
    isAtLeast = false,
): string {
    const end = times.absolute(new Date(to));
    if (to - from < MINUTE_MS && !isAtLeast) return `${say('alert_lasted_briefly')} · ${end.markup}`;
    return say(isAtLeast ? 'alert_lasted_at_least' : 'alert_lasted', {
        duration: durationIn(say.language, to - from),
        from: times.absolute(new Date(from)),
        to: end,
    });
}
