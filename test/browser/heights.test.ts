import { expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();

const PHONE = { query: { mobile: '1' }, viewport: { width: 390, height: 844 } };

/** Of the whole message, with the line that names its sender: what a person has to scroll by. */
async function heightOf(line: string): Promise<number> {
    const workbench = await theatre.open(PHONE);
    await workbench.composer.waitFor();
    const before = await workbench.messages.count();
    await workbench.type(line);
    const message = workbench.messages.nth(before);
    await message.waitFor();
    await theatre.stage.host.engine.settled();
    // Pictures take their room whether they have come or not; letters of another font would not.
    await workbench.page.evaluate(() => document.fonts.ready);
    const { height = 0 } = (await message.boundingBox()) ?? {};
    expect(height).toBeGreaterThan(60);
    return height;
}

test.each([
    ['a healthy connection', '/integration get int_yt_abc123', 300],
    ['a broken connection', '/integration get int_tt_xyz789', 600],
    ['a webhook that works', `/integration get ${DEMO_INTEGRATIONS.documented}`, 300],
    ['a webhook that fails', `/integration get ${DEMO_INTEGRATIONS.failing}`, 600],
    ['the help', '/integration help', 500],
])('on a phone, %s (%s) takes at most %i px', async (_, line, most) => {
    expect(await heightOf(line)).toBeLessThanOrEqual(most);
});
