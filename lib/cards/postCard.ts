import { actions, choicesOf, context as contextBlock, picture, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { sourceName } from '../chat/explain';
import { cancelPost, movePost } from '../chat/links';
import type { Reply } from '../chat/reply';
import type { ScheduledPost } from '../domain/post';
import { code, named } from '../i18n/say';
import { describePost, statusOf } from './postsCard';

const BUTTONS = 'posts.post';

/** One post, for the person who asks alone. */
export function postReply(post: ScheduledPost, now: Date, context: CardContext): Reply {
    const { say, times, appId, mayManage } = context;
    const text = describePost(post, context);
    const asOf = say('card_as_of', { source: sourceName('hooked', say), time: times.absolute(now) });
    const facts = [
        ...(post.accountName === undefined ? [] : [say('cancel_from', { account: named(post.accountName) })]),
        ...(post.videoId === undefined ? [] : [say('posts_video', { video: code(post.videoId) })]),
    ];
    const choice = choicesOf({ appId, blockId: BUTTONS, target: { post: post.id } });
    return {
        audience: 'asker',
        text,
        blocks: [
            section(
                [text, ...(post.status === 'pending' ? [] : [statusOf(post, say)])].join('\n'),
                post.thumbnail === undefined
                    ? {}
                    : {
                          accessory: picture(
                              post.thumbnail,
                              say('posts_thumbnail_alt', { title: post.title ?? say('posts_untitled') }),
                          ),
                      },
            ),
            ...(mayManage && post.status === 'pending'
                ? [
                      actions(BUTTONS, [
                          choice(movePost, say('posts_choice_move')),
                          choice(cancelPost, say('posts_button_cancel')),
                      ]),
                  ]
                : []),
            contextBlock([...facts, asOf].join(' · ')),
        ],
    };
}
