import type { Alert, AlertAnswer } from '../domain/monitor/alert';
import type { HealthRecord } from '../domain/monitor/health';
import type { Asker } from '../domain/monitor/asker';
import type { Inventory } from '../domain/monitor/inventory';
import type { Removal } from '../domain/monitor/removal';
import type { Sweep } from '../domain/monitor/sweep';
import type { Watch } from '../domain/monitor/watch';
import type { Store } from './storage';

/** Everything that the monitor stores between its sweeps. */
export interface MonitorStorage {
    /** What each room watches, by `watchKey`. */
    readonly watches: Store<Watch>;
    /** The health of each integration in doubt, by the subject's key. A plainly healthy integration has no record. */
    readonly health: Store<HealthRecord>;
    /** The integrations that the last sweeps saw, by source. */
    readonly inventories: Store<Inventory>;
    /** The sweep that runs or that ran last, under `sweep`. */
    readonly sweeps: Store<Sweep>;
    /** Alerts, by their id. */
    readonly alerts: Store<Alert>;
    /** Acknowledgements and snoozes, by the alert's id. Only clicks write them. */
    readonly answers: Store<AlertAnswer>;
    /** Connections disconnected through this app whose watchers do not know it yet, by the connection's id. */
    readonly removals: Store<Removal>;
    /** People who wait for the result of a check, by their id. */
    readonly askers: Store<Asker>;
}
