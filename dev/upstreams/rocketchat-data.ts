import type { Workspace } from '../workspace/workspace';
import { delivery, type DeliveryStep, type FakeHistoryRecord, type FakeIntegration } from './rocketchat-history';
import { avatar, DAY, HOUR, integrationMaker, MINUTE, script, SECOND, type Maker } from './rocketchat-maker';
import { secret } from './secrets';

/** Believable contents of the fake Rocket.Chat: its integrations and their deliveries. */

/** Ids of the demo integrations, by their condition. */
export const DEMO_INTEGRATIONS = {
    /** Outgoing, from Rocket.Chat's documentation; its last delivery succeeded. */
    documented: '659ea5e42dd9f928ada3e451',
    /** Outgoing to three URLs; the last delivery to each has failed, each in its own way. */
    failing: 'oOrderSync0000001',
    /** Outgoing; its target answered 410, so the server disabled it. */
    disabledBy410: 'oOldCrm0000000002',
    /** Outgoing, created by a user since deleted (`_createdBy` is null); never fired in 30 days. */
    neverFired: 'oNightly000000003',
    /** Outgoing, owned by `owner`; the target answers, posting back fails. */
    ownedOutgoing: 'oOwnerDeploy00004',
    /** Incoming, enabled. */
    incoming: 'iMonitoring000001',
    /** Incoming, disabled. */
    incomingDisabled: 'iLegacyForms00002',
    /** Incoming, enabled, but its script does not compile. */
    incomingScriptError: 'iTicketBridge0003',
    /** Incoming, owned by `owner`. */
    ownedIncoming: 'iOwnerBuilds00004',
} as const;

/** The integrations of {@link DEMO_INTEGRATIONS}: whole documents, with secrets wherever real documents have them. */
export function demoIntegrations(now: Date, workspace: Workspace): FakeIntegration[] {
    const maker = integrationMaker(now, workspace);
    return [...adminsOutgoing(maker), ...adminsIncoming(maker), ...ownersIntegrations(maker)];
}

const adminsOutgoing = ({ outgoing, postingAs, ago }: Maker): FakeIntegration[] => [
    outgoing({
        _id: DEMO_INTEGRATIONS.documented,
        ...postingAs('test.cat'),
        name: 'test.cat',
        urls: ['https://text2gif.guggy.com/guggify'],
        ...script('prepare_outgoing_request'),
        _createdAt: '2024-01-10T14:12:52.201Z',
        _createdBy: { _id: 'CkCPNcvsvCDfmWLqC', username: 'test.cat' },
        _updatedAt: '2024-01-10T14:12:52.203Z',
    }),
    outgoing({
        _id: DEMO_INTEGRATIONS.failing,
        name: 'Order sync',
        channel: ['#social-media', '#ops'],
        urls: [
            `https://shop.example.com/hooks/orders?token=${secret('url-token')}`,
            `https://sync:${secret('url-password')}@erp.example.net/rocketchat`,
            `https://audit.example.org/in?token=${secret('url-token')}`,
        ],
        triggerWords: ['!order'],
        triggerWordAnywhere: false,
        retryFailedCalls: true,
        retryCount: 3,
        retryDelay: 'powers-of-two',
        avatar: avatar(),
        ...script('prepare_outgoing_request'),
    }),
    outgoing({
        _id: DEMO_INTEGRATIONS.disabledBy410,
        name: 'Old CRM',
        enabled: false,
        event: 'roomJoined',
        urls: [`https://crm.example.com/rocketchat?token=${secret('url-token')}`],
        _updatedAt: ago(3 * DAY),
    }),
    outgoing({
        _id: DEMO_INTEGRATIONS.neverFired,
        name: 'Nightly report <ops & friends>',
        channel: ['all_public_channels'],
        urls: [`https://reports.example.com/nightly?token=${secret('url-token')}`],
        triggerWords: ['!report'],
        _createdBy: null,
    }),
];

const adminsIncoming = ({ incoming, postingAs, ago }: Maker): FakeIntegration[] => [
    incoming({
        _id: DEMO_INTEGRATIONS.incoming,
        // `ops` is private, and the bots are not in it.
        ...postingAs('admin'),
        name: 'Monitoring alerts',
        channel: ['#ops', '@admin'],
        alias: 'Monitoring',
        avatar: avatar(),
        ...script('process_incoming_request'),
    }),
    incoming({
        _id: DEMO_INTEGRATIONS.incomingDisabled,
        name: 'Legacy forms',
        enabled: false,
        emoji: ':ghost:',
        _updatedAt: ago(45 * DAY),
    }),
    incoming({
        _id: DEMO_INTEGRATIONS.incomingScriptError,
        name: 'Ticket bridge',
        channel: ['#social-media'],
        scriptEnabled: true,
        script: `class Script { process_incoming_request( { return '${secret('script-key')}'; } }`,
        scriptError: {
            name: 'SyntaxError',
            message: 'Unexpected token (1:42)',
            stack: `SyntaxError: Unexpected token (1:42)\n> 1 | return '${secret('script-key')}'`,
        },
    }),
];

const ownersIntegrations = ({ incoming, outgoing, postingAs, reference, ago }: Maker): FakeIntegration[] => [
    incoming({
        _id: DEMO_INTEGRATIONS.ownedIncoming,
        ...postingAs('owner'),
        name: 'Build results',
        _createdBy: reference('owner'),
        _updatedBy: reference('owner'),
        _updatedAt: ago(2 * DAY),
    }),
    outgoing({
        _id: DEMO_INTEGRATIONS.ownedOutgoing,
        ...postingAs('owner'),
        name: 'Deploy button',
        urls: [`https://deploy.example.com/chat?token=${secret('url-token')}`],
        triggerWords: ['!deploy'],
        _createdBy: reference('owner'),
    }),
];

/** The deliveries of {@link demoIntegrations}, newest first. */
export function demoHistory(
    now: Date,
    integrations: readonly FakeIntegration[],
): Map<FakeIntegration['_id'], FakeHistoryRecord[]> {
    type Attempt = { step: DeliveryStep; ago: number; url?: number; responseText?: string; unreachable?: boolean };
    const attempts: Partial<Record<string, Attempt[]>> = {
        [DEMO_INTEGRATIONS.documented]: [
            { step: 'after-http-call', ago: 4 * MINUTE, responseText: '{"ok":true}' },
            { step: 'url-response-sent-message', ago: 2 * HOUR, responseText: '{"text":"a gif"}' },
            { step: 'after-http-call', ago: 26 * HOUR, unreachable: true },
        ],
        [DEMO_INTEGRATIONS.failing]: [
            { step: 'after-http-call', ago: 9 * MINUTE, url: 1, unreachable: true },
            { step: 'after-process-http-status-500', ago: 9 * MINUTE, url: 2, responseText: 'Internal Server Error' },
            { step: 'too-many-retries', ago: 9 * MINUTE, url: 0, responseText: '' },
            { step: 'going-to-retry-3', ago: 9 * MINUTE + 8 * SECOND, url: 0, responseText: '' },
            { step: 'going-to-retry-2', ago: 9 * MINUTE + 12 * SECOND, url: 0, responseText: '' },
            { step: 'going-to-retry-1', ago: 9 * MINUTE + 14 * SECOND, url: 0, responseText: '' },
            { step: 'after-http-call', ago: DAY, url: 0 },
            { step: 'after-http-call', ago: DAY, url: 1 },
            { step: 'after-http-call', ago: DAY, url: 2 },
        ],
        [DEMO_INTEGRATIONS.disabledBy410]: [
            { step: 'after-process-http-status-410', ago: 3 * DAY, responseText: 'Gone' },
            { step: 'after-http-call', ago: 5 * DAY },
        ],
        [DEMO_INTEGRATIONS.ownedOutgoing]: [
            { step: 'after-http-call-send-message-failed', ago: 35 * MINUTE, responseText: '{"text":"deployed"}' },
            { step: 'url-response-sent-message', ago: DAY, responseText: '{"text":"deployed"}' },
        ],
    };
    return new Map(
        integrations.map((integration) => [
            integration._id,
            (attempts[integration._id] ?? []).map(({ step, ago, url = 0, ...rest }) =>
                delivery(step, {
                    // A record holds the document at the time of the delivery: still enabled when the 410 came.
                    integration: { ...integration, enabled: true },
                    at: new Date(now.getTime() - ago),
                    url: integration.urls?.[url],
                    ...rest,
                }),
            ),
        ]),
    );
}
