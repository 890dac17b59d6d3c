import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { disableQuestion, insteadOfSwitching, notSwitched } from '../lib/cards/switchCard';
import { sourcesOf } from '../lib/domain/query';
import { privately, withNote } from '../lib/chat/reply';
import { findInRocketChat } from '../lib/find/rocketchat';
import { isAlready } from '../lib/domain/switching';
import { switchAudience } from '../lib/webhooks/audience';
import { defineSubcommand } from './define';
import { parseIdAndPrivate, type IdAndPrivate } from './options';

export const disable = defineSubcommand<IdAndPrivate>({
    name: 'disable',
    usage: '<id>',
    needs: 'manage',
    summary: 'help_disable',
    example: 'help_disable_example',
    options: [
        { form: 'private', help: 'help_get_private' },
        { form: 'public', help: 'help_get_public' },
    ],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app }, { id, ...wish }) {
        if (sourcesOf({ id }).every((source) => source === 'hooked')) return insteadOfSwitching(id, 'disable', app);
        const [found, context] = await Promise.all([findInRocketChat(app, { id }), cardContextFor(app)]);
        if (!found.ok) return privately(explain(found.problem, app.say));
        if (isAlready(found.value, 'disable')) {
            return notSwitched({ kind: 'already', found: found.value }, id, 'disable', context);
        }
        const { audience, note } = await switchAudience(app, wish, found.value.webhook);
        const question = disableQuestion(found.value, app.reader, audience, context);
        return note === undefined ? question : withNote(question, note);
    },
});
