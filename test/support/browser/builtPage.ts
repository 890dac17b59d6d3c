import { findChromium } from '../../../dev/screenshots/chromium';
import { buildPage } from '../../../dev/workbench/page/build';
import prepareApp from '../packagedApp';

/** Where `openStage` finds the page. */
export const PAGE_VARIABLE = 'BUILT_PAGE';

/** Makes sure of a browser, the page and the packaged app, or says what is missing. */
export default async function prepare(): Promise<void> {
    try {
        findChromium();
        process.env[PAGE_VARIABLE] = (await buildPage({ onProgress: console.log })).dir;
        await prepareApp();
    } catch (error) {
        console.error(`\n${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
    }
}
