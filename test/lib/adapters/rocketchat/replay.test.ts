import { describe, expect, test } from '@jest/globals';

import {
    DEMO_INTEGRATIONS,
    SECRET_PATTERN,
    SERVER_VERSIONS,
    VIEWER_CREDENTIALS,
    type Fault,
    type FakeRocketChat,
} from '../../../../dev/upstreams';
import { isAtLeast } from '../../../../lib/adapters/rocketchat/version';
import { freshRocketChat } from '../../../support/freshFakes';
import { rightsFor } from '../../../../lib/domain/rights';
import { problemOf } from '../../../support/outcomes';
import { clockAt } from '../../../support/times';
import { webhooksOf, withTokenOf } from '../../../support/upstreamClients';

let rocketchat: FakeRocketChat;
const clock = clockAt();
freshRocketChat((fake) => void (rocketchat = fake), clock.now);

const { failing } = DEMO_INTEGRATIONS;
const client = () => webhooksOf(rocketchat, { clock });
const problem = problemOf('rocketchat');
const record = (): string => rocketchat.history.get(failing)?.[0]?._id ?? '';
const POST: Fault['when'] = { path: /replayOutgoing/ };

describe('sending a delivery again', () => {
    test.each(SERVER_VERSIONS)('is known to be possible or not on %s', async (version) => {
        rocketchat.version = version;
        const isThere = ['8.7', '8.8', '9.0'].includes(version);
        expect(await client().canSendAgain()).toBe(isThere);
        expect(await client().sendAgain(failing, record())).toEqual({
            ok: true,
            value: isThere ? 'accepted' : 'no-endpoint',
        });
    });

    test('of a record that the history does not have is refused as such', async () => {
        expect(await client().sendAgain(failing, 'gone')).toEqual({ ok: true, value: 'not-kept' });
    });

    test.each<[string, object, unknown]>([
        [
            '403 of 9.0',
            { status: 403, json: { success: false, error: 'x', errorType: 'error-forbidden' } },
            problem({ kind: 'forbidden', change: true, needs: rightsFor('integrations.replayOutgoing') }),
        ],
        [
            'another person’s webhook',
            {
                status: 400,
                json: {
                    success: false,
                    error: 'Invalid integration [error-invalid-integration]',
                    errorType: 'error-invalid-integration',
                },
            },
            problem({ kind: 'forbidden', change: true, needs: rightsFor('integrations.replayOutgoing') }),
        ],
        [
            'the method’s refusal',
            {
                status: 400,
                json: { success: false, error: 'Unauthorized [not_authorized]', errorType: 'not_authorized' },
            },
            problem({ kind: 'forbidden', change: true, needs: rightsFor('integrations.replayOutgoing') }),
        ],
        ['words without a meaning', { json: {} }, problem({ kind: 'unreadable', how: 'unconfirmed' })],
        ['a lost answer', { reset: 'after' }, problem({ kind: 'unreachable' })],
    ])('after %s is no success', async (_, fault, expected) => {
        rocketchat.fault({ when: POST, times: 1, ...fault } as Fault);
        expect(await client().sendAgain(failing, record())).toEqual(expected);
    });

    test('never repeats the server’s words, which may hold what was sent', async () => {
        const json = { success: false, error: `bad ${'token'} wToken`, errorType: 'error-odd' };
        rocketchat.fault({ when: POST, times: 1, status: 400, json });
        const outcome = await client().sendAgain(failing, record());
        expect(outcome).toEqual(problem({ kind: 'rejected', status: 400, message: 'error-odd' }));
        expect(JSON.stringify(outcome)).not.toMatch(SECRET_PATTERN);
    });

    test('by an account without rights is forbidden', async () => {
        const viewer = webhooksOf(rocketchat, { clock, ...withTokenOf(VIEWER_CREDENTIALS) });
        expect(await viewer.sendAgain(failing, record())).toMatchObject({
            ok: false,
            problem: { kind: 'forbidden', needs: rightsFor('integrations.replayOutgoing') },
        });
    });
});

describe('the server’s version', () => {
    test.each<[string, object]>([
        ['no answer', { reset: true }],
        ['a page', { html: true }],
        ['no version', { json: { success: true } }],
        ['a version in words', { json: { version: 'newest' } }],
    ])('stays unknown after %s, and is asked for again', async (_, fault) => {
        const webhooks = client();
        rocketchat.fault({ when: { path: /api\/info/ }, ...fault } as Fault);
        expect(await webhooks.canSendAgain()).toBeUndefined();
        rocketchat.clearFaults();
        expect(await webhooks.canSendAgain()).toBe(true);
    });

    test('is asked for once an hour', async () => {
        const webhooks = client();
        await webhooks.canSendAgain();
        await webhooks.canSendAgain();
        expect(rocketchat.requests.filter(({ path }) => path.endsWith('/info'))).toHaveLength(1);
        clock.advance(3_600_000);
        await webhooks.canSendAgain();
        expect(rocketchat.requests.filter(({ path }) => path.endsWith('/info'))).toHaveLength(2);
    });

    test.each<[number, number, boolean]>([
        [8, 6, false],
        [8, 7, true],
        [9, 0, true],
        [7, 12, false],
        [10, 0, true],
    ])('%i.%i compares by number', (major, minor, expected) => {
        expect(isAtLeast({ major, minor }, 8, 7)).toBe(expected);
    });
});
