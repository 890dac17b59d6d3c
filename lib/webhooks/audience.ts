import type { Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { audienceOfCard, type Wish } from '../context/visibility';
import type { WebhookIntegration } from '../domain/rocketchat';

/** Who sees the answer to a change, and the remark for an asker who wanted more people to see it. */
export interface SwitchAudience {
    readonly audience: Reply['audience'];
    readonly note?: string;
}

/** As for the webhook's card. A change is not held up by a question about its audience: the asker alone sees it then. */
export async function switchAudience(
    app: AppContext,
    wish: Wish,
    webhook: WebhookIntegration,
): Promise<SwitchAudience> {
    const audience = await audienceOfCard(app, wish, [webhook]);
    return audience === 'ask' ? { audience: 'asker', note: app.say('card_not_public') } : { audience };
}
