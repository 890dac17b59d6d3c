import * as v from 'valibot';

import { reader } from '../reader';
import { SOURCES } from '../source';

/** A person who asked for a sweep and waits for its result. Stored by the person's id. */
export const asker = v.object({
    roomId: v.string(),
    threadId: v.optional(v.string()),
    reader,
    /** The sources that the person may see completely, checked when they asked. */
    sees: v.array(v.picklist(SOURCES)),
    /** The person may see some webhooks but not all: the report leaves webhooks out. */
    seesSomeWebhooks: v.optional(v.boolean()),
    /** Epoch ms. */
    at: v.number(),
});

export type Asker = v.InferOutput<typeof asker>;
