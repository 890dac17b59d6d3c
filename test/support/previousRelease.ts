import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The zip of the previous release, made by dev/release/previous.ts. */
export const PREVIOUS_RELEASE = readFileSync(path.join(__dirname, '..', 'fixtures', 'previous-release.zip'));
