import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import type { HealthRecord } from '../domain/monitor/health';
import type { Asker } from '../domain/monitor/asker';
import type { Inventory } from '../domain/monitor/inventory';
import type { Removal } from '../domain/monitor/removal';
import type { Sweep } from '../domain/monitor/sweep';
import type { Watch } from '../domain/monitor/watch';
import type { Store } from './storage';

/** What the monitor keeps between its sweeps. */
export interface MonitorStorage {
    /** By `watchKey`. */
    readonly watches: Store<Watch>;
    /** By the subject's key; of those that are plainly well there is none. */
    readonly health: Store<HealthRecord>;
    /** By source. */
    readonly inventories: Store<Inventory>;
    /** Under `sweep`: the one that is under way, or the last. */
    readonly sweeps: Store<Sweep>;
    /** By the alert's id. */
    readonly alerts: Store<Alert>;
    readonly answers: Store<AlertAnswer>;
    /** By the connection's id: disconnected through this app, and not yet told to those who watch it. */
    readonly removals: Store<Removal>;
    /** By the person's id. */
    readonly askers: Store<Asker>;
}
