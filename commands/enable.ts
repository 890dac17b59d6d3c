import { cardContextFor } from '../lib/context/cardContext';
import { notSwitched, switchedReply } from '../lib/cards/switchCard';
import { code } from '../lib/i18n/say';
import { sourcesOf } from '../lib/domain/query';
import { privately } from '../lib/chat/reply';
import { switchWebhook } from '../lib/webhooks/switch';
import { defineSubcommand } from './define';
import { audienceOf, parseIdAndPrivate, type IdAndPrivate } from './options';

export const enable = defineSubcommand<IdAndPrivate>({
    name: 'enable',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_enable_brief',
    summary: 'help_enable',
    example: 'help_enable_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app }, { id, private: alone }) {
        const { say, reader } = app;
        if (sourcesOf({ id }).every((source) => source === 'hooked')) {
            return privately(say('enable_hooked', { id: code(id), line: code(`/integration disconnect ${id}`) }));
        }
        const [switching, context] = await Promise.all([switchWebhook(app, id, 'enable'), cardContextFor(app)]);
        const scene = { username: app.person.username, now: app.clock.now(), reader, audience: audienceOf(app, alone) };
        return switching.kind === 'switched'
            ? switchedReply(switching, 'enable', scene, context)
            : privately(notSwitched(switching, id, 'enable', context));
    },
});
