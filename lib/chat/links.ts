import * as v from 'valibot';

import { postsDecisions } from '../domain/disconnect';
import { LIST_KINDS, STATE_WORDS } from '../domain/listing';
import { SNOOZE_CHOICES_MS } from '../domain/monitor/snooze';
import { integrationQuery } from '../domain/query';
import { SOURCES } from '../domain/source';
import { link } from './link';

/** Buttons that open an address, and lead to nothing in the app. */
export const ADDRESS_ACTIONS = { reconnect: 'hooked.reconnect', webhook: 'webhook.open' } as const;

/**
 * Looks again and edits the card, which goes on to show the same, in the language and hours of the one who asked for
 * it: a shared card is not rewritten with the rights of whoever clicks.
 */
export const refreshCard = link(
    'get.refresh',
    v.object({
        query: integrationQuery,
        /** The places whose integrations the card shows. */
        shows: v.pipe(v.array(v.picklist(SOURCES)), v.minLength(1), v.maxLength(SOURCES.length)),
        /** Whether it shows what only managers are shown. */
        manages: v.boolean(),
        language: v.optional(v.string()),
        utcOffset: v.optional(v.number()),
    }),
);

/** One version of a question about a disconnection: an old button can not answer a newer question. */
const disconnectionRef = v.object({ id: v.string(), revision: v.number() });

/** Puts the question into the room, as the command does. */
export const askToDisconnect = link('disconnect.ask', v.object({ id: v.string() }));
/** Shows the posts and asks for a decision, in a window. */
export const reviewDisconnection = link('disconnect.review', disconnectionRef);
export const keepConnection = link('disconnect.keep', disconnectionRef);
/** The decision, where no window can open. */
export const decideDisconnection = link(
    'disconnect.decide',
    v.object({ ...disconnectionRef.entries, fate: v.optional(v.picklist(postsDecisions)) }),
);
/** What failed is tried again. */
export const retryDisconnection = link('disconnect.retry', disconnectionRef);
/** It goes on without what failed. */
export const proceedDisconnection = link('disconnect.proceed', disconnectionRef);

/** The window that asks for the decision; its id is a link's value, and names the room for answers. */
export const decisionWindow = link(
    'disconnect.decision',
    v.object({ ...disconnectionRef.entries, roomId: v.optional(v.string()) }),
);

/** Whose language and hours a card keeps, whoever clicks. */
const reader = { language: v.optional(v.string()), utcOffset: v.optional(v.number()) };

/** Another page of a connection's posts, or the same anew. */
export const postsPage = link(
    'posts.page',
    v.object({
        id: v.pipe(v.string(), v.minLength(1)),
        page: v.pipe(v.number(), v.integer(), v.minValue(0)),
        ...reader,
    }),
);

/** Another page of the audit trail. */
export const auditPage = link(
    'audit.page',
    v.object({ about: v.optional(v.string()), page: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
);

/** Another page of what is watched. */
export const watchingPage = link('watching.page', v.object({ page: v.pipe(v.number(), v.integer(), v.minValue(0)) }));

const alertRef = { id: v.pipe(v.string(), v.minLength(1)) };

/** Somebody takes care of it: no reminders. */
export const acknowledgeAlert = link('alert.acknowledge', v.object(alertRef));
/** Silent for that long. */
export const snoozeAlert = link('alert.snooze', v.object({ ...alertRef, ms: v.picklist(SNOOZE_CHOICES_MS) }));

/** A list of integrations, as somebody asked for it: whoever else clicks is shown their own. */
const listing = v.object({
    sources: v.pipe(v.array(v.picklist(SOURCES)), v.maxLength(SOURCES.length)),
    kinds: v.pipe(v.array(v.picklist(LIST_KINDS)), v.maxLength(LIST_KINDS.length)),
    states: v.pipe(v.array(v.picklist(STATE_WORDS)), v.maxLength(STATE_WORDS.length)),
    page: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** User id of the one who asked. */
    by: v.string(),
});
export const listPage = link('list.page', listing);
export const listRefresh = link('list.refresh', listing);

const postRef = { post: v.pipe(v.string(), v.minLength(1)) };

/** Asks the one who clicks whether they mean it. */
export const cancelPost = link('posts.cancel', v.object(postRef));
export const cancelConfirmed = link('posts.cancelConfirmed', v.object({ ...postRef, ...reader }));
export const cancelKept = link('posts.cancelKept', v.object({ ...postRef, ...reader }));

/** A question about a time that was given in words. */
const scheduling = {
    /** Of this question: it is answered once. */
    question: v.pipe(v.string(), v.minLength(1)),
    videoId: v.pipe(v.string(), v.minLength(1)),
    id: v.pipe(v.string(), v.minLength(1)),
    /** Epoch ms, within what a date can hold. */
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_370_000_000_000)),
    /** So many posts that are equal to it the question has named. */
    standing: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    ...reader,
};
export const confirmSchedule = link('schedule.confirm', v.object(scheduling));
export const discardSchedule = link('schedule.discard', v.object(scheduling));

const webhookRef = { id: v.pipe(v.string(), v.minLength(1)) };

/** Asks the one who clicks whether they mean to switch a webhook off. */
export const disableAsk = link('disable.ask', v.object(webhookRef));
export const confirmDisable = link('disable.confirm', v.object({ ...webhookRef, ...reader }));
export const keepEnabled = link('disable.keep', v.object({ ...webhookRef, ...reader }));
