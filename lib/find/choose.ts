import { whisper, type Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { chooseName, dismissName } from '../chat/links';
import type { AppContext } from '../context/context';
import { code } from '../i18n/say';

/** The answer of the command, for the person who clicked and with their rights. */
export async function choose(app: AppContext, { words }: LinkTarget<typeof chooseName>): Promise<Effect> {
    return { kind: 'post', reply: await app.runWords(app, words) };
}

/** Does nothing, and says so. */
export const dismiss = ({ say }: AppContext, { id }: LinkTarget<typeof dismissName>): Promise<Effect> =>
    Promise.resolve(whisper(say('name_dismissed', { id: code(id) })));
