import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface RepeatOptions {
    /** The repository. */
    readonly root: string;
    readonly runs: number;
    /** How many busy loops run beside the tests. */
    readonly busy: number;
    readonly tier: 'daily' | 'long';
    /** Called with a line after each run. */
    readonly onRun?: (line: string) => void;
}

/** How one run of the tests went. */
export interface RunResult {
    readonly ok: boolean;
    /** From the start of the command to its end, packaging included. */
    readonly ms: number;
    readonly tests: number;
    /** `file › test`, for each that failed; a file that could not run is named alone. */
    readonly failures: readonly string[];
}

/** Every busy loop ends after six hours, even if the process that began it was killed. */
const BUSY_AT_MOST_MS = 6 * 3_600_000;

/** Runs the tests again and again. Busy loops run from the first to the last, and are gone when this resolves. */
export async function repeat({ root, runs, busy, tier, onRun }: RepeatOptions): Promise<readonly RunResult[]> {
    const loops = Array.from({ length: busy }, busyLoop);
    const stop = (): void => loops.forEach((loop) => void loop.kill('SIGKILL'));
    process.once('exit', stop);
    try {
        const results: RunResult[] = [];
        for (let run = 1; run <= runs; run += 1) {
            const result = await runOnce(root, tier);
            results.push(result);
            const how = result.ok ? 'passed' : `FAILED: ${result.failures.join('; ') || 'it did not run'}`;
            onRun?.(`run ${run} of ${runs}: ${result.tests} tests in ${(result.ms / 1000).toFixed(1)} s, ${how}`);
        }
        return results;
    } finally {
        stop();
        process.off('exit', stop);
    }
}

/** Keeps a processor busy. Ends by itself when the other end of its pipe closes. */
function busyLoop(): ChildProcess {
    const code = `const end = Date.now() + ${BUSY_AT_MOST_MS};
        process.stdin.on('close', () => process.exit()).resume();
        const spin = () => { for (const until = Date.now() + 50; Date.now() < until; ); if (Date.now() < end) setImmediate(spin); };
        spin();`;
    return spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'ignore', 'ignore'] });
}

async function runOnce(root: string, tier: RepeatOptions['tier']): Promise<RunResult> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'hooked-integrations-repeat-'));
    const outputFile = path.join(folder, 'results.json');
    const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const config = ['--config', `jest.${tier}.config.mjs`];
    const began = performance.now();
    try {
        const child = spawn(process.execPath, [jest, ...config, '--json', '--outputFile', outputFile], {
            cwd: root,
            stdio: 'ignore',
        });
        const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
        const ms = performance.now() - began;
        return { ...readResults(outputFile, root), ok: code === 0, ms };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** The parts of Jest's `--json` output that this module reads. */
interface JestResults {
    readonly numTotalTests: number;
    readonly testResults: readonly {
        readonly name: string;
        readonly status: string;
        readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
    }[];
}

function readResults(file: string, root: string): Pick<RunResult, 'tests' | 'failures'> {
    let results: JestResults;
    try {
        results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
    } catch {
        return { tests: 0, failures: [] };
    }
    const failures = results.testResults.flatMap(({ name, status, assertionResults }) => {
        const where = path.relative(root, name);
        const failed = assertionResults.filter((one) => one.status === 'failed');
        if (status === 'failed' && failed.length === 0) return [where];
        return failed.map(({ fullName }) => `${where} › ${fullName}`);
    });
    return { tests: results.numTotalTests, failures };
}
