import { FakeHooked, FakeRocketChat } from '../upstreams';
import type { Workspace } from '../workspace/workspace';
import type { Host } from './host';

/** Remembers how a host is now. The function that it returns makes the demo as it was then, with nothing said yet. */
export function rememberStart(host: Host): () => Promise<void> {
    const { engine, workspace } = host;
    const { offset } = engine.clock.reading;
    const settings = engine.settings();
    const { users, rooms, roles, permissions } = structuredClone(workspace);
    return async () => {
        await engine.settled();
        // First, so that the demo's times are those of its start.
        engine.clock.advance(offset - engine.clock.reading.offset);
        putBackWorkspace(workspace, structuredClone({ users, rooms, roles, permissions }));
        putBackHooked(host);
        putBackRocketChat(host);
        for (const { id, value, packageValue } of settings) await putBackSetting(host, id, value ?? packageValue);
        await forgetEverything(host);
    };
}

type People = Pick<Workspace, 'users' | 'rooms' | 'roles' | 'permissions'>;

/** The lists stay the same ones: engine and fakes hold them. */
function putBackWorkspace(workspace: Workspace, start: People): void {
    refillList(workspace.users, start.users);
    refillList(workspace.rooms, start.rooms);
    refillList(workspace.roles, start.roles);
    refillList(workspace.permissions, start.permissions);
}

/** Made anew, not remembered: the posts are due so many hours from now. */
function putBackHooked({ hooked, engine }: Host): void {
    const fresh = new FakeHooked({ now: () => engine.clock.now() });
    hooked.clearFaults();
    refill(hooked.accounts, fresh.accounts);
    refill(hooked.posts, fresh.posts);
    refill(hooked.videos, fresh.videos);
    hooked.gone.clear();
    hooked.apiKey = fresh.apiKey;
    hooked.subscribed = fresh.subscribed;
}

function putBackRocketChat({ rocketchat, workspace, engine }: Host): void {
    const fresh = new FakeRocketChat({ workspace, now: () => engine.clock.now() });
    rocketchat.clearFaults();
    refill(rocketchat.integrations, fresh.integrations);
    refill(rocketchat.history, fresh.history);
    refillList(rocketchat.tokens, fresh.tokens);
    refillList(rocketchat.sent, []);
    rocketchat.version = fresh.version;
}

async function putBackSetting({ engine }: Host, id: string, value: unknown): Promise<void> {
    if (JSON.stringify(engine.setting(id)) !== JSON.stringify(value)) await engine.updateSetting(id, value);
}

/** Messages, what the app persisted and scheduled, and what it remembers: the same package is installed once more. */
async function forgetEverything({ engine }: Host): Promise<void> {
    const { store, appId } = engine;
    store.messages.splice(0);
    store.jobs.clear();
    await store.persistence.removeAsync({ appId }, { multi: true });
    const zip = store.sources.get(appId);
    if (zip) await engine.update(zip);
}

function refill<Key, Value>(map: Map<Key, Value>, fresh: ReadonlyMap<Key, Value>): void {
    map.clear();
    for (const [key, value] of fresh) map.set(key, value);
}

const refillList = <Item>(list: Item[], fresh: readonly Item[]): void => void list.splice(0, list.length, ...fresh);
