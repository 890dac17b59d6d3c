import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { figuresOf, tableOf, type Figures } from './figures';
import { sourcesAt, workingSources } from './sources';

const ROOT = path.join(__dirname, '..', '..');

/** `npm run figures -- --base <git ref>`: how `lib` and `commands` are laid out, beside the same of another commit. */
function main(): void {
    const { values } = parseArgs({ options: { base: { type: 'string' } } });
    const { base } = values;
    const now = { heading: 'working tree', figures: new Map([...figuresOf(workingSources(ROOT)), ...zipFigure()]) };
    const before = base === undefined ? [] : [{ heading: base, figures: figuresOf(sourcesAt(ROOT, base)) }];
    console.log(tableOf([...before, now]));
}

/** The size of the zip that was packaged last; nothing where there is none. */
function zipFigure(): Figures {
    const dist = path.join(ROOT, 'dist');
    const zips = fs.existsSync(dist) ? fs.readdirSync(dist).filter((name) => name.endsWith('.zip')) : [];
    return new Map(zips.map((name) => [`dist/${name}`, `${fs.statSync(path.join(dist, name)).size} bytes`]));
}

try {
    main();
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
}
