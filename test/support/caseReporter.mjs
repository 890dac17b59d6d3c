import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Says at the end how many cases ran: tests, and behind some of them many deaths, stories or interleavings. */
export default class CaseReporter {
    constructor() {
        this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hooked-integrations-cases-'));
        // Test files note their cases here (tier.ts).
        process.env.TEST_CASES_FILE = path.join(this.folder, 'cases');
    }

    onRunComplete(_contexts, { numPassedTests, numFailedTests, numTotalTests }) {
        const file = process.env.TEST_CASES_FILE;
        const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
        fs.rmSync(this.folder, { recursive: true, force: true });
        const kinds = new Map();
        for (const line of lines.filter(Boolean)) {
            const { kind, cases } = JSON.parse(line);
            kinds.set(kind, (kinds.get(kind) ?? 0) + cases);
        }
        const many = [...kinds].map(([kind, cases]) => `${cases} ${kind}`).sort();
        const what = process.env.TEST_TIER === 'long' ? 'All' : 'The daily share';
        console.log(`\n${what}: ${numTotalTests} tests; among them ${many.join(', ') || 'none with many cases'}.`);
        console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
    }
}
