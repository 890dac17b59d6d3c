import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { askHandOver, ownerPage } from '../chat/links';
import { pageOf, turnButtons } from '../chat/paging';
import { privately, type Reply } from '../chat/reply';
import type { OwnedWebhook, Owner } from '../domain/ownership';
import { boldName, code, Markup, type Say } from '../i18n/say';

const BUTTONS = 'webhooks.owner';
const SHOWN_AT_ONCE = 10;

/** What the card shows. */
interface Shown {
    readonly owner: Owner;
    readonly owned: readonly OwnedWebhook[];
    /** The reader may not see every webhook. */
    readonly isPartial: boolean;
}

/** A page of the webhooks that a person created or that post as them, and for managers the way to hand them over. */
export function ownerCard({ owner, owned, isPartial }: Shown, wanted: number, context: CardContext): Reply {
    const { say, appId, mayManage } = context;
    const who = code(`@${owner.username}`);
    const partial = isPartial ? [say('owner_partial')] : [];
    if (owned.length === 0) {
        const none = [
            say(isPartial ? 'owner_none_seen' : 'owner_none', { who }),
            ...accountLine(owner, say),
            ...partial,
        ];
        return privately(none.join('\n'));
    }
    const { shown, page, pages } = pageOf(owned, wanted, SHOWN_AT_ONCE);
    const head = [say('owner_title', { who, count: owned.length }), ...accountLine(owner, say)].join('\n');
    const lines = shown.map((one) => ownedLine(one, say)).join('\n');
    const block = { appId, blockId: BUTTONS };
    const posting = owned.filter(({ posts }) => posts).length;
    const buttons = [
        ...(mayManage && posting > 0
            ? [choicesOf({ ...block, target: { owner: owner.username } })(askHandOver, say('owner_button'), 'primary')]
            : []),
        ...turnButtons({
            ...block,
            link: ownerPage,
            target: { owner: owner.username, page },
            pages,
            labels: { previous: say('watching_before'), next: say('watching_after') },
        }),
    ];
    const remarks = [
        ...partial,
        ...(owned.some(({ created }) => created) ? [say('owner_created_stays')] : []),
        ...(pages > 1 ? [say('audit_page', { page: page + 1, pages })] : []),
    ];
    const blocks: Block[] = [
        section(head),
        section(lines),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        ...(remarks.length > 0 ? [contextBlock(remarks.join(' · '))] : []),
    ];
    return { audience: 'asker', text: [head, lines, ...remarks].join('\n'), blocks };
}

/** What the workspace knows of the person, where that is a reason to hand over. */
function accountLine({ username, account }: Owner, say: Say): readonly string[] {
    switch (account.kind) {
        case 'missing':
            return [say('owner_nobody')];
        case 'unknown':
            return [say('integrity_not_looked_up', { names: code(`@${username}`) })];
        case 'known':
            return account.value.active === false ? [say('owner_deactivated')] : [];
    }
}

/** "*Order sync* · outgoing webhook, disabled · posts as them, created by them · `oOrderSync0000001`" */
export const ownedLine = ({ webhook, created, posts }: OwnedWebhook, say: Say): string =>
    say('owner_line', {
        name: boldName(webhook.name ?? say('card_unnamed_webhook')),
        what: new Markup(say(`kind_${webhook.kind}`)),
        ties: new Markup(say(created && posts ? 'owner_ties_both' : posts ? 'owner_ties_posts' : 'owner_ties_created')),
        id: code(webhook.id),
    });
