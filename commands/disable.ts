import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { disableQuestion, insteadOfSwitching, notSwitched } from '../lib/cards/switchCard';
import { sourcesOf } from '../lib/domain/query';
import type { Reply } from '../lib/chat/reply';
import { privately, withNote } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { NamedIntegration } from '../lib/domain/names';
import { findInRocketChat } from '../lib/find/rocketchat';
import { isAlready } from '../lib/domain/switching';
import { switchAudience } from '../lib/webhooks/audience';
import { defineSubcommand } from './define';
import { visibilityWords, withNamed, type Missed, type Target } from './named';
import { parseNameAndPrivate, type IdAndPrivate } from './options';

export const disable = defineSubcommand<IdAndPrivate>({
    name: 'disable',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_disable_brief',
    summary: 'help_disable',
    example: 'help_disable_example',
    options: [
        { form: 'private', help: 'help_get_private' },
        { form: 'public', help: 'help_get_public' },
    ],
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

async function disableNamed(
    app: AppContext,
    { id: _, ...wish }: IdAndPrivate,
    { id }: Target,
): Promise<Reply | Missed> {
    if (sourcesOf({ id }).every((source) => source === 'hooked')) return insteadOfSwitching(id, 'disable', app);
    const [found, context] = await Promise.all([findInRocketChat(app, { id }), cardContextFor(app)]);
    if (!found.ok) {
        const problem = explain(found.problem, app.say);
        return found.problem.kind === 'not-found' ? { missed: problem } : privately(problem);
    }
    if (isAlready(found.value, 'disable')) {
        return notSwitched({ kind: 'already', found: found.value }, id, 'disable', context);
    }
    const { audience, note } = await switchAudience(app, wish, found.value.webhook);
    const question = disableQuestion(found.value, app.reader, audience, context);
    return note === undefined ? question : withNote(question, note);
}
