import { readPosts } from '../lib/posts/posts';
import { cardContextFor } from '../lib/context/cardContext';
import { explain } from '../lib/chat/explain';
import { postsReply } from '../lib/cards/postsCard';
import { Markup } from '../lib/i18n/say';
import { privately } from '../lib/chat/reply';
import { defineSubcommand } from './define';
import { audienceOf, parseIdAndPrivate, type IdAndPrivate } from './options';

export const posts = defineSubcommand<IdAndPrivate>({
    name: 'posts',
    usage: '<id>',
    needs: 'manage',
    group: 'look',
    brief: 'help_posts_brief',
    summary: 'help_posts',
    example: 'help_posts_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app }, { id, private: alone }) {
        const { say, reader } = app;
        const [found, context] = await Promise.all([readPosts(app, id), cardContextFor(app)]);
        if (!found.ok) {
            const problem = new Markup(explain(found.problem, say));
            const isAboutId = found.problem.kind === 'not-found' || found.problem.kind === 'impossible-id';
            return privately(isAboutId ? problem.markup : say('posts_unknown', { problem }));
        }
        return postsReply({ ...found.value, page: 0, reader, now: app.clock.now() }, audienceOf(app, alone), context);
    },
});
