import { alertCard } from '../cards/alertCard';
import type { AlertCardContext } from '../cards/alertParts';
import { alertNote, alertReminder } from '../cards/alertThread';
import { section } from '../chat/blocks';
import { timesFor } from '../chat/times';
import { permalink } from '../chat/permalink';
import type { JobContext } from '../context/context';
import type { Alert } from '../domain/monitor/alert';
import type { PlannedAlert } from '../domain/monitor/planAlerts';
import { isAcknowledged, isSnoozed } from '../domain/monitor/snooze';
import type { Watch } from '../domain/monitor/watch';
import { sayIn } from '../i18n/say';
import type { Posted } from '../ports/messages';
import type { Place } from '../domain/rooms';
import { underClaim } from '../context/underClaim';
import { claimOnWatches, firstWatchIn } from '../domain/monitor/watch';
import { omit } from 'es-toolkit/object';
import { wakeUpIn } from './wakeUp';

/** A room that took no alert is asked again no sooner than this. */
const REFUSED_FOR_MS = 3_600_000;

/** An alert that could not be posted, and not because of its room, is tried again after this at the latest. */
const TRY_AGAIN_MS = 60_000;
/** For so long in its own room alone; then also where the alerts of rooms go that take none. */
const PATIENCE_MS = 10 * 60_000;
/** A note or a reminder that could not be posted for so long says nothing new any more. */
const OUTDATED_MS = 3_600_000;

/** A message of this alert can be told by it, also where the process died before its id was noted. */
const markOf = ({ id, reminders }: Alert, what: 'alert' | 'reminder'): string =>
    what === 'alert' ? `alert-${id}` : `reminder-${id}-${reminders}`;

/** What an alert is written with: in the language of whoever began to watch in its room, and the hours they have now. */
export async function cardContextOf(
    app: JobContext,
    alert: Pick<Alert, 'reader' | 'roomId'>,
): Promise<AlertCardContext> {
    const reader = await readerNow(app, alert);
    const say = sayIn(reader.language);
    const now = app.clock.now();
    const siteUrl = await app.workspace.siteUrl();
    return {
        say,
        times: timesFor(say.language, reader.utcOffset, now),
        appId: app.appId,
        dashboardUrl: app.settings.hooked.dashboardUrl,
        now,
        ...(siteUrl && { siteUrl }),
    };
}

/** Clocks have changed since they began to watch, or they have moved; where nobody watches any more, it stays as it was. */
async function readerNow(
    { monitor, people }: Pick<JobContext, 'monitor' | 'people'>,
    { reader, roomId }: Pick<Alert, 'reader' | 'roomId'>,
): Promise<Alert['reader']> {
    const watcher = firstWatchIn(await monitor.watches.all(), roomId);
    if (!watcher) return reader;
    const utcOffset = await people.utcOffsetOf(watcher.by.id);
    return { ...watcher.reader, ...(utcOffset !== undefined && { utcOffset }) };
}

/**
 * The alert's message shows what is planned, wherever it has to be posted for that; its thread has the details.
 * @returns the alert as it is stored, where people have its message already and can be reminded of it
 */
export async function bringUpToDate(
    app: JobContext,
    { alert, act, notes, remind: isToRemind }: PlannedAlert,
    watches: ReadonlyMap<string, Watch>,
): Promise<Alert | undefined> {
    const { messageId, closedAt } = alert;
    if (messageId === undefined && closedAt === undefined && isRefusedLately(app, alert)) return undefined;
    const changes = act !== 'none' || notes.length > 0;
    const isEdited =
        messageId !== undefined && changes && (await app.messages.replace(messageId, await cardOf(app, alert)));
    if (isEdited) {
        // Editing is the same however often it is done, a note or a reminder is not: it is written down first.
        const noted = await aboutToTell(app, alert, notes);
        const about = isToRemind ? aboutToRemind(app, noted) : noted;
        await app.monitor.alerts.put(alert.id, about);
        return finishNotes(app, about);
    }
    // Where it could not be changed this time, another sweep tries again.
    if (messageId !== undefined && (await app.messages.isThere(messageId))) return changes ? undefined : alert;
    // What is over need not be told to those who never heard of it, or deleted it.
    if (closedAt !== undefined && act !== 'open') await app.monitor.alerts.put(alert.id, alert);
    else await postAlert(app, alert, watches);
    return undefined;
}

/** People may have answered until a moment ago. */
async function cardOf(app: JobContext, alert: Alert, mark?: string) {
    const [context, answer] = await Promise.all([cardContextOf(app, alert), app.monitor.answers.get(alert.id)]);
    return alertCard(alert, answer, { ...context, ...(mark !== undefined && { mark }) });
}

/** No room takes it: asking at every check would only fill the log. */
const isRefusedLately = ({ clock }: JobContext, { refusedAt }: Alert): boolean =>
    refusedAt !== undefined && Math.abs(clock.now().getTime() - refusedAt) < REFUSED_FOR_MS;

async function aboutToTell(app: JobContext, alert: Alert, notes: PlannedAlert['notes']): Promise<Alert> {
    if (notes.length === 0) return alert;
    const context = await cardContextOf(app, alert);
    const at = app.clock.now().getTime();
    const texts = notes.map((note) => ({ mark: `note-${app.newId()}`, text: alertNote(note, context), at }));
    return { ...alert, notes: [...(alert.notes ?? []), ...texts] };
}

/** Posts the notes of an alert into its thread, those that are not there yet; in its room, where it takes no threads. */
async function finishNotes(app: JobContext, alert: Alert, mayBeThere = false): Promise<Alert> {
    const { notes, messageId, postedIn, roomId } = alert;
    if (!notes) return alert;
    const left: typeof notes = [];
    if (messageId !== undefined) {
        const room = { roomId: postedIn ?? roomId };
        const thread = { ...room, threadId: messageId };
        for (const { mark, text, at } of notes) {
            if (mayBeThere && (await isPosted(app, [thread, room], mark, new Date(at)))) continue;
            const note = { text, blocks: [section(text, { blockId: mark })] };
            const inThread = await app.messages.tryToPost(thread, note);
            const { kind } = inThread.kind === 'posted' ? inThread : await app.messages.tryToPost(room, note);
            if (kind === 'failed' && isRecent(app, at)) left.push({ mark, text, at });
        }
    }
    const told: Alert = { ...omit(alert, ['notes']), ...(left.length > 0 && { notes: left }) };
    await app.monitor.alerts.put(alert.id, told);
    return told;
}

const isRecent = ({ clock }: JobContext, at: number): boolean => Math.abs(clock.now().getTime() - at) < OUTDATED_MS;

async function isPosted(app: JobContext, places: readonly Place[], mark: string, since: Date): Promise<boolean> {
    for (const place of places) {
        if ((await app.messages.find(place, mark, since)) !== undefined) return true;
    }
    return false;
}

async function postAlert(app: JobContext, planned: Alert, watches: ReadonlyMap<string, Watch>): Promise<void> {
    const { failing } = planned;
    const unposted = omit(planned, ['messageId', 'postedIn', 'refusedAt', 'failing', 'notes']);
    const now = app.clock.now().getTime();
    const posting = { mark: markOf(planned, 'alert'), at: now };
    await app.monitor.alerts.put(planned.id, { ...unposted, ...(failing && { failing }), posting });
    const { posted, refused, failed } = await postInto(
        app,
        roomsFor(app, planned),
        (roomId) => cardOf(app, { ...unposted, postedIn: roomId }, posting.mark),
        async (roomId) => roomId !== planned.roomId && (await isToldIn(app, roomId, planned)),
        Math.abs(now - (failing?.since ?? now)) < PATIENCE_MS,
    );
    // First: with the alert's message stored, nobody comes back to this.
    await markWatches(app, planned, { refused, postedIn: posted?.postedIn }, watches);
    if (posted) return app.monitor.alerts.put(planned.id, { ...unposted, ...posted });
    if (failed) {
        // It may be there all the same: its mark is looked for before it is posted again.
        const again = { since: failing?.since ?? now, retryAt: await retrySoon(app) };
        return app.monitor.alerts.put(planned.id, { ...unposted, failing: again, posting });
    }
    app.log.warn(
        `an alert found no room that takes it: room ${planned.roomId} refused, and monitor_channel did not help`,
    );
    await app.monitor.alerts.put(planned.id, { ...unposted, refusedAt: app.clock.now().getTime() });
}

/**
 * Checks may be hours apart: what could not be posted is tried again before. One try is for all that wait for it.
 * @returns when, in epoch ms
 */
async function retrySoon(app: JobContext): Promise<number> {
    const now = app.clock.now().getTime();
    const due = [...(await app.monitor.alerts.all()).values()]
        .flatMap(({ failing }) => failing?.retryAt ?? [])
        .find((at) => at > now && at <= now + TRY_AGAIN_MS);
    if (due !== undefined) return due;
    await wakeUpIn(app, TRY_AGAIN_MS, 'news');
    return now + TRY_AGAIN_MS;
}

/** Several rooms may fall back to one: it hears of the same once. */
async function isToldIn({ monitor }: JobContext, roomId: string, alert: Alert): Promise<boolean> {
    const keys = new Set(alert.members.map(({ subject }) => subject.key));
    if (keys.size === 0) return false;
    const told = [...(await monitor.alerts.all()).values()]
        .filter((one) => one.id !== alert.id && one.postedIn === roomId && one.closedAt === undefined)
        .flatMap(({ members }) => members.map(({ subject }) => subject.key));
    return [...keys].every((key) => told.includes(key));
}

/** What came of posting one message into the first of some rooms that takes it. */
interface Delivery {
    readonly posted?: Required<Pick<Alert, 'messageId' | 'postedIn'>>;
    /** Those that took none for certain, the archived ones among them. */
    readonly refused: readonly string[];
    /** Whether some room may take it later. */
    readonly failed: boolean;
}

/**
 * Goes to the first of the rooms that takes it. An archived one takes messages of apps, but nobody reads them there.
 * @param isPatient whether a room that may take it later is waited for, rather than passed over
 */
async function postInto(
    app: JobContext,
    roomIds: readonly string[],
    contentIn: (roomId: string) => Promise<Parameters<JobContext['messages']['post']>[1]>,
    isNeedless: (roomId: string) => Promise<boolean> = () => Promise.resolve(false),
    isPatient = false,
): Promise<Delivery> {
    const refused: string[] = [];
    let failed = false;
    for (const roomId of roomIds) {
        if (await isNeedless(roomId)) continue;
        const isArchived = (await app.rooms.byId(roomId))?.archived === true;
        const outcome: Posted = isArchived
            ? { kind: 'refused' }
            : await app.messages.tryToPost({ roomId }, await contentIn(roomId));
        if (outcome.kind === 'posted') return { posted: { messageId: outcome.id, postedIn: roomId }, refused, failed };
        if (outcome.kind === 'refused') refused.push(roomId);
        else failed = true;
        if (outcome.kind === 'failed' && isPatient) break;
    }
    return { refused, failed };
}

/** The room that watches or, where that takes no message, the channel of the setting. */
const roomsFor = ({ settings: { monitorRoomId } }: JobContext, { roomId }: Pick<Alert, 'roomId'>): readonly string[] =>
    monitorRoomId === undefined || monitorRoomId === roomId ? [roomId] : [roomId, monitorRoomId];

/** A reminder goes to where the alert is. */
const roomsToRemind = (app: JobContext, { postedIn, roomId }: Alert): readonly string[] =>
    roomsFor(app, { roomId: postedIn ?? roomId });

/**
 * Those who manage the watches see which rooms did not take an alert. Where somebody changes them right now, they see it
 * after the next one.
 * @param tried nothing is known of a room that neither took a message nor refused it
 */
async function markWatches(
    app: JobContext,
    { roomId }: Pick<Alert, 'roomId'>,
    tried: { readonly refused: readonly string[]; readonly postedIn: string | undefined },
    watches: ReadonlyMap<string, Watch>,
): Promise<void> {
    const refused = tried.refused.includes(roomId);
    if (!refused && tried.postedIn !== roomId) return;
    const isToMark = (watch: Watch): boolean => watch.roomId === roomId && refused !== (watch.refusedAt !== undefined);
    if (![...watches.values()].some(isToMark)) return;
    const { monitor, clock } = app;
    await underClaim(app, claimOnWatches(roomId), async () => {
        for (const [key, watch] of await monitor.watches.all()) {
            if (!isToMark(watch)) continue;
            const rest = omit(watch, ['refusedAt']);
            await monitor.watches.put(key, refused ? { ...rest, refusedAt: clock.now().getTime() } : rest);
        }
    });
}

/**
 * A message was being posted when the process died: it is found by its mark. A reminder that is not found is posted now;
 * an alert that is not found was never posted, and what becomes of it is planned.
 */
export async function finishPosting(
    app: JobContext,
    alert: Alert,
    watches: ReadonlyMap<string, Watch>,
): Promise<Alert> {
    const { posting, ...rest } = await finishNotes(app, alert, true);
    if (!posting) return rest;
    const isAlert = posting.mark === markOf(alert, 'alert');
    const rooms = isAlert ? roomsFor(app, alert) : roomsToRemind(app, alert);
    for (const roomId of rooms) {
        const messageId = await app.messages.find({ roomId }, posting.mark, new Date(posting.at));
        if (messageId === undefined) continue;
        const found: Alert = isAlert ? { ...rest, messageId, postedIn: roomId } : rest;
        await markWatches(app, alert, { refused: rooms.slice(0, rooms.indexOf(roomId)), postedIn: roomId }, watches);
        await app.monitor.alerts.put(alert.id, found);
        return found;
    }
    return isAlert ? rest : postReminder(app, rest, posting, watches);
}

const aboutToRemind = (app: JobContext, alert: Alert): Alert => ({
    ...alert,
    posting: { mark: markOf(alert, 'reminder'), at: app.clock.now().getTime() },
});

/** A message of its own, as nobody hears of an edited one; not where somebody has answered a moment ago. */
export async function remind(
    app: JobContext,
    alert: Alert,
    why: PlannedAlert['reminder'],
    watches: ReadonlyMap<string, Watch>,
): Promise<void> {
    const answer = await app.monitor.answers.get(alert.id);
    // The planned reminder is counted already.
    const before = { ...alert, reminders: alert.reminders - 1 };
    if (isAcknowledged(answer, alert) || isSnoozed(answer, before, app.clock.now())) {
        if (alert.posting) await app.monitor.alerts.put(alert.id, omit(alert, ['posting']));
        return;
    }
    const about = alert.posting ? alert : aboutToRemind(app, alert);
    if (about !== alert) await app.monitor.alerts.put(alert.id, about);
    const posting = about.posting ?? { mark: markOf(alert, 'reminder'), at: app.clock.now().getTime() };
    await postReminder(app, omit(about, ['posting']), posting, watches, why);
}

/** @returns the alert as it is stored: with the mark of the reminder where that is to be tried again */
async function postReminder(
    app: JobContext,
    alert: Alert,
    posting: NonNullable<Alert['posting']>,
    watches: ReadonlyMap<string, Watch>,
    why?: PlannedAlert['reminder'],
): Promise<Alert> {
    const context = { ...(await cardContextOf(app, alert)), mark: posting.mark };
    const answer = await app.monitor.answers.get(alert.id);
    const room = await app.rooms.byId(alert.postedIn ?? alert.roomId);
    const link = room && alert.messageId && context.siteUrl && permalink(context.siteUrl, room, alert.messageId);
    const reminder = alertReminder(alert, answer, context, link, why);
    const rooms = roomsToRemind(app, alert);
    const { posted, refused, failed } = await postInto(app, rooms, () => Promise.resolve(reminder));
    if (!posted) app.log.warn(`a reminder found no room that takes it: ${rooms.join(', ')}`);
    await markWatches(app, alert, { refused, postedIn: posted?.postedIn }, watches);
    const isToTryAgain = !posted && failed && isRecent(app, posting.at);
    const stored = isToTryAgain ? { ...alert, posting } : alert;
    await app.monitor.alerts.put(alert.id, stored);
    return stored;
}

export async function removeAlert({ monitor }: JobContext, id: string): Promise<void> {
    await monitor.alerts.remove(id);
    await monitor.answers.remove(id);
}
