import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Waiting processes take a longer build for dead. */
const BUILD_LIMIT_MS = 5 * 60_000;

/** What {@link buildOnce} makes. */
export interface Building {
    /** The folder to make. */
    readonly home: string;
    /** Whether it is complete. */
    readonly isReady: () => boolean;
    /** Fills the draft. The draft then gets the folder's name, so nobody sees it half filled. */
    readonly fill: (draft: string) => Promise<void>;
}

/** Lets one process build the folder while all others wait for the result. */
export async function buildOnce({ home, isReady, fill }: Building): Promise<void> {
    const lock = `${home}.lock`;
    fs.mkdirSync(path.dirname(home), { recursive: true });
    for (;;) {
        if (isReady()) return;
        try {
            fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
            if (isAbandoned(lock)) fs.rmSync(lock, { force: true });
            else await sleep(100);
            continue;
        }
        const draft = `${home}.draft-${process.pid}`;
        try {
            if (isReady()) return;
            removeBesides(home);
            await fill(draft);
            fs.renameSync(draft, home);
        } finally {
            fs.rmSync(draft, { recursive: true, force: true });
            fs.rmSync(lock, { force: true });
        }
    }
}

function isAbandoned(lock: string): boolean {
    try {
        if (Date.now() - fs.statSync(lock).mtimeMs > BUILD_LIMIT_MS) return true;
        const owner = Number(fs.readFileSync(lock, 'utf8'));
        // Between the file's creation and its first byte there is no owner yet.
        if (!owner) return false;
        process.kill(owner, 0);
        return false;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ESRCH';
    }
}

/** Removes the leftovers of killed builds. Only the holder of the lock may call it. */
function removeBesides(home: string): void {
    const folder = path.dirname(home);
    for (const name of fs.readdirSync(folder)) {
        const isLeftOver = name === path.basename(home) || name.startsWith(`${path.basename(home)}.draft-`);
        if (isLeftOver) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
}
