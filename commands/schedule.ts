import { webhookInstead } from '../lib/posts/posts';
import { questionOf, readQuestion } from '../lib/posts/question';
import { schedule as scheduleNow } from '../lib/posts/schedule';
import { readSpoken } from '../lib/posts/spoken';
import { cardContextFor } from '../lib/context/cardContext';
import { scheduledReply } from '../lib/cards/scheduleCard';
import { scheduleQuestion, type Question } from '../lib/cards/scheduleQuestion';
import { privately, type Reply } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import { matchNames, type NamedIntegration } from '../lib/domain/names';
import type { Misuse, Problem } from '../lib/domain/problem';
import { visibleNames } from '../lib/find/resolve';
import { defineSubcommand, type Subcommand } from './define';
import { usageOf } from './help';
import { misuseInWords } from './misuse';
import { visibilityWords, withNamed, type Missed, type Target } from './named';
import { audienceOf, saysWho, VISIBILITY_OPTIONS } from './options';
import { asTyped } from './words';
import { parseSchedule, splitsOf, type ScheduleArguments, type Split } from './scheduleWords';

export const schedule = defineSubcommand<ScheduleArguments>({
    name: 'schedule',
    usage: '<videoId> <id> <when>',
    needs: 'manage',
    group: 'act',
    brief: 'help_schedule_brief',
    summary: 'help_schedule',
    example: 'help_schedule_example',
    options: VISIBILITY_OPTIONS,
    parse: parseSchedule,
    async run({ app, subcommands, typed }, args) {
        const split = await splitNamed(app, args);
        if ('misuse' in split) return privately(misuseInWords(split.misuse, usageIn(subcommands), app.say));
        const { id: words, when } = split;
        const lineOf = ({ id }: NamedIntegration): readonly string[] => [
            'schedule',
            args.videoId,
            id,
            when,
            ...visibilityWords(args),
        ];
        const wrote = asTyped(when, typed, (word) => !saysWho(word));
        return withNamed(app, { words, sources: ['hooked'], lineOf }, (target) =>
            scheduleOn(app, { ...args, when, wrote }, target),
        );
    },
});

const usageIn = (subcommands: readonly Subcommand[]): string => {
    const own = subcommands.find(({ name }) => name === 'schedule');
    return own ? usageOf(own) : '';
};

/** Where the name ends and the time begins: the longest name that fits a connection counts. */
async function splitNamed(
    app: AppContext,
    { videoId, id, when, open }: ScheduleArguments,
): Promise<Split | { readonly misuse: Misuse }> {
    if (!open) return { id, when };
    const { items } = await visibleNames(app, { words: id, sources: ['hooked'] });
    const isNamed = (words: string): boolean => matchNames(items, words).kind !== 'none';
    const splits = splitsOf(open);
    const named = splits.find((split) => isNamed(split.id));
    // The first word is the beginning of the name: there is no video.
    const isWithoutVideo = splits.some((split) => isNamed(`${videoId} ${split.id}`));
    if (isWithoutVideo) return { misuse: { kind: 'missing', what: 'video' } };
    if (named) return named;
    const isTime = async (words: string): Promise<boolean> => (await readSpoken(app, words)).ok;
    // Nothing but a time: there is no connection.
    if (await isTime(open.join(' '))) return { misuse: { kind: 'missing-id' } };
    for (const split of [...splits].reverse()) if (await isTime(split.when)) return split;
    return { id, when };
}

async function scheduleOn(
    app: AppContext,
    { videoId, when: words, wrote, private: alone, public: shared }: ScheduleArguments & { readonly wrote: string },
    { id, item }: Target,
): Promise<Reply | Missed> {
    const { say, reader } = app;
    const when = await readSpoken(app, words);
    if (!when.ok) {
        const why = say(when.why === 'no-time' ? 'schedule_no_time' : 'schedule_unclear', { words: wrote });
        return privately(`${why} ${say('schedule_examples')}`);
    }
    if (item?.source === 'rocketchat') return privately(say('name_is_webhook'));
    const plan = { videoId, integrationId: id, at: when.at };
    const context = await cardContextFor(app);
    const audience = audienceOf(app, alone, shared);
    const asked = (known: Pick<Question, 'integration' | 'standing' | 'others' | 'conflicts' | 'video'>): Reply =>
        scheduleQuestion(
            {
                ...known,
                id: app.newId(),
                plan,
                wrote,
                reader,
                ...(when.or && { or: when.or }),
                ...(when.clockMayDiffer && { clockMayDiffer: true }),
            },
            audience,
            context,
        );
    if (when.certain && !item) {
        const scheduled = await scheduleNow(app, plan);
        if (scheduled.kind === 'standing') return asked(await questionOf(app, plan, scheduled));
        return orMissed(app, id, scheduled, scheduledReply(scheduled, { plan, audience, reader }, context));
    }
    const ready = await readQuestion(app, plan, when.or);
    return ready.kind === 'ready'
        ? asked(ready)
        : orMissed(app, id, ready, scheduledReply(ready, { plan, audience, reader }, context));
}

/** There is no such connection, and perhaps a webhook of this id; that there is no such video is another matter. */
async function orMissed(
    app: AppContext,
    id: string,
    { problem }: { readonly kind: string; readonly problem?: Problem },
    reply: Reply,
): Promise<Reply | Missed> {
    if (problem?.kind !== 'not-found' || problem.what !== undefined) return reply;
    return (await webhookInstead(app, id)) ? privately(app.say('name_is_webhook')) : { missed: reply.text };
}
