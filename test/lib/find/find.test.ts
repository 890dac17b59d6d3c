import { beforeEach, describe, expect, test } from '@jest/globals';

import {
    DEMO_INTEGRATIONS,
    VIEWER_CREDENTIALS,
    type FakeHooked,
    type FakeRocketChat,
} from '../../../dev/upstreams/index';
import { ok } from '../../../lib/domain/outcome';
import { findIntegration } from '../../../lib/find/find';
import { sourcesOf, type IntegrationQuery } from '../../../lib/domain/query';
import { anApp, demoPeople, type AppOptions } from '../../support/appContext';
import { webhooksOf } from '../../support/upstreamClients';
import { freshHooked, freshRocketChat } from '../../support/freshFakes';

test.each<[IntegrationQuery, string[]]>([
    [{ id: 'int_yt_abc123' }, ['hooked']],
    [{ id: 'int_' }, ['hooked']],
    [{ id: 'INT_yt_abc123' }, ['hooked', 'rocketchat']],
    [{ id: '659ea5e42dd9f928ada3e451' }, ['hooked', 'rocketchat']],
    [{ id: 'int_yt_abc123', source: 'rocketchat' }, ['rocketchat']],
    [{ id: '659ea5e42dd9f928ada3e451', source: 'hooked' }, ['hooked']],
    [{ id: '659ea5e42dd9f928ada3e451', createdBy: 'u' }, ['hooked', 'rocketchat']],
])('%j is looked for in %j', (query, sources) => expect(sourcesOf(query)).toEqual(sources));

let hooked: FakeHooked;
let rocketchat: FakeRocketChat;
freshHooked((fake) => void (hooked = fake));
freshRocketChat((fake) => void (rocketchat = fake));

const find = async (
    id: string,
    over: Partial<AppOptions> = {},
    query: Partial<IntegrationQuery> = {},
): Promise<unknown> =>
    (await findIntegration(anApp({ hooked, rocketchat, ...over }), { id, ...query })).map(({ source, outcome }) => [
        source,
        outcome.ok ? 'found' : outcome.problem.kind,
    ]);

const { documented, failing, neverFired, ownedOutgoing, ownedIncoming, incoming } = DEMO_INTEGRATIONS;

describe('a Hooked account', () => {
    test.each<[AppOptions['as'], string | undefined, string | undefined, string]>([
        ['viewer', undefined, undefined, 'found'],
        ['admin', undefined, undefined, 'found'],
        ['guest', undefined, undefined, 'may-not-view'],
        ['guest', 'guest', undefined, 'found'],
        ['viewer', '', undefined, 'may-not-view'],
        ['admin', '', undefined, 'found'],
        ['admin', '', '', 'may-not-view'],
    ])(
        'is shown to %s where view_roles is %j and manage_roles %j: %s',
        async (as, view_roles, manage_roles, outcome) => {
            expect(await find('int_yt_abc123', { as, settings: { view_roles, manage_roles } })).toEqual([
                ['hooked', outcome],
            ]);
            expect(hooked.requests).toHaveLength(outcome === 'found' ? 1 : 0);
        },
    );

    test('that is not set up is not asked for, and who may not see it is not told so', async () => {
        expect(await find('int_x', { hooked: undefined })).toEqual([['hooked', 'not-configured']]);
        expect(await find('int_x', { hooked: undefined, as: 'guest' })).toEqual([['hooked', 'may-not-view']]);
    });
});

describe('a webhook', () => {
    const sees = (as: AppOptions['as'], id: string): Promise<unknown> => find(id, { as }, { source: 'rocketchat' });

    test.each<[AppOptions['as'], string, string, string]>([
        ['admin', 'outgoing of somebody else', ownedOutgoing, 'found'],
        ['admin', 'nobody’s', neverFired, 'found'],
        ['admin', 'that there is not', 'x', 'not-found'],
        ['owner', 'outgoing of their own', ownedOutgoing, 'found'],
        ['owner', 'incoming of their own', ownedIncoming, 'found'],
        ['owner', 'of an admin', incoming, 'not-found'],
        ['owner', 'nobody’s', neverFired, 'not-found'],
        ['owner', 'that there is not', 'x', 'not-found'],
        ['viewer', 'of an admin', incoming, 'may-not-view'],
        ['viewer', 'that there is not', 'x', 'may-not-view'],
        ['guest', 'of an admin', incoming, 'may-not-view'],
    ])('%s, %s (%s): %s', async (as, _, id, outcome) => expect(await sees(as, id)).toEqual([['rocketchat', outcome]]));

    test('is not even asked for on behalf of a person who may see none', async () => {
        await sees('viewer', documented);
        expect(rocketchat.requests.map(({ path }) => path)).toEqual(['/api/v1/permissions.listAll']);
    });

    test('that is not for the asker reads exactly like a webhook that does not exist', async () => {
        const app = anApp({ rocketchat, as: 'owner' });
        const [hidden] = await findIntegration(app, { id: incoming, source: 'rocketchat' });
        rocketchat.integrations.delete(incoming);
        const [missing] = await findIntegration(app, { id: incoming, source: 'rocketchat' });
        expect(hidden).toEqual(missing);
    });

    test('that the token may not read is reported to people who may see all, and does not exist for the others', async () => {
        const { userId, token } = VIEWER_CREDENTIALS;
        const webhooks = ok(webhooksOf(rocketchat, { headers: { 'X-User-Id': userId, 'X-Auth-Token': token } }));
        const kindFor = async (as: AppOptions['as']): Promise<unknown> => {
            const [finding] = await findIntegration(
                { ...anApp({ as }), webhooks },
                { id: ownedOutgoing, source: 'rocketchat' },
            );
            return finding?.outcome.ok === false && finding.outcome.problem.kind;
        };
        expect(await kindFor('admin')).toBe('forbidden');
        expect(await kindFor('owner')).toBe('not-found');
    });

    test('that is outgoing comes with its deliveries, the others without', async () => {
        const paths = (): string[] => rocketchat.requests.map(({ path }) => path.replace('/api/v1/', ''));
        await sees('admin', failing);
        expect(paths().slice(0, 2)).toEqual(['permissions.listAll', 'integrations.get']);
        expect(paths().slice(2).sort()).toEqual([
            // A failed delivery can be sent again where the server is new enough.
            '/api/info',
            'integrations.history',
            // The list says which other webhooks send to the same address; it is kept for a minute.
            'integrations.list',
        ]);
        rocketchat.requests.length = 0;
        await sees('admin', incoming);
        expect(paths()).toEqual(['permissions.listAll', 'integrations.get']);
    });

    test('is read side by side with what does not depend on it', async () => {
        const app = anApp({ rocketchat });
        const open = (): Promise<unknown> => findIntegration(app, { id: failing, source: 'rocketchat' });
        const path = (name: string) => ({ path: new RegExp(name) });
        // Each answer is held back until another request has come: one after the other, they would wait for ever.
        const listed = rocketchat.arrival(path('integrations.list'));
        const history = rocketchat.fault({ until: listed, when: path('integrations.history') });
        await open();
        expect(history.hits).toBe(1);

        // Now the list is kept: it says that the webhook is outgoing, and whose it is.
        rocketchat.clearFaults();
        const read = rocketchat.arrival(path('integrations.history'));
        const got = rocketchat.fault({ until: read, when: path('integrations.get') });
        rocketchat.requests.length = 0;
        await open();
        expect(got.hits).toBe(1);
        expect(rocketchat.requests.map(({ path }) => path.replace('/api/v1/', '')).sort()).toEqual([
            'integrations.get',
            'integrations.history',
        ]);
    });

    test('is not read ahead for a person who may not see it', async () => {
        const app = anApp({ rocketchat });
        await app.names.webhooks();
        rocketchat.requests.length = 0;
        await findIntegration(
            { ...app, ...anApp({ as: 'owner' }), names: app.names, webhooks: app.webhooks },
            { id: failing, source: 'rocketchat' },
        );
        expect(rocketchat.requests.some(({ path }) => path.includes('history'))).toBe(false);
    });

    test('is found also where its history cannot be read', async () => {
        rocketchat.fault({ status: 500, when: { path: /history/ } });
        const [finding] = await findIntegration(anApp({ rocketchat }), { id: failing, source: 'rocketchat' });
        expect(finding).toMatchObject({
            outcome: { ok: true, value: { deliveries: { ok: false, problem: { kind: 'upstream-failed' } } } },
        });
    });

    test('is not shown while nobody knows who may see it', async () => {
        rocketchat.fault({ status: 500, when: { path: /permissions/ } });
        expect(await sees('admin', incoming)).toEqual([['rocketchat', 'upstream-failed']]);
        expect(rocketchat.requests.some(({ path }) => path.includes('integrations'))).toBe(false);
    });

    test('that is not set up is not asked for', async () => {
        expect(await find('x', { rocketchat: undefined }, { source: 'rocketchat' })).toEqual([
            ['rocketchat', 'not-configured'],
        ]);
    });
});

describe('a creator who is named', () => {
    const asked: string[] = [];
    beforeEach(() => void (asked.length = 0));
    const people = {
        ...demoPeople,
        idOf: (username: string) => {
            asked.push(username);
            return demoPeople.idOf(username);
        },
    };
    const seenBy = async (as: AppOptions['as'], id: string, createdBy: string): Promise<unknown> => {
        const [finding] = await findIntegration(
            { ...anApp({ rocketchat, as }), people },
            { id, source: 'rocketchat', createdBy },
        );
        return finding?.outcome.ok === false ? finding.outcome.problem.kind : 'found';
    };

    test.each<[AppOptions['as'], string, string]>([
        ['admin', '@owner', 'found'],
        ['owner', '@owner', 'found'],
        ['admin', '@viewer', 'not-found'],
        ['admin', '@nobody', 'no-such-user'],
        ['owner', '@nobody', 'no-such-user'],
        ['admin', '@', 'no-such-user'],
    ])('%s asks for %s: %s', async (as, createdBy, outcome) => {
        expect(await seenBy(as, ownedOutgoing, createdBy)).toBe(outcome);
        expect(asked).toEqual([createdBy.slice(1)]);
        const sentIds = rocketchat.requests.flatMap(({ query }) => query.createdBy ?? []);
        expect(sentIds.every((id) => !id.startsWith('@'))).toBe(true);
        expect(sentIds).toHaveLength(outcome === 'no-such-user' ? 0 : 1);
    });

    test('is not looked up on behalf of a person who may see no webhook', async () => {
        for (const createdBy of ['@owner', '@nobody']) {
            expect(await seenBy('viewer', ownedOutgoing, createdBy)).toBe('may-not-view');
        }
        expect(asked).toEqual([]);
    });

    test('is not looked up while nobody knows the rights', async () => {
        rocketchat.fault({ status: 500, when: { path: /permissions/ } });
        expect(await seenBy('admin', ownedOutgoing, '@owner')).toBe('upstream-failed');
        expect(asked).toEqual([]);
    });

    test('by id is taken as it is', async () => {
        expect(await seenBy('admin', ownedOutgoing, 'uOwner00000000004')).toBe('found');
        expect(await seenBy('admin', ownedOutgoing, 'owner')).toBe('not-found');
        expect(asked).toEqual([]);
    });
});

test.each<[('hooked' | 'rocketchat')[]]>([[['hooked']], [['rocketchat']], [['rocketchat', 'hooked']]])(
    'only the places %j are asked where they are named, whatever the id looks like',
    async (places) => {
        for (const query of [{ id: documented }, { id: 'int_yt_abc123' }]) {
            const findings = await findIntegration(anApp({ hooked, rocketchat }), query, places);
            expect(findings.map(({ source }) => source)).toEqual(places);
        }
        expect(hooked.requests.length > 0).toBe(places.includes('hooked'));
        expect(rocketchat.requests.length > 0).toBe(places.includes('rocketchat'));
    },
);

test('those who look at once share the question for the rights', async () => {
    const app = anApp({ rocketchat });
    await Promise.all(Array.from({ length: 5 }, () => findIntegration(app, { id: incoming, source: 'rocketchat' })));
    expect(rocketchat.requests.filter(({ path }) => path.includes('permissions'))).toHaveLength(1);
});

test('both places are asked at once, and one’s trouble is not the other’s', async () => {
    hooked.fault({ html: true });
    expect(await find(documented)).toEqual([
        ['hooked', 'unreadable'],
        ['rocketchat', 'found'],
    ]);
});
