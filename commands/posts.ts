import { answerPosts } from '../lib/posts/answer';
import type { Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import { defineSubcommand } from './define';
import { lineWith, withNamed, type Missed } from './named';
import { audienceOf, parseNameAndPrivate, VISIBILITY_OPTIONS, type IdAndPrivate } from './options';

export const posts = defineSubcommand<IdAndPrivate>({
    name: 'posts',
    usage: '<id>',
    needs: 'view',
    onlyReads: true,
    group: 'look',
    brief: 'help_posts_brief',
    summary: 'help_posts',
    example: 'help_posts_example',
    options: VISIBILITY_OPTIONS,
    parse: parseNameAndPrivate,
    run({ app }, args) {
        return withNamed(app, { words: args.id, sources: ['hooked'], lineOf: lineWith('posts', args) }, ({ id }) =>
            show(app, args, id),
        );
    },
});

async function show(
    app: AppContext,
    { private: alone, public: shared }: IdAndPrivate,
    id: string,
): Promise<Reply | Missed> {
    const audience = audienceOf(app, alone, shared);
    const answer = await answerPosts(app, { id, page: 0, reader: app.reader, audience });
    return answer.kind === 'missed' ? { missed: answer.reply.text } : answer.reply;
}
