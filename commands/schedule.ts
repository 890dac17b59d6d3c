import { questionOf, readQuestion } from '../lib/posts/question';
import { schedule as scheduleNow } from '../lib/posts/schedule';
import { readWhen } from '../lib/posts/when';
import { cardContextFor } from '../lib/context/cardContext';
import { scheduledReply, scheduleQuestion, type Question } from '../lib/cards/scheduleCard';
import { privately, type Reply } from '../lib/chat/reply';
import { defineSubcommand, type Parsed } from './define';
import { audienceOf } from './options';
import { asTyped } from './words';

export interface ScheduleArguments {
    readonly videoId: string;
    readonly id: string;
    /** In the asker's words. */
    readonly when: string;
    /** Only to the asker. */
    readonly private: boolean;
}

export const schedule = defineSubcommand<ScheduleArguments>({
    name: 'schedule',
    usage: '<videoId> <id> <when>',
    needs: 'manage',
    summary: 'help_schedule',
    example: 'help_schedule_example',
    options: [{ form: 'private', help: 'help_get_private' }],
    parse: parseSchedule,
    async run({ app, typed }, { videoId, id, when: words, private: alone }) {
        const { say, reader } = app;
        const wrote = asTyped(words, typed, isTime);
        const when = await readWhen(words, { ...reader, now: app.clock.now() });
        if (!when.ok) {
            const why = say(when.why === 'no-time' ? 'schedule_no_time' : 'schedule_unclear', { words: wrote });
            return privately(`${why} ${say('schedule_examples')}`);
        }
        const plan = { videoId, integrationId: id, at: when.at };
        const context = await cardContextFor(app);
        const audience = audienceOf(app, alone);
        const asked = (known: Pick<Question, 'integration' | 'standing' | 'others' | 'video'>): Reply =>
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
        if (when.certain) {
            const scheduled = await scheduleNow(app, plan);
            return scheduled.kind === 'standing'
                ? asked(await questionOf(app, plan, scheduled))
                : scheduledReply(scheduled, { plan, audience, reader }, context);
        }
        const ready = await readQuestion(app, plan);
        return ready.kind === 'ready' ? asked(ready) : scheduledReply(ready, { plan, audience, reader }, context);
    },
});

const isTime = (word: string): boolean => word.toLowerCase() !== 'private';

/** All words behind the ids are the time, except for an option. */
export function parseSchedule([videoId, id, ...rest]: readonly string[]): Parsed<ScheduleArguments> {
    if (videoId === undefined) return { ok: false, misuse: { kind: 'missing', what: 'video' } };
    if (id === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
    const words = rest.filter(isTime);
    if (words.length === 0) return { ok: false, misuse: { kind: 'missing', what: 'when' } };
    return { ok: true, args: { videoId, id, when: words.join(' '), private: words.length < rest.length } };
}
