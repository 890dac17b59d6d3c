import type { Alert, AlertMember, Impact } from './alert';
import { severities, type Severity } from './severities';
import { troubleRow } from './troubles';

/** A post within this time leaves no night to sleep over it. */
const SOON_MS = 24 * 3_600_000;

/** How bad the worst of it is. */
export function alertSeverity({ members }: { readonly members: readonly AlertMember[] }, now: Date): Severity {
    const each = members.map((member) => severityOfMember(member, now));
    return severities.find((severity) => each.includes(severity)) ?? 'notice';
}

/**
 * How bad the worst of an open alert has become. Time alone makes nothing less bad: a post that has come near stays near
 * though the clock is set back, or it would come near, and people be told so, a second time.
 * @param before as it is stored
 */
export function severityNow(
    { severity, members: former }: Alert,
    members: readonly AlertMember[],
    now: Date,
): Severity {
    const isSetBack = severity === 'critical' && alertSeverity({ members: former }, now) !== severity;
    const soonAt = isSetBack ? firstSoonAt(former) : undefined;
    return alertSeverity({ members }, soonAt === undefined ? now : new Date(Math.max(now.getTime(), soonAt)));
}

/** When the first of their posts came near. */
function firstSoonAt(members: readonly AlertMember[]): number | undefined {
    const dueAt = members.flatMap(({ stake }) =>
        stake && stake.posts > 0 && stake.nextAt !== undefined ? [stake.nextAt] : [],
    );
    return dueAt.length > 0 ? dueAt.reduce((first, at) => Math.min(first, at)) - SOON_MS : undefined;
}

function severityOfMember({ trouble, stake }: AlertMember, now: Date): Severity {
    const { severity } = troubleRow(trouble);
    if (severity === 'posts') return severityOfPosts(stake, now);
    if (severity === 'lost') return stake?.lost ? 'warning' : 'notice';
    return severity;
}

function severityOfPosts(stake: Impact | undefined, now: Date): Severity {
    // A webhook has no posts; of a connection, nobody knows how many there are.
    if (!stake) return 'warning';
    if (stake.posts === 0) return stake.lost ? 'warning' : 'notice';
    return stake.nextAt !== undefined && stake.nextAt - now.getTime() <= SOON_MS ? 'critical' : 'warning';
}
