import type { Disconnected } from './audit';
import type { Finding } from './finding';
import type { ConnectionImpact } from './connectionImpact';

/** What was found under an id, and what its card shows besides. */
export interface Lookup {
    readonly findings: readonly Finding[];
    /** Of the connection that was found, or that was disconnected; absent for a healthy one. */
    readonly impact?: ConnectionImpact;
    /** Where nothing was found: who disconnected the connection through the app. */
    readonly disconnected?: Disconnected;
}
