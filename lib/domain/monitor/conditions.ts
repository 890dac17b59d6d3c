import type { Delivery } from '../delivery';
import { accountName, hookedState, type HookedIntegration, type Platform } from '../hooked';
import type { Problem, Upstream } from '../problem';
import { webhookState, type WebhookIntegration } from '../rocketchat';
import type { Condition, Subject, Trouble } from './subject';

export function subjectOfHooked(integration: HookedIntegration): Subject {
    const name = accountName(integration);
    return integrationSubject('hooked', integration.id, platformGroup(integration.platform), name);
}

export const subjectOfWebhook = ({ id, kind, name }: WebhookIntegration): Subject =>
    integrationSubject('rocketchat', id, kind, name);

/** An upstream as far as it can be asked at all. */
export const subjectOfUpstream = (source: Upstream): Subject => ({
    key: `upstream ${source}`,
    source,
    group: 'upstream',
});

/**
 * One that is not there any more, so that only what was known of it can be told.
 * @param known from when it was last there
 */
export const goneSubject = (
    source: Upstream,
    id: string,
    known?: { readonly group?: string; readonly name?: string | undefined },
): Subject => integrationSubject(source, id, known?.group ?? UNKNOWN_GROUP[source], known?.name);

/** As the groups of those that do not say what they are. */
const UNKNOWN_GROUP: Readonly<Record<Upstream, string>> = { hooked: 'unnamed', rocketchat: 'unknown' };

const integrationSubject = (source: Upstream, id: string, group: string, name: string | undefined): Subject => ({
    key: `${source} ${id}`,
    source,
    id,
    ...(name !== undefined && { name }),
    group,
});

/** The platform of a group, as `Subject` has it; without one, nothing is known of it. */
export function platformOfGroup(group: string | undefined): Platform {
    if (group === undefined || group === UNKNOWN_GROUP.hooked) return { kind: 'unnamed' };
    const known = PLATFORMS.find((kind) => kind === group);
    return known ? { kind: known } : { kind: 'other', name: group };
}

const PLATFORMS = ['youtube', 'tiktok', 'instagram'] as const;

const platformGroup = (platform: Platform): string => (platform.kind === 'other' ? platform.name : platform.kind);

const HEALTHY: Condition = { kind: 'healthy' };
const INDETERMINATE: Condition = { kind: 'indeterminate' };
const bad = (trouble: Trouble): Condition => ({ kind: 'bad', trouble });

/** What Hooked's word for a connection comes to. */
export function hookedCondition({ health }: HookedIntegration): Condition {
    const state = hookedState(health);
    return state === 'healthy' ? HEALTHY : bad(state);
}

/**
 * What a look at a webhook comes to.
 * @param deliveries undefined where the history was not looked at
 * @param wasEnabled when it was last looked at; undefined where it never was
 */
export function webhookCondition(
    webhook: WebhookIntegration,
    deliveries: readonly Delivery[] | undefined,
    wasEnabled: boolean | undefined,
): Condition {
    // Rocket.Chat counts an answer without a body as a failure, though the target may be as well as can be: no alarm.
    const telling = deliveries?.filter(({ result }) => result.kind !== 'empty-answer');
    const state = webhookState(webhook, telling);
    switch (state) {
        case 'disabled-by-server':
            return bad(state);
        case 'disabled':
            // Off when first seen, nobody waits for it; off in the look before, it has been told.
            return wasEnabled === true ? bad(state) : INDETERMINATE;
        case 'script-broken':
        case 'failing':
        case 'degraded':
            return bad(state);
        case 'working':
        case 'enabled':
        case 'quiet':
            return HEALTHY;
        case 'retrying':
            return INDETERMINATE;
        case 'untested':
            return { kind: state };
        case 'unknown':
            return isUnderstood(webhook) && telling?.some(isLost) ? bad(state) : INDETERMINATE;
    }
}

const isUnderstood = ({ kind, enabled }: WebhookIntegration): boolean => kind === 'outgoing' && enabled !== undefined;

/** It began long ago and nobody knows how it ended; one that is under way is no such thing. */
const isLost = ({ result }: Delivery): boolean => result.kind === 'stuck' || result.kind === 'unknown';

/** What a problem says of an upstream as a whole; undefined where it says nothing of it. */
export function causeTrouble(problem: Problem): Trouble | undefined {
    switch (problem.kind) {
        case 'credentials-refused':
            return 'key-refused';
        case 'forbidden':
            return 'forbidden';
        case 'unreachable':
        case 'upstream-failed':
            return 'unreachable';
        case 'timed-out':
            return problem.outOfTime ? undefined : 'unreachable';
        case 'rate-limited':
            return 'rate-limited';
        case 'unreadable':
        case 'refused-in-front':
        case 'rejected':
            return 'unreadable';
        case 'not-configured':
        case 'bad-setting':
        case 'networking-denied':
            return 'not-set-up';
        default:
            return undefined;
    }
}
