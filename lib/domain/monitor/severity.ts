import type { Alert, AlertMember } from './alert';
import { severities, type Severity } from './severities';

/** A post within this time leaves no night to sleep over it. */
const SOON_MS = 24 * 3_600_000;

/** How bad the worst of it is. */
export function severityOf({ members }: Pick<Alert, 'members'>, now: Date): Severity {
    const each = members.map((member) => severityOfMember(member, now));
    return severities.find((severity) => each.includes(severity)) ?? 'notice';
}

function severityOfMember({ trouble, stake }: AlertMember, now: Date): Severity {
    // Nothing behind it can be seen until an admin mends it.
    if (trouble === 'key-refused') return 'critical';
    if (trouble === 'disabled') return 'notice';
    // A webhook or an upstream as a whole, which have no posts; or nobody knows how many there are.
    if (!stake) return 'warning';
    if (stake.posts === 0) return 'notice';
    return stake.nextAt !== undefined && stake.nextAt - now.getTime() <= SOON_MS ? 'critical' : 'warning';
}
