import type { Plan, Scheduled } from '../calendar/schedule';
import { accountName, type HookedIntegration } from '../domain/hooked';
import { boldName, code, Markup } from '../i18n/say';
import { confirmSchedule, discardSchedule } from '../interactions/links';
import type { Reply } from '../reply';
import type { Reader } from './answer';
import { actions, choicesOf, context as contextBlock, section } from './blocks';
import { BUTTONS_BLOCK, moment, momentAsked, type CardContext } from './card';
import { explain } from './explain';
import { fixIt, platformName, reconnectButton, stateInWords } from './hookedCard';
import { readerOf } from './answer';

const QUESTION_BLOCK = 'schedule.question';

export interface Question {
    /** Of this question alone. */
    readonly id: string;
    readonly plan: Plan;
    readonly integration: HookedIntegration;
    readonly wrote: string;
    /** The other time that the words can mean: then both are offered. */
    readonly or?: Date;
    /** The time is read by the hours of today, and the reader's clock may be another by then. */
    readonly clockMayDiffer?: true;
    readonly reader: Reader;
}

/** Says back what the words for a time were understood as. */
export function scheduleQuestion(question: Question, audience: Reply['audience'], context: CardContext): Reply {
    const { plan, integration, wrote, or, clockMayDiffer, reader } = question;
    const { say, times, appId } = context;
    const choiceAt = (at: Date) =>
        choicesOf({
            appId,
            blockId: QUESTION_BLOCK,
            target: {
                question: question.id,
                videoId: plan.videoId,
                id: plan.integrationId,
                at: at.getTime(),
                ...readerOf(reader),
            },
        });
    const when = momentAsked(context, plan.at);
    const text = or
        ? say('schedule_question_two', { one: when, other: momentAsked(context, or) })
        : say('schedule_question', { when });
    const confirms = or
        ? [plan.at, or].map((at) => choiceAt(at)(confirmSchedule, times.day(at).markup))
        : [choiceAt(plan.at)(confirmSchedule, say('schedule_button_confirm'), 'primary')];
    return {
        audience,
        text,
        blocks: [
            section(
                [
                    text,
                    say('schedule_wrote', { words: wrote }),
                    say('schedule_what', {
                        video: code(plan.videoId),
                        account: nameOf(integration, context),
                        platform: platformName(integration.platform, say),
                    }),
                ].join('\n'),
            ),
            ...(clockMayDiffer ? [section(say('schedule_clock_may_differ'))] : []),
            actions(QUESTION_BLOCK, [...confirms, choiceAt(plan.at)(discardSchedule, say('schedule_button_discard'))]),
            contextBlock(say('schedule_not_yet')),
        ],
    };
}

/** What became of it. Refusals and problems are for the one who asked. */
export function scheduledReply(
    scheduled: Scheduled,
    plan: Plan,
    audience: Reply['audience'],
    context: CardContext,
): Reply {
    const { say } = context;
    switch (scheduled.kind) {
        case 'scheduled': {
            const { post, integration } = scheduled;
            const text = say('schedule_done', { when: moment(context, post.at ?? plan.at) });
            const what = say('schedule_what', {
                video: code(plan.videoId),
                account: nameOf(integration, context),
                platform: platformName(integration.platform, say),
            });
            const ids = say('schedule_ids', { post: code(post.id), line: code(`/integration cancel ${post.id}`) });
            return { audience, text, blocks: [section([text, what, ids].join('\n'))] };
        }
        case 'unhealthy': {
            const { integration, state } = scheduled;
            const text = say('schedule_unhealthy', {
                account: nameOf(integration, context),
                platform: platformName(integration.platform, say),
                state: new Markup(stateInWords(integration, state, say)),
            });
            return {
                audience: 'asker',
                text,
                blocks: [
                    section(text),
                    section(fixIt(integration, state, context)),
                    actions(BUTTONS_BLOCK, [reconnectButton(context)]),
                ],
            };
        }
        case 'past':
            return { audience: 'asker', text: say('schedule_past', { when: moment(context, plan.at) }) };
        case 'under-way':
            return { audience: 'asker', text: say('schedule_under_way') };
        case 'failed': {
            const problem = new Markup(explain(scheduled.problem, say));
            return { audience: 'asker', text: say('schedule_failed', { problem }) };
        }
        case 'unknown': {
            const problem = new Markup(explain(scheduled.problem, say));
            const line = code(`/integration posts ${plan.integrationId}`);
            return { audience: 'asker', text: say('schedule_unknown', { problem, line }) };
        }
    }
}

const nameOf = (integration: HookedIntegration, { say }: CardContext): Markup =>
    boldName(accountName(integration) ?? say('card_unnamed_account'));
