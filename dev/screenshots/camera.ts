import type { Locator, Page } from 'playwright-core';

import type { Host } from '../host/host';

/** Half a minute after the demo data were made, so that no figure of theirs depends on how long anything takes. */
export const MOMENT = '2026-11-20T14:00:30Z';
export const MINUTE_MS = 60_000;

/** Around what is cut out of a page. */
const MARGIN = 8;
/** Of a message: beside its card there is nothing. */
const CARD_WIDTH = 496;

/** One check of the monitor, and what comes of it. */
export async function check({ engine }: Host): Promise<void> {
    await engine.jobs.run('monitor-sweep');
    await engine.settled();
    await engine.jobs.runDue();
    await engine.settled();
}

/** Nothing has the focus, nothing is pointed at, and all letters and pictures are there. */
export async function settle(page: Page): Promise<void> {
    await page.mouse.move(0, 0);
    await page.evaluate(async () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
        // The ports are all that differs from one time to the next.
        for (const element of document.querySelectorAll('.wb-panel .wb-note, .wb-panel code'))
            element.textContent = (element.textContent ?? '').replace(/(127\.0\.0\.1):\d+/g, '$1:4000');
    });
}

export async function whole(page: Page): Promise<Buffer> {
    await settle(page);
    return page.screenshot({ animations: 'disabled' });
}

/** A message as far as its card is wide. */
export async function cut(page: Page, message: Locator): Promise<Buffer> {
    await message.waitFor();
    await settle(page);
    const box = await message.boundingBox();
    if (!box) throw new Error('The message is not on the screen.');
    const width = Math.min(CARD_WIDTH, box.width - MARGIN);
    return page.screenshot({
        animations: 'disabled',
        clip: { x: box.x + MARGIN, y: box.y, width, height: box.height },
    });
}

/** A window, without the page that it lies over. */
export async function cutWindow(page: Page, dialog: Locator): Promise<Buffer> {
    await settle(page);
    return dialog.locator('.rcx-modal__inner').screenshot({ animations: 'disabled' });
}
