import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { disableQuestion, notSwitched } from '../lib/cards/switchCard';
import { code } from '../lib/i18n/say';
import { sourcesOf } from '../lib/domain/query';
import { privately, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { NamedIntegration } from '../lib/domain/names';
import { findInRocketChat } from '../lib/find/rocketchat';
import { isAlready } from '../lib/domain/switching';
import { defineSubcommand } from './define';
import { visibilityWords, withNamed, type Missed, type Target } from './named';
import { audienceOf, parseNameAndPrivate, type IdAndPrivate } from './options';

export const disable = defineSubcommand<IdAndPrivate>({
    name: 'disable',
    usage: '<id>',
    needs: 'manage',
    summary: 'help_disable',
    example: 'help_disable_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: parseNameAndPrivate,
    run({ app }, args) {
        return withNamed(app, { words: args.id, sources: ['rocketchat'], lineOf: lineFor(args) }, (target) =>
            disableNamed(app, args, target),
        );
    },
});

const lineFor =
    (args: IdAndPrivate) =>
    ({ id }: NamedIntegration): readonly string[] => ['disable', id, ...visibilityWords(args)];

async function disableNamed(app: AppContext, args: IdAndPrivate, { id }: Target): Promise<Reply | Missed> {
    const { say, reader } = app;
    if (sourcesOf({ id }).every((source) => source === 'hooked')) {
        return privately(say('disable_hooked', { id: code(id), line: code(`/integration disconnect ${id}`) }));
    }
    const [found, context] = await Promise.all([findInRocketChat(app, { id }), cardContextFor(app)]);
    if (!found.ok) {
        const problem = explain(found.problem, say);
        return found.problem.kind === 'not-found' ? { missed: problem } : privately(problem);
    }
    return isAlready(found.value, 'disable')
        ? privately(notSwitched({ kind: 'already', found: found.value }, id, 'disable', context))
        : disableQuestion(found.value, reader, audienceOf(app, args.private), context);
}
