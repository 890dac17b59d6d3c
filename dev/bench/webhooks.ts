import { createHash } from 'node:crypto';
import { request } from 'node:http';

import type { Host } from '../host/host';
import { inParallel } from '../../lib/scan/parallel';
import { ADMIN_CREDENTIALS, DEMO_INTEGRATIONS, type FakeIntegration } from '../upstreams';
import type { Workspace } from '../workspace/workspace';
import { peakBytesOf, startWatching, sweepOnce, type SweepRun } from './sweepHost';

export interface WebhookOptions {
    readonly webhooks?: number;
    readonly rooms?: number;
    readonly onProgress?: (line: string) => void;
}

/** Calls to the engine and requests to Rocket.Chat, and how long both took. */
export interface WebhookRun {
    readonly ms: number;
    /** The same requests from a plain program. */
    readonly plainMs: number;
    readonly requests: number;
    /** Calls of the app to the engine that are no requests: people, rooms, storage, messages. */
    readonly roundTrips: number;
}

/** A sweep and a `list` of many webhooks in many rooms. */
export interface WebhookFigures {
    readonly webhooks: number;
    readonly rooms: number;
    readonly sweep: WebhookRun & Pick<SweepRun, 'cpuMs'>;
    readonly list: WebhookRun;
    /** Of the app's process, before there are webhooks and after; undefined where the system does not tell. */
    readonly idleBytes: number | undefined;
    readonly peakBytes: number | undefined;
}

/** Measures with an account that has no rate limit: every history is read. Throws where a sweep does not end. */
export async function benchWebhooks(options: WebhookOptions = {}): Promise<WebhookFigures> {
    const { webhooks = 2000, rooms = 300, onProgress = () => undefined } = options;
    const watches = [{ room: 'general', words: 'rocketchat' }];
    const host = await startWatching({ connections: 0, watches, listHealth: true });
    try {
        const idleBytes = peakBytesOf(host.engine.pid());
        fillWebhooks(host, webhooks, rooms);
        onProgress(`Checking and listing ${webhooks} webhooks in ${rooms} rooms …`);
        // The first sweep notes all of them.
        await sweepOnce(host);
        const sweep = await counted(host, async () => (await sweepOnce(host)).cpuMs);
        const list = await counted(host, async () => {
            const { ok, messages, ephemeral } = await host.engine.as('admin').type('/integration list rocketchat');
            const text = [...messages, ...ephemeral].map((one) => one.text).join('\n');
            // The thousands have a comma.
            if (!ok || !text.replaceAll(',', '').includes(String(webhooks))) throw new Error(`No such list: ${text}`);
        });
        const { result: cpuMs, ...sweepRun } = sweep;
        return {
            webhooks,
            rooms,
            sweep: { ...sweepRun, cpuMs },
            list: { ms: list.ms, plainMs: list.plainMs, requests: list.requests, roundTrips: list.roundTrips },
            idleBytes,
            peakBytes: peakBytesOf(host.engine.pid()),
        };
    } finally {
        await host.stop();
    }
}

/** Half of the webhooks are outgoing, every tenth has a script, and each stands in one of the rooms. */
export function fillWebhooks(
    { rocketchat, workspace }: Pick<Host, 'rocketchat' | 'workspace'>,
    count: number,
    rooms: number,
): void {
    const { outgoing, incoming } = templatesIn(rocketchat.integrations);
    const [general] = workspace.rooms;
    if (!general) throw new Error('The demo workspace has rooms.');
    addRooms(workspace, rooms);
    rocketchat.integrations.clear();
    rocketchat.history.clear();
    for (let index = 0; index < count; index += 1) {
        const name = `Webhook ${wordOf(index)}`;
        const more = {
            _id: createHash('sha256').update(name).digest('hex').slice(0, 24),
            name,
            channel: [`#${roomName(index % rooms)}`],
            enabled: true,
            ...(index % 10 === 0 && { scriptEnabled: true, script: SCRIPT }),
        };
        const made: FakeIntegration =
            index % 2 === 0
                ? { ...outgoing, ...more, urls: [`https://hooks.example.com/${wordOf(index)}`] }
                : { ...incoming, ...more };
        rocketchat.integrations.set(more._id, made);
    }
}

const SCRIPT = `class Script {
  prepare_outgoing_request({ request }) {
    const words = request.data.text.split(/\\s+/).map((word) => word.toLowerCase());
    return { ...request, data: { ...request.data, words } };
  }
}`;

function templatesIn(integrations: ReadonlyMap<string, FakeIntegration>) {
    const outgoing = integrations.get(DEMO_INTEGRATIONS.documented);
    const incoming = integrations.get(DEMO_INTEGRATIONS.incoming);
    if (!outgoing || !incoming) throw new Error('The demo webhooks are there.');
    return { outgoing, incoming };
}

function addRooms({ rooms, users }: Workspace, count: number): void {
    const members = users.map(({ id }) => id);
    for (let index = 0; index < count; index += 1) {
        const name = roomName(index);
        rooms.push({ id: `bench-${name}`, name, type: 'c', members: [...members] });
    }
}

const roomName = (index: number): string => `room-${wordOf(index)}`;

/** A number in letters: all digits of a message belong to a count. */
const wordOf = (index: number): string => String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? digit);

/** Does the work, counts what it cost, and makes the same requests again from a plain program. */
async function counted<T>(host: Host, work: () => Promise<T>): Promise<WebhookRun & { readonly result: T }> {
    const { engine, rocketchat } = host;
    rocketchat.requests.length = 0;
    engine.roundTrips.reset();
    const started = performance.now();
    const result = await work();
    const ms = performance.now() - started;
    const asked = rocketchat.requests.map(({ path, query }) => `${path}?${new URLSearchParams(query).toString()}`);
    const roundTrips = engine.roundTrips.list().filter(({ method }) => !method.includes('HttpBridge')).length;
    const maxParallel = Number(engine.setting('max_parallel_requests'));
    const plainMs = await askPlainly(rocketchat.url, asked, maxParallel);
    return { result, ms, plainMs, requests: asked.length, roundTrips };
}

async function askPlainly(baseUrl: string, paths: readonly string[], maxParallel: number): Promise<number> {
    const started = performance.now();
    await inParallel(paths, { maxParallel, mayBegin: () => true }, (path) => get(`${baseUrl}${path}`));
    return performance.now() - started;
}

function get(url: string): Promise<void> {
    const { userId, token } = ADMIN_CREDENTIALS;
    return new Promise((resolve, reject) => {
        request(url, { agent: false, headers: { 'X-User-Id': userId, 'X-Auth-Token': token } }, (response) => {
            if (response.statusCode !== 200) reject(new Error(`The fake Rocket.Chat answered ${response.statusCode}.`));
            response.resume().once('end', resolve).once('error', reject);
        })
            .once('error', reject)
            .end();
    });
}
