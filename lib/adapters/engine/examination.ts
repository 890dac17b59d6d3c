import { randomUUID } from 'crypto';

import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import type { AxiosAdapter } from 'axios';

import type { MonitorStorage } from '../../ports/monitorStorage';
import { SWEEP_RECORD } from '../../domain/monitor/sweep';
import type { Clock } from '../../ports/clock';
import type { Examination } from '../../ports/examination';
import type { Log } from '../../ports/log';
import type { Rooms } from '../../ports/rooms';
import type { Store } from '../../ports/storage';
import type { RawSettings } from '../../settings/checks';
import { shownSettings } from '../../settings/shown';
import type { AppSettings } from '../../settings/values';
import { questions } from '../doctor/upstreams';
import { registerSweeps } from './sweepJob';
import { withTimeout } from './time';

/** The versions in app.json. */
export interface AppVersions {
    readonly appVersion: string;
    readonly engineRange: string;
}

export interface ExaminationParts {
    readonly raw: RawSettings;
    readonly settings: AppSettings;
    readonly versions: AppVersions;
    readonly adapter: AxiosAdapter;
    readonly siteUrl: () => Promise<string | undefined>;
    readonly clock: Clock;
    readonly log: Log;
    readonly rooms: Pick<Rooms, 'byId'>;
    readonly monitor: Pick<MonitorStorage, 'sweeps' | 'watches'>;
    readonly scheduler: ISchedulerModify;
    /** Records that only the doctor writes. */
    readonly trials: Store<{ readonly mark: string }>;
    readonly unreadable: () => Promise<ReadonlyMap<string, number>>;
}

/** What the doctor asks from inside the workspace. */
export function examinationFrom(parts: ExaminationParts): Examination {
    const { raw, settings, versions, clock, log, rooms, monitor, scheduler, trials, unreadable } = parts;
    return {
        settings: shownSettings(raw),
        clock,
        withTimeout,
        onError: (probe, error) => log.error(`doctor could not check ${probe}`, error),
        ...questions(parts),
        inside: {
            ...versions,
            room: (id) => rooms.byId(id),
            lastSweep: () => monitor.sweeps.get(SWEEP_RECORD),
            watched: async () => (await monitor.watches.all()).size,
            ensureJob: () => registerSweeps(scheduler, settings),
            unreadable,
            async tryStorage() {
                // Two doctors at once must not read each other's record.
                const mark = randomUUID();
                await trials.put(mark, { mark });
                const found = await trials.get(mark);
                await trials.remove(mark);
                return found?.mark === mark && (await trials.get(mark)) === undefined;
            },
        },
    };
}
