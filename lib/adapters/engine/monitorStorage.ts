import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { MonitorStorage } from '../../context/context';
import { alert, alertAnswer } from '../../domain/monitor/alert';
import { healthRecord } from '../../domain/monitor/health';
import { asker, departure, roster, sweep } from '../../domain/monitor/sweep';
import { watch } from '../../domain/monitor/watch';
import type { Clock } from '../../ports/clock';
import { shelf } from './store';

/** What the monitor keeps, in the app's storage; the names stay for ever. */
export const monitorStorage = (persistence: IPersistence, read: IPersistenceRead, clock: Clock): MonitorStorage => ({
    watches: shelf(persistence, read, clock, 'watch', watch),
    health: shelf(persistence, read, clock, 'health', healthRecord),
    rosters: shelf(persistence, read, clock, 'roster', roster),
    sweeps: shelf(persistence, read, clock, 'sweep', sweep),
    alerts: shelf(persistence, read, clock, 'alert', alert),
    answers: shelf(persistence, read, clock, 'alert-answer', alertAnswer),
    departures: shelf(persistence, read, clock, 'departure', departure),
    askers: shelf(persistence, read, clock, 'asker', asker),
});
