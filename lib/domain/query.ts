import * as v from 'valibot';

import { SOURCES, type Source } from './source';

/** What somebody wants to see: an integration by its id, and where to look for it. */
export const integrationQuery = v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    /** Without it, the id decides. */
    source: v.optional(v.picklist(SOURCES)),
    /** Who must have created it, by id or `@username`; Rocket.Chat only. */
    createdBy: v.optional(v.string()),
});

export type IntegrationQuery = v.InferOutput<typeof integrationQuery>;

/** Hooked's ids begin so; Rocket.Chat's are 17 or 24 characters without such a mark. */
const HOOKED_PREFIX = 'int_';

/** Ids of Hooked's own form are Hooked's; others are looked for everywhere. */
export function sourcesOf({ id, source }: IntegrationQuery): readonly Source[] {
    if (source) return [source];
    return id.startsWith(HOOKED_PREFIX) ? ['hooked'] : SOURCES;
}
