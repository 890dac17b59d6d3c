import type { Watch } from './watch';
import type { Finding } from '../finding';
import type { ListedIntegration } from '../listing';
import type { Subject } from './subject';
import type { Problem } from '../problem';
import type { Room } from '../rooms';

/** The result of a request to watch. */
export type Watching =
    | {
          readonly kind: 'watched';
          readonly watch: Watch;
          readonly room: Room;
          /** The room watches nothing else. */
          readonly isFirst: boolean;
          /** Another watch of the room that covers the same and more. */
          readonly within?: Watch;
          /** Why the target cannot be probed for now. */
          readonly blind?: Problem;
          /** `all` covers only Hooked, for this reason. */
          readonly without?: Problem;
          /** What is unhealthy as the watch begins; absent where another watch covers the same, and reported it. */
          readonly start?: StartingPoint;
      }
    /** Nothing was changed. */
    | { readonly kind: 'already'; readonly watch: Watch; readonly room: Room; readonly without?: Problem }
    /** No integration that this person may see has the id; `findings` has each source's answer. */
    | { readonly kind: 'nothing-found'; readonly findings: readonly Finding[] }
    /** Both Hooked and Rocket.Chat have the id. */
    | { readonly kind: 'in-both' }
    /** The room would get alerts about webhooks that this person may not see. */
    | { readonly kind: 'sees-not-all' }
    /** The person's rights could not be read. */
    | { readonly kind: 'rights-unknown'; readonly problem: Problem }
    /** The room is archived: nobody reads it. */
    | { readonly kind: 'archived'; readonly room: Room }
    | { readonly kind: 'no-room' }
    /** The person named the setting `monitor_channel`, and it is empty. */
    | { readonly kind: 'no-monitor-channel' }
    | { readonly kind: 'under-way' }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** The integrations that are broken already when a watch begins. */
export interface StartingPoint {
    readonly broken: readonly ListedIntegration[];
    /** Some integrations could not be probed: more may be broken. */
    readonly isPartial: boolean;
}

/** The result of a request to end a watch. */
export type Unwatching =
    | {
          readonly kind: 'ended';
          /** One, or two where both Hooked and Rocket.Chat have the id. */
          readonly ended: readonly Watch[];
          readonly room: Room;
          /** The room's remaining watches. */
          readonly left: readonly Watch[];
      }
    /** Nothing was changed. */
    | { readonly kind: 'not-watched'; readonly room: Room; readonly left: readonly Watch[] }
    | { readonly kind: 'no-room' }
    /** The person named the setting `monitor_channel`, and it is empty. */
    | { readonly kind: 'no-monitor-channel' }
    | { readonly kind: 'under-way' };

/** A room and its watches. */
export interface WatchedRoom {
    readonly room: Room;
    /** The room was removed: only its id is left. */
    readonly gone: boolean;
    /** Alerts that the room refuses go to another room. */
    readonly hasFallback: boolean;
    readonly watches: readonly Watch[];
    /** Watched subjects that recent sweeps could not probe. */
    readonly unseen: readonly Subject[];
}

/** All watches that a person may know about. */
export interface WatchOverview {
    /** The person's room first, then by name; rooms without a watch are left out. */
    readonly rooms: readonly WatchedRoom[];
    /** The person's room; absent in a window, and in a room that they may not see. */
    readonly here?: Room;
    /** The number of watches in rooms that they cannot see. */
    readonly elsewhere: number;
    /** The person may change watches, and sees other rooms as well. */
    readonly manages: boolean;
}
