import { mayManage } from '../context/rights';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import { failed, type Outcome } from '../domain/outcome';
import { isUncertain } from '../domain/problem';
import { webhookState } from '../domain/rocketchat';
import { findInRocketChat } from '../find/rocketchat';
import type { FoundWebhook } from '../domain/finding';
import type { Turn, Switching } from '../domain/switching';
import { isAlready } from '../domain/switching';

/**
 * A webhook that this person may switch: they hold a role that may manage, and Rocket.Chat itself would let them edit it,
 * which takes the same permissions as seeing it.
 */
export async function findToSwitch(app: AppContext, id: string): Promise<Outcome<FoundWebhook>> {
    return (await mayManage(app)) ? findInRocketChat(app, { id }) : failed({ kind: 'may-not-manage' });
}

/** Switches it, one person at a time, and records it. */
export async function switchWebhook(app: AppContext, id: string, turn: Turn): Promise<Switching> {
    if (!(await mayManage(app))) return { kind: 'failed', problem: { kind: 'may-not-manage' } };
    const switching = await underClaim(app, `webhook ${id}`, async (claim): Promise<Switching> => {
        const found = await findToSwitch(app, id);
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
        // Ours, not the button's: a client could repeat an old one, and its change would leave no entry.
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
