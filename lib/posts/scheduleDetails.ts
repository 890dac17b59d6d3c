import { complaintInWords, detailsModal, DETAIL_INPUTS, platformIn, READING_INPUT } from '../cards/detailsWindow';
import { questionBlock } from '../cards/scheduleQuestion';
import type { Click, Effect, Submit, SubmitEffect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { detailsWindow, scheduleDetails } from '../chat/links';
import { privately, withNote, type Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { complaintsAbout, tagsIn, type DetailField } from '../domain/details';
import type { PostDetails } from '../domain/post';
import type { Plan } from '../domain/scheduling';
import { answerQuestion } from './scheduleButtons';

/** A question that is older than this has scrolled away; its result then goes to the person alone. */
const FIND_WITHIN_MS = 24 * 60 * 60_000;

/** Opens the window for the details of a post. A client without windows keeps the question. */
export function openDetails(
    app: AppContext,
    target: LinkTarget<typeof scheduleDetails>,
    click: Click,
): Promise<Effect> {
    const roomId = click.isPrivate ? undefined : app.place?.roomId;
    const modal = detailsModal({ ...target, ...(app.place && { roomId: roomId ?? app.place.roomId }) }, app);
    return Promise.resolve({ kind: 'open', modal, otherwise: privately(app.say('schedule_no_window')) });
}

/** Schedules with the details in the window, or says at each field what is wrong with it. */
export async function submitDetails(
    app: AppContext,
    target: LinkTarget<typeof detailsWindow>,
    submit: Submit,
): Promise<SubmitEffect> {
    const { say } = app;
    const details = detailsIn(submit);
    const complaints = complaintsAbout(details, platformIn(target));
    const at = timeIn(target, submit);
    const errors = {
        ...Object.fromEntries(complaints.map((one) => [DETAIL_INPUTS[one.field][0], complaintInWords(one, say)])),
        ...(at === undefined && { [READING_INPUT[0]]: say('schedule_window_no_reading') }),
    };
    if (at === undefined || complaints.length > 0) return { kind: 'errors', errors };
    const plan: Plan = {
        videoId: target.videoId,
        integrationId: target.id,
        at: new Date(at),
        ...(Object.keys(details).length > 0 && { details }),
    };
    const messageId = await questionIn(app, target.question);
    const asked = { ...target, ...(at !== target.at && { standing: undefined }) };
    const {
        changes,
        isAskedAgain,
        reply: answer,
    } = await answerQuestion(app, asked, plan, { isPrivate: messageId === undefined });
    // Nothing was sent: the window stays open, with everything that was typed.
    if (!changes) return { kind: 'errors', errors: { [DETAIL_INPUTS.title[0]]: unmarked(answer.text) } };
    // The new question has no room for what was typed.
    const reply = isAskedAgain ? withNote(answer, say('schedule_details_again')) : answer;
    const isReplaced = messageId !== undefined && (await app.messages.replace(messageId, reply));
    return isReplaced ? { kind: 'close' } : { kind: 'close', whisper: withoutRoom(reply) };
}

const withoutRoom = (reply: Reply): Reply => ({ ...reply, audience: 'asker' });

/** The message of the question, found by its block: a message id from a client could name any other card. */
async function questionIn(app: AppContext, question: string): Promise<string | undefined> {
    const since = new Date(app.clock.now().getTime() - FIND_WITHIN_MS);
    return app.place && (await app.messages.find(app.place, questionBlock(question), since));
}

/** The time of the plan; undefined where it has two readings and none is chosen. */
function timeIn({ at, or }: LinkTarget<typeof detailsWindow>, submit: Submit): number | undefined {
    if (or === undefined) return at;
    const chosen = Number(submit.value(...READING_INPUT));
    return [at, or].find((one) => one === chosen);
}

/** The filled-in fields. An empty one is left to Hooked. */
function detailsIn(submit: Submit): PostDetails {
    const textOf = (field: DetailField): string | undefined => {
        const [block, action] = DETAIL_INPUTS[field];
        const value = submit.value(block, action);
        return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    const [title, description, tags, privacy] = [
        textOf('title'),
        textOf('description'),
        tagsIn(textOf('tags') ?? ''),
        textOf('privacy'),
    ];
    return {
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
        ...(tags.length > 0 && { tags }),
        ...(privacy !== undefined && { privacy }),
    };
}

/** A remark at an input is plain text. */
const unmarked = (markup: string): string => markup.replace(/[*_`]/g, '');
