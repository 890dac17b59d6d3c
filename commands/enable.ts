import { cardContextFor } from '../lib/context/cardContext';
import { insteadOfSwitching, notSwitched, switchedReply } from '../lib/cards/switchCard';
import { sourcesOf } from '../lib/domain/query';
import { withNote, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
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
    if (item) return askToEnable(app, item, lineWith('enable', args));
    const [switching, context] = await Promise.all([switchWebhook(app, id, 'enable'), cardContextFor(app)]);
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
