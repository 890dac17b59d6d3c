import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { disableQuestion, notSwitched } from '../lib/cards/switchCard';
import { mayManage } from '../lib/context/rights';
import { code } from '../lib/i18n/say';
import { sourcesOf } from '../lib/domain/query';
import { privately } from '../lib/chat/reply';
import { findToSwitch } from '../lib/webhooks/switch';
import { isAlready } from '../lib/domain/switching';
import { defineSubcommand } from './define';
import { audienceOf, parseIdAndPrivate, type IdAndPrivate } from './options';

export const disable = defineSubcommand<IdAndPrivate>({
    name: 'disable',
    usage: '<id>',
    summary: 'help_disable',
    example: 'help_disable_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app, say }, { id, private: alone }) {
        if (!(await mayManage(app))) return privately(explain({ kind: 'may-not-manage' }, say));
        if (sourcesOf({ id }).every((source) => source === 'hooked')) {
            return privately(say('disable_hooked', { id: code(id), line: code(`/integration disconnect ${id}`) }));
        }
        const { language, utcOffset } = app.person;
        const reader = { language, utcOffset };
        const [found, context] = await Promise.all([findToSwitch(app, id), cardContextFor(app, reader)]);
        if (!found.ok) return privately(explain(found.problem, say));
        return isAlready(found.value, 'disable')
            ? privately(notSwitched({ kind: 'already', found: found.value }, id, 'disable', context))
            : disableQuestion(found.value, reader, audienceOf(app, alone), context);
    },
});
