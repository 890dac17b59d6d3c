import * as v from 'valibot';

import { SOURCES } from '../source';
/** Every way in which something watched can be bad. */
export const troubles = [
    // Of a Hooked connection.
    'expired',
    'gone',
    'error',
    'token-invalid',
    'unknown',
    // It alone could not be looked at, whatever it is like.
    'unseen',
    // Of a webhook; `unknown` and `gone` as well.
    'failing',
    'degraded',
    'script-broken',
    'disabled',
    'disabled-by-server',
    // Of an upstream as a whole: nothing behind it can be seen.
    'key-refused',
    'forbidden',
    'unreachable',
    'rate-limited',
    'unreadable',
    'not-set-up',
] as const;

export type Trouble = (typeof troubles)[number];

/** Of a webhook that is switched off, by a person or by the server. */
export const isOff = (trouble: Trouble): boolean => trouble === 'disabled' || trouble === 'disabled-by-server';

/** Something whose health is watched: an integration, or an upstream as far as it can be asked at all. */
export const subject = v.object({
    /** `hooked int_x`, `rocketchat 5f…`, `upstream hooked`. */
    key: v.string(),
    source: v.picklist(SOURCES),
    /** Absent for an upstream. */
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    /** What fails together: a platform (`youtube`, …), a kind of webhook (`incoming`, `outgoing`), or `upstream`. */
    group: v.string(),
});

export type Subject = v.InferOutput<typeof subject>;

/** What one look came to. */
export type Condition =
    | { readonly kind: 'healthy' }
    | { readonly kind: 'bad'; readonly trouble: Trouble }
    /** A webhook is on, and nothing was sent since it was changed: it is not off, and that is all. */
    | { readonly kind: 'untested' }
    /** Neither: a delivery under way, a history that was not looked at, a webhook that was off when first seen. */
    | { readonly kind: 'indeterminate' };

export interface ProbeResult {
    readonly subject: Subject;
    readonly condition: Condition;
    /** Nobody knows how it was before. */
    readonly isFirst?: boolean;
}
