import type { Progress } from './deploy';

const STEPS = 4;
const STILL_MS = 10_000;

export interface ProgressOutput {
    write(words: string): unknown;
    readonly isTTY?: boolean;
}

/**
 * Lines for a terminal or a log: the upload's share in one line that moves, or in quarters, then a sign every ten
 * seconds while Rocket.Chat installs. `stop` ends that.
 */
export function makeProgress(output: ProgressOutput): Progress & { stop(): void } {
    let lastStep = 0;
    let open = false;
    let still: NodeJS.Timeout | undefined;
    const stop = (): void => {
        clearInterval(still);
        still = undefined;
        if (open) output.write('\n');
        open = false;
    };
    const waiting = (): void => {
        const since = Date.now();
        still = setInterval(
            () => output.write(`Rocket.Chat is still installing (${Math.round((Date.now() - since) / 1000)} s).\n`),
            STILL_MS,
        );
        still.unref();
    };
    return {
        stop,
        say: (line) => {
            stop();
            output.write(`${line}\n`);
        },
        sent: (share) => {
            const step = Math.floor(share * STEPS);
            if (output.isTTY) {
                output.write(`\rUploading ${Math.floor(share * 100)} %`);
                open = true;
            } else if (step > lastStep) {
                output.write(`Uploading ${Math.floor((step / STEPS) * 100)} %\n`);
            }
            lastStep = step;
            if (share < 1) return;
            stop();
            output.write('Uploaded. Rocket.Chat installs it.\n');
            waiting();
        },
    };
}
