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
