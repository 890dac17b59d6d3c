import { expect } from '@jest/globals';

import { runtimeName, type Engine } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { DEMO_INTEGRATIONS, HOOKED_API_KEY } from '../../dev/upstreams';
import { ask, aSubject, decide, isConnected } from './disconnectSession';
import { aWatchedAccount, onlyAlert, round } from './monitorSession';
import { buttonsOf, only, read, readAnswer } from './readMessages';

/** A part of the app's life that must be the same in every runtime. */
export interface Story {
    /** The heading of its column in the table of servers. */
    readonly area: string;
    readonly tells: string;
    readonly run: (host: Host, zip: string) => Promise<void>;
}

const ACCOUNT = 'int_yt_abc123';
const says = async ({ engine }: Host, line: string, as = 'admin'): Promise<string> =>
    readAnswer(await engine.as(as).type(`/integration ${line}`));
const HEALTHY = /✅ Healthy/;

/** In their order: the last one removes the app. */
export const STORIES: readonly Story[] = [
    {
        area: 'Install',
        tells: 'the app is enabled, and its doctor finds storage, jobs and both upstreams in order',
        async run(host) {
            expect(await host.engine.status()).toBe('manually_enabled');
            host.rocketchat.fault({ html: true, when: { path: /^\/dashboard/ } });
            await host.engine.updateSetting('hooked_dashboard_url', `${host.rocketchat.url}/dashboard`);
            const words = (await says(host, 'doctor')).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
            for (const name of ['Storage', 'Scheduled job', 'Hooked API key', 'Personal access token']) {
                expect(words).toMatch(new RegExp(`✅ \\*${name}\\*`));
            }
            host.rocketchat.clearFaults();
        },
    },
    {
        area: 'Commands',
        tells: 'an account, a webhook, everything, and what a command takes',
        async run(host) {
            expect(await says(host, `get ${ACCOUNT}`, 'viewer')).toMatch(HEALTHY);
            expect(await says(host, `get ${DEMO_INTEGRATIONS.documented}`)).toContain('outgoing webhook');
            expect(await says(host, 'list')).toMatch(/\d+ integrations/);
            expect(await says(host, 'help get')).toContain('/integration get');
            expect(await says(host, 'get int_nowhere')).toMatch(/int_nowhere/);
        },
    },
    {
        area: 'Buttons and windows',
        tells: 'a card is drawn anew, and a connection is ended through a window',
        async run(host) {
            const card = only(await host.engine.as('admin').type(`/integration get ${ACCOUNT}`));
            const { edited } = await host.engine.as('admin').click({ message: card, actionId: 'get.refresh' });
            expect(edited.map(read)).toEqual([expect.stringMatching(HEALTHY)]);

            const subject = aSubject(host);
            const message = await ask(host, subject);
            expect(buttonsOf(message).map(({ actionId }) => actionId)).toContain('disconnect.review');
            expect(read(await decide(host, message, 'cancel'))).toContain(subject.account.account.name);
            expect(isConnected(host, subject)).toBe(false);
        },
    },
    {
        area: 'Settings',
        tells: 'a saved key is used at once, and a bad one is named',
        async run(host) {
            await host.engine.updateSetting('hooked_api_key', 'a-wrong-key-1234567890');
            expect(await says(host, `get ${ACCOUNT}`)).toMatch(/API key/);
            await host.engine.updateSetting('hooked_api_key', HOOKED_API_KEY);
            expect(await says(host, `get ${ACCOUNT}`)).toMatch(HEALTHY);
            await host.engine.settled();
        },
    },
    {
        area: 'Monitor',
        tells: 'a sweep posts one alert, and closes it',
        async run(host) {
            const { room, account } = await aWatchedAccount(host, { type: 'youtube' });
            host.hooked.expire(account.id);
            await round(host);
            expect(read(onlyAlert(host, room))).toMatch(/expired/i);
            host.hooked.heal(account.id);
            await round(host);
            await round(host);
            expect(read(onlyAlert(host, room))).toMatch(/works again/i);
        },
    },
    {
        area: 'Endpoints',
        tells: 'health and metrics answer to their token alone',
        async run({ engine }) {
            await engine.updateSetting('metrics_token', 'machine-words');
            const asked = (token: string) => engine.endpoint('health', { authorization: `Bearer ${token}` });
            expect(await asked('machine-words')).toMatchObject({ status: 200, content: { status: 'ok' } });
            expect(await asked('other-words')).toMatchObject({ status: 401 });
        },
    },
    {
        area: 'A killed process',
        tells: 'the engine starts it again, and nothing that was stored is lost',
        async run(host) {
            const { room, account } = await aWatchedAccount(host, { type: 'youtube' });
            const { engine, hooked } = host;
            hooked.expire(account.id);
            await round(host);
            const before = engine.pid();
            await engine.killApp();
            await engine.recovered();
            expect(engine.pid()).not.toBe(before);
            await round(host);
            onlyAlert(host, room);
            expect(await says(host, `get ${ACCOUNT}`)).toMatch(HEALTHY);
        },
    },
    {
        area: 'Update and removal',
        tells: 'update, disable, enable and uninstall, with nothing left behind',
        async run(host, zip) {
            const { engine } = host;
            await engine.update(zip);
            expect(await says(host, `get ${ACCOUNT}`)).toMatch(HEALTHY);
            await engine.disable();
            expect(await engine.status()).toBe('manually_disabled');
            await engine.enable();
            expect(await says(host, `get ${ACCOUNT}`)).toMatch(HEALTHY);
            await engine.settled();
            await engine.uninstall();
            expect(engine.jobs.pending()).toEqual([]);
            expect(await engine.store.persistence.countAsync({ appId: engine.appId })).toBe(0);
        },
    },
];

/** Anything on the pipe that is no message of the runtime: what the app printed, on Node. */
export const strayOutput = (engine: Engine): readonly string[] =>
    engine
        .logs()
        .filter(({ text }) => /unrecogni[sz]ed message|invalid message/i.test(text))
        .map(({ text }) => `${runtimeName(engine.runtime)}: ${text}`);
