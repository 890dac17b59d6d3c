import type { OverflowElement } from '@rocket.chat/ui-kit';

import { overflow } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { postRow } from '../chat/links';
import { CHANGING_CHOICES, POST_CHOICES } from '../domain/post';

/** The menu of a post's row: what this reader may do with it. */
export function postMenu(
    post: string,
    blockId: string,
    { say, appId, mayManage }: Pick<CardContext, 'say' | 'appId' | 'mayManage'>,
): OverflowElement {
    const choices = POST_CHOICES.filter((choice) => mayManage || !CHANGING_CHOICES.includes(choice));
    return overflow({
        appId,
        blockId,
        actionId: postRow.actionId,
        options: choices.map((choice) => [say(`posts_choice_${choice}`), postRow.write({ post, choice })]),
    });
}
