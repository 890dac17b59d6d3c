import * as v from 'valibot';

import { SOURCES } from '../source';
import type { Trouble } from './troubles';

/** What has a health of its own: an integration, or an upstream as far as it can be asked at all. */
export const subject = v.object({
    /** `hooked int_x`, `rocketchat 5f…`, `upstream hooked`. */
    key: v.string(),
    source: v.picklist(SOURCES),
    /** Absent for an upstream. */
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    /** What fails together: a platform (`youtube`, …), a kind of webhook (`incoming`, `outgoing`), or `upstream`. */
    group: v.string(),
    /** Of an outgoing webhook: the hosts that it sends to, never whole addresses; absent where they are not known. */
    hosts: v.optional(v.array(v.string())),
});

export type Subject = v.InferOutput<typeof subject>;

/** What one check of a subject shows. */
export type Condition =
    | { readonly kind: 'healthy' }
    | { readonly kind: 'bad'; readonly trouble: Trouble }
    /** A webhook is on, and nothing was sent since it was changed: only that it is not off is known. */
    | { readonly kind: 'untested' }
    /** Neither: a delivery is under way, the history was not read, or the webhook was off when it was first checked. */
    | { readonly kind: 'indeterminate' };

export interface ProbeResult {
    readonly subject: Subject;
    readonly condition: Condition;
    /** No earlier check of it exists. */
    readonly isFirst?: boolean;
}
