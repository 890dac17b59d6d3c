import { moveQuestion, rescheduledInWords } from '../lib/cards/rescheduleCard';
import { privately, type Reply } from '../lib/chat/reply';
import { cardContextFor } from '../lib/context/cardContext';
import type { AppContext } from '../lib/context/context';
import { readPost } from '../lib/posts/cancel';
import { readAround, replyOnMoved } from '../lib/posts/move';
import { reschedule as rescheduleNow } from '../lib/posts/reschedule';
import { readSpoken } from '../lib/posts/spoken';
import { defineSubcommand, type Parsed } from './define';
import { audienceOf, saysWho, visibilityIn, VISIBILITY_OPTIONS, type IdAndPrivate } from './options';
import { asTyped } from './words';

export interface RescheduleArguments extends IdAndPrivate {
    /** In the asker's words. */
    readonly when: string;
}

export const reschedule = defineSubcommand<RescheduleArguments>({
    name: 'reschedule',
    usage: '<postId> <when>',
    needs: 'manage',
    group: 'act',
    brief: 'help_reschedule_brief',
    summary: 'help_reschedule',
    example: 'help_reschedule_example',
    options: VISIBILITY_OPTIONS,
    parse: parseReschedule,
    run: ({ app, typed }, args) =>
        moveTo(
            app,
            args,
            asTyped(args.when, typed, (word) => !saysWho(word)),
        ),
});

/** The first word is the post; the others are the time, but for an option. */
export function parseReschedule([id, ...rest]: readonly string[]): Parsed<RescheduleArguments> {
    if (id === undefined) return { ok: false, misuse: { kind: 'missing', what: 'post' } };
    const when = rest.filter((word) => !saysWho(word)).join(' ');
    return when === ''
        ? { ok: false, misuse: { kind: 'missing', what: 'when' } }
        : { ok: true, args: { id, when, ...visibilityIn(rest) } };
}

/** @param wrote the time as it was typed, to quote it */
async function moveTo(
    app: AppContext,
    { id, when: words, ...shown }: RescheduleArguments,
    wrote: string,
): Promise<Reply> {
    const { say, reader } = app;
    const when = await readSpoken(app, words);
    if (!when.ok) {
        const why = say(when.why === 'no-time' ? 'schedule_no_time' : 'schedule_unclear', { words: wrote });
        return privately(`${why} ${say('reschedule_examples')}`);
    }
    if (when.at.getTime() <= app.clock.now().getTime() && !when.or) {
        return privately(rescheduledInWords({ kind: 'past', to: when.at }, app));
    }
    const audience = audienceOf(app, shown.private, shown.public);
    if (when.certain) {
        return replyOnMoved(app, await rescheduleNow(app, { post: id, to: when.at }), { audience, reader });
    }
    const post = await readPost(app, id);
    if (!post.ok) return privately(rescheduledInWords({ kind: 'failed', problem: post.problem }, app));
    if (post.value.status !== 'pending') {
        return privately(rescheduledInWords({ kind: 'not-pending', post: post.value }, app));
    }
    const [around, context] = await Promise.all([readAround(app, post.value, when.at), cardContextFor(app)]);
    const question = {
        ...around,
        post: post.value,
        to: when.at,
        wrote,
        reader,
        ...(when.or && { or: when.or }),
        ...(when.clockMayDiffer && { clockMayDiffer: true as const }),
    };
    return moveQuestion(question, audience, context);
}
