import { answerPosts } from '../lib/posts/answer';
import type { Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { NamedIntegration } from '../lib/domain/names';
import { defineSubcommand } from './define';
import { visibilityWords, withNamed, type Missed } from './named';
import { audienceOf, parseNameAndPrivate, type IdAndPrivate } from './options';

export const posts = defineSubcommand<IdAndPrivate>({
    name: 'posts',
    usage: '<id>',
    needs: 'view',
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
        return withNamed(app, { words: args.id, sources: ['hooked'], lineOf }, ({ id }) => show(app, args, id));
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
