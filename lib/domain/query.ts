import * as v from 'valibot';

import { SOURCES, type Source } from './source';

/** Which integration a person wants to see: its id, and where to look for it. */
export const integrationQuery = v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    /** Without a source, the id decides. */
    source: v.optional(v.picklist(SOURCES)),
    /** The creator, by id or `@username`; for webhooks only. */
    createdBy: v.optional(v.string()),
});

export type IntegrationQuery = v.InferOutput<typeof integrationQuery>;

/** Hooked's ids begin with this; Rocket.Chat's are 17 or 24 characters without a prefix. */
const HOOKED_PREFIX = 'int_';

/** Where to look: an id in Hooked's form is Hooked's; any other may be in either source. */
export function sourcesOf({ id, source }: IntegrationQuery): readonly Source[] {
    if (source) return [source];
    return id.startsWith(HOOKED_PREFIX) ? ['hooked'] : SOURCES;
}

/** Rocket.Chat makes ids of 17 letters and digits, and MongoDB of 24 hexadecimal ones. No word consists of letters alone by chance. */
const WEBHOOK_ID = /^(?=.*[\dA-Z])[\dA-Za-z]{17}$|^[\da-f]{24}$/;

/** No id and no name is longer. */
const MAX_CHARS = 256;

/** Steps in a path, and an endpoint in the place of an id: refused as ids, and no names. */
const RESERVED = /^(?:\.{1,2}|list)$/i;

/** Whether the words can only be an id, so that no name is looked for before the id is. */
export const isIdLike = (words: string): boolean =>
    /^int_[^\s]+$/.test(words) || WEBHOOK_ID.test(words) || RESERVED.test(words) || words.length > MAX_CHARS;
