import { ownerCard } from '../cards/ownerCard';
import type { Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { ownerPage } from '../chat/links';
import { privately, type Reply } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { webhookScopeOf } from '../context/rights';
import { maySeeWebhook, seesEveryWebhook, seesNoWebhook } from '../domain/access';
import { failed, ok, type Outcome } from '../domain/outcome';
import { lookedUp, type Account, type LookedUp } from '../domain/lookedUp';
import { ownedBy, type OwnedWebhook, type Owner } from '../domain/ownership';

/** A person's webhooks, as far as the asker may see them. */
export interface Ownership {
    readonly owner: Owner;
    readonly owned: readonly OwnedWebhook[];
    /** The asker may not see every webhook: others may belong to the person too. */
    readonly isPartial: boolean;
}

/** Finds the webhooks that a person created or that post as them, in one list. The asker's own permissions count. */
export async function ownershipOf(app: AppContext, name: string): Promise<Outcome<Ownership>> {
    const { webhooks, person } = app;
    if (!webhooks.ok) return webhooks;
    const permitted = await webhookScopeOf(app);
    if (!permitted.ok) return permitted;
    const scope = permitted.value;
    if (seesNoWebhook(scope)) return failed({ kind: 'may-not-view', upstream: 'rocketchat' });
    const [account, all] = await Promise.all([accountOf(app, name), webhooks.value.list()]);
    if (!all.ok) return all;
    const known = account.kind === 'known' ? account.value.username : undefined;
    const owner: Owner = { username: known ?? name, account };
    const visible = all.value.filter((webhook) => maySeeWebhook(scope, webhook, person.id));
    return ok({ owner, owned: ownedBy(visible, owner), isPartial: !seesEveryWebhook(scope) });
}

/** The account with exactly this username, or else with this id, as the workspace says now. */
export async function accountOf(
    { lookUps, clock }: Pick<AppContext, 'lookUps' | 'clock'>,
    usernameOrId: string,
): Promise<LookedUp<Account>> {
    const fresh = lookUps(clock.now());
    const byName = lookedUp(await fresh.accountsByName([usernameOrId]), usernameOrId);
    return byName.kind === 'missing' ? lookedUp(await fresh.accountsById([usernameOrId]), usernameOrId) : byName;
}

/** A page of a person's webhooks, for the asker alone. */
export async function ownerReply(app: AppContext, name: string, page: number): Promise<Reply> {
    const [ownership, context] = await Promise.all([ownershipOf(app, name), cardContextFor(app)]);
    if (!ownership.ok) return privately(explain(ownership.problem, app.say));
    return ownerCard(ownership.value, page, context);
}

/** Another page. */
export async function turnOwnerPage(app: AppContext, { owner, page }: LinkTarget<typeof ownerPage>): Promise<Effect> {
    return { kind: 'replace', reply: await ownerReply(app, owner, page) };
}
