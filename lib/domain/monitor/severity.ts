import type { Severity } from './troubles';
import { severities, type Trouble, troubleRow } from './troubles';

/** The part of an alert's member that decides how severe it is. Stored alerts call the impact `stake`. */
export interface SeverityInput {
    readonly trouble: Trouble;
    /** Undefined for a webhook or an upstream, which have no posts, and where the calendar could not be read. */
    readonly stake?:
        | { readonly posts: number; readonly nextAt?: number | undefined; readonly lost?: number | undefined }
        | undefined;
}

/** A post within this time leaves no night to sleep over it. */
const SOON_MS = 24 * 3_600_000;

/** The severity of the worst member. */
export function alertSeverity({ members }: { readonly members: readonly SeverityInput[] }, now: Date): Severity {
    const each = members.map((member) => memberSeverity(member, now));
    return severities.find((severity) => each.includes(severity)) ?? 'notice';
}

/**
 * The severity of an open alert with these members now. Time alone makes nothing less severe: a post that has come near
 * stays near when the clock is set back. Otherwise it would come near a second time, and people would be notified again.
 * @param before the alert as it is stored
 */
export function severityNow(
    before: { readonly severity?: Severity | undefined; readonly members: readonly SeverityInput[] },
    members: readonly SeverityInput[],
    now: Date,
): Severity {
    const { severity, members: former } = before;
    const isSetBack = severity === 'critical' && alertSeverity({ members: former }, now) !== severity;
    const soonAt = isSetBack ? firstSoonAt(former) : undefined;
    return alertSeverity({ members }, soonAt === undefined ? now : new Date(Math.max(now.getTime(), soonAt)));
}

/** When the members' first post came near, in epoch ms. */
function firstSoonAt(members: readonly SeverityInput[]): number | undefined {
    const dueAt = members.flatMap(({ stake: impact }) =>
        impact && impact.posts > 0 && impact.nextAt !== undefined ? [impact.nextAt] : [],
    );
    return dueAt.length > 0 ? dueAt.reduce((first, at) => Math.min(first, at)) - SOON_MS : undefined;
}

function memberSeverity({ trouble, stake: impact }: SeverityInput, now: Date): Severity {
    const { severity } = troubleRow(trouble);
    if (severity === 'posts') return postsSeverity(impact, now);
    if (severity === 'lost') return impact?.lost ? 'warning' : 'notice';
    return severity;
}

function postsSeverity(impact: SeverityInput['stake'], now: Date): Severity {
    if (!impact) return 'warning';
    if (impact.posts === 0) return impact.lost ? 'warning' : 'notice';
    return impact.nextAt !== undefined && impact.nextAt - now.getTime() <= SOON_MS ? 'critical' : 'warning';
}
