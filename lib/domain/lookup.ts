import type { Disconnected } from './audit';
import type { Finding } from './finding';
import type { Stake } from './stake';

/** What was found under an id, and what its card shows besides. */
export interface Lookup {
    readonly findings: readonly Finding[];
    /** Of the connection that was found; absent for a healthy one. */
    readonly stake?: Stake;
    /** Where nothing was found: who disconnected the connection through the app. */
    readonly disconnected?: Disconnected;
}
