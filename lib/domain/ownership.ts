import type { Account, LookedUp } from './lookedUp';
import type { Problem } from './problem';
import type { WebhookIntegration } from './rocketchat';

/** A person whose webhooks are asked for: an account of the workspace, or a name that only webhooks still know. */
export interface Owner {
    readonly username: string;
    readonly account: LookedUp<Account>;
}

/** A webhook and what ties a person to it. */
export interface OwnedWebhook {
    readonly webhook: WebhookIntegration;
    readonly created: boolean;
    readonly posts: boolean;
}

/** The webhooks that the person created or that post as them, in the given order. */
export function ownedBy(webhooks: readonly WebhookIntegration[], owner: Owner): readonly OwnedWebhook[] {
    return webhooks
        .map((webhook) => ({ webhook, created: hasCreated(owner, webhook), posts: postsAs(owner, webhook) }))
        .filter(({ created, posts }) => created || posts);
}

/** The document has the creator's id for ever, and the name as of then: the id decides where it is known. */
function hasCreated({ username, account }: Owner, { createdBy }: WebhookIntegration): boolean {
    if (!createdBy) return false;
    return account.kind === 'known' ? createdBy.id === account.value.id : isSame(createdBy.username, username);
}

/** The server finds the user to post as by name in one place and by id in another, so either counts. */
const postsAs = ({ username, account }: Owner, { postsAs: name, postsAsId }: WebhookIntegration): boolean =>
    isSame(name, username) || (account.kind === 'known' && postsAsId === account.value.id);

const isSame = (name: string | undefined, username: string): boolean => name?.toLowerCase() === username.toLowerCase();

/** What handing over one webhook led to. */
export type HandedOver =
    | { readonly kind: 'done'; readonly webhook: WebhookIntegration; readonly withoutSkipTranspile: boolean }
    | { readonly kind: 'failed' | 'unknown'; readonly webhook: WebhookIntegration; readonly problem: Problem }
    /** Not tried: the time of this call was up, or the server allows no more changes for now. */
    | { readonly kind: 'left'; readonly webhook: WebhookIntegration };

/** What handing over a person's webhooks led to. */
export type HandOver =
    | {
          readonly kind: 'report';
          readonly results: readonly HandedOver[];
          /** How many the person created: the server has no way to change that. */
          readonly created: number;
          /** Why the rest was left, where the server said so. */
          readonly stopped?: Problem;
      }
    | { readonly kind: 'nothing-to-do' }
    | { readonly kind: 'under-way' }
    | { readonly kind: 'refused'; readonly why: Unfit }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** Why a person cannot be handed webhooks. */
export type Unfit = 'nobody' | 'unknown' | 'deactivated' | 'same';

/** The person that webhooks are to post as, or why they cannot. */
export type Heir = { readonly ok: true; readonly username: string; readonly isBot: boolean } | Unsuited;
interface Unsuited {
    readonly ok: false;
    readonly why: Unfit;
}

/** Whether webhooks of the owner can post as the account. An account whose state the server does not say counts as active. */
export function heirOf(owner: Owner, account: LookedUp<Account>): Heir {
    if (account.kind !== 'known') return { ok: false, why: account.kind === 'missing' ? 'nobody' : 'unknown' };
    const { username, active, roles } = account.value;
    if (username === undefined) return { ok: false, why: 'unknown' };
    if (isSame(username, owner.username)) return { ok: false, why: 'same' };
    return active === false ? { ok: false, why: 'deactivated' } : { ok: true, username, isBot: roles.includes('bot') };
}
