import { sourceName } from '../chat/explain';
import type { Alert, AlertMember } from '../domain/monitor/alert';
import { alertSeverity } from '../domain/monitor/severity';
import { howToFixAll, isUnseen } from './alertFix';
import { howToFix } from './troubleWords';
import {
    endedWords,
    listed,
    memberLine,
    onlyMember,
    unhealthyMembers,
    worstFirst,
    type AlertCardContext,
} from './alertParts';
import { impactOf, impactOfAll } from './impactWords';
import { troubleSign, troubleWords } from './troubleWords';
import { boldSubject, kindOfSubject } from './subjectWords';
import { webhookKindOfGroup } from '../domain/rocketchat';
import { LIST_KINDS } from '../domain/listing';
import { code } from '../i18n/say';

export interface AlertSummary {
    /** The symbol of the state that its worst member is in. */
    readonly sign: string;
    /** It asks for somebody now: 🚨 comes in addition. */
    readonly isCritical: boolean;
    /** The name of what is in trouble, then the trouble, a line each. */
    readonly about: readonly string[];
    /** A line for each member, where there are several. */
    readonly list?: string;
    /** The posts that fail, or have failed. */
    readonly impact?: string | undefined;
    /** What became of the members that have left, where there are several. */
    readonly more?: string;
    readonly fix?: string;
}

/** "🚨 🔴 *My YouTube* · YouTube" */
export const withSigns = ({ sign, isCritical }: Pick<AlertSummary, 'sign' | 'isCritical'>, what: string): string =>
    [...(isCritical ? ['🚨'] : []), sign, what].join(' ');

export function summaryOf(alert: Alert, context: AlertCardContext): AlertSummary {
    const { say, now } = context;
    // The severity that the plan stored: a click between two checks must not show news before the room gets it.
    const bad = unhealthyMembers(alert);
    const isCritical = bad.length > 0 && (alert.severity ?? alertSeverity(alert, now)) === 'critical';
    const [worst] = worstFirst(bad, now);
    const sign = worst ? troubleSign(worst.trouble, worst.subject, say) : '✅';
    const marks = { sign, isCritical };
    const only = onlyMember(alert);
    if (!only) {
        const members = worstFirst(alert.members, now);
        return {
            ...marks,
            about: [groupInTrouble(alert, context)],
            list: listed(members, (member) => memberLine(member, context), listCommand(alert), say),
            impact: impactOfAll(bad, alert.ended, context),
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
    if (only.wellSince !== undefined) return { ...marks, about: healthyWords(only, only.wellSince, context) };
    const trouble = troubleWords(only.trouble, subject, say);
    const fix = howToFix(only, { ...context, hasButtons: true });
    if (subject.id === undefined) {
        const words = say('alert_cause', { source: sourceName(subject.source, say), trouble });
        return { ...marks, about: [words], impact: say(`alert_cause_means_${subject.source}`), fix };
    }
    const words = say('card_headline', { name: boldSubject(subject, say), what: kindOfSubject(subject, say) });
    return { ...marks, about: [words, trouble.markup], impact: impactOf(only, context), fix };
}

/** An alert that is not over although its member works now: since when it works, and what was wrong. */
function healthyWords(
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

/** "*12* YouTube accounts broke together (same check, same state)" */
function groupInTrouble(alert: Alert, { say }: AlertCardContext): string {
    const { source, group, scattered, host } = alert;
    const members = unhealthyMembers(alert);
    const count = members.length;
    if (count === 0) return say('alert_incident_well', { count: alert.members.length });
    const onset = scattered ? 'scattered' : 'other';
    // A member that the app could not check may work.
    if (members.some(isUnseen)) {
        return members.every(isUnseen)
            ? say('alert_incident_unseen', { count })
            : say('alert_incident_unknown', { count });
    }
    if (source === 'hooked' && group !== 'unnamed') {
        const platform = kindOfSubject({ source, group }, say);
        return say('alert_incident_accounts', { count, platform, onset });
    }
    if (host !== undefined) return say('alert_incident_host', { count, host: code(host) });
    const kind = webhookKindOfGroup(group);
    return kind === 'unknown'
        ? say('alert_incident_unknown', { count })
        : say(`alert_incident_${kind}`, { count, onset });
}

/** The command that shows all members. */
function listCommand({ source, group }: Pick<Alert, 'source' | 'group'>): string {
    return `/integration list ${LIST_KINDS.find((kind) => kind === group) ?? source} unhealthy`;
}
