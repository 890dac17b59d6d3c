import { handOverQuestionFor } from '../lib/webhooks/handOverButtons';
import { ownerReply } from '../lib/webhooks/owner';
import { explain } from '../lib/chat/explain';
import { privately } from '../lib/chat/reply';
import { refusalOf } from '../lib/context/rights';
import { defineSubcommand, type Parsed } from './define';

/** Whose webhooks, and whom to hand them to. */
export interface OwnerArguments {
    readonly owner: string;
    readonly to?: string;
}

export const webhooks = defineSubcommand<OwnerArguments>({
    name: 'webhooks',
    usage: 'owner <@username> [to <@username>]',
    needs: 'integration',
    group: 'admin',
    brief: 'help_webhooks_brief',
    summary: 'help_webhooks',
    example: 'help_webhooks_example',
    parse,
    async run({ app }, { owner, to }) {
        if (to === undefined) return ownerReply(app, owner, 0);
        const refusal = await refusalOf(app, 'manage');
        return refusal ? privately(explain(refusal, app.say)) : handOverQuestionFor(app, owner, to);
    },
});

function parse([word, owner, preposition, to, extra]: readonly string[]): Parsed<OwnerArguments> {
    if (word?.toLowerCase() !== 'owner' || owner === undefined) {
        return { ok: false, misuse: { kind: 'missing', what: 'owner' } };
    }
    const surplus = preposition?.toLowerCase() === 'to' ? extra : preposition;
    if (surplus !== undefined) return { ok: false, misuse: { kind: 'surplus', word: surplus } };
    if (preposition !== undefined && to === undefined) return { ok: false, misuse: { kind: 'missing', what: 'heir' } };
    return { ok: true, args: { owner: bare(owner), ...(to !== undefined && { to: bare(to) }) } };
}

const bare = (name: string): string => name.replace(/^@/, '');
