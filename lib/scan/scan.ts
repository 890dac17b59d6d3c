import type { Delivery } from '../domain/delivery';
import type { HookedIntegration } from '../domain/hooked';
import type { IntegrityFinding } from '../domain/integrity';
import type { Problem } from '../domain/problem';
import type { WebhookIntegration } from '../domain/rocketchat';
import type { Source } from '../domain/source';
import type { Inspection } from '../find/integrity';

/** What a scan found of one integration. */
export type Observation =
    | { readonly kind: 'hooked'; readonly integration: HookedIntegration }
    /** Hooked does not find this id, and its list, where there is one, agrees. */
    | { readonly kind: 'hooked-gone'; readonly id: string }
    | {
          readonly kind: 'webhook';
          readonly webhook: WebhookIntegration;
          /** Absent for an outgoing webhook whose history was not read this time; `why` says why. */
          readonly deliveries?: readonly Delivery[];
          /** `limit`: the server's rate limit, or the app's own time, was used up; the next scan reads the history. */
          readonly why?: 'limit' | Problem;
          /** `why` concerns this history alone: others can be read. */
          readonly isAlone?: true;
          /** What its people, rooms and targets mean for it. */
          readonly findings?: readonly IntegrityFinding[];
      }
    | { readonly kind: 'webhook-gone'; readonly id: string }
    /** It could not be probed, for a reason that concerns it alone: the upstream works. */
    | { readonly kind: 'unseen'; readonly source: Source; readonly id: string; readonly problem: Problem };

interface ScanOptions {
    /** Scan everything that the upstream lists, or only `ids`. */
    readonly everything: boolean;
    /**
     * Known or watched ids. The scan asks one by one for ids that the list does not have, so that "gone" is the
     * upstream's own answer.
     */
    readonly ids: readonly string[];
    readonly maxParallel: number;
    /** No request begins after this returns true. */
    readonly shouldStop: () => boolean;
    /** Receives observations as they are made, in no order. */
    readonly onObservation: (observation: Observation) => void;
}

export interface HookedScanOptions extends ScanOptions {
    /**
     * Continues a scan that stopped. Single requests go in ascending order of ids (plain comparison), and those up to and
     * including this id were done. Health that the list carries was reported then, and is not reported again.
     */
    readonly after?: string;
    /** The list was read when the scan began, and carries no health: `ids` has all of its ids. */
    readonly listed?: boolean;
    /**
     * Chooses and orders the single requests; without it, all are made in ascending order of ids. Only for a scan that
     * is never continued.
     */
    readonly choose?: (ids: readonly string[]) => Promise<readonly string[]>;
    /** An earlier part of the scan found the health of some connections: the upstream is not to blame for the rest. */
    readonly hasFoundHealth?: boolean;
    /** Receives each connection that the list has without its health. */
    readonly onListed?: (integration: HookedIntegration) => void;
    /** Called when all single requests up to and including this id are done; with `''` before the first request. */
    readonly onCursor?: (id: string) => void;
}

export interface WebhookScanOptions extends ScanOptions {
    /** Webhooks whose histories are read first, such as failing ones. */
    readonly first: readonly string[];
    /** Webhooks whose histories are read before all others, even where they are switched off. */
    readonly isUrgent?: (webhook: WebhookIntegration) => boolean;
    /** Histories after those in `first` are read in turns: from behind this id, in ascending order, then from the start. */
    readonly historyAfter?: string;
    /** Looks up what these webhooks depend on, many at once; without it, nothing is looked up. */
    readonly inspect?: (webhooks: readonly WebhookIntegration[]) => Promise<Inspection>;
    /** The number of a minute's calls that is left for people's `get`. */
    readonly reserve: number;
}

export interface ScanResult {
    /** Ids of everything listed, where the list could be read completely. */
    readonly listed?: readonly string[];
    /** `false`: stopped early, or by a cause. A scan of webhooks then begins again, a scan of connections continues. */
    readonly complete: boolean;
    /** Why nothing more can be scanned for now; it concerns the upstream, never a single integration. */
    readonly cause?: Problem;
    /** The number of single requests. */
    readonly asked: number;
}

export interface WebhookScanResult extends ScanResult {
    /** The scan found no webhook at all, which does not show whether the upstream works. */
    readonly isBlind?: true;
    /** The last webhook whose history was read in its turn. */
    readonly historyCursor?: string;
}
