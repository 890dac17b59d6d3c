import fs from 'node:fs';

import type { ClockReading, HostClock } from './clock';

/** Opens the file in which the sandbox reads the host's clock, and keeps it up to date until it is closed. */
export function openClockFile(file: string, clock: HostClock): { close(): void } {
    const descriptor = fs.openSync(file, 'w');
    const write = ({ offset, pace, origin }: ClockReading): void => {
        const bytes = Buffer.alloc(24);
        [offset, pace, origin].forEach((value, index) => bytes.writeDoubleLE(value, index * 8));
        fs.writeSync(descriptor, bytes, 0, bytes.length, 0);
    };
    write(clock.reading);
    const stopFollowing = clock.onJump(write);
    return {
        close() {
            stopFollowing();
            fs.closeSync(descriptor);
        },
    };
}
