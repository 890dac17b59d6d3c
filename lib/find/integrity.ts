import type { AppContext, JobContext } from '../context/context';
import { webhookScopeOf } from '../context/rights';
import { maySeeNamed } from '../domain/access';
import type { Delivery } from '../domain/delivery';
import type { FoundWebhook } from '../domain/finding';
import { integrityOf, type IntegrityFinding } from '../domain/integrity';
import { lookedUp } from '../domain/lookedUp';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Room } from '../domain/rooms';
import { channelUses, channelWord, factsOf, posterOf, type ChannelWord, type Known } from '../domain/webhookFacts';
import type { LookUps } from '../ports/lookUps';

/** The findings about one of the webhooks that were inspected. */
export type Inspection = (
    webhook: WebhookIntegration,
    deliveries: readonly Delivery[] | undefined,
    /** How many other webhooks send to one of its addresses; undefined where they were not counted. */
    sharedWith?: number,
) => readonly IntegrityFinding[];

/** A card waits for the look-ups this long; the workspace usually answers within milliseconds. */
const PATIENCE_MS = 4_000;

/** The same with what a webhook's people, rooms and targets mean for it, looked up now. */
export const withFindings = async (app: AppContext, found: FoundWebhook): Promise<FoundWebhook> =>
    (await judgeOf(app, found.webhook))(found);

/** Looks up what a webhook depends on, and gives what adds the findings once its deliveries are known. */
export async function judgeOf(
    app: AppContext,
    webhook: WebhookIntegration,
): Promise<(found: FoundWebhook) => FoundWebhook> {
    const work = Promise.all([inspect(app, [webhook], app.clock.now()), countSharing(app, webhook)]);
    const [inspection, sharedWith] = (await app.withTimeout(PATIENCE_MS, work)) ?? [inspectionOf(NOTHING), undefined];
    return (found) => {
        const deliveries = found.deliveries?.ok ? found.deliveries.value : undefined;
        return { ...found, findings: inspection(found.webhook, deliveries, sharedWith) };
    };
}

/**
 * How many other webhooks that the person may see send to one of this one's addresses. Their list is kept for a minute.
 * @returns undefined where they could not be counted
 */
async function countSharing(app: AppContext, { id, targets }: WebhookIntegration): Promise<number | undefined> {
    if (targets.length === 0) return undefined;
    const [names, scope] = await Promise.all([app.names.webhooks(), webhookScopeOf(app)]);
    if (!names.ok || !scope.ok) return undefined;
    const keys = new Set(targets.map(({ key }) => key));
    return names.value.filter(
        (other) =>
            other.id !== id &&
            (other.targets ?? []).some((key) => keys.has(key)) &&
            maySeeNamed(scope.value, other, app.person.id),
    ).length;
}

/** What an inspection needs of the app. */
type Inspecting = Pick<JobContext, 'lookUps' | 'webhooks'>;

/**
 * Looks up the people and rooms that these webhooks depend on: each person and room once, however many webhooks name it.
 * @param since what was looked up at or after this time, by anyone, is not looked up again
 */
export async function inspect(
    app: Inspecting,
    webhooks: readonly WebhookIntegration[],
    since: Date,
): Promise<Inspection> {
    return inspectionOf(await lookUpAround(app, app.lookUps(since), webhooks));
}

const inspectionOf =
    (known: Known): Inspection =>
    (webhook, deliveries, sharedWith) =>
        integrityOf({ ...factsOf(webhook, known), deliveries, sharedWith });

const NOTHING: Known = {
    accountsById: new Map(),
    accountsByName: new Map(),
    rooms: new Map(),
    roomIdsOf: new Map(),
    roomRoles: new Map(),
};

const defined = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

async function lookUpAround(
    app: Inspecting,
    lookUps: LookUps,
    webhooks: readonly WebhookIntegration[],
): Promise<Known> {
    const words = defined(webhooks.flatMap((one) => channelUses(one).map(([channel]) => channelWord(channel))));
    const first = await lookUpNamed(lookUps, webhooks, words);
    const known = await lookUpOtherwise(lookUps, webhooks, words, first);
    return lookUpRights(app, lookUps, webhooks, known);
}

/** Everything as the documents name it. */
async function lookUpNamed(
    lookUps: LookUps,
    webhooks: readonly WebhookIntegration[],
    words: readonly ChannelWord[],
): Promise<Known> {
    const [accountsById, accountsByName, rooms] = await Promise.all([
        lookUps.accountsById(defined(webhooks.flatMap(({ postsAsId, createdBy }) => [postsAsId, createdBy?.id]))),
        lookUps.accountsByName([
            ...words.filter(({ sign }) => sign === '@').map(({ word }) => word),
            ...defined(webhooks.map(({ postsAs, postsAsId }) => (postsAsId === undefined ? postsAs : undefined))),
        ]),
        lookUps.rooms(words.filter(({ sign }) => sign !== '@').map(({ word }) => word)),
    ]);
    return { ...NOTHING, accountsById, accountsByName, rooms };
}

/** What was not found as it is named: a renamed account, an account or a conversation named by its id. */
async function lookUpOtherwise(
    lookUps: LookUps,
    webhooks: readonly WebhookIntegration[],
    words: readonly ChannelWord[],
    known: Known,
): Promise<Known> {
    const renamed = webhooks.filter(({ kind, postsAs, postsAsId }) => {
        const byId = lookedUp(known.accountsById, postsAsId);
        const isSame = byId.kind === 'known' && byId.value.username?.toLowerCase() === postsAs?.toLowerCase();
        return kind === 'outgoing' && postsAsId !== undefined && !isSame;
    });
    const missing = (sign: ChannelWord['sign'], all: Known['accountsByName'] | Known['rooms']): string[] =>
        words.flatMap((one) => (one.sign === sign && all.get(one.word)?.kind === 'missing' ? [one.word] : []));
    const people = missing('@', known.accountsByName);
    const [accountsById, accountsByName, rooms] = await Promise.all([
        lookUps.accountsById([...people, ...missing('', known.rooms)]),
        lookUps.accountsByName(defined(renamed.map(({ postsAs }) => postsAs))),
        lookUps.rooms(people),
    ]);
    return {
        ...known,
        accountsById: new Map([...known.accountsById, ...accountsById]),
        accountsByName: new Map([...known.accountsByName, ...accountsByName]),
        rooms: new Map([...known.rooms, ...rooms]),
    };
}

/** Whether each poster may post in the private and the read-only rooms; no other room asks for it. */
async function lookUpRights(
    { webhooks: upstream }: Inspecting,
    lookUps: LookUps,
    webhooks: readonly WebhookIntegration[],
    known: Known,
): Promise<Known> {
    const needs = webhooks.map((webhook) => {
        const rooms = roomsOf(webhook, known);
        const poster = posterOf(webhook, known);
        return { rooms, poster: 'account' in poster ? poster.account : undefined };
    });
    const posters = needs.flatMap(({ rooms, poster }) =>
        poster && rooms.some(({ kind }) => kind === 'group') ? [poster.id] : [],
    );
    const readOnly = needs.flatMap(({ rooms }) => rooms.filter((room) => room.readOnly).map(({ id }) => id));
    const [roomIdsOf, roomRoles, permissions] = await Promise.all([
        lookUps.roomIdsOf(posters),
        lookUps.roomRoles(readOnly),
        readOnly.length > 0 && upstream.ok ? upstream.value.permissionRoles() : undefined,
    ]);
    const readOnlyRoles = permissions?.ok ? permissions.value['post-readonly'] : undefined;
    return { ...known, roomIdsOf, roomRoles, ...(readOnlyRoles && { readOnlyRoles }) };
}

const roomsOf = (webhook: WebhookIntegration, { rooms }: Known): readonly Room[] =>
    channelUses(webhook).flatMap(([channel]) => {
        const found = lookedUp(rooms, channelWord(channel)?.word);
        return found.kind === 'known' && !found.value.archived ? [found.value] : [];
    });
