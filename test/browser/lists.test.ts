import { expect, test } from '@jest/globals';

import type { Locator } from 'playwright-core';

import { openTheatre } from '../support/browser/theatre';

const theatre = openTheatre();
const PHONE = { width: 390, height: 844 };

const heightOf = async (message: Locator): Promise<number> => (await message.boundingBox())?.height ?? Infinity;

test('a row opens with its menu, for the person who chose alone', async () => {
    const workbench = await theatre.open();
    const overview = await workbench.ask('/integration', 'need attention');
    expect(await overview.getByRole('button', { name: 'More' }).count()).toBe(5);
    await overview.getByRole('button', { name: 'More' }).first().click();
    expect(await workbench.page.getByRole('menuitem').allInnerTexts()).toEqual([
        'Open',
        'Posts',
        'Watch here',
        'Disconnect…',
    ]);
    await workbench.page.getByRole('menuitem', { name: 'Open' }).click();
    await workbench
        .message(/Hooked ·/)
        .getByText('Token expired')
        .waitFor();
    expect(await overview.getByRole('button', { name: 'List' }).count()).toBe(1);
});

test('the help and the overview fit on a phone', async () => {
    const workbench = await theatre.open({ viewport: PHONE, query: { mobile: '1' } });
    const help = await workbench.ask('/integration help', 'alone shows what needs attention');
    expect(await heightOf(help)).toBeLessThanOrEqual(500);
    const overview = await workbench.ask('/integration', 'of 17 need attention');
    expect(await heightOf(overview)).toBeLessThanOrEqual(600);
    await overview.getByRole('button', { name: 'More' }).first().waitFor();
});
