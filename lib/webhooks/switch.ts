import { mayManage, mayNotManage } from '../context/rights';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import { isUncertain } from '../domain/problem';
import { webhookState } from '../domain/webhookState';
import { findInRocketChat } from '../find/rocketchat';
import type { FoundWebhook } from '../domain/finding';
import { isAlready, type Switching, type Turn } from '../domain/switching';

/** Switches a webhook, one person at a time, and records it. */
export async function switchWebhook(app: AppContext, id: string, turn: Turn): Promise<Switching> {
    const switching = await underClaim(app, `webhook ${id}`, async (claim): Promise<Switching> => {
        // Checked once more as close to the change as possible.
        if (!(await mayManage(app))) return { kind: 'failed', problem: mayNotManage(app) };
        // Rocket.Chat asks the same permissions for editing a webhook as for seeing it.
        const found = await findInRocketChat(app, { id });
        if (!found.ok) return { kind: 'failed', problem: found.problem };
        if (isAlready(found.value, turn)) return { kind: 'already', found: found.value };
        return (await claim.renew()) ? await switchOnce(app, found.value, turn) : { kind: 'under-way' };
    });
    return switching ?? { kind: 'under-way' };
}

async function switchOnce(app: AppContext, found: FoundWebhook, turn: Turn): Promise<Switching> {
    const { webhooks, person, place } = app;
    const { id } = found.webhook;
    const outcome = webhooks.ok
        ? await webhooks.value.setEnabled(id, turn === 'enable')
        : { ...webhooks, unsent: true };
    const problem = outcome.ok ? undefined : outcome.problem;
    const isUnknown = problem !== undefined && outcome.unsent !== true && isUncertain(problem);
    await app.audit.append({
        // The app makes this id: with an old id that a client repeats, the change would leave no entry.
        id: `${turn} ${id} ${app.newId()}`,
        who: { id: person.id, username: person.username },
        action: turn,
        target: id,
        from: place?.roomId ?? '',
        outcome: outcome.ok ? 'done' : isUnknown ? 'unknown' : 'failed',
        ...(problem?.kind === 'altered' && { detail: `not as sent: ${problem.fields.join(', ')}` }),
    });
    if (!outcome.ok) return { kind: isUnknown ? 'unknown' : 'failed', problem: outcome.problem };
    const before = webhookState(found.webhook, found.deliveries?.ok ? found.deliveries.value : undefined);
    return {
        kind: 'switched',
        found: { ...found, webhook: outcome.value },
        wasGone: before === 'disabled-by-server',
    };
}
