import { sourceName } from '../chat/explain';
import type { Alert, AlertMember } from '../domain/monitor/alert';
import type { Severity } from '../domain/monitor/severities';
import { alertSeverity } from '../domain/monitor/severity';
import { howToFix, howToFixAll, isUnseen } from './alertFix';
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
import { boldSubject, kindOfSubject, troubleWords } from './troubleWords';

const SIGNS: Readonly<Record<Severity, string>> = { critical: '🚨', warning: '🔴', notice: '🟡' };

export interface AlertSummary {
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

export function summaryOf(alert: Alert, context: AlertCardContext): AlertSummary {
    const { say, now } = context;
    // As it was planned, so that a click between two checks shows nothing that nobody was told of.
    const bad = unhealthyMembers(alert);
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
    if (only.wellSince !== undefined) return { sign, about: healthyWords(only, only.wellSince, context) };
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

/** "*12* YouTube accounts fail together" */
function groupInTrouble(alert: Alert, { say }: AlertCardContext): string {
    const { source, group, scattered } = alert;
    const members = unhealthyMembers(alert);
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

/** The command that shows those that are not listed. */
function listCommand({ source, group }: Pick<Alert, 'source' | 'group'>): string {
    const filters = ['youtube', 'tiktok', 'instagram', 'incoming', 'outgoing'];
    return `/integration list ${filters.includes(group) ? group : source} unhealthy`;
}
