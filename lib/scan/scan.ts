import type { Delivery } from '../domain/delivery';
import type { HookedIntegration } from '../domain/hooked';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Source } from '../domain/source';

/** What was seen of one integration. */
export type Observation =
    | { readonly kind: 'hooked'; readonly integration: HookedIntegration }
    /** Hooked says of this very id that it is not there, and its list, where there is one, agrees. */
    | { readonly kind: 'hooked-gone'; readonly id: string }
    | {
          readonly kind: 'webhook';
          readonly webhook: WebhookIntegration;
          /** Absent for an outgoing one whose history was not looked at this time; `why` says why. */
          readonly deliveries?: readonly Delivery[];
          /** `limit`: what the server takes for now, or our own time, was used up; its turn comes next time. */
          readonly why?: 'limit' | Problem;
          /** `why` is about this history alone: others can be read. */
          readonly isAlone?: true;
      }
    | { readonly kind: 'webhook-gone'; readonly id: string }
    /** Could not be looked at, for a reason that is about this one alone: the upstream works. */
    | { readonly kind: 'unseen'; readonly source: Source; readonly id: string; readonly problem: Problem };

interface ScanOptions {
    /** Everything that the upstream lists, or only `ids`. */
    readonly everything: boolean;
    /**
     * Known or watched ids: those that the list does not show are asked for one by one, so that "gone" is the
     * upstream's own word.
     */
    readonly ids: readonly string[];
    readonly maxParallel: number;
    /** No new request is begun once this returns true. */
    readonly shouldStop: () => boolean;
    /** Called as things are seen, in no order. */
    readonly onObservation: (observation: Observation) => void;
}

export interface HookedScanOptions extends ScanOptions {
    /**
     * To go on where a survey stopped: single requests are made in ascending order of ids (plain comparison), and those
     * up to and including this one were done. What the list alone tells was told then as well, and is not told again.
     */
    readonly after?: string;
    /** The list was read when the survey began, and told of no health: all that it named is in `ids`. */
    readonly listed?: boolean;
    /**
     * Which of those that have to be asked for by themselves are, and in what order; without it all of them, in ascending
     * order of ids. Only where no survey goes on behind this one.
     */
    readonly choose?: (ids: readonly string[]) => Promise<readonly string[]>;
    /** An earlier part of the survey saw how some are: those that are left can then not be all there is to see. */
    readonly hasTold?: boolean;
    /** Called for each that the list names without its health, which is asked for by itself. */
    readonly onListed?: (integration: HookedIntegration) => void;
    /** Called when all single requests up to and including this id are done; with `''` before the first one. */
    readonly onCursor?: (id: string) => void;
}

export interface WebhookScanOptions extends ScanOptions {
    /** Histories that are asked for first, such as those in trouble. */
    readonly first: readonly string[];
    /** Those whose history is wanted before that of all others, also where they are switched off. */
    readonly isUrgent?: (webhook: WebhookIntegration) => boolean;
    /** After those in `first`, histories go on behind this id, in ascending order, and from the start again. */
    readonly historyAfter?: string;
    /** Calls of the minute that are left for people's `get`. */
    readonly reserve: number;
}

export interface ScanResult {
    /** Ids of everything listed, where the list could be read as a whole. */
    readonly listed?: readonly string[];
    /** `false`: stopped early, or by a cause. Webhooks are then begun anew, connections gone on with. */
    readonly complete: boolean;
    /** Why nothing more can be seen for now: about the upstream as a whole, never about one integration. */
    readonly cause?: Problem;
    /** How many single requests were made. */
    readonly asked: number;
}

export interface WebhookScanResult extends ScanResult {
    /** Nothing of what was to be looked at was seen: whether it could be is not known. */
    readonly isBlind?: true;
    /** Where the round of histories got to. */
    readonly historyCursor?: string;
}
