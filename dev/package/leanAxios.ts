import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { OnLoadResult, Plugin } from 'esbuild';

const BROWSER_BUILD = 'axios/dist/browser/axios.cjs';
const PLATFORM = /platform[\\/]index\.js$/;
/** Ways to send, and forms: the app sends through the engine's accessor, and only texts. */
const UNUSED =
    /[\\/](?:adapters[\\/](?:fetch|http|xhr)|classes[\\/]FormData|helpers[\\/](?:formDataToJSON|toFormData|toURLEncodedForm|HttpStatusCode))\.js$/;

/** Reads a global behind which Node loads its own HTTP client, for 15 ms of each start. */
const FORM_DATA = "typeof G.FormData !== 'undefined' ? G.FormData : undefined";
const UTILS = /[\\/]lib[\\/]utils\.js$/;

/**
 * Bundles axios from its modules, as its browser build does (`lib/platform/browser`), without those that the app cannot
 * reach. They are 25 kB of code. What is left out is null, so that a call of it fails at once.
 */
export const leanAxios: Plugin = {
    name: 'lean-axios',
    setup(build) {
        build.onResolve({ filter: new RegExp(`^${BROWSER_BUILD}$`) }, async ({ resolveDir, kind }) => {
            const { path, errors } = await build.resolve('axios/package.json', { resolveDir, kind });
            return errors.length > 0 ? { errors } : { path: join(dirname(path), 'lib', 'axios.js') };
        });
        build.onLoad({ filter: /[\\/]axios[\\/]lib[\\/]/ }, ({ path }) => {
            if (UNUSED.test(path)) return { contents: 'export default null;', loader: 'js' };
            if (UTILS.test(path)) return withoutFormData(readFileSync(path, 'utf8'));
            if (!PLATFORM.test(path)) return undefined;
            return {
                contents: `export { default } from './browser/index.js';`,
                loader: 'js',
                resolveDir: dirname(path),
            };
        });
    },
};

function withoutFormData(source: string): OnLoadResult {
    const contents = source.replace(FORM_DATA, 'undefined');
    return contents === source
        ? { errors: [{ text: `axios no longer says "${FORM_DATA}"` }] }
        : { contents, loader: 'js' };
}
