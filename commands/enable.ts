import { cardContextFor } from '../lib/context/cardContext';
import { notSwitched, switchedReply } from '../lib/cards/switchCard';
import { code } from '../lib/i18n/say';
import { sourcesOf } from '../lib/domain/query';
import { privately, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { NamedIntegration } from '../lib/domain/names';
import { switchWebhook } from '../lib/webhooks/switch';
import { defineSubcommand } from './define';
import { askToEnable, visibilityWords, withNamed, type Missed, type Target } from './named';
import { audienceOf, parseNameAndPrivate, type IdAndPrivate } from './options';

export const enable = defineSubcommand<IdAndPrivate>({
    name: 'enable',
    usage: '<id>',
    needs: 'manage',
    summary: 'help_enable',
    example: 'help_enable_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: parseNameAndPrivate,
    run({ app }, args) {
        return withNamed(app, { words: args.id, sources: ['rocketchat'], lineOf: lineFor(args) }, (target) =>
            enableNamed(app, args, target),
        );
    },
});

const lineFor =
    (args: IdAndPrivate) =>
    ({ id }: NamedIntegration): readonly string[] => ['enable', id, ...visibilityWords(args)];

async function enableNamed(app: AppContext, args: IdAndPrivate, { id, item }: Target): Promise<Reply | Missed> {
    const { say, reader } = app;
    if (sourcesOf({ id }).every((source) => source === 'hooked')) {
        return privately(say('enable_hooked', { id: code(id), line: code(`/integration disconnect ${id}`) }));
    }
    if (item) return askToEnable(app, item, lineFor(args));
    const [switching, context] = await Promise.all([switchWebhook(app, id, 'enable'), cardContextFor(app)]);
    const scene = {
        username: app.person.username,
        now: app.clock.now(),
        reader,
        audience: audienceOf(app, args.private),
    };
    if (switching.kind === 'switched') return switchedReply(switching, 'enable', scene, context);
    const words = notSwitched(switching, id, 'enable', context);
    const isMissed = switching.kind === 'failed' && switching.problem.kind === 'not-found';
    return isMissed ? { missed: words } : privately(words);
}
