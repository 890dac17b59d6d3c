import { omit } from 'es-toolkit/object';

import type { JobContext } from '../context/context';
import { finishedSweep, SWEEP_RECORD, type Sweep } from '../domain/monitor/sweep';
import type { Trigger } from './wakeUp';

/** Whether the stored records show that there is nothing to do, so that no claim is needed. */
export async function isIdle({ monitor }: JobContext, trigger: Trigger): Promise<boolean> {
    if (trigger === 'asked') return (await monitor.askers.all()).size === 0;
    if (trigger === 'news') {
        return (await monitor.removals.all()).size === 0 && (await monitor.alerts.all()).size === 0;
    }
    const last = await monitor.sweeps.get(SWEEP_RECORD);
    if (last && last.phase !== 'over') return false;
    if (trigger === 'on') return true;
    // Without watches, the alerts of former watches still have to be closed.
    return (await monitor.watches.all()).size === 0 && (await monitor.alerts.all()).size === 0;
}

/** The sweep to work on: the last one where it has not ended, or a new one; undefined where there is nothing to do. */
export function dueSweep(app: JobContext, last: Sweep | undefined, trigger: Trigger): Sweep | undefined {
    const now = app.clock.now().getTime();
    if (last && last.phase !== 'over') {
        // After the clock was set back, nobody waits for longer than the upstream asked for.
        const rests = last.restsUntil !== undefined && last.restsUntil > now && last.startedAt <= now;
        return rests ? undefined : last;
    }
    switch (trigger) {
        case 'on':
            return undefined;
        case 'news':
            return last && { ...omit(last, ['calendarTried', 'stakes']), phase: 'telling' };
        case 'round':
        case 'asked':
            return {
                id: app.newId(),
                startedAt: now,
                phase: 'looking',
                hookedDone: false,
                rocketchatDone: false,
                ...(last?.historyAfter !== undefined && { historyAfter: last.historyAfter }),
                ...(last?.waits && { waits: last.waits }),
                ...(last?.hookedLook && { hookedLook: last.hookedLook }),
                ...(last && { finished: finishedSweep(last) }),
                rests: 0,
                causes: {},
                ...(trigger === 'asked' && { seen: {} }),
            };
    }
}
