import fs from 'node:fs';
import path from 'node:path';

const LOOKS_EVERY_MS = 300;
/** Folders that tools leave beside sources. */
const NO_SOURCES = ['node_modules', 'dist', '.cache'];

export interface WatchOptions {
    /** Files and folders; they may be missing at first. */
    readonly paths: readonly string[];
    readonly onChange: () => Promise<void>;
    readonly everyMs?: number;
}

/** Compares the files again and again, because this works with every editor, disk and container. */
export function watchFiles({ paths, onChange, everyMs = LOOKS_EVERY_MS }: WatchOptions): { stop(): Promise<void> } {
    let known = fingerprint(paths);
    let settled = known;
    let working: Promise<void> | undefined;
    const look = (): void => {
        if (working) return;
        const now = fingerprint(paths);
        // An editor or a checkout may still be writing, so a change counts only when the next look finds nothing new.
        if (now === known && now !== settled) {
            settled = now;
            working = onChange().finally(() => (working = undefined));
        }
        known = now;
    };
    const timer = setInterval(look, everyMs);
    return {
        async stop() {
            clearInterval(timer);
            await working;
        },
    };
}

/** Names, sizes and times of all files below the paths. */
export function fingerprint(paths: readonly string[]): string {
    const lines: string[] = [];
    const add = (file: string): void => {
        const stats = fs.statSync(file, { throwIfNoEntry: false });
        if (!stats) return;
        if (!stats.isDirectory()) {
            lines.push(`${file} ${stats.size} ${stats.mtimeMs}`);
            return;
        }
        for (const name of fs.readdirSync(file).sort()) {
            if (!NO_SOURCES.includes(name)) add(path.join(file, name));
        }
    };
    for (const one of paths) add(one);
    return lines.join('\n');
}
