import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { MonitorStorage } from '../../ports/monitorStorage';
import { alert, alertAnswer } from '../../domain/monitor/alert';
import { healthRecord } from '../../domain/monitor/health';
import { asker } from '../../domain/monitor/asker';
import { inventory } from '../../domain/monitor/inventory';
import { removal } from '../../domain/monitor/removal';
import { sweep } from '../../domain/monitor/sweep';
import { watch } from '../../domain/monitor/watch';
import type { Clock } from '../../ports/clock';
import { store } from './store';

/** What the monitor keeps, in the app's storage; the names stay for ever. */
export const monitorStorage = (persistence: IPersistence, read: IPersistenceRead, clock: Clock): MonitorStorage => ({
    watches: store(persistence, read, clock, 'watch', watch),
    health: store(persistence, read, clock, 'health', healthRecord),
    inventories: store(persistence, read, clock, 'roster', inventory),
    sweeps: store(persistence, read, clock, 'sweep', sweep),
    alerts: store(persistence, read, clock, 'alert', alert),
    answers: store(persistence, read, clock, 'alert-answer', alertAnswer),
    removals: store(persistence, read, clock, 'departure', removal),
    askers: store(persistence, read, clock, 'asker', asker),
});
