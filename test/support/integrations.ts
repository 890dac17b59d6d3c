import type { Delivery, DeliveryRecord, DeliveryResult } from '../../lib/domain/delivery';
import type { HookedHealth, HookedIntegration } from '../../lib/domain/hooked';
import type { WebhookIntegration } from '../../lib/domain/rocketchat';
import { MINUTE, DAY, ago } from './times';

/** A healthy account, but for what `over` says. */
export const anAccount = (over: Partial<HookedIntegration> = {}): HookedIntegration => ({
    source: 'hooked',
    id: 'int_ig_main02',
    platform: { kind: 'instagram' },
    identifier: '@albacoffee',
    account: { id: '17841400000000002', name: 'Alba Coffee', username: 'albacoffee' },
    health: { status: { kind: 'healthy' }, tokenValid: true, lastChecked: ago(5 * MINUTE) },
    connectedAt: ago(90 * DAY),
    ...over,
});

export const anAccountWith = (health: HookedHealth): HookedIntegration => anAccount({ health });

/** An outgoing webhook that is switched on, but for what `over` says. */
export const aWebhook = (over: Partial<WebhookIntegration> = {}): WebhookIntegration => ({
    source: 'rocketchat',
    id: '659ea5e42dd9f928ada3e451',
    kind: 'outgoing',
    name: 'Order sync',
    enabled: true,
    postsAs: 'rocket.cat',
    channels: ['#general'],
    event: 'sendMessage',
    triggerWords: [],
    targets: [{ key: '0', address: 'https://shop.example.com/hooks' }],
    scriptBroken: false,
    createdAt: ago(60 * DAY),
    updatedAt: ago(20 * DAY),
    createdBy: { id: 'uAdmin00000000001', username: 'admin' },
    ...over,
});

export const aDelivery = (result: DeliveryResult, over: Partial<Delivery> = {}): Delivery => ({
    target: 'https://shop.example.com/hooks',
    at: ago(5 * MINUTE),
    result,
    ...over,
});

/** A record that says nothing but what `over` says. */
export const aRecord = (over: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
    targetKey: '0',
    at: ago(1000),
    finished: false,
    error: false,
    unreachable: false,
    emptyAnswer: false,
    ...over,
});
