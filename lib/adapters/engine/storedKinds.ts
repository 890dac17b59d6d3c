import * as v from 'valibot';

import { cancelAll, cancelledPost } from '../../domain/cancelAll';
import { disconnection } from '../../domain/disconnect';
import { alert, alertAnswer } from '../../domain/monitor/alert';
import { healthRecord } from '../../domain/monitor/health';
import { sweep } from '../../domain/monitor/sweep';
import { removal } from '../../domain/monitor/removal';
import { inventory } from '../../domain/monitor/inventory';
import { asker } from '../../domain/monitor/asker';
import { watch } from '../../domain/monitor/watch';
import { scheduling } from '../../domain/scheduling';
import { storedImport } from '../../domain/storedImport';
import { transfer, transferStop } from '../../domain/transfer';

/**
 * Everything that the app keeps in the workspace's storage: the id of each kind, and the schema that its records are read
 * with. A record that the schema refuses, such as one of an older version, reads as missing.
 *
 * An id never changes: the records stored under the old id would be lost. A schema changes only so that old records still
 * read.
 */
export const storedKinds = {
    /** One disconnection, from the question to its end, under its own id; removed some time after the end. */
    disconnection,
    /** The message that shows a disconnection, under the disconnection's id; removed together with it. */
    'disconnection-message': v.object({ messageId: v.string() }),
    /** The disconnection that runs for a connection, under the connection's id. */
    'disconnection-under-way': v.object({ id: v.string() }),
    /** One move of posts to another connection, from the question to its end, under its own id; removed 30 days after. */
    transfer,
    /** The message that shows a transfer, under the transfer's id; removed together with it. */
    'transfer-message': v.object({ messageId: v.string() }),
    /** A person's wish to stop a transfer, under the transfer's id; removed together with it. */
    'transfer-stop': transferStop,
    /** How far the scheduling of a post has come, under the id of the question that was confirmed. */
    scheduling,
    /** That a delivery was sent again, under the id of the question that was confirmed. `at`: epoch ms. */
    'sent-again': v.object({ at: v.number() }),
    /** The cancellation of all posts of a connection, under its own id; removed a week after its end. */
    'cancel-all': cancelAll,
    /** What a new post can be made from after a post was cancelled, under the post's id; removed once its time has passed. */
    'cancelled-post': cancelledPost,

    /** One target that one room watches, under `watchKey`; removed by `unwatch` or when the integration is gone. */
    watch,
    /** The health of an integration that is or recently was in trouble, under the subject's key. */
    health: healthRecord,
    /** The integrations that the monitor saw last, under `hooked` or `rocketchat`. */
    roster: inventory,
    /** The sweep that runs or that ran last, under `sweep`. */
    sweep,
    /** One alert, under its own id; pruned a while after it closed. */
    alert,
    /** Who acknowledged or snoozed an alert, under the alert's id; removed together with it. */
    'alert-answer': alertAnswer,
    /** A connection that was disconnected or replaced, under its id, until its watchers have heard of it. */
    departure: removal,
    /** A person who waits for the result of `/integration check`, under the person's id. */
    asker,

    /** A salted fingerprint of the credentials that were tried last, under their source; removed after ten minutes. */
    'tried-setting': v.object({ salt: v.string(), print: v.string(), at: v.number() }),
    /** Who is told of saved settings: who last installed or updated the app or asked the doctor, under `keeper`. */
    keeper: v.object({ id: v.string() }),
    /** A configuration that waits for a person's confirmation, under its own id; removed after a day at most. */
    'config-import': storedImport,
    /** What the doctor writes to try the storage, under a key of its own; removed at once. */
    doctor: v.object({ mark: v.string() }),

    /** One entry of the audit trail, found by its page and by its event's id. Kept for ever. */
    audit: v.looseObject({ seq: v.number(), previous: v.string(), hash: v.string() }),
    /** A change that has no place in the audit trail yet, under the event's id. */
    'audit-waiting': v.looseObject({
        id: v.string(),
        at: v.string(),
        who: v.object({ id: v.string(), username: v.string() }),
        action: v.string(),
        target: v.string(),
        integrationId: v.optional(v.string()),
        from: v.string(),
        outcome: v.string(),
        detail: v.optional(v.string()),
    }),
    /** The last entry of the audit trail, under `end`: without it, nobody would miss entries cut off at the end. */
    'audit-end': v.object({ seq: v.number(), hash: v.string() }),
    /** A bid for a claim, or the claim itself, under the claim's name and the bid's id. `until`: epoch ms. */
    claim: v.object({
        name: v.string(),
        id: v.string(),
        phase: v.picklist(['bid', 'held']),
        until: v.number(),
    }),
} as const satisfies Record<string, v.GenericSchema>;

export type StoredKind = keyof typeof storedKinds;

/** A record of the kind, as its schema reads it. */
export type StoredRecord<Kind extends StoredKind> = v.InferOutput<(typeof storedKinds)[Kind]>;
