import { context as contextBlock, section } from '../chat/blocks';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import { link as linkTo } from '../i18n/say';
import { endSummary } from './alertEnd';
import type { AlertCardContext, AlertContent } from './alertParts';
import { offersAfter } from './moveOffer';

/**
 * A loud alert is over: what was wrong, for how long, who took care of it and what it cost. It is a short message of its
 * own, because an edit of the alert's message notifies nobody.
 * @param link the address of the alert's message
 */
export function alertRecovery(
    alert: Alert,
    answer: AlertAnswer | undefined,
    context: AlertCardContext,
    link?: string,
): AlertContent {
    const { say, mark = `recovery-${alert.id}` } = context;
    const { headline, course, left, id, onIt } = endSummary(alert, answer, context);
    const where = link ? [linkTo(say('alert_reminder_to_alert'), link).markup] : [];
    const foot = [...id, ...onIt, ...where].join(' · ');
    return {
        text: [headline, ...course, ...left].join('\n'),
        blocks: [
            section([headline, ...course].join('\n'), { blockId: mark }),
            ...(left.length > 0 ? [section(left.join('\n'))] : []),
            ...offersAfter(alert.ended, context),
            ...(foot ? [contextBlock(foot)] : []),
        ],
    };
}
