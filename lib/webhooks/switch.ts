import { flawsForAudit } from '../cards/scriptWords';
import { mayManage, mayNotManage } from '../context/rights';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import { isUncertain, type Problem } from '../domain/problem';
import type { ChangeOutcome } from '../ports/upstreams';
import { findInRocketChat } from '../find/rocketchat';
import type { FoundWebhook } from '../domain/finding';
import type { ScriptFlaw } from '../domain/scriptFlaw';
import { isAlready, wasDisabledByServer, type Switching, type Turn } from '../domain/switching';

/**
 * Switches a webhook, one person at a time, and records it.
 * @param isSure enables also what Rocket.Chat disabled by itself: the person has read why
 */
export async function switchWebhook(
    app: AppContext,
    id: string,
    turn: Turn,
    { isSure = false }: { readonly isSure?: boolean } = {},
): Promise<Switching> {
    const switching = await underClaim(app, `webhook ${id}`, async (claim): Promise<Switching> => {
        // Checked once more as close to the change as possible.
        if (!(await mayManage(app))) return { kind: 'failed', problem: mayNotManage(app) };
        // Rocket.Chat asks the same permissions for editing a webhook as for seeing it.
        const found = await findInRocketChat(app, { id });
        if (!found.ok) return { kind: 'failed', problem: found.problem };
        if (isAlready(found.value, turn)) return { kind: 'already', found: found.value };
        if (turn === 'enable' && !isSure && wasDisabledByServer(found.value)) {
            return { kind: 'was-gone', found: found.value };
        }
        return (await claim.renew()) ? await switchOnce(app, found.value, turn) : { kind: 'under-way' };
    });
    return switching ?? { kind: 'under-way' };
}

async function switchOnce(app: AppContext, found: FoundWebhook, turn: Turn): Promise<Switching> {
    const { webhooks, person, place } = app;
    const { id } = found.webhook;
    const outcome: ChangeOutcome = webhooks.ok
        ? await webhooks.value.setEnabled(id, turn === 'enable')
        : { ...webhooks, unsent: true };
    const withoutSkipTranspile = outcome.withoutSkipTranspile === true;
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
        ...detailOf(problem, withoutSkipTranspile, turn === 'enable' ? found.webhook.scriptFlaws : []),
    });
    if (!outcome.ok) return { kind: isUnknown ? 'unknown' : 'failed', problem: outcome.problem };
    return {
        kind: 'switched',
        found: { ...found, webhook: outcome.value },
        wasGone: wasDisabledByServer(found),
        withoutSkipTranspile,
    };
}

/** What the audit trail says besides the result; no values, as these may be secret. */
function detailOf(
    problem: Problem | undefined,
    withoutSkipTranspile: boolean,
    flaws: readonly ScriptFlaw[] = [],
): { readonly detail?: string } {
    const details = [
        ...(problem?.kind === 'altered' ? [`not as sent: ${problem.fields.join(', ')}`] : []),
        ...(withoutSkipTranspile ? ['sent without skipTranspile'] : []),
        ...(flaws.length > 0 ? [flawsForAudit(flaws)] : []),
    ];
    return details.length > 0 ? { detail: details.join('; ') } : {};
}
