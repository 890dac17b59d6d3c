import { readPosts } from '../lib/posts/posts';
import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { postsReply } from '../lib/cards/postsCard';
import { Markup } from '../lib/i18n/say';
import { privately, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { NamedIntegration } from '../lib/domain/names';
import { defineSubcommand } from './define';
import { visibilityWords, withNamed, type Missed, type Target } from './named';
import { audienceOf, parseNameAndPrivate, type IdAndPrivate } from './options';

export const posts = defineSubcommand<IdAndPrivate>({
    name: 'posts',
    usage: '<id>',
    needs: 'manage',
    group: 'look',
    brief: 'help_posts_brief',
    summary: 'help_posts',
    example: 'help_posts_example',
    options: [
        { form: 'private', help: 'help_get_private' },
        { form: 'public', help: 'help_get_public' },
    ],
    parse: parseNameAndPrivate,
    run({ app }, args) {
        const lineOf = ({ id }: NamedIntegration): readonly string[] => ['posts', id, ...visibilityWords(args)];
        return withNamed(app, { words: args.id, sources: ['hooked'], lineOf }, (target) => show(app, args, target));
    },
});

async function show(
    app: AppContext,
    { private: alone, public: shared }: IdAndPrivate,
    { id, item }: Target,
): Promise<Reply | Missed> {
    const { say, reader } = app;
    if (item?.source === 'rocketchat') return privately(say('name_is_webhook'));
    const [found, context] = await Promise.all([readPosts(app, id), cardContextFor(app)]);
    if (!found.ok) {
        const problem = new Markup(explain(found.problem, say));
        if (found.problem.kind === 'not-found') return { missed: problem.markup };
        return privately(found.problem.kind === 'impossible-id' ? problem.markup : say('posts_unknown', { problem }));
    }
    return postsReply(
        { ...found.value, page: 0, reader, now: app.clock.now() },
        audienceOf(app, alone, shared),
        context,
    );
}
