import type { Delivery } from '../delivery';
import { accountName, hookedState, type HookedIntegration } from '../hooked';
import type { IntegrityFinding } from '../integrity';
import { groupOfPlatform } from '../platforms';
import type { Problem } from '../problem';
import { hostOf, type WebhookIntegration, type WebhookKind } from '../rocketchat';
import { webhookState } from '../webhookState';
import type { Source } from '../source';
import type { Condition, Subject } from './subject';
import type { Concerned, TroubleOf } from './troubles';

export function subjectOfHooked(integration: HookedIntegration): Subject {
    const name = accountName(integration);
    return integrationSubject('hooked', integration.id, groupOfPlatform(integration.platform), name);
}

/** A record names no more hosts of a webhook than these. */
const MOST_HOSTS = 10;

export function subjectOfWebhook({ id, kind, name, targets }: WebhookIntegration): Subject {
    const subject = integrationSubject('rocketchat', id, kind, name);
    if (kind !== 'outgoing') return subject;
    const hosts = new Set(targets.flatMap(({ address }) => hostOf(address) ?? []));
    return { ...subject, hosts: [...hosts].slice(0, MOST_HOSTS) };
}

/** An upstream as far as it can be asked at all. */
export const subjectOfUpstream = (source: Source): Subject => ({
    key: `upstream ${source}`,
    source,
    group: 'upstream',
});

/**
 * An integration that is not there any more, so that only what was known of it can be shown.
 * @param known from when it was last there
 */
export const goneSubject = (
    source: Source,
    id: string,
    known?: { readonly group?: string; readonly name?: string | undefined },
): Subject => integrationSubject(source, id, known?.group ?? UNKNOWN_GROUP[source], known?.name);

/** The groups of integrations that do not say what they are. */
const UNKNOWN_GROUP = {
    hooked: groupOfPlatform({ kind: 'unnamed' }),
    rocketchat: 'unknown' satisfies WebhookKind,
} as const satisfies Record<Source, string>;

const integrationSubject = (source: Source, id: string, group: string, name: string | undefined): Subject => ({
    key: `${source} ${id}`,
    source,
    id,
    ...(name !== undefined && { name }),
    group,
});

const HEALTHY: Condition = { kind: 'healthy' };
const INDETERMINATE: Condition = { kind: 'indeterminate' };
/** Only a trouble that such a thing can be in compiles. */
const bad = <C extends Concerned>(trouble: TroubleOf<C>): Condition => ({ kind: 'bad', trouble });

/** The condition that Hooked's word for a connection means. */
export function hookedCondition({ health }: HookedIntegration): Condition {
    const state = hookedState(health);
    return state === 'healthy' ? HEALTHY : bad<'connection'>(state);
}

/**
 * The condition of a webhook.
 * @param deliveries undefined where the history was not read
 * @param wasEnabled at the check before; undefined where there was none
 * @param findings what its people, rooms and targets mean for it; undefined where they were not looked up
 */
export function webhookCondition(
    webhook: WebhookIntegration,
    deliveries: readonly Delivery[] | undefined,
    wasEnabled: boolean | undefined,
    findings?: readonly IntegrityFinding[],
): Condition {
    // Rocket.Chat counts an answer without a body as a failure, though the target may work: it must not alert.
    const answered = deliveries?.filter(({ result }) => result.kind !== 'empty-answer');
    const state = webhookState(webhook, answered, findings);
    switch (state) {
        case 'disabled-by-server':
            return bad<'webhook'>(state);
        case 'disabled':
            // A webhook that was off when first seen alerts nobody; a webhook that was off before has alerted already.
            return wasEnabled === true ? bad<'webhook'>(state) : INDETERMINATE;
        case 'script-broken':
        case 'setup-broken':
        case 'failing':
        case 'degraded':
            return bad<'webhook'>(state);
        case 'working':
        case 'enabled':
        case 'quiet':
            return HEALTHY;
        case 'retrying':
            return INDETERMINATE;
        case 'untested':
            return { kind: state };
        case 'unknown':
            return isUnderstood(webhook) && answered?.some(isLost) ? bad<'webhook'>(state) : INDETERMINATE;
    }
}

const isUnderstood = ({ kind, enabled }: WebhookIntegration): boolean => kind === 'outgoing' && enabled !== undefined;

/** The delivery began long ago, and its end is unknown; a delivery under way is not lost. */
const isLost = ({ result }: Delivery): boolean => result.kind === 'stuck' || result.kind === 'unknown';

/** What each problem says of an upstream as a whole; undefined: nothing. */
const CAUSE_TROUBLES: Readonly<Record<Problem['kind'], TroubleOf<'upstream'> | undefined>> = {
    'credentials-refused': 'key-refused',
    forbidden: 'forbidden',
    unreachable: 'unreachable',
    'upstream-failed': 'unreachable',
    'timed-out': 'unreachable',
    'rate-limited': 'rate-limited',
    unreadable: 'unreadable',
    'refused-in-front': 'unreadable',
    rejected: 'unreadable',
    'not-configured': 'not-set-up',
    'bad-setting': 'not-set-up',
    'networking-denied': 'not-set-up',
    'not-found': undefined,
    'video-not-ready': undefined,
    'not-writable': undefined,
    altered: undefined,
    'may-not-view': undefined,
    'may-not-manage': undefined,
    'impossible-id': undefined,
    'no-such-user': undefined,
    'unknown-subcommand': undefined,
    misuse: undefined,
    'stale-card': undefined,
    'card-gone': undefined,
    internal: undefined,
};

/** What a problem says of an upstream as a whole; undefined where it says nothing of it. */
export const causeTrouble = (problem: Problem): TroubleOf<'upstream'> | undefined =>
    // Our own time was up, which says nothing of the upstream.
    problem.kind === 'timed-out' && problem.outOfTime ? undefined : CAUSE_TROUBLES[problem.kind];
