import { afterEach, expect, test } from '@jest/globals';
import { createClock, createStore, startEngine, type Engine, type EngineOptions } from '../../../dev/engine';
import { nextRun, parseWhen } from '../../../dev/engine/intervals';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';

const running: Engine[] = [];

const sweeper = (startup = '', processor = 'this.ran = (this.ran ?? 0) + 1;') =>
    tinyApp({
        configure: `await configuration.scheduler.registerProcessors([{ id: 'sweep', ${startup}
            processor: async (job, read, modify, http, persis) => {
                await persis.create({ job });
                ${processor}
            } }]);`,
        command: `
            const jobs = modify.getScheduler();
            const [verb, ...words] = args;
            const given = words.join(' ');
            const interval = /^\\d+ms$/.test(given) ? parseInt(given) : given;
            if (verb === 'every') await show(await jobs.scheduleRecurring({ id: 'sweep', interval, skipImmediate: true }));
            if (verb === 'at-once') await show(await jobs.scheduleRecurring({ id: 'sweep', interval, data: { n: 1 } }));
            if (verb === 'once') await show(await jobs.scheduleOnce({ id: 'sweep', when: given, data: { n: 2 } }));
            if (verb === 'cancel') await jobs.cancelJob(given);`,
    });

async function start(options: Partial<EngineOptions> = {}): Promise<Engine> {
    const engine = await startEngine({ zip: sweeper(), workspace: demoWorkspace(), ...options });
    running.push(engine);
    return engine;
}
afterEach(async () => {
    await Promise.all(running.splice(0).map((engine) => engine.stop()));
});

const runs = async ({ store }: Pick<Engine, 'store'>): Promise<number> => store.persistence.countAsync({});
const type = (engine: Engine, line: string) => engine.as('admin').type(`/tiny ${line}`);

test('a recurring job runs when its time has come, once, however late', async () => {
    const engine = await start();
    await type(engine, 'every 5 minutes');
    await engine.jobs.runDue();
    expect(await runs(engine)).toBe(0);

    engine.clock.advance(3 * 3_600_000);
    await engine.jobs.runDue();
    await engine.jobs.runDue();
    expect(await runs(engine)).toBe(1);
    engine.clock.advance(5 * 60_000);
    await engine.jobs.runDue();
    expect(await runs(engine)).toBe(2);
});

test('without skipping, the first run is due at once, and the job carries its data and id', async () => {
    const engine = await start();
    await type(engine, 'at-once 60000ms');
    await engine.jobs.runDue();
    const [record] = await engine.store.persistence.findAsync({});
    expect(record?.data).toEqual({ job: { n: 1, jobId: engine.jobs.pending()[0]?.id } });
});

test('there is one recurring job per processor: again means anew', async () => {
    const engine = await start();
    const [first, second] = [await type(engine, 'every 5 minutes'), await type(engine, 'every 10 minutes')];
    expect(first.messages[0]?.text).toBe(second.messages[0]?.text);
    expect(engine.jobs.pending()).toMatchObject([{ processorId: 'sweep', type: 'recurring', interval: '10 minutes' }]);
});

test('an interval that makes no sense runs at every scan', async () => {
    const engine = await start();
    await type(engine, 'every 15m');
    for (let scan = 0; scan < 3; scan += 1) await engine.jobs.runDue();
    expect(await runs(engine)).toBe(3);
});

test('a one-time job goes when it is done, and stays when it failed', async () => {
    const engine = await start({ zip: sweeper('', 'if (job.n === 2) throw new Error("no");') });
    await type(engine, 'once in 5 minutes');
    engine.clock.advance(6 * 60_000);
    await engine.jobs.runDue();
    expect(engine.jobs.pending()).toMatchObject([{ type: 'once', failCount: 1, nextRunAt: null }]);

    const good = await start();
    await type(good, 'once 2001-01-01');
    await good.jobs.runDue();
    expect(await runs(good)).toBe(1);
    expect(good.jobs.pending()).toEqual([]);
});

test('jobs outlive disabling, are skipped meanwhile, and can be cancelled by processor', async () => {
    const engine = await start({ zip: sweeper("startupSetting: { type: 'recurring', interval: 60000 },") });
    expect(engine.jobs.pending()).toHaveLength(1);
    await engine.disable();
    engine.clock.advance(120_000);
    await engine.jobs.runDue();
    expect(await runs(engine)).toBe(0);
    expect(engine.jobs.pending()).toHaveLength(1);

    await engine.enable();
    engine.clock.advance(120_000);
    await engine.jobs.runDue();
    expect(await runs(engine)).toBe(1);
    await type(engine, 'cancel sweep');
    expect(engine.jobs.pending()).toEqual([]);
});

test('of several engines on one store, one runs each occurrence', async () => {
    const shared = { store: createStore(), workspace: demoWorkspace(), clock: createClock() };
    const first = await start(shared);
    const second = await start(shared);
    await type(first, 'every 1 minute');
    shared.clock.advance(60_000);
    await Promise.all([first.jobs.runDue(), second.jobs.runDue(), first.jobs.runDue()]);
    expect(await runs(shared)).toBe(1);
});

test('a job can be run out of turn', async () => {
    const engine = await start();
    await engine.jobs.run('sweep');
    expect(await runs(engine)).toBe(1);
    await expect(engine.jobs.run('other')).rejects.toThrow('No processor "other"');
});

test.each([
    ['5 minutes', 300_000],
    ['one hour', 3_600_000],
    ['1 hour and 30 seconds', 3_630_000],
    ['1.5 days', 129_600_000],
    ['15m', 0],
    ['60000', 0],
    ['every 5 minutes', 0],
    ['garbage', 0],
])('%s means %d ms', (text, ms) => {
    const now = new Date('2030-01-01T10:00:00Z');
    expect(nextRun(text, { now, ranBefore: true }).getTime() - now.getTime()).toBe(ms);
});

test.each([
    ['*/15 * * * *', '2030-01-01T10:15:00'],
    ['30 9 * * 1', '2030-01-07T09:30:00'],
    ['0 0 1 2 *', '2030-02-01T00:00:00'],
    ['5 0 10 * * *', '2030-01-01T10:00:05'],
    ['0 12 * * *', '2030-01-01T12:00:00'],
])('cron %s comes next at %s', (line, expected) => {
    const now = new Date('2030-01-01T10:00:00');
    expect(nextRun(line, { now, ranBefore: true })).toEqual(new Date(expected));
});

test('a moment may be given as a date or in words', () => {
    const now = new Date('2030-01-01T10:00:00Z');
    expect(parseWhen('in 10 minutes', now)).toEqual(new Date('2030-01-01T10:10:00Z'));
    expect(parseWhen(new Date(0), now)).toEqual(new Date(0));
    expect(parseWhen('whenever', now)).toEqual(now);
});
