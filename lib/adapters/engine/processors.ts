import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import * as v from 'valibot';

import type { JobContext } from '../../context/context';
import { takeUpEach } from '../../context/takeUp';
import { pruneImports } from '../../config/import';
import { forgetTried, trySaved } from '../../doctor/tried';
import { SOURCES } from '../../domain/source';
import { resume } from '../../disconnect/work';
import { runSlice } from '../../monitor/sweep';
import { resume as resumeMove } from '../../move/work';
import { resumeCancelAll } from '../../posts/cancelAllWork';
import type { ProcessorId } from '../../ports/jobs';
import { logTo } from './log';
import type { Services } from './services';

/** The work of each job. The server has stored its data meanwhile. */
const jobs: Readonly<Record<ProcessorId, (app: JobContext, data: unknown) => Promise<void>>> = {
    async 'disconnect-resume'(app, data) {
        const parsed = v.safeParse(v.object({ id: v.string() }), data);
        if (parsed.success) await resume(app, parsed.output.id);
    },
    async 'move-resume'(app, data) {
        const parsed = v.safeParse(v.object({ id: v.string() }), data);
        if (parsed.success) await resumeMove(app, parsed.output.id);
    },
    async 'cancel-all-resume'(app, data) {
        const parsed = v.safeParse(v.object({ id: v.string() }), data);
        if (parsed.success) await resumeCancelAll(app, parsed.output.id);
    },
    async 'setting-tried'(app, data) {
        const parsed = v.safeParse(v.object({ source: v.picklist(SOURCES), step: v.optional(v.string()) }), data);
        if (!parsed.success) return;
        const { source, step } = parsed.output;
        await (step === 'forget' ? forgetTried(app, source) : trySaved(app, source));
    },
    'take-up': takeUp,
    async 'monitor-sweep'(app) {
        await runSlice(app, 'round');
        await takeUp(app);
        await pruneImports(app);
    },
    async 'monitor-continue'(app, data) {
        const parsed = v.safeParse(v.object({ trigger: v.picklist(['on', 'asked', 'news']) }), data);
        if (parsed.success) await runSlice(app, parsed.output.trigger);
    },
};

/** Continues all work that has lost its job. */
async function takeUp(app: JobContext): Promise<void> {
    await takeUpEach(app, app.disconnections, resume);
    await takeUpEach(app, app.transfers, resumeMove);
    await takeUpEach(app, app.cancelAlls, resumeCancelAll);
}

/** The app's processors, for the server's scheduler. */
export function processors(app: App, services: Services): IProcessor[] {
    return Object.entries(jobs).map(([id, job]) => ({
        id,
        async processor(data, read, modify, http, persistence) {
            const log = logTo(app.getLogger());
            try {
                await job(await services.jobContextFor({ read, modify, http, persistence }, log), data);
            } catch (error) {
                log.error(`the job ${id} failed`, error);
            }
        },
    }));
}
