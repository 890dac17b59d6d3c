import { readPost } from '../lib/posts/cancel';
import { cardContextFor } from '../lib/context/cardContext';
import { aboutPost, cancelQuestion } from '../lib/cards/cancelCard';
import { defineSubcommand } from './define';
import { audienceOf, parseIdAndPrivate, VISIBILITY_OPTIONS, type IdAndPrivate } from './options';

export const cancel = defineSubcommand<IdAndPrivate>({
    name: 'cancel',
    usage: '<postId>',
    needs: 'manage',
    group: 'act',
    brief: 'help_cancel_brief',
    summary: 'help_cancel',
    example: 'help_cancel_example',
    options: VISIBILITY_OPTIONS,
    parse: (words) => parseIdAndPrivate(words, { kind: 'missing', what: 'post' }),
    async run({ app }, { id, private: alone, public: shared }) {
        const [post, context] = await Promise.all([readPost(app, id), cardContextFor(app)]);
        if (!post.ok) return aboutPost({ kind: 'failed', problem: post.problem }, context);
        return post.value.status === 'pending'
            ? cancelQuestion(
                  post.value,
                  { reader: app.reader, now: app.clock.now() },
                  audienceOf(app, alone, shared),
                  context,
              )
            : aboutPost({ kind: 'not-pending', post: post.value }, context);
    },
});
