import { whichOf } from '../cards/choiceCard';
import { explain } from '../chat/explain';
import { privately, type Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { accountName, hookedState, type HookedIntegration } from '../domain/hooked';
import { nameKey, type NamedIntegration } from '../domain/names';
import { groupOfPlatform, platformOfGroup } from '../domain/platforms';
import { canTakeOver } from '../domain/transferTwin';
import { boldName, code } from '../i18n/say';
import { askToMove } from './ask';
import { originNamed, readOrigins, type Origins } from './origins';

/**
 * From a button that names the old connection to the question. Without a target, the app finds the connection of the same
 * account, or the only one of the platform that works; of several, the person chooses.
 */
export async function offerFrom(app: AppContext, fromId: string, toId?: string): Promise<Reply> {
    const { say, hooked } = app;
    const origins = await readOrigins(app);
    if (!origins.ok) return privately(explain(origins.problem, say));
    const origin = originNamed(fromId, origins.value);
    const from = origin.kind === 'one' ? { id: origin.id, ...(origin.name && { name: origin.name }) } : { id: fromId };
    const ask = async (to: string): Promise<Reply> => {
        const answer = await askToMove(app, { from, toId: to }, origins.value);
        return 'missed' in answer ? privately(answer.missed) : answer;
    };
    if (toId !== undefined) return ask(toId);
    if (!hooked.ok) return privately(explain(hooked.problem, say));
    const list = await hooked.value.list();
    if (!list.ok) return privately(explain(list.problem, say));
    const fitting = list.value.accounts
        .map(({ integration }) => integration)
        .filter((one) => fits(one, from.id, origins.value));
    const same = fitting.filter((one) => isSameAccount(one, from.id, origins.value));
    const [only, ...others] = same.length === 1 ? same : fitting;
    const name = from.name === undefined ? code(from.id) : boldName(from.name);
    if (!only) return privately(say('move_no_target', { from: name }));
    if (others.length === 0) return ask(only.id);
    const items = [only, ...others].map(itemOf);
    return whichOf(say('move_which', { from: name }), items, ({ id }) => ['move', from.id, id], app);
}

/** Of the same platform, and not known to be broken. */
function fits(one: HookedIntegration, fromId: string, { known, pending }: Origins): boolean {
    const ofPosts = pending.get(fromId)?.[0]?.platform;
    const platform = ofPosts ?? platformOfGroup(known.get(fromId)?.group);
    const state = hookedState(one.health);
    const mayWork = state === 'healthy' || state === 'unknown';
    return one.id !== fromId && mayWork && canTakeOver(platform, one.platform);
}

/** The name or handle under which the old connection is known. */
function isSameAccount(one: HookedIntegration, fromId: string, { known }: Origins): boolean {
    const before = known.get(fromId);
    const keys = new Set([before?.name, ...(before?.handles ?? [])].flatMap((name) => (name ? [nameKey(name)] : [])));
    const { account, identifier } = one;
    return [account.name, account.username, identifier].some((name) => name !== undefined && keys.has(nameKey(name)));
}

const itemOf = (one: HookedIntegration): NamedIntegration => {
    const name = accountName(one);
    return {
        source: 'hooked',
        id: one.id,
        group: groupOfPlatform(one.platform),
        handles: [],
        ...(name !== undefined && { name }),
    };
};
