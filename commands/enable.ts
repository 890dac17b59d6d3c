import { cardContextFor } from '../lib/context/cardContext';
import { insteadOfSwitching, notSwitched, switchedReply } from '../lib/cards/switchCard';
import { sourcesOf } from '../lib/domain/query';
import { withNote } from '../lib/chat/reply';
import { switchAudience } from '../lib/webhooks/audience';
import { switchWebhook } from '../lib/webhooks/switch';
import { defineSubcommand } from './define';
import { parseIdAndPrivate, type IdAndPrivate } from './options';

export const enable = defineSubcommand<IdAndPrivate>({
    name: 'enable',
    usage: '<id>',
    needs: 'manage',
    summary: 'help_enable',
    example: 'help_enable_example',
    options: [
        { form: 'private', help: 'help_get_private' },
        { form: 'public', help: 'help_get_public' },
    ],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app }, { id, ...wish }) {
        if (sourcesOf({ id }).every((source) => source === 'hooked')) return insteadOfSwitching(id, 'enable', app);
        const [switching, context] = await Promise.all([switchWebhook(app, id, 'enable'), cardContextFor(app)]);
        if (switching.kind !== 'switched') return notSwitched(switching, id, 'enable', context);
        const { audience, note } = await switchAudience(app, wish, switching.found.webhook);
        const scene = { username: app.person.username, now: app.clock.now(), reader: app.reader, audience };
        const reply = switchedReply(switching, 'enable', scene, context);
        return note === undefined ? reply : withNote(reply, note);
    },
});
