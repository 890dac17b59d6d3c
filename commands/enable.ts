import { cardContextFor } from '../lib/context/cardContext';
import { enableGoneQuestion, insteadOfSwitching, notSwitched, switchedReply } from '../lib/cards/switchCard';
import { sourcesOf } from '../lib/domain/query';
import { withNote, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { FoundWebhook } from '../lib/domain/finding';
import { isAlready, wasDisabledByServer } from '../lib/domain/switching';
import { findInRocketChat } from '../lib/find/rocketchat';
import { switchAudience } from '../lib/webhooks/audience';
import { switchWebhook } from '../lib/webhooks/switch';
import { defineSubcommand } from './define';
import { askToEnable, lineWith, withNamed, type Missed, type Target } from './named';
import { parseNameAndPrivate, VISIBILITY_OPTIONS, type IdAndPrivate } from './options';

export const enable = defineSubcommand<IdAndPrivate>({
    name: 'enable',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_enable_brief',
    summary: 'help_enable',
    example: 'help_enable_example',
    options: VISIBILITY_OPTIONS,
    parse: parseNameAndPrivate,
    run({ app }, args) {
        return withNamed(app, { words: args.id, sources: ['rocketchat'], lineOf: lineWith('enable', args) }, (target) =>
            enableNamed(app, args, target),
        );
    },
});

async function enableNamed(app: AppContext, args: IdAndPrivate, { id, item }: Target): Promise<Reply | Missed> {
    if (sourcesOf({ id }).every((source) => source === 'hooked')) return insteadOfSwitching(id, 'enable', app);
    if (item) return questionFirst(app, args, { id, item });
    const [switching, context] = await Promise.all([switchWebhook(app, id, 'enable'), cardContextFor(app)]);
    if (switching.kind === 'was-gone') return goneQuestion(app, args, switching.found);
    if (switching.kind !== 'switched') {
        const reply = notSwitched(switching, id, 'enable', context);
        const isMissed = switching.kind === 'failed' && switching.problem.kind === 'not-found';
        return isMissed ? { missed: reply.text } : reply;
    }
    const { audience, note } = await switchAudience(app, args, switching.found.webhook);
    const scene = { username: app.person.username, now: app.clock.now(), reader: app.reader, audience };
    const reply = switchedReply(switching, 'enable', scene, context);
    return note === undefined ? reply : withNote(reply, note);
}

/** A webhook that was named by words is enabled after a question only, and there is one question, whatever the reasons. */
async function questionFirst(
    app: AppContext,
    args: IdAndPrivate,
    { id, item }: Required<Pick<Target, 'id' | 'item'>>,
): Promise<Reply> {
    const found = await findInRocketChat(app, { id });
    if (found.ok && isAlready(found.value, 'enable')) {
        return notSwitched({ kind: 'already', found: found.value }, id, 'enable', await cardContextFor(app));
    }
    return found.ok && wasDisabledByServer(found.value)
        ? goneQuestion(app, args, found.value)
        : askToEnable(app, item, lineWith('enable', args));
}

async function goneQuestion(app: AppContext, args: IdAndPrivate, found: FoundWebhook): Promise<Reply> {
    const [{ audience, note }, context] = await Promise.all([
        switchAudience(app, args, found.webhook),
        cardContextFor(app),
    ]);
    const question = enableGoneQuestion(found, app.reader, audience, context);
    return note === undefined ? question : withNote(question, note);
}
