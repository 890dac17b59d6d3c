import type { AppContext } from '../context/context';
import { mayManage, mayNotManage } from '../context/rights';
import { underClaim } from '../context/underClaim';
import { heirOf, type HandedOver, type HandOver } from '../domain/ownership';
import { isUncertain, type Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Claim } from '../ports/storage';
import type { Webhooks } from '../ports/upstreams';
import { accountOf, ownershipOf } from './owner';

/** No webhook is begun with less time than this: its change and the check of it are two or three requests. */
const LEAST_TIME_MS = 5000;

/**
 * Lets every webhook that posts as one person post as another, one after the other. Nothing is stored: each webhook is
 * changed by one request, and what still posts as the first person is the rest, whoever continues and whenever.
 */
export async function handOver(app: AppContext, from: string, to: string): Promise<HandOver> {
    const done = await underClaim(app, `hand over ${from.toLowerCase()}`, async (claim): Promise<HandOver> => {
        // Checked once more as close to the change as possible.
        if (!(await mayManage(app))) return { kind: 'failed', problem: mayNotManage(app) };
        const { webhooks } = app;
        if (!webhooks.ok) return { kind: 'failed', problem: webhooks.problem };
        const [ownership, account] = await Promise.all([ownershipOf(app, from), accountOf(app, to)]);
        if (!ownership.ok) return { kind: 'failed', problem: ownership.problem };
        const { owner, owned } = ownership.value;
        const heir = heirOf(owner, account);
        if (!heir.ok) return { kind: 'refused', why: heir.why };
        const posting = owned.filter(({ posts }) => posts).map(({ webhook }) => webhook);
        if (posting.length === 0) return { kind: 'nothing-to-do' };
        const changed = await changeAll(
            app,
            { from: owner.username, to: heir.username, claim, webhooks: webhooks.value },
            posting,
        );
        return { kind: 'report', created: owned.filter(({ created }) => created).length, ...changed };
    });
    return done ?? { kind: 'under-way' };
}

interface Changing {
    /** Usernames. */
    readonly from: string;
    readonly to: string;
    readonly claim: Claim;
    readonly webhooks: Webhooks;
}

async function changeAll(
    app: AppContext,
    changing: Changing,
    posting: readonly WebhookIntegration[],
): Promise<{ readonly results: readonly HandedOver[]; readonly stopped?: Problem }> {
    const results: HandedOver[] = [];
    for (const [index, webhook] of posting.entries()) {
        const left = (): readonly HandedOver[] => posting.slice(index).map((one) => ({ kind: 'left', webhook: one }));
        const hasTime = app.deadline.remainingMs() >= LEAST_TIME_MS;
        if (!hasTime || !(await changing.claim.renew())) return { results: [...results, ...left()] };
        const result = await changeOne(app, changing, webhook);
        if (result.kind === 'failed' && STOPS.includes(result.problem.kind)) {
            return { results: [...results, ...left()], stopped: result.problem };
        }
        results.push(result);
    }
    return { results };
}

/** The next webhook would meet the same. */
const STOPS: readonly Problem['kind'][] = ['rate-limited', 'credentials-refused', 'networking-denied'];

async function changeOne(
    app: AppContext,
    { from, to, webhooks }: Changing,
    webhook: WebhookIntegration,
): Promise<Exclude<HandedOver, { kind: 'left' }>> {
    const outcome = await webhooks.setPoster(webhook.id, to);
    const withoutSkipTranspile = outcome.withoutSkipTranspile === true;
    const result: Exclude<HandedOver, { kind: 'left' }> = outcome.ok
        ? { kind: 'done', webhook: outcome.value, withoutSkipTranspile }
        : {
              kind: outcome.unsent !== true && isUncertain(outcome.problem) ? 'unknown' : 'failed',
              webhook,
              problem: outcome.problem,
          };
    const { person, place } = app;
    await app.audit.append({
        // The app makes this id: with an old id that a client repeats, the change would leave no entry.
        id: `handover ${webhook.id} ${app.newId()}`,
        who: { id: person.id, username: person.username },
        action: 'handover',
        target: webhook.id,
        from: place?.roomId ?? '',
        outcome: result.kind,
        detail: detailOf(from, to, result),
    });
    return result;
}

function detailOf(from: string, to: string, result: HandedOver): string {
    const fields = 'problem' in result && result.problem.kind === 'altered' ? result.problem.fields : [];
    return [
        `from @${from} to @${to}`,
        ...(fields.length > 0 ? [`not as sent: ${fields.join(', ')}`] : []),
        ...(result.kind === 'done' && result.withoutSkipTranspile ? ['sent without skipTranspile'] : []),
    ].join('; ');
}
