import { actions, choicesOf, context as contextBlock, section, select, type Block } from '../chat/blocks';
import { acknowledgeAlert, releaseAlert, snoozeAlert } from '../chat/links';
import { durationIn } from '../chat/times';
import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import { isAcknowledged, isSnoozed, SNOOZE_CHOICES_MS, snoozeEndsAt } from '../domain/monitor/snooze';
import { closedCard } from './alertEnd';
import { fixButtons } from './alertFix';
import { summaryOf, withSigns } from './alertOpening';
import {
    elsewhereWords,
    idWords,
    onlyMember,
    plainText,
    sinceOf,
    unhealthyMembers,
    unstableWords,
    userCode,
    type AlertCardContext,
    type AlertContent,
} from './alertParts';

const BUTTONS = 'alert.buttons';

/**
 * The message of an alert, from its opening to its end. It states times, never "2 hours ago": while nothing changes, the
 * text stays the same to the letter, and no message is edited.
 */
export function alertCard(alert: Alert, answer: AlertAnswer | undefined, context: AlertCardContext): AlertContent {
    const { mark = `alert-${alert.id}` } = context;
    if (alert.closedAt !== undefined) return closedCard(alert, answer, mark, context);
    const { about, list, impact, more, fix, ...marks } = summaryOf(alert, context);
    const [what = '', ...trouble] = about;
    const mention = marks.isCritical && context.mention !== undefined ? [context.mention] : [];
    const headline = [[...mention, withSigns(marks, what)].join(' '), ...trouble];
    const buttons = [
        ...fixButtons({ ...alert, members: unhealthyMembers(alert) }, context, BUTTONS),
        answerButton(alert, answer, context),
        // A snooze outlasts an acknowledgement that is taken back, or that new members end.
        snoozeMenu(alert, context),
    ];
    const blocks: Block[] = [
        section(headline.join('\n'), { blockId: mark }),
        ...[list, impact, more, fix].flatMap((text) => (text ? [section(text)] : [])),
        actions(BUTTONS, buttons),
        contextBlock([...footWords(alert, context), ...answerWords(alert, answer, context)].join('\n')),
    ];
    return { text: plainText(headline, impact), blocks };
}

/** Below the card: the id, since when, and whether it keeps changing. */
function footWords(alert: Alert, { say, times }: AlertCardContext): readonly string[] {
    const isFromStart = alert.members.some(({ fromStart }) => fromStart);
    const since = say(isFromStart ? 'alert_since_first' : 'alert_since', {
        when: times.absolute(new Date(sinceOf(alert))),
    });
    return [
        [...idWords(onlyMember(alert)), since].join(' · '),
        ...(alert.members.some(({ unstable }) => unstable) ? [unstableWords(say)] : []),
        ...elsewhereWords(alert, say),
    ];
}

function answerWords(
    alert: Alert,
    answer: AlertAnswer | undefined,
    { say, times, now }: AlertCardContext,
): readonly string[] {
    const { acknowledged, snoozed } = answer ?? {};
    const endsAt = snoozeEndsAt(answer, alert);
    return [
        ...(acknowledged && isAcknowledged(answer, alert)
            ? [
                  say('alert_acknowledged', {
                      who: userCode(acknowledged.by),
                      when: times.absolute(new Date(acknowledged.at)),
                  }),
              ]
            : []),
        ...(snoozed && endsAt && isSnoozed(answer, alert, now)
            ? [
                  // The alert may end a snooze before the time that the person chose.
                  say(
                      SNOOZE_CHOICES_MS.includes(endsAt.getTime() - snoozed.at)
                          ? 'alert_snoozed'
                          : 'alert_snoozed_short',
                      { who: userCode(snoozed.by), until: times.absolute(endsAt) },
                  ),
              ]
            : []),
    ];
}

function answerButton(alert: Alert, answer: AlertAnswer | undefined, { appId, say }: AlertCardContext) {
    const choice = choicesOf({ appId, blockId: BUTTONS, target: { id: alert.id } });
    return isAcknowledged(answer, alert)
        ? choice(releaseAlert, say('alert_button_release'))
        : choice(acknowledgeAlert, say('alert_button_acknowledge'));
}

const snoozeMenu = ({ id }: Alert, { appId, say }: AlertCardContext) =>
    select({
        appId,
        blockId: BUTTONS,
        actionId: snoozeAlert.actionId,
        placeholder: say('alert_button_snooze'),
        options: SNOOZE_CHOICES_MS.map((ms) => [durationIn(say.language, ms).markup, snoozeAlert.write({ id, ms })]),
    });
