import { describe, expect, test } from '@jest/globals';

import { namesIn } from '../../../lib/audit/names';
import type { AppContext } from '../../../lib/context/context';
import { roomDetail, type AuditEvent } from '../../../lib/domain/audit';
import { failed, ok } from '../../../lib/domain/outcome';
import { anApp } from '../../support/appContext';

const anEvent = (over: Partial<AuditEvent>): AuditEvent => ({
    id: 'e1',
    at: '2026-11-20T12:00:00Z',
    who: { id: 'u', username: 'ann' },
    action: 'disable',
    target: 'w1',
    from: 'rOps',
    outcome: 'done',
    ...over,
});

/** What the monitor has stored, and a workspace in which these roles see every webhook. */
function app(webhookRoles: readonly string[] | undefined, seenRooms: readonly string[] = []): AppContext {
    const inventories = {
        hooked: { known: { int_a: { group: 'youtube', name: 'Alba Coffee' } } },
        rocketchat: { known: { w1: { group: 'outgoing', name: 'Order sync' } } },
    };
    const permissions = {
        'manage-incoming-integrations': webhookRoles ?? [],
        'manage-outgoing-integrations': webhookRoles ?? [],
        'manage-own-incoming-integrations': [],
        'manage-own-outgoing-integrations': [],
    };
    return {
        ...anApp({ as: 'admin' }),
        monitor: {
            inventories: { get: (source: 'hooked' | 'rocketchat') => Promise.resolve(inventories[source]) },
            watches: { all: () => Promise.resolve(new Map()) },
        },
        rooms: {
            byId: (id: string) => Promise.resolve({ id, name: id.slice(1).toLowerCase(), kind: 'channel' }),
            seenBy: ({ id }: { id: string }) => Promise.resolve(seenRooms.includes(id)),
        },
        webhooks: webhookRoles
            ? ok({ permissionRoles: () => Promise.resolve(ok(permissions)) })
            : failed({ kind: 'not-configured', upstream: 'rocketchat', settings: [] }),
    } as unknown as AppContext;
}

const EVENTS = [anEvent({}), anEvent({ target: 'p1', integrationId: 'int_a', detail: roomDetail('rDev') })];

describe('the names in the audit trail', () => {
    test('are those that the monitor has stored', async () => {
        const { integrations } = await namesIn(app(['admin']), EVENTS);
        expect(Object.fromEntries(integrations)).toEqual({ int_a: 'Alba Coffee', w1: 'Order sync' });
    });

    test.each([
        ['who may not see every webhook', ['somebody-else']],
        ['whose right to see webhooks is unknown', undefined],
    ])('of webhooks are kept from a manager %s', async (_, roles) => {
        const { integrations } = await namesIn(app(roles), EVENTS);
        expect([...integrations.keys()]).toEqual(['int_a']);
    });

    test('hold that of the integration that was asked for, also without an entry', async () => {
        const { integrations } = await namesIn(app(['admin']), [], 'int_a');
        expect(Object.fromEntries(integrations)).toEqual({ int_a: 'Alba Coffee' });
    });

    test('of channels are those that the reader may see, also of the channel that a watch is for', async () => {
        const { rooms } = await namesIn(app(['admin'], ['rDev']), EVENTS);
        expect(Object.fromEntries(rooms)).toEqual({ rDev: '#dev' });
    });
});
