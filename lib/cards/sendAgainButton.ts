import type { ButtonElement } from '@rocket.chat/ui-kit';

import { choicesOf } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { askToSendAgain } from '../chat/links';
import type { FoundWebhook } from '../domain/finding';
import { failedDeliveries } from '../domain/resending';

/** The button that asks to send the newest failed delivery again; none where the server cannot, or nothing has failed. */
export function sendAgainButton(
    { webhook, deliveries, canSendAgain }: FoundWebhook,
    blockId: string,
    { appId, say, mayManage }: Pick<CardContext, 'appId' | 'say' | 'mayManage'>,
): readonly ButtonElement[] {
    if (!mayManage || canSendAgain === false) return [];
    const [newest] = failedDeliveries(webhook, deliveries?.ok ? deliveries.value : []);
    if (!newest) return [];
    const target = { id: webhook.id, record: newest.recordId };
    return [choicesOf({ appId, blockId, target })(askToSendAgain, say('button_send_again'))];
}
