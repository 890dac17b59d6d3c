import {
    isHealthyNow,
    lastedMs,
    type Alert,
    type AlertAnswer,
    type AlertMember,
    type EndedMember,
} from '../domain/monitor/alert';
import { UNSTABLE_GOOD_CHECKS } from '../domain/monitor/evaluate';
import type { AlertNote, ReminderReason } from '../domain/monitor/alertPlan';
import { alertSeverity, severities, type Severity } from '../domain/monitor/severity';
import { isAcknowledged, isSnoozed, SNOOZE_CHOICES_MS, snoozeEndsAt } from '../domain/monitor/snooze';
import { troubles } from '../domain/monitor/subject';
import { code, link as linkTo, Markup, type Say } from '../i18n/say';
import { acknowledgeAlert, snoozeAlert } from '../chat/links';
import type { Reply } from '../chat/reply';
import { howToFix, howToFixAll, isUnseen, fixButtons } from './alertFix';
import { actions, button, context as contextBlock, section, select, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { sourceName } from '../chat/explain';
import { impactOfAll, impactOf, isSurelyLost, lostNames, lostOf, nextFirst, impactParts } from './impactWords';
import { durationIn } from '../chat/times';
import { boldSubject, kindOfSubject, subjectAndId, troubleWords } from './troubleWords';

/** Rooms read alerts, so nobody in particular's rights count. */
export interface AlertCardContext extends Pick<CardContext, 'say' | 'times' | 'appId' | 'dashboardUrl' | 'siteUrl'> {
    readonly now: Date;
    /** The block id of the first block, by which a message is found again whose id was not noted. */
    readonly mark?: string;
}

type Content = Pick<Reply, 'text'> & { readonly blocks: readonly Block[] };

const BUTTONS = 'alert.buttons';
const MINUTE_MS = 60_000;

/** More lines than these are counted, not listed. */
const MOST_LINES = 15;
/** A message may have 5000 characters (`Message_MaxAllowedSize`), headings and remarks included. */
const MOST_CHARACTERS = 4000;

const SIGNS: Readonly<Record<Severity, string>> = { critical: '🚨', warning: '🔴', notice: '🟡' };

/**
 * The one message of an alert, from its opening to its end. It names no time as so long ago: while nothing changes, it
 * stays the same to the letter.
 */
export function alertCard(alert: Alert, answer: AlertAnswer | undefined, context: AlertCardContext): Content {
    const { mark = `alert-${alert.id}` } = context;
    if (alert.closedAt !== undefined) return closedCard(alert, mark, context);
    const { sign, about, list, stake, more, fix } = openWords(alert, context);
    const [what = '', ...trouble] = about;
    const headline = [`${sign} ${what}`, ...trouble];
    const buttons = [
        ...fixButtons({ ...alert, members: badNow(alert) }, context, BUTTONS),
        // Of what is acknowledged nobody is reminded: there is nothing to silence.
        ...(isAcknowledged(answer, alert) ? [] : [acknowledgeButton(alert, context), snoozeMenu(alert, context)]),
    ];
    const blocks: Block[] = [
        section(headline.join('\n'), { blockId: mark }),
        ...[list, stake, more, fix].flatMap((text) => (text ? [section(text)] : [])),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        contextBlock([...footOf(alert, context), ...answerWords(alert, answer, context)].join('\n')),
    ];
    return { text: fallbackOf(headline, stake), blocks };
}

/** What, and what is wrong with it; then what that costs. */
const fallbackOf = (headline: readonly string[], stake: string | undefined): string =>
    [headline.join(': '), ...(stake ? [stake] : [])].join('\n');

interface OpenWords {
    /** How bad it is. */
    readonly sign: string;
    /** What, and what is wrong with it. */
    readonly about: readonly string[];
    /** Of several: which. */
    readonly list?: string;
    /** What it costs. */
    readonly stake?: string | undefined;
    /** Of several: what became of the others. */
    readonly more?: string;
    readonly fix?: string;
}

/** Those that do not work now. */
const badNow = ({ members }: Pick<Alert, 'members'>): AlertMember[] => members.filter((one) => !isHealthyNow(one));

function openWords(alert: Alert, context: AlertCardContext): OpenWords {
    const { say, now } = context;
    // As it was planned, so that a click between two checks shows nothing that nobody was told of.
    const bad = badNow(alert);
    const sign = bad.length === 0 ? SIGNS.notice : SIGNS[alert.severity ?? alertSeverity(alert, now)];
    const only = onlyMember(alert);
    if (!only) {
        const members = worstFirst(alert.members, now);
        return {
            sign,
            about: [groupInTrouble(alert, context)],
            list: listed(members, (member) => memberLine(member, context), listCommand(alert), say),
            stake: impactOfAll(bad, alert.ended, context),
            more: endedWords(alert, context),
            ...(bad.length > 0 && {
                fix:
                    bad.length === 1 && bad[0]
                        ? howToFix(bad[0], context)
                        : howToFixAll({ ...alert, members: bad }, context),
            }),
        };
    }
    const { subject } = only;
    if (only.wellSince !== undefined) return { sign, about: wellWords(only, only.wellSince, context) };
    const trouble = troubleWords(only.trouble, subject, say);
    const fix = howToFix(only, context);
    if (subject.id === undefined) {
        const words = say('alert_cause', { source: sourceName(subject.source, say), trouble });
        return { sign, about: [words], stake: say(`alert_cause_means_${subject.source}`), fix };
    }
    const words = say('card_headline', { name: boldSubject(subject, say), what: kindOfSubject(subject, say) });
    return { sign, about: [words, trouble.markup], stake: impactOf(only, context), fix };
}

/** What is so now, and what was wrong with it; it is not over yet. */
function wellWords(
    { subject, trouble }: AlertMember,
    wellSince: number,
    { say, times }: AlertCardContext,
): readonly string[] {
    const what =
        subject.id === undefined
            ? say('alert_cause_well', { source: sourceName(subject.source, say) })
            : say('card_headline', { name: boldSubject(subject, say), what: kindOfSubject(subject, say) });
    return [
        what,
        say('alert_well_since', { when: times.absolute(new Date(wellSince)) }),
        say('alert_well_before', { trouble: troubleWords(trouble, subject, say) }),
    ];
}

/** What the alert is about, where that is one thing and has not been more. */
function onlyMember({ kind, members }: Alert): AlertMember | undefined {
    return kind !== 'incident' && members.length === 1 ? members[0] : undefined;
}

/** Severity, then whose post is due first, then the kind of trouble; equal ones keep an order of their own. */
function worstFirst(members: readonly AlertMember[], now: Date): readonly AlertMember[] {
    const rank = (member: AlertMember): number =>
        isHealthyNow(member) ? severities.length : severities.indexOf(alertSeverity({ members: [member] }, now));
    return [...members].sort(
        (a, b) =>
            rank(a) - rank(b) ||
            nextFirst(a, b) ||
            troubles.indexOf(a.trouble) - troubles.indexOf(b.trouble) ||
            (a.subject.key < b.subject.key ? -1 : 1),
    );
}

/** "*12* YouTube accounts fail together" */
function groupInTrouble(alert: Alert, { say }: AlertCardContext): string {
    const { source, group, scattered } = alert;
    const members = badNow(alert);
    const count = members.length;
    if (count === 0) return say('alert_incident_well', { count: alert.members.length });
    const onset = scattered ? 'scattered' : 'other';
    // What could not be looked at may work.
    if (members.some(isUnseen)) {
        return members.every(isUnseen)
            ? say('alert_incident_unseen', { count })
            : say('alert_incident_unknown', { count, onset });
    }
    if (source === 'hooked' && group !== 'unnamed') {
        const platform = kindOfSubject({ key: '', source, group }, say);
        return say('alert_incident_accounts', { count, platform, onset });
    }
    const isWebhook = group === 'incoming' || group === 'outgoing';
    return say(isWebhook ? `alert_incident_${group}` : 'alert_incident_unknown', { count, onset });
}

/** "• My YouTube · `int_yt_abc123` · Token expired · 2 posts, the next Nov 21, 2026, 9:00 AM (UTC)" */
function memberLine(member: AlertMember, context: AlertCardContext): string {
    const { say, times } = context;
    const { subject, trouble, unstable, wellSince } = member;
    const words =
        wellSince === undefined
            ? troubleWords(trouble, subject, say).markup
            : say('alert_line_well', { when: times.absolute(new Date(wellSince)) });
    const stake = wellSince === undefined ? impactParts(member, context) : [];
    return `• ${[subjectAndId(subject, say), words, ...stake, ...(unstable ? ['🔁'] : [])].join(' · ')}`;
}

/** The command that shows those that are not listed. */
function listCommand({ source, group }: Pick<Alert, 'source' | 'group'>): string {
    const filters = ['youtube', 'tiktok', 'instagram', 'incoming', 'outgoing'];
    return `/integration list ${filters.includes(group) ? group : source} unhealthy`;
}

/**
 * A line for each of the first, as many as a message holds, and the number of the others.
 * @param command that shows the others
 */
function listed<T>(all: readonly T[], lineOf: (one: T) => string, command: string, say: Say): string {
    const shown: string[] = [];
    let length = 0;
    for (const one of all.slice(0, MOST_LINES)) {
        const line = lineOf(one);
        length += line.length + 1;
        if (length > MOST_CHARACTERS) break;
        shown.push(line);
    }
    const count = all.length - shown.length;
    const rest = { more: new Markup(say('card_more', { count })), line: code(command) };
    return [...shown, ...(count > 0 ? [say('alert_more', rest)] : [])].join('\n');
}

const HOWS = ['recovered', 'disconnected', 'reconnected', 'forgotten', 'unwatched', 'moved'] as const;

/** "✅ 3 work again · ⛔ 1 was disconnected"; empty where nobody has left it. */
function endedWords({ ended, recoveredBefore = 0 }: Alert, { say }: AlertCardContext): string {
    const countOf = (how: EndedMember['how']): number =>
        ended.filter((one) => one.how === how).length + (how === 'recovered' ? recoveredBefore : 0);
    return HOWS.map((how) => [how, countOf(how)] as const)
        .filter(([, count]) => count > 0)
        .map(([how, count]) => say(`alert_ended_${how}`, { count }))
        .join(' · ');
}

/** Which, since when, and how it behaves. */
function footOf(alert: Alert, { say, times }: AlertCardContext): readonly string[] {
    const isFromStart = alert.members.some(({ fromStart }) => fromStart);
    const since = say(isFromStart ? 'alert_since_first' : 'alert_since', {
        when: times.absolute(new Date(sinceOf(alert))),
    });
    return [
        [...idOf(onlyMember(alert)), since].join(' · '),
        ...(alert.members.some(({ unstable }) => unstable) ? [unstableWords(say)] : []),
        ...elsewhere(alert, say),
    ];
}

const sinceOf = (alert: Alert): number => onlyMember(alert)?.since ?? alert.openedAt;

const idOf = (one: Pick<AlertMember, 'subject'> | undefined): readonly string[] =>
    one?.subject.id === undefined ? [] : [code(one.subject.id).markup];

const unstableWords = (say: Say): string => say('alert_unstable', { checks: UNSTABLE_GOOD_CHECKS });

const elsewhere = ({ postedIn, roomId }: Alert, say: Say): readonly string[] =>
    postedIn !== undefined && postedIn !== roomId ? [say('alert_elsewhere')] : [];

function answerWords(
    alert: Alert,
    answer: AlertAnswer | undefined,
    { say, times, now }: AlertCardContext,
): readonly string[] {
    const { acknowledged, snoozed } = answer ?? {};
    const endsAt = snoozeEndsAt(answer, alert);
    return [
        ...(acknowledged && isAcknowledged(answer, alert)
            ? [
                  say('alert_acknowledged', {
                      who: userCode(acknowledged.by),
                      when: times.absolute(new Date(acknowledged.at)),
                  }),
              ]
            : []),
        ...(snoozed && endsAt && isSnoozed(answer, alert, now) && !isAcknowledged(answer, alert)
            ? [
                  // As long as was chosen, or cut short.
                  say(
                      SNOOZE_CHOICES_MS.includes(endsAt.getTime() - snoozed.at)
                          ? 'alert_snoozed'
                          : 'alert_snoozed_short',
                      { who: userCode(snoozed.by), until: times.absolute(endsAt) },
                  ),
              ]
            : []),
    ];
}

/** Somebody's name where it can not call them. */
export const userCode = (username: string): Markup => code(`@${username}`);

const acknowledgeButton = ({ id }: Alert, { appId, say }: AlertCardContext) =>
    button({
        appId,
        blockId: BUTTONS,
        actionId: acknowledgeAlert.actionId,
        label: say('alert_button_acknowledge'),
        value: acknowledgeAlert.write({ id }),
    });

const snoozeMenu = ({ id }: Alert, { appId, say }: AlertCardContext) =>
    select({
        appId,
        blockId: BUTTONS,
        actionId: snoozeAlert.actionId,
        placeholder: say('alert_button_snooze'),
        options: SNOOZE_CHOICES_MS.map((ms) => [durationIn(say.language, ms).markup, snoozeAlert.write({ id, ms })]),
    });

/** What is left when it is over: nothing to do, and no buttons. */
function closedCard(alert: Alert, mark: string, context: AlertCardContext): Content {
    const { say } = context;
    const last = alert.ended.at(-1);
    const only =
        last && alert.kind !== 'incident' && alert.ended.every(({ subject }) => subject.key === last.subject.key)
            ? last
            : undefined;
    const headline = only ? endOf(only, context) : incidentOver(alert, context);
    const course = only
        ? [...idOf(only), courseOf(only, context)].join(' · ')
        : [endedWords(alert, context), ...(isOnlyUnwatched(alert) ? [] : [spanOf(alert, context)])]
              .filter(Boolean)
              .join('\n');
    const left = leftToDo(alert, context);
    const foot = [course, ...elsewhere(alert, say)].join('\n');
    return {
        text: [headline, ...left].join('\n'),
        blocks: [
            section(headline, { blockId: mark }),
            ...(left.length > 0 ? [section(left.join('\n'))] : []),
            contextBlock(foot),
        ],
    };
}

/** That something is not watched any more tells nothing of how it is. */
const isOnlyUnwatched = ({ ended }: Alert): boolean =>
    ended.length > 0 && ended.every(({ how }) => how === 'unwatched');

/** The posts that do not go out by themselves although it is over. */
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
function endOf({ subject, how, as, switchedOn }: EndedMember, { say }: AlertCardContext): string {
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
                  platform: kindOfSubject({ key: '', source, group }, say),
              })
            : say(
                  group === 'incoming' || group === 'outgoing'
                      ? `alert_over_incident_${group}`
                      : 'alert_over_incident_unknown',
                  { count, onset },
              );
    return say(isOnlyUnwatched(alert) ? 'alert_over_incident_unwatched' : 'alert_over_incident', {
        words: new Markup(words),
    });
}

/** Who ended it, and how long it had been so; "by `@ann` · in trouble for 2 hours, 10 minutes: … – …" */
function courseOf(ended: EndedMember, { say, times }: AlertCardContext): string {
    const { by, how, since, at, fromStart } = ended;
    const who = by === undefined ? [] : [say('alert_by', { who: userCode(by) })];
    // It is still so, and told elsewhere.
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

/** News for the thread below an alert's message, those of one kind as one text. */
export function alertNote(note: AlertNote, context: AlertCardContext): string {
    const { say } = context;
    switch (note.kind) {
        case 'joined':
            return noteOf(say('alert_note_joined', { count: note.members.length }), note.members, context);
        case 'unstable':
            return noteOf(unstableWords(say), note.members, context);
        case 'changed': {
            const lineOf = ({ member: { subject, trouble }, from }: (typeof note.changes)[number]): string => {
                const [before, after] = [from, trouble].map((one) => troubleWords(one, subject, say).markup);
                return `• ${subjectAndId(subject, say)} · ${before} → ${after}`;
            };
            return `${say('alert_note_changed')}\n${listed(note.changes, lineOf, ALL_UNHEALTHY, say)}`;
        }
        case 'recovered':
        case 'disconnected':
        case 'reconnected': {
            const [one, another] = note.ended;
            // An upstream as a whole, which is alone in its alert.
            if (one?.subject.id === undefined && one && !another) {
                return `${endOf(one, context)} · ${courseOf(one, context)}`;
            }
            const isOnlySwitched = note.ended.every(({ switchedOn }) => switchedOn);
            const heading = say(isOnlySwitched ? 'alert_note_switched_on' : `alert_note_${note.kind}`, {
                count: note.ended.length,
            });
            const lineOf = (ended: EndedMember): string => {
                const newId = ended.as === undefined ? '' : ` → ${code(ended.as).markup}`;
                return `• ${subjectAndId(ended.subject, say)}${newId} · ${courseOf(ended, context)}`;
            };
            return `${heading}\n${listed(note.ended, lineOf, ALL_UNHEALTHY, say)}`;
        }
    }
}

const ALL_UNHEALTHY = '/integration list unhealthy';

const noteOf = (heading: string, members: readonly AlertMember[], context: AlertCardContext): string =>
    [
        heading,
        listed(worstFirst(members, context.now), (member) => memberLine(member, context), ALL_UNHEALTHY, context.say),
    ].join('\n');

/**
 * It is still so, or there is more to it: a message of its own, as nobody hears of an edited one.
 * @param link to the alert's message
 * @param why it comes now
 */
export function alertReminder(
    alert: Alert,
    answer: AlertAnswer | undefined,
    context: AlertCardContext,
    link?: string,
    why: ReminderReason = 'due',
): Content {
    const { say, mark = `reminder-${alert.id}-${alert.reminders}` } = context;
    const { sign, about, stake } = openWords(alert, context);
    const [what = '', ...trouble] = about;
    const words = [whyNow(why, alert, { sign, what }, context), ...trouble];
    const where = link
        ? say('alert_reminder_link', { link: linkTo(say('alert_reminder_to_alert'), link) })
        : say('alert_reminder_no_link');
    return {
        text: fallbackOf(words, stake),
        blocks: [
            section(words.join('\n'), { blockId: mark }),
            ...(stake ? [section(stake)] : []),
            contextBlock([...snoozeThatEnded(alert, answer, context), where].join('\n')),
        ],
    };
}

/** "⏰ *Still so after 1 day:* 🚨 *My YouTube* · YouTube" */
function whyNow(
    why: ReminderReason,
    alert: Alert,
    { sign, what }: { readonly sign: string; readonly what: string },
    { say, now }: AlertCardContext,
): string {
    const words = new Markup(`${sign} ${what}`);
    const duration = durationIn(say.language, now.getTime() - sinceOf(alert));
    switch (why) {
        case 'snooze-ended':
            return say('alert_reminder_snooze_ended', { duration, words });
        case 'joined':
            return say('alert_reminder_joined', { words });
        case 'worse': {
            const isSoon = alert.members.some(
                (member) => alertSeverity({ members: [member] }, now) === 'critical' && (member.stake?.posts ?? 0) > 0,
            );
            const key = isSoon ? 'alert_reminder_soon' : 'alert_reminder_worse';
            return say(key, { sign: new Markup(sign), words: new Markup(what) });
        }
        case 'lost':
            return say('alert_reminder_lost', { sure: isSurelyLost(alert.members), words });
        default:
            return say('alert_reminder', { duration, words });
    }
}

/** Why it speaks now: the reminder that ends a snooze is the next one after it. */
function snoozeThatEnded(
    alert: Alert,
    answer: AlertAnswer | undefined,
    { say, times }: AlertCardContext,
): readonly string[] {
    const until = snoozeEndsAt(answer, { ...alert, reminders: alert.reminders - 1 });
    if (!answer?.snoozed || !until) return [];
    return [say('alert_snooze_over', { who: userCode(answer.snoozed.by), until: times.absolute(until) })];
}
