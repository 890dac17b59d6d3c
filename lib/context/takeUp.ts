import type { JobContext } from './context';

/**
 * Continues each piece of stored work: the server has lost its job, dropped it while the app was disabled, or an older
 * version has planned none. Work that fails does not keep the rest from going on.
 * @param resume does nothing where there is nothing to do
 */
export async function takeUpEach(
    app: JobContext,
    work: { all(): Promise<ReadonlyMap<string, unknown>> },
    resume: (app: JobContext, id: string) => Promise<void>,
): Promise<void> {
    for (const id of (await work.all()).keys()) {
        await resume(app, id).catch((error: unknown) => app.log.error(`${id} could not be taken up`, error));
    }
}
