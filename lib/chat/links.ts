import * as v from 'valibot';

import { AGENDA_STATES, MOST_DAYS } from '../domain/agenda';
import { postsDecisions } from '../domain/disconnect';
import { LIST_KINDS, ROW_CHOICES, STATE_WORDS } from '../domain/listing';
import { PLATFORMS } from '../domain/platforms';
import { POST_CHOICES } from '../domain/post';
import { SNOOZE_CHOICES_MS } from '../domain/monitor/snooze';
import { integrationQuery } from '../domain/query';
import { SOURCES } from '../domain/source';
import { LATE_CHOICES } from '../domain/transfer';
import { address, link, windowLink } from './link';

/*
 * Every button and window of the app. Each exported link needs a handler of the same name in lib/interactions, which does
 * not compile without it.
 */

/** Buttons that open an address and call nothing in the app. */
export const ADDRESS_ACTIONS = {
    reconnect: address('hooked.reconnect'),
    webhook: address('webhook.open'),
} as const;

const id = v.pipe(v.string(), v.minLength(1));
const page = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The language and hours that a shared card keeps, no matter who clicks. */
const reader = { language: v.optional(v.string()), utcOffset: v.optional(v.number()) };

/**
 * Looks again and edits the card. The card keeps the asker's language, hours and rights: another person's click does not
 * rewrite it with their own.
 */
export const refreshCard = link(
    'get.refresh',
    { needs: 'integration' },
    v.object({
        query: integrationQuery,
        /** The sources whose integrations the card shows. */
        shows: v.pipe(v.array(v.picklist(SOURCES)), v.minLength(1), v.maxLength(SOURCES.length)),
        /** Whether the card shows what only managers see. */
        manages: v.boolean(),
        ...reader,
    }),
);

/** Shows everything about a webhook to the person who clicks, in a bar beside the room. */
export const openWebhookDetails = link('webhook.details', { needs: 'integration' }, v.object({ id }));

/** Shows a webhook's card to everyone in the room, after the asker has read that some of them may not see webhooks. */
export const postCard = link('get.post', { needs: 'integration' }, v.object({ query: integrationQuery }));
export const keepCardPrivate = link('get.keep', { needs: 'integration' }, v.object({ id }));

/** One version of a question about a disconnection: an old button cannot answer a newer question. */
const disconnectionRef = v.object({
    id: v.string(),
    revision: v.number(),
    /** The button stands in the second message about a request, in a channel of its own. */
    notice: v.optional(v.literal(true)),
});

/** Puts the question into the room, as the command does. */
export const askToDisconnect = link('disconnect.ask', { needs: 'manage' }, v.object({ id: v.string() }));
/** Shows the posts and asks for a decision, in a window. */
export const reviewDisconnection = link('disconnect.review', { needs: 'manage' }, disconnectionRef);
export const keepConnection = link('disconnect.keep', { needs: 'manage' }, disconnectionRef);
/** The decision by button, for clients that cannot open a window. */
export const decideDisconnection = link(
    'disconnect.decide',
    { needs: 'manage' },
    v.object({ ...disconnectionRef.entries, fate: v.optional(v.picklist(postsDecisions)) }),
);
/** Takes a confirmed decision back before it begins. The asker may as well, whatever their rights are by now. */
export const undoDisconnection = link(
    'disconnect.undo',
    { needs: 'nothing', judgesStaleClicks: true },
    disconnectionRef,
);
/** Tries the failed step again. */
export const retryDisconnection = link('disconnect.retry', { needs: 'manage' }, disconnectionRef);
/** Continues without the failed step. */
export const proceedDisconnection = link('disconnect.proceed', { needs: 'manage' }, disconnectionRef);

/** The window that asks for the decision. It names the room for answers, as a window belongs to no room. */
export const decisionWindow = windowLink(
    'disconnect.decision',
    { needs: 'manage' },
    v.object({ ...disconnectionRef.entries, roomId: v.optional(v.string()) }),
);

/** One version of a question about a move of posts to another connection. */
const transferRef = v.object({ id, revision: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * Leads to the decision about a move. On the question itself it opens the window with the posts; elsewhere it puts the
 * question into the room: the posts of a connection, to another one that the button names or that the person chooses.
 */
export const reviewMove = link(
    'move.review',
    { needs: 'manage', judgesStaleClicks: true },
    v.union([transferRef, v.object({ from: id, to: v.optional(id) })]),
);
/** Leaves all posts where they are. */
export const discardMove = link('move.discard', { needs: 'manage' }, transferRef);
/** The decision by button, for clients that cannot open a window. */
export const decideMove = link(
    'move.decide',
    { needs: 'manage' },
    v.object({ ...transferRef.entries, late: v.picklist(LATE_CHOICES) }),
);
/** Finishes the post that is on the way, and begins no other. */
export const stopMove = link('move.stop', { needs: 'manage', judgesStaleClicks: true }, v.object({ id }));
/** Tries again what was not begun, or did not come to a clear end. */
export const continueMove = link('move.continue', { needs: 'manage' }, transferRef);
/** The window that asks for the decision. It names the room for answers. */
export const moveDecision = windowLink(
    'move.decision',
    { needs: 'manage' },
    v.object({ ...transferRef.entries, roomId: v.optional(v.string()) }),
);

/** Shows a connection's posts to the person who clicks. */
export const openPosts = link('posts.open', { needs: 'view' }, v.object({ id }));
/**
 * Another page of a connection's posts, or the same page read anew.
 * `manages`: whether the card shows what only managers use; cards of older versions, which were theirs alone, do.
 */
export const postsPage = link(
    'posts.page',
    { needs: 'view' },
    v.object({ id, page, manages: v.optional(v.boolean()), ...reader }),
);

/** What a person chose in the menu of a post. The handler asks for the rights that this choice needs. */
export const postRow = link('posts.row', { needs: 'view' }, v.object({ post: id, choice: v.picklist(POST_CHOICES) }));

/**
 * Another page of the agenda, or the same page read anew. It keeps the asker's language, hours and rights, as the posts of
 * one connection do.
 */
export const agendaPage = link(
    'agenda.page',
    { needs: 'view' },
    v.object({
        from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1)),
        days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)),
        kinds: v.pipe(v.array(v.picklist(PLATFORMS)), v.maxLength(PLATFORMS.length)),
        states: v.pipe(v.array(v.picklist(AGENDA_STATES)), v.maxLength(AGENDA_STATES.length)),
        /** What names an account. */
        name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(256))),
        page,
        /** Whether the card shows what only managers use. */
        manages: v.boolean(),
        ...reader,
    }),
);

/** Another page of the audit trail. */
export const auditPage = link('audit.page', { needs: 'manage' }, v.object({ about: v.optional(v.string()), page }));

/** Makes the room of the click watch one integration. */
export const watchHere = link('watch.here', { needs: 'manage' }, v.object({ id, source: v.picklist(SOURCES) }));

/** Ids, places in the chain and absolute times of the entries on a page. */
export const auditDetails = link(
    'audit.details',
    { needs: 'manage' },
    v.object({ about: v.optional(v.string()), page }),
);
/** Another page of the watches. */
export const watchingPage = link('watching.page', { needs: 'view' }, v.object({ page }));

/** Stops the reminders: a person takes care of the alert. */
export const acknowledgeAlert = link(
    'alert.acknowledge',
    { needs: 'integration', judgesStaleClicks: true },
    v.object({ id }),
);
/** Takes that back: the reminders come again. */
export const releaseAlert = link('alert.release', { needs: 'integration', judgesStaleClicks: true }, v.object({ id }));
/** Stops the reminders for a while. */
export const snoozeAlert = link(
    'alert.snooze',
    { needs: 'integration', judgesStaleClicks: true },
    v.object({ id, ms: v.picklist(SNOOZE_CHOICES_MS) }),
);

/** A list of integrations with the asker's filters. Anyone else who clicks gets a list of their own. */
const listing = v.object({
    sources: v.pipe(v.array(v.picklist(SOURCES)), v.maxLength(SOURCES.length)),
    kinds: v.pipe(v.array(v.picklist(LIST_KINDS)), v.maxLength(LIST_KINDS.length)),
    states: v.pipe(v.array(v.picklist(STATE_WORDS)), v.maxLength(STATE_WORDS.length)),
    page,
    /** The asker's user id. */
    by: v.string(),
    /** The asker has agreed that people who may not see webhooks read this list. */
    agreed: v.optional(v.literal(true)),
});
export const listPage = link('list.page', { needs: 'integration' }, listing);
export const listRefresh = link('list.refresh', { needs: 'integration' }, listing);
/** Shows the list to everyone in the room, after the asker has read that some of them may not see webhooks. */
export const postList = link('list.post', { needs: 'integration' }, listing);
export const keepListPrivate = link('list.keep', { needs: 'integration' }, v.literal('keep'));

/** What a person chose in the menu of a row. The handler asks for the rights that this choice needs. */
export const listRow = link(
    'list.row',
    { needs: 'integration' },
    v.object({ choice: v.picklist(ROW_CHOICES), id, source: v.picklist(SOURCES) }),
);

/** The help, as the command shows it. */
export const showHelp = link('help.show', { needs: 'nothing' }, v.literal('help'));

/** Asks the person who clicks for confirmation. */
export const cancelPost = link('posts.cancel', { needs: 'manage' }, v.object({ post: id }));
export const cancelConfirmed = link('posts.cancelConfirmed', { needs: 'manage' }, v.object({ post: id, ...reader }));
export const cancelKept = link('posts.cancelKept', { needs: 'manage' }, v.object({ post: id, ...reader }));

/** Epoch ms, within the range of a date. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_370_000_000_000));

/** Opens a window that asks for the new time of a post. */
export const movePost = link('post.move', { needs: 'manage' }, v.object({ post: id }));
/** The window. It names the room for answers, and the time that the person saw. */
export const moveWindow = windowLink(
    'post.moveTo',
    { needs: 'manage' },
    v.object({ post: id, from: v.optional(moment), roomId: v.optional(v.string()) }),
);

/** A question about the new time of a post, or a result that can be taken back. `from`: the time that the card showed. */
const rescheduling = v.object({ post: id, to: moment, from: v.optional(moment), ...reader });
export const confirmReschedule = link('reschedule.confirm', { needs: 'manage' }, rescheduling);
export const discardReschedule = link('reschedule.discard', { needs: 'manage' }, rescheduling);
/** Moves the post back to the time that it had, where nobody has changed it since. */
export const undoReschedule = link('reschedule.undo', { needs: 'manage' }, rescheduling);

/** Makes a new post like one that was cancelled, from what the app has kept of it. */
export const undoCancel = link('cancel.undo', { needs: 'manage' }, v.object({ post: id, ...reader }));

/** Asks in the room whether to cancel all pending posts of a connection. */
export const askToCancelAll = link('posts.cancelAll', { needs: 'manage' }, v.object({ id }));
/** Answers to that question, by the id of its record. */
export const confirmCancelAll = link('cancelAll.confirm', { needs: 'manage' }, v.object({ id }));
export const keepAll = link('cancelAll.keep', { needs: 'manage' }, v.object({ id }));
/** Makes new posts like those that were cancelled. */
export const undoCancelAll = link('cancelAll.undo', { needs: 'manage' }, v.object({ id }));

/** A question about a time that was given in words. */
const scheduling = v.object({
    /** The question's id: each question is answered once. */
    question: id,
    videoId: id,
    id,
    at: moment,
    /** The number of equal posts that the question has named. */
    standing: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    ...reader,
});
/** The same with a second reading of the time, and the platform whose limits count. */
const schedulingDetails = v.object({
    ...scheduling.entries,
    or: v.optional(moment),
    platform: v.optional(v.picklist(PLATFORMS)),
});
/** Opens the window for title, description, tags and privacy. */
export const scheduleDetails = link('schedule.details', { needs: 'manage' }, schedulingDetails);
/** The window. It names the room of the question. */
export const detailsWindow = windowLink(
    'schedule.withDetails',
    { needs: 'manage' },
    v.object({ ...schedulingDetails.entries, roomId: v.optional(v.string()) }),
);
export const confirmSchedule = link('schedule.confirm', { needs: 'manage' }, scheduling);
export const discardSchedule = link('schedule.discard', { needs: 'manage' }, scheduling);

/** Enables a webhook at once; the card that holds the button becomes the webhook's card as it is then. */
export const enableNow = link('enable.now', { needs: 'manage' }, v.object({ id, ...reader }));
/** Enables a webhook that Rocket.Chat had disabled, after the person has read why. */
export const confirmEnable = link('enable.confirm', { needs: 'manage' }, v.object({ id, ...reader }));
export const leaveDisabled = link('enable.keep', { needs: 'manage' }, v.object({ id }));
/** Asks the person who clicks whether to disable a webhook. */
export const disableAsk = link('disable.ask', { needs: 'manage' }, v.object({ id }));
export const confirmDisable = link('disable.confirm', { needs: 'manage' }, v.object({ id, ...reader }));
export const keepEnabled = link('disable.keep', { needs: 'manage' }, v.object({ id, ...reader }));

/** A failed delivery of a webhook, by the id of its record in the history. */
const failedDelivery = { id, record: id };
/** Asks the person who clicks whether to send a failed delivery again. */
export const askToSendAgain = link('webhook.sendAgain', { needs: 'manage' }, v.object(failedDelivery));
/** `question`: each question is answered once. */
export const confirmSendAgain = link(
    'webhook.sendAgainConfirmed',
    { needs: 'manage' },
    v.object({ ...failedDelivery, question: id }),
);
export const keepUnsent = link('webhook.sendAgainKept', { needs: 'manage' }, v.object({ id }));

/** A username. */
const username = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Another page of the webhooks that a person created or that post as them. */
export const ownerPage = link('webhooks.owner', { needs: 'integration' }, v.object({ owner: username, page }));
/** Asks in a window whom to hand a person's webhooks to. */
export const askHandOver = link('webhooks.handOver', { needs: 'manage' }, v.object({ owner: username }));
/** The window names the room for answers, as a window belongs to no room. */
export const handOverWindow = windowLink(
    'webhooks.handOverTo',
    { needs: 'manage' },
    v.object({ owner: username, roomId: v.optional(v.string()) }),
);
/** Hands over what still posts as the one person; after an interruption, that is the rest. */
export const confirmHandOver = link(
    'webhooks.handOverConfirmed',
    { needs: 'manage' },
    v.object({ owner: username, to: username }),
);
export const keepOwner = link('webhooks.handOverKept', { needs: 'manage' }, v.object({ owner: username }));

/**
 * Runs a command with the integration that the person chose, as if they had typed it: the command checks their rights,
 * whoever was asked.
 */
export const chooseName = link(
    'name.choose',
    { needs: 'nothing' },
    v.object({
        words: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(600))), v.minLength(1), v.maxLength(8)),
    }),
);
/** Leaves everything as it is. */
export const dismissName = link('name.dismiss', { needs: 'nothing' }, v.object({ id }));

/** Gives the person the configuration as a file. */
export const exportConfig = link('config.export', { needs: 'manage' }, v.literal('all'));
/** Opens the window that takes the text of such a file. */
export const importConfig = link('config.import', { needs: 'manage' }, v.literal('paste'));
/** The window names the room for answers. */
export const importWindow = windowLink(
    'config.importFrom',
    { needs: 'manage' },
    v.object({ roomId: v.optional(v.string()) }),
);
/** Answers to a preview, by the id of its record. */
export const applyConfig = link('config.apply', { needs: 'manage' }, v.object({ id }));
export const discardConfig = link('config.discard', { needs: 'manage' }, v.object({ id }));
