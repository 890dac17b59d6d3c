import { answerPosts } from '../lib/posts/answer';
import { defineSubcommand } from './define';
import { audienceOf, parseIdAndPrivate, type IdAndPrivate } from './options';

export const posts = defineSubcommand<IdAndPrivate>({
    name: 'posts',
    usage: '<id>',
    needs: 'view',
    summary: 'help_posts',
    example: 'help_posts_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing-id' }),
    async run({ app }, { id, private: alone }) {
        const asked = { id, page: 0, reader: app.reader, audience: audienceOf(app, alone) };
        return (await answerPosts(app, asked)).reply;
    },
});
