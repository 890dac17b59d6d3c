import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { disableQuestion, notSwitched } from '../lib/cards/switchCard';
import { code } from '../lib/i18n/say';
import { sourcesOf } from '../lib/domain/query';
import { privately } from '../lib/chat/reply';
import { findInRocketChat } from '../lib/find/rocketchat';
import { isAlready } from '../lib/domain/switching';
import { defineSubcommand } from './define';
import { audienceOf, parseIdAndPrivate, type IdAndPrivate } from './options';

export const disable = defineSubcommand<IdAndPrivate>({
    name: 'disable',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_disable_brief',
    summary: 'help_disable',
    example: 'help_disable_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app }, { id, private: alone }) {
        const { say, reader } = app;
        if (sourcesOf({ id }).every((source) => source === 'hooked')) {
            return privately(say('disable_hooked', { id: code(id), line: code(`/integration disconnect ${id}`) }));
        }
        const [found, context] = await Promise.all([findInRocketChat(app, { id }), cardContextFor(app)]);
        if (!found.ok) return privately(explain(found.problem, say));
        return isAlready(found.value, 'disable')
            ? privately(notSwitched({ kind: 'already', found: found.value }, id, 'disable', context))
            : disableQuestion(found.value, reader, audienceOf(app, alone), context);
    },
});
