import type { Locator, Page } from 'playwright-core';

/** The page of the workbench, in the words of its users. */
export class WorkbenchPage {
    /** The open room. Before the workbench is connected there is none, though the page has its main part. */
    readonly room: Locator;
    /** Where lines are typed. */
    readonly composer: Locator;
    /** The commands that it offers while a person types. */
    readonly completions: Locator;
    /** Messages of the room, oldest first. */
    readonly messages: Locator;
    readonly dialog: Locator;
    readonly panel: Locator;
    readonly thread: Locator;
    readonly toasts: Locator;

    constructor(readonly page: Page) {
        this.room = page.getByRole('main', { name: /^Room / });
        this.composer = page.getByRole('textbox', { name: /^Message #/ });
        this.completions = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
        this.messages = this.room.getByRole('article');
        this.dialog = page.getByRole('dialog');
        this.panel = page.getByRole('complementary', { name: 'Panel' });
        this.thread = page.getByRole('complementary', { name: 'Thread' });
        this.toasts = page.getByRole('region', { name: 'Notifications' });
    }

    async type(line: string): Promise<void> {
        await this.composer.fill(line);
        await this.composer.press('Enter');
    }

    /** The newest message that contains this. */
    message(hasText: string | RegExp): Locator {
        return this.messages.filter({ hasText }).last();
    }

    /**
     * Types a line, and waits for a new message that contains this. The locator stays with that message: neither an older
     * one that says the same is taken for it, nor a newer one.
     */
    async ask(line: string, hasText: string | RegExp): Promise<Locator> {
        await this.composer.fill(line);
        const known = await this.messages.evaluateAll((all) => all.map(({ id }) => id));
        await this.composer.press('Enter');
        const isNew = known.map((id) => `:not([id="${id}"])`).join('');
        const answer = this.messages
            .and(this.page.locator(`[id]${isNew}`))
            .filter({ hasText })
            .last();
        const id = (await answer.getAttribute('id')) ?? '';
        const message = this.room.locator(`[id="${id}"]`);
        await message.waitFor();
        return message;
    }

    async openTab(name: string): Promise<void> {
        const toggle = this.page.getByRole('button', { name: 'Panel', exact: true });
        if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
        await this.panel.getByRole('tab', { name }).click();
    }

    /** "You are", "Language", "Time zone" */
    choose(label: string, value: string): Promise<unknown> {
        return this.page.getByRole('banner').getByLabel(label).first().selectOption(value);
    }
}
