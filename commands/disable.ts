import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { disableQuestion, insteadOfSwitching, notSwitched } from '../lib/cards/switchCard';
import { sourcesOf } from '../lib/domain/query';
import { privately, withNote, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import { findInRocketChat } from '../lib/find/rocketchat';
import { isAlready } from '../lib/domain/switching';
import { switchAudience } from '../lib/webhooks/audience';
import { defineSubcommand } from './define';
import { lineWith, withNamed, type Missed, type Target } from './named';
import { parseNameAndPrivate, VISIBILITY_OPTIONS, type IdAndPrivate } from './options';

export const disable = defineSubcommand<IdAndPrivate>({
    name: 'disable',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_disable_brief',
    summary: 'help_disable',
    example: 'help_disable_example',
    options: VISIBILITY_OPTIONS,
    parse: parseNameAndPrivate,
    run({ app }, args) {
        return withNamed(
            app,
            { words: args.id, sources: ['rocketchat'], lineOf: lineWith('disable', args) },
            (target) => disableNamed(app, args, target),
        );
    },
});

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
