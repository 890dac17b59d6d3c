import type { Delivery } from '../domain/delivery';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Allowance, Webhooks } from '../ports/upstreams';
import { askEach, endsScan, type Asked } from './each';
import type { Observation, WebhookScanOptions, WebhookScanResult } from './scan';

/** Of those in trouble, so many for each one of the round: with a limit, neither keeps the other from being seen. */
const TROUBLED_PER_TURN = 2;

/**
 * What Rocket.Chat says of its webhooks: all of them in one list, each known one that it does not show by itself, and
 * as many histories as the server takes.
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
        behind([...known].sort(), options.historyAfter),
        { ...options, onObservation },
        { isKnownToWork: list?.ok === true, hasTold: found.length > 0 },
        (webhook) => found.push(webhook),
    );
    const { cause: why } = singles;
    // What the list says of them counts, also where nothing more can be asked.
    if (why) for (const webhook of found) tell(webhook, options, { why });
    const histories = why ? undefined : await readHistories(webhooks, found, options);
    const inVain = list && !list.ok && singles.begun === 0 && !singles.complete ? list.problem : undefined;
    const cause = why ?? histories?.cause ?? inVain;
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
    known: { readonly isKnownToWork: boolean; readonly hasTold: boolean },
    onFound: (webhook: WebhookIntegration) => void,
): Promise<Asked> {
    const limit = limitOf(() => webhooks.getAllowance(), reserve);
    const unseen = (id: string, problem: Problem): void =>
        onObservation({ kind: 'unseen', source: 'rocketchat', id, problem });
    const asked = await askEach(ids, {
        maxParallel,
        mayBegin: (underWay) => !shouldStop() && limit.allows(underWay),
        ask: (id) => limit.watching(webhooks.get(id)),
        onValue: (_, webhook) => onFound(webhook),
        onProblem: (id, problem) =>
            problem.kind === 'not-found' ? onObservation({ kind: 'webhook-gone', id }) : unseen(id, problem),
        // That the token may not see this one says nothing of those that it does see, and not that it is gone.
        pardons: ({ kind }) => kind === 'forbidden' || kind === 'rate-limited',
        ...known,
    });
    if (asked.complete || asked.cause || !limit.isUsedUp()) return asked;
    // Others of them come next time; no reason to look at everything again now.
    for (const id of ids.slice(asked.begun)) unseen(id, { kind: 'rate-limited', upstream: 'rocketchat' });
    return { ...asked, complete: true };
}

async function readHistories(
    webhooks: Webhooks,
    found: readonly WebhookIntegration[],
    options: WebhookScanOptions,
): Promise<Pick<Asked, 'begun' | 'cause'> & { readonly cursor?: string }> {
    const { historyAfter, reserve, maxParallel, shouldStop, isUrgent = () => false } = options;
    const first = [...found.filter(isUrgent).map(({ id }) => id), ...options.first];
    const troubled = new Set(first);
    const isAskedFor = ({ id, kind, enabled }: WebhookIntegration): boolean =>
        kind === 'outgoing' && (enabled !== false || troubled.has(id));
    for (const webhook of found) if (!isAskedFor(webhook)) tell(webhook, options);

    const queue = inTurns(found.filter(isAskedFor), first, historyAfter);
    const told = new Set<WebhookIntegration>();
    const say = (webhook: WebhookIntegration, more: Looked): void => {
        told.add(webhook);
        tell(webhook, options, more);
    };
    const limit = limitOf(() => webhooks.historyAllowance(), reserve);
    const { begun, cause } = await askEach(queue, {
        maxParallel,
        mayBegin: (underWay) => !shouldStop() && limit.allows(underWay),
        ask: ({ webhook }) => limit.watching(webhooks.lastDeliveries(webhook)),
        onValue: ({ webhook }, deliveries) => say(webhook, { deliveries }),
        onProblem: ({ webhook }, problem) =>
            say(webhook, problem.kind === 'rate-limited' ? { why: 'limit' } : { why: problem, isAlone: true }),
        pardons: ({ kind }) => kind === 'rate-limited',
        isKnownToWork: true,
    });
    for (const { webhook } of queue) if (!told.has(webhook)) say(webhook, { why: cause ?? 'limit' });
    const cursor = queue.slice(0, begun).findLast(({ isOfRound }) => isOfRound)?.webhook.id;
    return { begun, ...(cause && { cause }), ...(cursor !== undefined && { cursor }) };
}

/** What came of looking at a history. */
type Looked =
    { readonly deliveries: readonly Delivery[] } | { readonly why: 'limit' | Problem; readonly isAlone?: true };

function tell(webhook: WebhookIntegration, { onObservation }: WebhookScanOptions, looked?: Looked): void {
    const isOutgoing = webhook.kind === 'outgoing';
    onObservation({ kind: 'webhook', webhook, ...(isOutgoing && looked) });
}

interface Turn {
    readonly webhook: WebhookIntegration;
    /** It is its turn in the round, rather than in trouble. */
    readonly isOfRound: boolean;
}

/** Each once: those in trouble before the others, and yet one of the round, which all are in, every few. */
function inTurns(webhooks: readonly WebhookIntegration[], first: readonly string[], after: string | undefined): Turn[] {
    const byId = new Map(webhooks.map((webhook) => [webhook.id, webhook]));
    const round = behind([...byId.keys()].sort(), after);
    const troubled = first.filter((id) => byId.has(id));
    const turns: Turn[] = [];
    const add = (id: string | undefined, isOfRound: boolean): void => {
        const webhook = id === undefined ? undefined : byId.get(id);
        if (!webhook) return;
        byId.delete(webhook.id);
        turns.push({ webhook, isOfRound });
    };
    let next = 0;
    for (const [index, id] of troubled.entries()) {
        add(id, false);
        if (index % TROUBLED_PER_TURN !== TROUBLED_PER_TURN - 1) continue;
        while (next < round.length && !byId.has(round[next] ?? '')) next += 1;
        add(round[next], true);
    }
    for (const id of round) add(id, true);
    return turns;
}

/** All of them, from behind that one on and from the start again. */
function behind(sorted: readonly string[], after: string | undefined): readonly string[] {
    const start = after === undefined ? 0 : sorted.findIndex((id) => id > after);
    return start > 0 ? [...sorted.slice(start), ...sorted.slice(0, start)] : sorted;
}

/** How much may still be asked for, where the server limits it. */
function limitOf(allowance: () => Allowance | undefined, reserve: number) {
    let isUnlimited = false;
    let isUsedUp = false;
    return {
        allows(underWay: number): boolean {
            const known = allowance();
            if (known) {
                const isLeft = known.remaining - underWay > reserve;
                isUsedUp = !isLeft && underWay === 0;
                return isLeft;
            }
            // Until one has been answered, it is not known whether there is a limit.
            return isUnlimited || underWay === 0;
        },
        async watching<T extends { readonly ok: boolean }>(asked: Promise<T>): Promise<T> {
            const outcome = await asked;
            if (outcome.ok) isUnlimited = allowance() === undefined;
            return outcome;
        },
        isUsedUp: () => isUsedUp,
    };
}
