import type { Log } from '../../ports/log';

/** The engine asks a few things more when an app is enabled. They come first. */
const AFTER_MS = 10;

/**
 * Does work soon after the app was enabled: the administrator does not wait for it. A failure is logged only.
 * @param failed what to log then
 */
export function afterEnabling(work: () => Promise<void>, log: Log, failed: string): void {
    setTimeout(() => {
        work().catch((error: unknown) => log.error(failed, error));
    }, AFTER_MS);
}
