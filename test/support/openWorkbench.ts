import { afterAll, beforeAll } from '@jest/globals';
import http from 'node:http';

import { startHost, type Host, type HostOptions } from '../../dev/host/host';
import type { ActionName, Actions, WorkbenchEvent } from '../../dev/workbench/protocol';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../dev/workbench/server/workbench';
import { TINY_APP_ID, tinyApp } from './tinyApp';

const setting = (id: string, type: string): string =>
    `await configuration.settings.provideSetting({ id: '${id}', type: '${type}', packageValue: '', required: false, public: false, i18nLabel: '${id}_label' });`;

/** An app that asks Hooked, draws a card, opens windows and has a job, with the settings that the host fills in. */
export const demoApp = (greeting = 'hello') =>
    tinyApp({
        configure: `
            ${setting('hooked_api_key', 'password')}
            ${setting('hooked_api_url', 'string')}
            ${setting('rocketchat_user_id', 'string')}
            ${setting('rocketchat_auth_token', 'password')}
            await configuration.scheduler.registerProcessors([{ id: 'monitor-sweep',
                startupSetting: { type: 'recurring', interval: 600000, skipImmediate: true },
                processor: async (job, read, modify) => {
                    const room = await read.getRoomReader().getById('GENERAL');
                    await modify.getCreator().finish(modify.getCreator().startMessage().setRoom(room).setText('swept'));
                } }]);`,
        command: `
            const valueOf = (id) => read.getEnvironmentReader().getSettings().getValueById(id);
            const plain = (text) => ({ type: 'plain_text', text });
            const appId = '${TINY_APP_ID}';
            const button = (actionId, value) => ({ type: 'button', actionId, value, text: plain(actionId) });
            switch (args[0]) {
                case 'hello': return say('${greeting}');
                case 'whisper': return tell('between us');
                case 'ask': {
                    const { statusCode } = await http.get((await valueOf('hooked_api_url')) + '/v1/integration/int_yt_abc123',
                        { headers: { 'x-api-key': await valueOf('hooked_api_key') }, timeout: 2000 }).catch(() => ({ statusCode: 'nothing' }));
                    return say('status ' + statusCode);
                }
                case 'crash': throw new Error('crashed');
                case 'window': return modify.getUiController().openSurfaceView({ type: 'modal', id: 'form', title: plain('Form'),
                    submit: { type: 'button', appId, blockId: 's', actionId: 's', text: plain('Send') },
                    blocks: [{ type: 'input', blockId: 'b', label: plain('L'), element: { type: 'plain_text_input', actionId: 'a', appId, blockId: 'b' } }] },
                    { triggerId: context.getTriggerId() }, context.getSender());
                case 'card': return modify.getCreator().finish(message('card').setBlocks([
                    { type: 'section', blockId: 'top', appId, text: { type: 'mrkdwn', text: 'not pressed' },
                      accessory: { type: 'image', imageUrl: 'https://images.example.com/cat.jpg', altText: 'A cat' } },
                    { type: 'actions', blockId: 'one', appId, elements: [button('press', 'first'), button('open', 'x'), button('wait', 'x')] },
                    { type: 'actions', blockId: 'two', appId, elements: [button('press', 'second')] },
                ]));
            }`,
        members: `
            async executeBlockActionHandler(context, read, http, persis, modify) {
                const { actionId, blockId, value, message, user, room } = context.getInteractionData();
                const responder = context.getInteractionResponder();
                const valueOf = (id) => read.getEnvironmentReader().getSettings().getValueById(id);
                if (actionId === 'reveal') this.getLogger().info('key is ' + (await valueOf('rocketchat_auth_token')));
                if (actionId === 'wait') await new Promise((resolve) => setTimeout(resolve, 150));
                if (actionId !== 'press') return responder.openModalViewResponse({ id: 'answered', title: { type: 'plain_text', text: 't' }, blocks: [] });
                const builder = await modify.getUpdater().message(message.id, await read.getUserReader().getAppUser());
                builder.setEditor(await read.getUserReader().getAppUser());
                builder.setText([blockId, value, user.username, room.id].join(' '));
                await modify.getUpdater().finish(builder);
                return responder.successResponse();
            }
            async executeViewSubmitHandler(context) {
                const { view } = context.getInteractionData();
                const value = view.state && view.state.b && view.state.b.a;
                const responder = context.getInteractionResponder();
                if (value === 'bad') return responder.viewErrorResponse({ viewId: view.id, errors: { a: 'Too bad' } });
                if (value === 'again') return responder.updateModalViewResponse({ id: view.id, title: { type: 'plain_text', text: 'Again' }, blocks: [] });
                if (value === 'crash') throw new Error('crashed');
                if (value === 'wait') await new Promise((resolve) => setTimeout(resolve, 150));
                return responder.successResponse();
            }`,
    });

export interface Answered {
    readonly status: number;
    readonly headers: http.IncomingHttpHeaders;
    readonly body: string;
}

/** A request as a browser, or somebody less kind, would send it: nothing is added to the headers but what is given. */
export function send(
    url: string,
    options: http.RequestOptions & { readonly body?: string | Buffer } = {},
): Promise<Answered> {
    const { body, ...rest } = options;
    return new Promise((resolve, reject) => {
        const request = http.request(url, { agent: false, ...rest }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
                resolve({
                    status: response.statusCode ?? 0,
                    headers: response.headers,
                    body: Buffer.concat(chunks).toString(),
                }),
            );
            response.on('error', reject);
        });
        request.on('error', reject);
        request.end(body);
    });
}

export const JSON_HEADERS = { 'content-type': 'application/json', 'x-workbench': '1' };

/** A page that listens, and remembers everything. */
export class Page {
    readonly events: WorkbenchEvent[] = [];
    ended = false;
    private waiting: (() => void)[] = [];
    private request: http.ClientRequest | undefined;

    async open(url: string): Promise<this> {
        this.request = http.get(`${url}/api/events`, { agent: false }, (response) => {
            let text = '';
            response.on('data', (chunk: Buffer) => {
                text += chunk.toString();
                const frames = text.split('\n\n');
                text = frames.pop() ?? '';
                for (const frame of frames) this.read(frame);
            });
            response.on('close', () => {
                this.ended = true;
                this.wake();
            });
        });
        this.request.on('error', () => (this.ended = true));
        await this.find('snapshot');
        return this;
    }

    /** The first event of a kind (that fits), from the `after`th on; waits for it. */
    async find<Type extends WorkbenchEvent['type']>(
        type: Type,
        fits: (event: WorkbenchEvent & { type: Type }) => boolean = () => true,
        after = 0,
    ): Promise<WorkbenchEvent & { type: Type }> {
        for (;;) {
            const found = this.events
                .slice(after)
                .find((event): event is WorkbenchEvent & { type: Type } => event.type === type && fits(event as never));
            if (found) return found;
            if (this.ended) throw new Error(`The stream ended without a ${type}.`);
            await new Promise<void>((resolve) => this.waiting.push(resolve));
        }
    }

    /** Resolves when the server has ended the stream. */
    async end(): Promise<void> {
        while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }

    close(): void {
        this.request?.destroy();
    }

    private read(frame: string): void {
        const data = frame.split('\n').find((line) => line.startsWith('data: '));
        if (data === undefined) return;
        this.events.push(JSON.parse(data.slice('data: '.length)) as WorkbenchEvent);
        this.wake();
    }

    private wake(): void {
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}

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
