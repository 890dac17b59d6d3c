import { actions, choicesOf, section } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { chooseName } from '../chat/links';
import { privately, type Reply } from '../chat/reply';

const BLOCK = 'unknown.choice';

/**
 * Why a line did not run, with a button for the line that was probably meant. It runs as if the person had typed it, with
 * its usual questions.
 * @param words behind `/integration`; where they are more than a button carries, people type them
 */
export function meantReply(
    reason: string,
    words: readonly string[],
    { say, appId }: Pick<CardContext, 'say' | 'appId'>,
): Reply {
    const target = { words: [...words] };
    if (chooseName.read(chooseName.write(target)) === undefined) return privately(reason);
    const run = choicesOf({ appId, blockId: BLOCK, target })(chooseName, say('unknown_button_run'));
    return { ...privately(reason), blocks: [section(reason), actions(BLOCK, [run])] };
}
