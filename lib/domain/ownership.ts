import type { Account } from './people';
import type { Problem } from './problem';
import type { WebhookIntegration } from './rocketchat';

/** A person whose webhooks are asked for: an account of the workspace, or a name that only webhooks still know. */
export interface Owner {
    readonly username: string;
    /** Absent where the workspace has no such account any more. */
    readonly account?: Account;
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
    return account ? createdBy.id === account.id : isSame(createdBy.username, username);
}

/** The server finds the user to post as by name in one place and by id in another, so either counts. */
const postsAs = ({ username, account }: Owner, { postsAs: name, postsAsId }: WebhookIntegration): boolean =>
    isSame(name, username) || (account !== undefined && postsAsId === account.id);

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
export type Unfit = 'nobody' | 'deactivated' | 'same';

/** Why webhooks of the owner cannot post as the account; undefined if they can. */
export function unfit(owner: Owner, account: Account | undefined): Unfit | undefined {
    if (!account) return 'nobody';
    if (isSame(account.username, owner.username)) return 'same';
    return account.active ? undefined : 'deactivated';
}
