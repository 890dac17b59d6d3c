import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import { moment, type CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { confirmCancelAll, keepAll, undoCancelAll } from '../chat/links';
import type { Reply } from '../chat/reply';
import { countOf, isAhead, type CancelAll, type CancelFate, type PostToCancel } from '../domain/cancelAll';
import { boldName, code, Markup, named, type MessageKey, type Say } from '../i18n/say';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

const BUTTONS = 'cancelAll.buttons';
/** More posts than these are counted, not listed. */
const MOST_LISTED = 15;

/** The message of a bulk cancellation: every later version replaces the one before, from the question to the end. */
export function cancelAllCard(work: CancelAll, now: Date, context: Context): Pick<Reply, 'text' | 'blocks'> {
    const { say } = context;
    const title = titleOf(work, say);
    const body = bodyOf(work, context).filter((words) => words !== '');
    const buttons = buttonsOf(work, now, context);
    const blocks: Block[] = [
        section(title),
        ...body.map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        contextBlock(footerOf(work, now, say)),
    ];
    return { text: title, blocks };
}

function titleOf(work: CancelAll, say: Say): string {
    const name = work.accountName === undefined ? code(work.integrationId) : named(work.accountName);
    const count = work.posts.length;
    switch (work.phase) {
        case 'asked':
            return say('cancel_all_question', { name, count });
        case 'kept':
            return say('cancel_all_kept', { name });
        case 'running':
            return say('cancel_all_running', { name, done: count - countOf(work, 'pending', 'begun'), count });
        case 'done': {
            // A post that was no longer pending may have been published.
            const done = countOf(work, 'cancelled');
            const unsure = countOf(work, 'unknown', 'begun');
            if (unsure > 0) return say('cancel_all_open', { name, unsure, done, count });
            return done === count
                ? say('cancel_all_done', { name, count })
                : say('cancel_all_partly', { name, done, count });
        }
        case 'undoing':
            return say('cancel_all_undoing', {
                name,
                done: countOf(work, 'restored', 'not-restored', 'unsure'),
                count: countOf(work, ...TO_RESTORE),
            });
        case 'undone': {
            const done = countOf(work, 'restored');
            const unsure = countOf(work, 'unsure', 'restoring');
            const wanted = countOf(work, ...TO_RESTORE);
            if (unsure > 0) return say('cancel_all_undone_open', { name, unsure, done, count: wanted });
            return done === wanted
                ? say('cancel_all_undone', { name, count: wanted })
                : say('cancel_all_undone_partly', { name, done, count: wanted });
        }
    }
}

/** The fates of posts that were cancelled, and that an undo is about. */
const TO_RESTORE: readonly CancelFate[] = ['restored', 'not-restored', 'unsure', 'restoring', 'cancelled'];

/** What each end is called, worst first: what is unknown or still there must not be missed. */
const ENDS = [
    [['unknown', 'begun'], 'cancel_all_unknown'],
    [['failed', 'pending'], 'cancel_all_failed'],
    [['unsure', 'restoring'], 'cancel_all_unsure'],
    [['not-restored'], 'cancel_all_not_restored'],
    [['restored'], 'cancel_all_restored'],
    [['cancelled'], 'cancel_all_cancelled'],
    [['gone'], 'cancel_all_gone'],
] as const satisfies readonly (readonly [readonly CancelFate[], MessageKey])[];

function bodyOf(work: CancelAll, context: Context): readonly string[] {
    const { say } = context;
    const { phase, posts, trouble } = work;
    if (phase === 'kept') return [];
    if (phase === 'asked') return [listed(posts, context), say('cancel_all_means')];
    const ends = phase === 'running' || phase === 'undoing' ? [] : ENDS;
    return [
        ...(trouble ? [say('cancel_all_trouble', { problem: new Markup(explain(trouble, say)) })] : []),
        ...ends.flatMap(([fates, key]) => {
            const of = posts.filter(({ fate }) => fates.some((one) => one === fate));
            return of.length > 0 ? [`${say(key, { count: of.length })}\n${listed(of, context)}`] : [];
        }),
    ];
}

/** A line a post: its title, when, and the id; of a post that was made again, the new id. */
function listed(posts: readonly PostToCancel[], context: Context): string {
    const { say } = context;
    const lines = posts.slice(0, MOST_LISTED).map(({ id, title, at, newId }) =>
        say('schedule_standing_post', {
            title: boldName(title ?? say('posts_untitled')),
            when: at === undefined ? new Markup(say('posts_undated')) : moment(context, new Date(at)),
            post: code(newId ?? id),
        }),
    );
    const rest = posts.length - lines.length;
    return [...lines, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join('\n');
}

function buttonsOf(work: CancelAll, now: Date, { say, appId }: Context) {
    const choice = choicesOf({ appId, blockId: BUTTONS, target: { id: work.id } });
    if (work.phase === 'asked') {
        const count = work.posts.length;
        return [
            choice(confirmCancelAll, say('cancel_all_button_confirm', { count }), 'danger'),
            choice(keepAll, say('cancel_all_button_keep', { count })),
        ];
    }
    return mayUndo(work, now) ? [choice(undoCancelAll, say('schedule_button_undo'))] : [];
}

/** Whether a new post can still be made for any of those that were cancelled. */
const mayUndo = ({ phase, posts }: CancelAll, now: Date): boolean =>
    phase === 'done' && posts.some((post) => post.fate === 'cancelled' && isAhead(post, now));

function footerOf(work: CancelAll, now: Date, say: Say): string {
    const { phase, asked, decided, undoneBy } = work;
    const who = (person: { readonly username: string }): Markup => code(`@${person.username}`);
    if (undoneBy) return say('cancel_all_undone_by', { who: who(undoneBy) });
    if (!decided)
        return phase === 'asked' ? say('cancel_all_asked_by', { who: who(asked.by) }) : say('cancel_all_nothing');
    const by = say('cancel_all_decided_by', { who: who(decided.by) });
    return mayUndo(work, now) ? `${by} ${say('cancel_undo_means')}` : by;
}
