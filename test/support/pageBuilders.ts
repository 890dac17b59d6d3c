import type { Snapshot, WireMessage, WireRoom, WireView } from '../../dev/workbench/protocol';

export const aMessage = (over: Partial<WireMessage> = {}): WireMessage => ({
    id: 'm1',
    roomId: 'GENERAL',
    sender: { id: 'uApp', username: 'hooked-integrations.bot', name: 'Hooked Integrations', isApp: true },
    avatar: '/picture?name=Hooked',
    text: 'hello',
    at: '2026-11-20T10:00:00.000Z',
    groupable: true,
    ...over,
});

export const aRoom = (over: Partial<WireRoom> = {}): WireRoom => ({
    id: 'GENERAL',
    name: 'general',
    displayName: 'general',
    type: 'c',
    members: ['admin'],
    visibleTo: ['admin', 'viewer'],
    readOnly: false,
    mayPost: [],
    archived: false,
    ...over,
});

export const aView = (over: Partial<WireView> = {}): WireView => ({
    id: 'v1',
    revision: 1,
    username: 'admin',
    tab: 'mine',
    surface: 'modal',
    what: 'open',
    triggerId: 't1',
    at: '2026-11-20T10:00:00.000Z',
    view: { title: { type: 'plain_text', text: 'A window' }, blocks: [] },
    ...over,
});

const upstream = { real: false, url: 'http://127.0.0.1:1', fault: { kind: 'none' } } as const;

export const aSnapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
    instance: 'one',
    pageBuild: 'build',
    app: {
        id: 'app',
        name: 'App',
        version: '1.0.0',
        status: 'on',
        installedAt: '2026-11-20T10:00:00Z',
        watched: false,
    },
    chosen: { username: 'admin', roomId: 'GENERAL' },
    users: [],
    rooms: [aRoom()],
    language: 'en',
    messages: [],
    commands: [],
    upstreams: {
        hooked: { ...upstream, accounts: [], posts: [], videos: [] },
        rocketchat: { ...upstream, webhooks: [] },
    },
    settings: { fields: [], texts: {} },
    clock: { now: '2026-11-20T10:00:00.000Z', offsetMs: 0 },
    jobs: [],
    logs: [],
    requests: [],
    ...over,
});
