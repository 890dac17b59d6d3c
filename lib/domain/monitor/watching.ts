import type { Watch } from './watch';
import type { Finding } from '../finding';
import type { ListedIntegration } from '../listing';
import type { Subject } from './subject';
import type { Problem } from '../problem';
import type { Room } from '../rooms';

/** What came of asking for a watch. */
export type Watching =
    | {
          readonly kind: 'watched';
          readonly watch: Watch;
          readonly room: Room;
          /** The room watches nothing else. */
          readonly isFirst: boolean;
          /** Another watch of the room that brings the same and more. */
          readonly within?: Watch;
          /** Why what was to be watched can not be looked at for now. */
          readonly blind?: Problem;
          /** `all` came to Hooked alone, for this reason. */
          readonly without?: Problem;
          /** How it all is as the watch begins; absent where another watch brings the same, and told it. */
          readonly start?: StartingPoint;
      }
    /** Nothing was changed. */
    | { readonly kind: 'already'; readonly watch: Watch; readonly room: Room; readonly without?: Problem }
    /** Nothing that this person may see has the id, as each place says. */
    | { readonly kind: 'nothing-found'; readonly findings: readonly Finding[] }
    /** Both Hooked and Rocket.Chat have the id. */
    | { readonly kind: 'in-both' }
    /** Everybody in the room would hear of webhooks that this person may not see. */
    | { readonly kind: 'sees-not-all' }
    /** Whether they may see them could not be asked. */
    | { readonly kind: 'rights-unknown'; readonly problem: Problem }
    /** Nobody reads there any more. */
    | { readonly kind: 'archived'; readonly room: Room }
    | { readonly kind: 'no-room' }
    /** The setting `monitor_channel` was named, and it is empty. */
    | { readonly kind: 'no-monitor-channel' }
    | { readonly kind: 'under-way' }
    | { readonly kind: 'failed'; readonly problem: Problem };

/** What is broken already when a watch begins. */
export interface StartingPoint {
    readonly broken: readonly ListedIntegration[];
    /** Not all could be looked at: there may be more. */
    readonly isPartial: boolean;
}

/** What came of ending a watch. */
export type Unwatching =
    | {
          readonly kind: 'ended';
          /** One, or two where both Hooked and Rocket.Chat have the id. */
          readonly ended: readonly Watch[];
          readonly room: Room;
          /** What the room goes on to watch. */
          readonly left: readonly Watch[];
      }
    /** Nothing was changed. */
    | { readonly kind: 'not-watched'; readonly room: Room; readonly left: readonly Watch[] }
    | { readonly kind: 'no-room' }
    /** The setting `monitor_channel` was named, and it is empty. */
    | { readonly kind: 'no-monitor-channel' }
    | { readonly kind: 'under-way' };

/** What one room watches. */
export interface WatchedRoom {
    readonly room: Room;
    /** It was removed, and has only its id left. */
    readonly gone: boolean;
    /** Alerts that it does not take go to another room instead. */
    readonly hasFallback: boolean;
    readonly watches: readonly Watch[];
    /** What of it could not be looked at lately. */
    readonly unseen: readonly Subject[];
}

/** What is watched, as far as somebody may know. */
export interface WatchOverview {
    /** The room that they are in first, then by name; without those that watch nothing. */
    readonly rooms: readonly WatchedRoom[];
    /** Where they are; absent in a window, and where they may not be. */
    readonly here?: Room;
    /** Watches of rooms that they can not see. */
    readonly elsewhere: number;
    /** They may change it, and are told of other rooms as well. */
    readonly manages: boolean;
}
