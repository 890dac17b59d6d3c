import { expect, test } from '@jest/globals';

import { TINY_APP_ID, tinyApp } from '../support/tinyApp';
import { eventually, NO_SETTINGS, openTheatre } from '../support/browser/theatre';

/** An app that sends what this one never would: blocks for other places, links that run, pictures from elsewhere. */
const careless = tinyApp({
    command: `
        const appId = '${TINY_APP_ID}';
        const plain = (text) => ({ type: 'plain_text', text });
        const markup = (text) => ({ type: 'mrkdwn', text });
        const post = (blocks) => modify.getCreator().finish(message('fallback').setBlocks(blocks));
        switch (args[0]) {
            case 'blocks': return post([
                { type: 'section', blockId: 'a', appId, text: markup('*Drawn* as it is') },
                { type: 'input', blockId: 'b', appId, label: plain('Never drawn'),
                  element: { type: 'plain_text_input', actionId: 'a', appId, blockId: 'b' } },
                { type: 'callout', blockId: 'c', appId, text: plain('A callout') },
                { type: 'actions', blockId: 'd', appId, elements: [
                    { type: 'button', actionId: 'wait', appId, blockId: 'd', text: plain('Wait'), value: 'x' },
                    { type: 'plain_text_input', actionId: 'lost', appId, blockId: 'd' } ] },
            ]);
            case 'links': return post([
                { type: 'section', blockId: 'a', appId,
                  text: markup('Links: [run](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>) [fine](https://example.com/fine)'),
                  accessory: { type: 'image', imageUrl: 'https://images.example.com/cat.jpg', altText: 'A cat' } },
                { type: 'actions', blockId: 'b', appId, elements: [
                    { type: 'button', actionId: 'x', appId, blockId: 'b', text: plain('Run me'), url: 'javascript:alert(1)', value: 'x' },
                    { type: 'button', actionId: 'y', appId, blockId: 'b', text: plain('Go'), url: 'https://example.com/go', value: 'x' } ] },
            ]);
            case 'menus': {
                const options = ['open', 'watch', 'enable', 'posts'].map((value) => ({ text: plain('Go to ' + value), value }));
                const menu = (actionId) => ({ type: 'overflow', actionId, appId, options });
                return post([
                    { type: 'section', blockId: 'row', appId, text: markup('A row with words enough to push its menu to the edge of any card, as those of lists do'), accessory: menu('row.menu') },
                    { type: 'actions', blockId: 'end', appId, elements: [menu('end.menu')] },
                ]);
            }
            case 'window': return modify.getUiController().openSurfaceView({ type: 'modal', id: 'w', title: plain('A window'),
                blocks: [{ type: 'section', blockId: 'a', text: plain('In the window') }, { type: 'preview', blockId: 'b', title: [plain('No')], description: [plain('No')] }] },
                { triggerId: context.getTriggerId() }, context.getSender());
            case 'forged': return modify.getUiController().openSurfaceView({ type: 'modal', id: 'f', title: plain('Forged'), blocks: [] },
                { triggerId: 'made-up' }, context.getSender());
        }`,
    members: `
        async executeBlockActionHandler(context, read, http, persis, modify) {
            const { actionId, blockId, value, room } = context.getInteractionData();
            if (actionId.endsWith('.menu')) {
                const chosen = modify.getCreator().startMessage().setRoom(room).setText(['chosen:', blockId, actionId, value].join(' '));
                await modify.getCreator().finish(chosen);
            }
            if (actionId === 'wait') await new Promise((resolve) => setTimeout(resolve, 5_400));
            return context.getInteractionResponder().successResponse();
        }`,
});

const theatre = openTheatre({ zip: careless, real: NO_SETTINGS });

test('what Rocket.Chat would not draw is not drawn, and listed', async () => {
    const workbench = await theatre.open();
    const message = await workbench.ask('/tiny blocks', 'Drawn as it is');
    await message.getByText('A callout').waitFor();
    expect(await message.getByText('Never drawn').count()).toBe(0);
    expect(await message.locator('input, textarea').count()).toBe(0);
    const remark = message.getByText(/^Not drawn: /);
    await remark.waitFor();
    expect(await remark.textContent()).toMatch(/input.*plain_text_input in actions/);
    await workbench.openTab('What clients hide');
    await workbench.panel.getByText(/input.*plain_text_input in actions/).waitFor();
    expect(await workbench.panel.getByText('callout').count()).toBe(0);
});

test('as mobile clients draw it, what they leave out is gone and listed, and their commands open no windows', async () => {
    const workbench = await theatre.open();
    const message = await workbench.ask('/tiny blocks', 'Drawn as it is');
    await message.getByText('A callout').waitFor();
    await workbench.page.getByRole('button', { name: 'Mobile' }).click();
    await workbench.page.getByText('as mobile clients draw it').waitFor();
    await message.getByText('A callout').waitFor({ state: 'detached' });
    expect(await message.getByText(/^Not drawn: /).textContent()).toContain('callout');

    await workbench.type('/tiny window');
    await workbench.openTab('What clients hide');
    await workbench.panel.getByText('“A window”').waitFor();
    expect(await workbench.dialog.count()).toBe(0);

    await workbench.page.getByRole('button', { name: 'Mobile' }).click();
    await message.getByText('A callout').waitFor();
    await workbench.type('/tiny window');
    await workbench.dialog.getByText('In the window').waitFor();
    expect(await workbench.dialog.getByText(/^Not drawn: /).textContent()).toContain('preview');
});

test('a window with a trigger that nobody minted opens nowhere, and is listed with the reason', async () => {
    const workbench = await theatre.open();
    await workbench.type('/tiny forged');
    await workbench.openTab('What clients hide');
    await workbench.panel.getByText(/“Forged”, its trigger was not of a click/).waitFor();
    expect(await workbench.dialog.count()).toBe(0);
});

/** Of elements, those that something lies over, or that are in sight only because something was moved sideways for them. */
function hiddenOf(elements: readonly Element[]): (string | null)[] {
    const isMoved = (element: Element | null): boolean =>
        element !== null && (element.scrollLeft > 0 || isMoved(element.parentElement));
    return elements
        .filter((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, y + height / 2) !== element || isMoved(element);
        })
        .map(({ textContent }) => textContent);
}

test.each([
    ['desk', {}],
    ['phone', { mobile: '1' }],
])('a menu (overflow) beside a section and among buttons tells the app what was chosen, on a %s', async (_, query) => {
    const workbench = await theatre.open({ query });
    const message = await workbench.ask('/tiny menus', 'A row with words');
    const menus = message.getByRole('button', { name: 'More' });
    expect(await menus.count()).toBe(2);
    await menus.first().click();
    const [menu, room] = await Promise.all([
        message.getByRole('menu').boundingBox(),
        workbench.page.locator('.wb-messages').boundingBox(),
    ]);
    if (!menu || !room) throw new Error('Both are there.');
    expect(menu.x + menu.width).toBeLessThanOrEqual(room.x + room.width);
    expect(menu.y + menu.height).toBeLessThanOrEqual(room.y + room.height + 1);
    expect(await message.getByRole('menuitem').evaluateAll(hiddenOf)).toEqual([]);
    await message.getByRole('menuitem', { name: 'Go to posts' }).click();
    await workbench.message('chosen: row row.menu posts').waitFor();
    await menus.last().click();
    // Its first item gets the focus by itself: no mouse is needed.
    const first = message.getByRole('menuitem', { name: 'Go to open' });
    await eventually(async () => expect(await first.evaluate((item) => item === document.activeElement)).toBe(true));
    await workbench.page.keyboard.press('Enter');
    await workbench.message('chosen: end end.menu open').waitFor();
});

test('a menu stays open where it is when a message comes, and closes by its button, Escape and a click elsewhere', async () => {
    const workbench = await theatre.open();
    const message = await workbench.ask('/tiny menus', 'A row with words');
    const more = message.getByRole('button', { name: 'More' }).last();
    const menu = message.getByRole('menu');
    await more.click();
    const before = await menu.boundingBox();
    await theatre.stage.host.engine.as('admin').type('said meanwhile', { room: 'general' });
    await workbench.message('said meanwhile').waitFor({ state: 'attached' });
    // Two frames: what a new message moves has moved then.
    await workbench.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await menu.boundingBox()).toEqual(before);
    // Another window has the focus for a while.
    await workbench.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await menu.count()).toBe(1);

    await more.click();
    await menu.waitFor({ state: 'detached' });
    await more.click();
    await workbench.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await more.click();
    await workbench.room.getByRole('heading').first().click();
    await menu.waitFor({ state: 'detached' });
});

test('links that would run something are words, and pictures come from this machine', async () => {
    const workbench = await theatre.open();
    const message = await workbench.ask('/tiny links', 'Links:');
    const hrefs = await message.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['https://example.com/fine', 'https://example.com/go']);
    await message.getByText('run').first().waitFor();
    await message.getByRole('button', { name: 'Run me' }).click();
    const picture = message.getByRole('img', { name: 'A cat' });
    expect(await picture.getAttribute('src')).toMatch(/^\/picture\?/);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('who waits five seconds for a button is told so, once, and may go on', async () => {
    const workbench = await theatre.open();
    const message = await workbench.ask('/tiny blocks', 'Drawn as it is');
    const clicked = Date.now();
    await message.getByRole('button', { name: 'Wait' }).click();
    const toast = workbench.toasts.getByText('UIKit_Interaction_Timeout');
    await toast.waitFor();
    expect(Date.now() - clicked).toBeGreaterThan(4_900);
    expect(Date.now() - clicked).toBeLessThan(7_000);
    expect(await toast.count()).toBe(1);
    await workbench.ask('/tiny links', 'Links:');
});

test('what was said long ago is there on request, without moving what is being read', async () => {
    const { engine } = theatre.stage.host;
    for (let said = 1; said <= 60; said += 1) await engine.as('admin').type(`line ${said}.`, { room: 'ops' });
    const workbench = await theatre.open({ query: { room: 'ops' } });
    await workbench.message('line 60.').waitFor();
    expect(await workbench.messages.count()).toBe(50);
    const earlier = workbench.page.getByRole('button', { name: 'Earlier messages' });
    await earlier.scrollIntoViewIfNeeded();
    const first = workbench.message('line 11.');
    const before = await first.boundingBox();
    await earlier.click();
    await workbench.message('line 1.').waitFor();
    expect(await workbench.messages.count()).toBe(60);
    expect(await earlier.count()).toBe(0);
    expect(Math.abs(((await first.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
    expect(await first.evaluate((message) => message === document.activeElement)).toBe(true);
});
