import { webhookScopeOf } from '../context/rights';
import type { AppContext } from '../context/context';
import { seesEveryWebhook } from '../domain/access';
import { roomDetail } from '../domain/audit';
import { accountName, hookedState } from '../domain/hooked';
import { isUnhealthy, webhookListState, worstFirst, type ListedIntegration } from '../domain/listing';
import { claimOnWatches, watchKey, type Watch, type WatchTarget } from '../domain/monitor/watch';
import type { Problem } from '../domain/problem';
import type { Room } from '../domain/rooms';
import { listIntegrations } from '../list/list';
import { findIntegration } from '../find/find';
import type { Found } from '../domain/finding';
import { underClaim } from '../context/underClaim';
import { watchesIn } from '../domain/monitor/watch';
import { isUnsetRoom, roomNamed } from './rooms';
import { includes, wordOf, type Wanted } from '../domain/monitor/wanted';
import type { Watching, StartingPoint } from '../domain/monitor/watching';

/** The target of a new watch: it exists, and this person may see it. */
export interface Checked {
    readonly target: WatchTarget;
    /** The state of a single integration. */
    readonly state?: ListedIntegration;
    readonly name?: string;
    readonly without?: Problem;
}

/**
 * Makes a room watch something from the next check on. The person must be able to see the room, and to see everything that
 * the room will hear of.
 */
export async function addWatch(app: AppContext, wanted: Wanted, roomWord: string | undefined): Promise<Watching> {
    const room = await roomNamed(app, roomWord);
    if (!room) return { kind: isUnsetRoom(app, roomWord) ? 'no-monitor-channel' : 'no-room' };
    if (room.archived) return { kind: 'archived', room };
    const checked = await checkTarget(app, wanted);
    if ('kind' in checked) return checked;
    const change = await placeWatch(app, room, checked);
    if (change.kind !== 'watched' || change.within) return change;
    return { ...change, start: await startingPoint(app, checked) };
}

/**
 * Stores a watch of a target that was checked, and records it. It asks no upstream.
 * @param reader whose language and hours the alerts have; the person's, unless given
 */
export async function placeWatch(
    app: AppContext,
    room: Room,
    { target, name, without }: Pick<Checked, 'target' | 'name' | 'without'>,
    reader = app.reader,
): Promise<Watching> {
    const because = without && { without };
    const { person, clock, monitor } = app;
    const watch: Watch = {
        roomId: room.id,
        target,
        ...(name !== undefined && { name }),
        by: { id: person.id, username: person.username },
        at: clock.now().getTime(),
        reader,
    };
    const key = watchKey(watch);
    const change = await underClaim(app, claimOnWatches(room.id), async (): Promise<Watching> => {
        const all = await monitor.watches.all();
        const same = all.get(key);
        if (same) return { kind: 'already', watch: same, room, ...because };
        await monitor.watches.put(key, watch);
        const others = watchesIn(all, room.id);
        const within = others.find((other) => includes(other.target, target));
        const blind = blindFor(app, target);
        return {
            kind: 'watched',
            watch,
            room,
            isFirst: others.length === 0,
            ...(within && { within }),
            ...(blind && { blind }),
            ...because,
        };
    });
    if (change?.kind === 'watched') await record(app, change.watch, 'watch');
    return change ?? { kind: 'under-way' };
}

async function startingPoint(app: AppContext, { target, state }: Checked): Promise<StartingPoint> {
    if (target.kind === 'one') return startOf(state ? [state] : [], false);
    const sources = target.kind === 'all' ? [] : [target.source];
    const parts = await listIntegrations(app, { sources, kinds: [], states: [] });
    const isPartial = parts.some(({ problem, unread }) => problem !== undefined || unread.length > 0);
    return startOf(
        parts.flatMap(({ items }) => items),
        isPartial,
    );
}

const startOf = (items: readonly ListedIntegration[], isPartial: boolean): StartingPoint => ({
    broken: worstFirst(items.filter(({ state }) => isUnhealthy(state))),
    isPartial: isPartial || items.some(({ state }) => state === 'unchecked' || state === 'unseen'),
});

function listedAs(found: Found): ListedIntegration {
    if (found.source === 'hooked') {
        return { source: 'hooked', integration: found, state: hookedState(found.health) };
    }
    const { webhook, deliveries, findings } = found;
    const looked =
        deliveries?.ok === false
            ? { why: deliveries.problem }
            : { ...(deliveries && { deliveries: deliveries.value }) };
    const state = webhookListState(webhook, { ...looked, ...(findings && { findings }) });
    return { source: 'rocketchat', webhook, state };
}

/** Adds an entry to the audit trail. */
export async function record(
    { audit, person, place }: AppContext,
    { target, roomId }: Watch,
    action: 'watch' | 'unwatch',
): Promise<void> {
    const from = place?.roomId ?? '';
    await audit.append({
        who: { id: person.id, username: person.username },
        action,
        target: wordOf(target),
        from,
        outcome: 'done',
        ...(from !== roomId && { detail: roomDetail(roomId) }),
    });
}

/** Whether the target exists and this person may see it; otherwise what the request to watch comes to. */
export async function checkTarget(app: AppContext, wanted: Wanted): Promise<Checked | Watching> {
    switch (wanted.kind) {
        case 'one':
            return checkOne(app, wanted);
        case 'source':
            // A watch needs a manager, and managers see all of Hooked.
            return wanted.source === 'hooked' ? { target: wanted } : checkWebhooks(app, wanted);
        case 'all':
            return checkWebhooks(app, wanted);
    }
}

async function checkOne(app: AppContext, wanted: Extract<Wanted, { kind: 'one' }>): Promise<Checked | Watching> {
    const findings = await findIntegration(app, wanted);
    const found = findings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
    const [one, another] = found;
    if (!one) return { kind: 'nothing-found', findings };
    if (another) return { kind: 'in-both' };
    const name = nameOf(one);
    return {
        target: { kind: 'one', source: one.source, id: one.source === 'hooked' ? one.id : one.webhook.id },
        state: listedAs(one),
        ...(name !== undefined && { name }),
    };
}

const nameOf = (found: Found): string | undefined =>
    found.source === 'hooked' ? accountName(found) : found.webhook.name;

async function checkWebhooks(
    app: AppContext,
    wanted: Extract<Wanted, { kind: 'all' | 'source' }>,
): Promise<Checked | Watching> {
    const { webhooks } = app;
    if (!webhooks.ok) {
        const { problem } = webhooks;
        // Without the token, the app cannot ask for the right to see every webhook, now or later.
        return wanted.kind === 'all'
            ? { target: { kind: 'source', source: 'hooked' }, without: problem }
            : { kind: 'failed', problem };
    }
    const scope = await webhookScopeOf(app);
    if (!scope.ok) return { kind: 'rights-unknown', problem: scope.problem };
    return seesEveryWebhook(scope.value) ? { target: wanted } : { kind: 'sees-not-all' };
}

/** A watch may exist before the key does. */
function blindFor({ hooked }: AppContext, target: WatchTarget): Problem | undefined {
    const isForHooked = target.kind === 'all' || target.source === 'hooked';
    return isForHooked && !hooked.ok ? hooked.problem : undefined;
}
