import { moveModal, DATE_INPUT, TIME_INPUT } from '../cards/moveWindow';
import { moveQuestion, rescheduledInWords } from '../cards/rescheduleCard';
import { whisper, type Click, type Effect, type Submit, type SubmitEffect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { confirmReschedule, discardReschedule, movePost, moveWindow, undoReschedule } from '../chat/links';
import { audienceFor, privately } from '../chat/reply';
import { cardContextFor, readerOfCard } from '../context/cardContext';
import type { AppContext } from '../context/context';
import { readerOf } from '../domain/reader';
import type { Rescheduled } from '../domain/rescheduling';
import { code } from '../i18n/say';
import { readPost } from './cancel';
import { readAround, replyOnMoved } from './move';
import { reschedule } from './reschedule';
import { readWhen, type When } from './when';

const HOUR_MS = 3_600_000;

/** Opens the window that asks for the new time. A client without windows gets the line to type. */
export async function openMoveWindow(app: AppContext, { post: id }: LinkTarget<typeof movePost>): Promise<Effect> {
    const { say } = app;
    const post = await readPost(app, id);
    if (!post.ok) return whisper(rescheduledInWords({ kind: 'failed', problem: post.problem }, app));
    if (post.value.status !== 'pending') {
        return whisper(rescheduledInWords({ kind: 'not-pending', post: post.value }, app));
    }
    const line = code(`/integration reschedule ${id} tomorrow 9:00`);
    const roomId = app.place?.roomId;
    return {
        kind: 'open',
        modal: moveModal(
            { post: post.value, ...localFields(app, post.value.at), ...(roomId !== undefined && { roomId }) },
            app,
        ),
        otherwise: privately(say('reschedule_no_window', { line })),
    };
}

/** The post's own time in the reader's hours; for a post that is late or has no time, the next hour. */
function localFields({ reader, clock }: AppContext, at: Date | undefined) {
    const now = clock.now().getTime();
    const nextHour = Math.ceil((now + 1) / HOUR_MS) * HOUR_MS;
    const shown = at && at.getTime() > now ? at.getTime() : nextHour;
    const local = new Date(shown + (reader.utcOffset ?? 0) * HOUR_MS).toISOString();
    return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** Moves the post to the time in the window, or says at the input what is wrong with it. */
export async function submitMove(
    app: AppContext,
    { post: id, from }: LinkTarget<typeof moveWindow>,
    submit: Submit,
): Promise<SubmitEffect> {
    const { say, reader } = app;
    const date = submit.value(...DATE_INPUT);
    const time = submit.value(...TIME_INPUT);
    if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
        return { kind: 'errors', errors: { [DATE_INPUT[0]]: say('reschedule_window_no_date') } };
    }
    const when = typeof time === 'string' ? await timeOn(app, date, time) : NO_TIME;
    if (!when.ok) return { kind: 'errors', errors: { [TIME_INPUT[0]]: say('reschedule_window_no_time') } };
    if (when.at.getTime() <= app.clock.now().getTime()) {
        return { kind: 'errors', errors: { [TIME_INPUT[0]]: say('reschedule_window_past') } };
    }
    if (when.clockMayDiffer) return { kind: 'close', whisper: await askAbout(app, id, when.at) };
    const move = { post: id, to: when.at, ...(from !== undefined && { from: new Date(from) }) };
    const result = await reschedule(app, move);
    return { kind: 'close', whisper: await replyOnMoved(app, result, { audience: 'asker', reader }) };
}

const NO_TIME = { ok: false, why: 'no-time' } as const;

/** `14:30`, `14.30` or `2:30 pm` on a day, in the reader's hours. */
function timeOn({ reader, clock }: AppContext, date: string, time: string): Promise<When> {
    const speaker = { ...reader, now: clock.now() };
    const [, hours, minutes] = /^\s*(\d{1,2})[:.h](\d{2})\s*$/i.exec(time) ?? [];
    return hours === undefined || minutes === undefined
        ? readWhen(`${date} ${time}`, { ...speaker, language: 'en' })
        : readWhen(`${date}T${hours.padStart(2, '0')}:${minutes}`, speaker);
}

/** The clock of the reader may change before then: the window's time may mean another hour, so the app asks. */
async function askAbout(app: AppContext, id: string, to: Date) {
    const { reader, say } = app;
    const post = await readPost(app, id);
    if (!post.ok) return privately(explain(post.problem, say));
    const [around, context] = await Promise.all([readAround(app, post.value, to), cardContextFor(app)]);
    return moveQuestion({ ...around, post: post.value, to, clockMayDiffer: true, reader }, 'asker', context);
}

/** Moves the post. The question becomes the result, unless a new try makes sense. */
export async function confirmMove(
    app: AppContext,
    { post, to, from, ...reader }: LinkTarget<typeof confirmReschedule>,
    click: Click,
): Promise<Effect> {
    const move = { post, to: new Date(to), ...(from !== undefined && { from: new Date(from) }) };
    return effectOf(app, await reschedule(app, move), reader, click);
}

/** Moves the post back to the time that it had. */
export const undoMove: (app: AppContext, target: LinkTarget<typeof undoReschedule>, click: Click) => Promise<Effect> =
    confirmMove;

/** After these, nothing was sent or Hooked refused: the question stays. */
const KEEPS_QUESTION: readonly Rescheduled['kind'][] = ['failed', 'under-way'];

async function effectOf(
    app: AppContext,
    result: Rescheduled,
    asker: Parameters<typeof readerOf>[0],
    click: Click,
): Promise<Effect> {
    if (KEEPS_QUESTION.includes(result.kind)) {
        return { kind: 'whisper', reply: await replyOnMoved(app, result, { audience: 'asker', reader: app.reader }) };
    }
    const reply = await replyOnMoved(app, result, {
        audience: audienceFor(click.isPrivate),
        reader: readerOf(readerOfCard(app, click, asker)),
        ...(!click.isPrivate && { by: app.person.username }),
    });
    return { kind: 'replace', reply };
}

/** Leaves the post at its time. */
export function discardMove(
    app: AppContext,
    { post, language, utcOffset }: LinkTarget<typeof discardReschedule>,
    click: Click,
): Promise<Effect> {
    const { say } = app.writtenFor(readerOfCard(app, click, { language, utcOffset }));
    return Promise.resolve({ kind: 'replace', reply: privately(say('reschedule_kept', { id: code(post) })) });
}
