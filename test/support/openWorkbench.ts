import { afterAll, beforeAll } from '@jest/globals';

import { startHost, type Host, type HostOptions } from '../../dev/host/host';
import type { ActionName, Actions } from '../../dev/workbench/protocol';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../dev/workbench/server/workbench';
import { demoApp } from './demoApp';
import { send, JSON_HEADERS } from './rawRequest';
import { Page } from './listeningPage';

export interface Opened {
    readonly host: Host;
    readonly workbench: Workbench;
    /** A page that was there from the start. */
    readonly page: Page;
    /** Acts as the page does; the answer's body. */
    act<Name extends ActionName>(name: Name, body: Actions[Name]['body']): Promise<Record<string, unknown>>;
}

/** The demo app, the workbench and one page, for the tests of one file. */
export function openWorkbench(options: Partial<WorkbenchOptions> = {}, hostOptions: HostOptions = {}): Opened {
    let host: Host;
    let workbench: Workbench;
    let page: Page;
    beforeAll(async () => {
        host = await startHost({ zip: demoApp(), ...hostOptions });
        workbench = await startWorkbench({ host, port: 0, ...options });
        page = await new Page().open(workbench.url);
    });
    afterAll(async () => {
        page.close();
        await workbench.stop();
        await host.stop();
    });
    return {
        get host() {
            return host;
        },
        get workbench() {
            return workbench;
        },
        get page() {
            return page;
        },
        async act(name, body) {
            const { body: text } = await send(`${workbench.url}/api/${name}`, {
                method: 'POST',
                headers: JSON_HEADERS,
                body: JSON.stringify(body),
            });
            return JSON.parse(text) as Record<string, unknown>;
        },
    };
}

/** The admin on a page. */
export const BY_ADMIN = { as: 'admin', tab: 'tab-1' };
