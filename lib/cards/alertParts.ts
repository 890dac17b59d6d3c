import type { Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import type { Reply } from '../chat/reply';
import { isHealthyNow, type Alert, type AlertMember } from '../domain/monitor/alert';
import { UNSTABLE_GOOD_CHECKS } from '../domain/monitor/evaluate';
import type { EndedMember } from '../domain/monitor/alert';
import { severities } from '../domain/monitor/troubles';
import { alertSeverity } from '../domain/monitor/severity';
import { troubles } from '../domain/monitor/troubles';
import { code, Markup, type Say } from '../i18n/say';
import { impactParts, nextFirst } from './impactWords';
import { troubleWords } from './troubleWords';
import { subjectAndId } from './subjectWords';

/** What an alert's card needs. A room reads it, so no person's rights count. */
export interface AlertCardContext extends Pick<CardContext, 'say' | 'times' | 'appId' | 'dashboardUrl' | 'siteUrl'> {
    readonly now: Date;
    /** The block id of the first block. The app finds a message by it whose id it could not note. */
    readonly mark?: string;
    /** Whom the first line of a critical alert mentions, such as `@all`: only in a message that is being posted. */
    readonly mention?: string;
}

export type AlertContent = Pick<Reply, 'text'> & { readonly blocks: readonly Block[] };

/** More lines than these are counted, not listed. */
const MOST_LINES = 15;

/** A message may have 5000 characters (`Message_MaxAllowedSize`), headings and remarks included. */
const MOST_CHARACTERS = 4000;

/** For clients that draw no blocks: the headline, then the impact. */
export const plainText = (headline: readonly string[], impact: string | undefined): string =>
    [headline.join(': '), ...(impact ? [impact] : [])].join('\n');

/** The members that do not work now. */
export const unhealthyMembers = ({ members }: Pick<Alert, 'members'>): AlertMember[] =>
    members.filter((one) => !isHealthyNow(one));

/** The single member of an alert that is about one thing and always was; undefined for others. */
export function onlyMember({ kind, members }: Alert): AlertMember | undefined {
    return kind !== 'incident' && members.length === 1 ? members[0] : undefined;
}

/** By severity, then by the time of the next post, then by the kind of trouble, then by key. */
export function worstFirst(members: readonly AlertMember[], now: Date): readonly AlertMember[] {
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

/** "• My YouTube · `int_yt_abc123` · Token expired · 2 posts, the next Nov 21, 2026, 9:00 AM (UTC)" */
export function memberLine(member: AlertMember, context: AlertCardContext): string {
    const { say, times } = context;
    const { subject, trouble, unstable, wellSince } = member;
    const words =
        wellSince === undefined
            ? troubleWords(trouble, subject, say).markup
            : say('alert_line_well', { when: times.absolute(new Date(wellSince)) });
    const impact = wellSince === undefined ? impactParts(member, context) : [];
    return `• ${[subjectAndId(subject, say), words, ...impact, ...(unstable ? ['🔁'] : [])].join(' · ')}`;
}

/**
 * A line for each of the first items, as many as a message holds, and the number of the rest.
 * @param command shows the rest; undefined where none does
 */
export function listed<T>(
    all: readonly T[],
    lineOf: (one: T) => string,
    command: string | undefined,
    say: Say,
): string {
    const shown: string[] = [];
    let length = 0;
    for (const one of all.slice(0, MOST_LINES)) {
        const line = lineOf(one);
        length += line.length + 1;
        if (length > MOST_CHARACTERS) break;
        shown.push(line);
    }
    const count = all.length - shown.length;
    if (count === 0) return shown.join('\n');
    const more = say('card_more', { count });
    const rest =
        command === undefined ? `• ${more}` : say('alert_more', { more: new Markup(more), line: code(command) });
    return [...shown, rest].join('\n');
}

const HOWS = ['recovered', 'disconnected', 'reconnected', 'forgotten', 'unwatched', 'moved'] as const;

/** "✅ 3 work again · ⛔ 1 was disconnected"; empty while no member has left the alert. */
export function endedWords({ ended, recoveredBefore = 0 }: Alert, { say }: AlertCardContext): string {
    const countOf = (how: EndedMember['how']): number =>
        ended.filter((one) => one.how === how).length + (how === 'recovered' ? recoveredBefore : 0);
    return HOWS.map((how) => [how, countOf(how)] as const)
        .filter(([, count]) => count > 0)
        .map(([how, count]) => say(`alert_ended_${how}`, { count }))
        .join(' · ');
}

export const sinceOf = (alert: Alert): number => onlyMember(alert)?.since ?? alert.openedAt;

export const idWords = (one: Pick<AlertMember, 'subject'> | undefined): readonly string[] =>
    one?.subject.id === undefined ? [] : [code(one.subject.id).markup];

export const unstableWords = (say: Say): string => say('alert_unstable', { checks: UNSTABLE_GOOD_CHECKS });

export const elsewhereWords = ({ postedIn, roomId }: Alert, say: Say): readonly string[] =>
    postedIn !== undefined && postedIn !== roomId ? [say('alert_elsewhere')] : [];

/** A username in code, where it does not notify the person. */
export const userCode = (username: string): Markup => code(`@${username}`);
