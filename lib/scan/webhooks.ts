import type { Delivery } from '../domain/delivery';
import { sharingAmong } from '../domain/integrity';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Webhooks } from '../ports/upstreams';
import type { Inspection } from '../find/integrity';
import { callLimit } from './callLimit';
import { askEach, endsScan, type Asked } from './each';
import type { Observation, WebhookScanOptions, WebhookScanResult } from './scan';
import { inTurns, startingAfter } from './turns';

/**
 * Scans Rocket.Chat's webhooks: all of them through one list, each known webhook that the list does not have by itself,
 * and as many delivery histories as the server's rate limit allows.
 */
export async function scanWebhooks(webhooks: Webhooks, options: WebhookScanOptions): Promise<WebhookScanResult> {
    const { everything, shouldStop } = options;
    const known = new Set(options.ids);
    if (!everything && known.size === 0) return { complete: true, asked: 0 };
    if (shouldStop()) return { complete: false, asked: 0 };

    const list = everything || known.size > 1 ? await webhooks.list() : undefined;
    if (list && !list.ok) {
        const { problem } = list;
        if (problem.kind === 'timed-out' && problem.outOfTime) return { complete: false, asked: 0 };
        if (endsScan(problem) || known.size === 0) return { complete: false, asked: 0, cause: problem };
    }
    const listed = list?.ok ? list.value : [];
    const found = listed.filter(({ id }) => everything || known.has(id));
    for (const { id } of listed) known.delete(id);

    let isAnyGone = false;
    const onObservation = (observation: Observation): void => {
        isAnyGone ||= observation.kind === 'webhook-gone';
        options.onObservation(observation);
    };
    const singles = await askForMissing(
        webhooks,
        startingAfter([...known].sort(), options.historyAfter),
        { ...options, onObservation },
        { isKnownToWork: list?.ok === true, hasFoundHealth: found.length > 0 },
        (webhook) => found.push(webhook),
    );
    const { cause: why } = singles;
    const { inspect } = options;
    const inspection = inspect && found.length > 0 && !shouldStop() ? await inspect(found) : undefined;
    const sharing = sharingAmong([...listed, ...found]);
    const observing: Observing = { ...options, ...(inspection && { inspection }), sharing };
    // The list's word on them counts, even where no more requests are possible.
    if (why) for (const webhook of found) observe(webhook, observing, { why });
    const histories = why ? undefined : await readHistories(webhooks, found, observing);
    const listProblem = list && !list.ok && singles.begun === 0 && !singles.complete ? list.problem : undefined;
    const cause = why ?? histories?.cause ?? listProblem;
    const cursor = histories?.cursor ?? options.historyAfter;
    return {
        ...(list?.ok && { listed: listed.map(({ id }) => id) }),
        complete: singles.complete && !cause,
        ...(cause && { cause }),
        ...(known.size > 0 && found.length === 0 && !isAnyGone && { isBlind: true }),
        asked: singles.begun + (histories?.begun ?? 0),
        ...(cursor !== undefined && { historyCursor: cursor }),
    };
}

async function askForMissing(
    webhooks: Webhooks,
    ids: readonly string[],
    { maxParallel, shouldStop, onObservation, reserve }: WebhookScanOptions,
    known: { readonly isKnownToWork: boolean; readonly hasFoundHealth: boolean },
    onFound: (webhook: WebhookIntegration) => void,
): Promise<Asked> {
    const limit = callLimit(() => webhooks.getAllowance(), reserve);
    const unseen = (id: string, problem: Problem): void =>
        onObservation({ kind: 'unseen', source: 'rocketchat', id, problem });
    const asked = await askEach(ids, {
        maxParallel,
        mayBegin: (underWay) => !shouldStop() && limit.allows(underWay),
        ask: (id) => limit.observe(webhooks.get(id)),
        onValue: (_, webhook) => onFound(webhook),
        onProblem: (id, problem) =>
            problem.kind === 'not-found' ? onObservation({ kind: 'webhook-gone', id }) : unseen(id, problem),
        // A token that may not see this webhook may see others, and the webhook may well exist.
        mayBeItem: ({ kind }) => kind === 'forbidden' || kind === 'rate-limited',
        ...known,
    });
    if (asked.complete || asked.cause || !limit.isUsedUp()) return asked;
    // The next scan asks for the others: a used-up limit is no reason to scan everything again now.
    for (const id of ids.slice(asked.begun)) unseen(id, { kind: 'rate-limited', upstream: 'rocketchat' });
    return { ...asked, complete: true };
}

async function readHistories(
    webhooks: Webhooks,
    found: readonly WebhookIntegration[],
    options: Observing,
): Promise<Pick<Asked, 'begun' | 'cause'> & { readonly cursor?: string }> {
    const { historyAfter, reserve, maxParallel, shouldStop, isUrgent = () => false } = options;
    const first = [...found.filter(isUrgent).map(({ id }) => id), ...options.first];
    const firstIds = new Set(first);
    const needsHistory = ({ id, kind, enabled }: WebhookIntegration): boolean =>
        kind === 'outgoing' && (enabled !== false || firstIds.has(id));
    for (const webhook of found) if (!needsHistory(webhook)) observe(webhook, options);

    const queue = inTurns(found.filter(needsHistory), first, historyAfter);
    const observed = new Set<WebhookIntegration>();
    const observeHistory = (webhook: WebhookIntegration, history: History): void => {
        observed.add(webhook);
        observe(webhook, options, history);
    };
    const limit = callLimit(() => webhooks.historyAllowance(), reserve);
    const { begun, cause } = await askEach(queue, {
        maxParallel,
        mayBegin: (underWay) => !shouldStop() && limit.allows(underWay),
        ask: ({ webhook }) => limit.observe(webhooks.lastDeliveries(webhook)),
        onValue: ({ webhook }, deliveries) => observeHistory(webhook, { deliveries }),
        onProblem: ({ webhook }, problem) =>
            observeHistory(
                webhook,
                problem.kind === 'rate-limited' ? { why: 'limit' } : { why: problem, isAlone: true },
            ),
        mayBeItem: ({ kind }) => kind === 'rate-limited',
        isKnownToWork: true,
    });
    for (const { webhook } of queue) if (!observed.has(webhook)) observeHistory(webhook, { why: cause ?? 'limit' });
    const cursor = queue.slice(0, begun).findLast(({ isRegular }) => isRegular)?.webhook.id;
    return { begun, ...(cause && { cause }), ...(cursor !== undefined && { cursor }) };
}

/** The result of reading a history. */
type History =
    { readonly deliveries: readonly Delivery[] } | { readonly why: 'limit' | Problem; readonly isAlone?: true };

/** The options of a scan, once what the webhooks depend on was looked up. */
type Observing = WebhookScanOptions & {
    readonly inspection?: Inspection;
    /** How many others send to one of its addresses. */
    readonly sharing: ReturnType<typeof sharingAmong>;
};

function observe(
    webhook: WebhookIntegration,
    { onObservation, inspection, sharing }: Observing,
    history: Partial<History> = {},
): void {
    const read = webhook.kind === 'outgoing' ? history : {};
    const deliveries = 'deliveries' in read ? read.deliveries : undefined;
    const findings = inspection?.(webhook, deliveries, sharing(webhook));
    onObservation({ kind: 'webhook', webhook, ...read, ...(findings && { findings }) });
}
