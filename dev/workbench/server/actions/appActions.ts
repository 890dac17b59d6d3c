import { Refusal } from '../guard';
import { saveSettings } from '../settings';
import { measure, type ActionContext, type Handlers } from './context';

/** The recurring job of the monitor, as the app registers it. */
const MONITOR_JOB = 'monitor-sweep';

type AppActions = Pick<Handlers, 'run-monitor' | 'move-clock' | 'save-settings' | 'reset-demo' | 'reinstall'>;

/** What an administrator does with the app, and its jobs. */
export function appActions(context: ActionContext): AppActions {
    const { engine } = context.host;
    return {
        async 'run-monitor'() {
            const ran = engine.jobs.pending().some(({ processorId }) => processorId === MONITOR_JOB);
            await measure(context, 'monitor', MONITOR_JOB, async () => {
                if (ran) await engine.jobs.run(MONITOR_JOB);
                await engine.jobs.runDue();
            });
            return { ran };
        },

        async 'move-clock'({ ms }) {
            engine.clock.advance(ms);
            await measure(context, 'jobs', 'jobs that are due', () => engine.jobs.runDue());
            return {};
        },

        async 'save-settings'({ values }) {
            const known = engine.settings().map((setting) => setting.id);
            for (const [settingId, value] of Object.entries(values)) {
                if (!known.includes(settingId)) throw new Refusal(404, `The app has no setting ${settingId}.`);
                context.redactor.know(settingId, value);
            }
            return { saved: await saveSettings(engine, values) };
        },

        async 'reset-demo'() {
            await context.resetDemo();
            return {};
        },

        async reinstall() {
            await context.reinstall();
            return {};
        },
    };
}
