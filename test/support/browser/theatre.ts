import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

import { WorkbenchPage } from '../../../dev/screenshots/workbenchPage';
import { startStage, type Stage, type StageOptions } from '../../../dev/screenshots/stage';
import { SECRET_PATTERN } from '../../../dev/upstreams/secrets';
import { ZIP_VARIABLE } from '../packagedApp';
import { PAGE_VARIABLE } from './builtPage';

/** How long the page may take to show something, on a machine that has much else to do. */
const PATIENCE_MS = 15_000;

/** What a browser did besides showing the page. */
interface Watch {
    /** The addresses of all requests. */
    readonly requests: string[];
    /** Errors in the console, exceptions, dialogs, other windows, and what the content policy stopped. */
    readonly problems: string[];
}

export interface Opening {
    /** Of the address: `user`, `room`, `theme`, `mobile`, `panel`. */
    readonly query?: Readonly<Record<string, string>>;
    readonly viewport?: { readonly width: number; readonly height: number };
    /** Problems that the test is about. */
    readonly excused?: RegExp;
}

export interface Theatre {
    readonly stage: Stage;
    /** A page of the workbench in a fresh profile. What goes wrong on it fails the test. */
    open(opening?: Opening): Promise<WatchedWorkbenchPage>;
}

/**
 * The packaged app, the workbench and a browser, for the tests of one file. After each test, no request may have left
 * the machine, and no page may have complained.
 */
export function openTheatre(options: Partial<StageOptions> = {}): Theatre {
    let stage: Stage | undefined;
    let opened: (Watch & { readonly context: BrowserContext; readonly excused: RegExp | undefined })[] = [];
    const there = (): Stage => {
        if (!stage) throw new Error('the stage is there from the first test on');
        return stage;
    };
    beforeAll(async () => {
        const { [ZIP_VARIABLE]: zip, [PAGE_VARIABLE]: pageDir } = process.env;
        if (!zip || !pageDir) throw new Error('browser tests run with the globalSetup of their project');
        stage = await startStage({ zip, pageDir, ...options });
    });
    afterEach(async () => {
        stage?.host.hooked.clearFaults();
        const closing = opened;
        opened = [];
        for (const { context, requests, problems, excused } of closing) {
            await context.close();
            expect(requests.filter(isElsewhere)).toEqual([]);
            expect(problems.filter((problem) => !excused?.test(problem))).toEqual([]);
        }
    });
    afterAll(async () => {
        if (!stage) return;
        const { engine } = stage.host;
        await stage.stop();
        expect(engine.requests.map(({ url }) => url).filter(isElsewhere)).toEqual([]);
        expect(JSON.stringify([engine.messages(), engine.ephemeral(), engine.views()])).not.toMatch(SECRET_PATTERN);
    });
    return {
        get stage() {
            return there();
        },
        async open({ query = {}, viewport = { width: 1280, height: 800 }, excused } = {}) {
            const context = await there().browser.newContext({ viewport, reducedMotion: 'reduce' });
            context.setDefaultTimeout(PATIENCE_MS);
            const watch = await watched(context);
            opened.push({ ...watch, context, excused });
            const page = await context.newPage();
            const address = new URLSearchParams({
                user: 'admin',
                room: 'general',
                theme: 'light',
                panel: 'none',
                ...query,
            });
            await page.goto(`${there().workbench.url}/?${address.toString()}`);
            return new WatchedWorkbenchPage(page, watch);
        },
    };
}

export const isElsewhere = (url: string): boolean =>
    !/^(data|blob):/.test(url) && new URL(url).hostname !== '127.0.0.1';

/** Notes whatever the pages of a context do besides what they are for. */
async function watched(context: BrowserContext): Promise<Watch> {
    const watch: Watch = { requests: [], problems: [] };
    const note = (problem: string): void => void watch.problems.push(problem);
    await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
            console.error(`The content policy (${effectiveDirective}) stopped ${blockedURI}`),
        );
    });
    context.on('request', (request) => watch.requests.push(request.url()));
    context.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} ${message.location().url}`);
    });
    context.on('weberror', (problem) => note(String(problem.error())));
    context.on('dialog', (dialog) => {
        note(`A dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    context.on('page', (page) => {
        page.on('websocket', (socket) => watch.requests.push(socket.url()));
        page.on('popup', (popup) => note(`Another window: ${popup.url()}`));
    });
    return watch;
}

/** A page whose complaints are heard. */
export class WatchedWorkbenchPage extends WorkbenchPage {
    constructor(
        page: Page,
        readonly watch: Watch,
    ) {
        super(page);
    }

    /** What was seen so far, which is not held against the page then. */
    forgive(): Watch {
        const { requests, problems } = this.watch;
        return { requests: requests.splice(0), problems: problems.splice(0) };
    }

    /** Faults that keep people from using what is there (https://dequeuniversity.com/rules/axe), as lines to read. */
    async accessibilityFaults(within = 'html'): Promise<string[]> {
        // Not as a script of the page: its content policy takes none from elsewhere.
        await this.page.evaluate(axe.source);
        const { violations } = await this.page.evaluate(
            (part) => (globalThis as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run(part),
            within,
        );
        return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) =>
                nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
            );
    }
}

/** For apps other than the one under test, which have no settings that lead to the fakes. */
export const NO_SETTINGS = { hooked: {}, rocketchat: {} };

/** Waits for what is not to be seen on a page. */
export async function eventually(check: () => unknown): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
        try {
            await check();
            return;
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    }
}
