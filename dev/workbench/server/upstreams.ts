import type { Host } from '../../host/host';
import type { FakeAccount, Fault, PlannedFault } from '../../upstreams';
import type {
    AccountState,
    AddPostBody,
    UpstreamName,
    WebhookState,
    WireAccount,
    WireFault,
    WireUpstreams,
    WireWebhook,
} from '../protocol';
import { Refusal } from './guard';

const HOUR_MS = 3_600_000;
const DEFAULT_SLOW_MS = 3_000;
const COME_BACK_SECONDS = 30;

const INCOMING_SWITCHES = ['ok', 'failing', 'disabled'] as const;
const OUTGOING_SWITCHES = [...INCOMING_SWITCHES, 'gone'] as const;

/** The embedded services, as the panel shows and switches them. */
export class Switchboard {
    private readonly faults: Record<UpstreamName, { readonly wire: WireFault; readonly planned?: PlannedFault }> = {
        hooked: { wire: { kind: 'none' } },
        rocketchat: { wire: { kind: 'none' } },
    };

    constructor(private readonly host: Host) {}

    state(): WireUpstreams {
        const { hooked, rocketchat } = this.host;
        const posts = [...hooked.posts.values()];
        const account = (from: FakeAccount, isGone: boolean): WireAccount => ({
            id: from.id,
            platform: from.type,
            name: from.account.name,
            username: from.account.username,
            state: isGone ? 'gone' : (from.health?.status ?? 'healthy'),
            ...(from.health && { lastChecked: from.health.lastChecked }),
            pendingPosts: posts.filter(({ integration, status }) => integration.id === from.id && status === 'pending')
                .length,
        });
        return {
            hooked: {
                real: !this.asks('hooked'),
                url: hooked.url,
                fault: this.faults.hooked.wire,
                accounts: [
                    ...[...hooked.accounts.values()].map((one) => account(one, false)),
                    ...[...hooked.gone.values()].map((one) => account(one, true)),
                ],
                posts: posts
                    .map((post) => ({
                        id: post.id,
                        accountId: post.integration.id,
                        title: post.platformData.title ?? post.video.name,
                        status: post.status,
                        scheduledFor: post.scheduledDateTime,
                        ...(post.error !== undefined && { error: post.error }),
                    }))
                    .sort((a, b) => Date.parse(a.scheduledFor) - Date.parse(b.scheduledFor)),
                videos: [...hooked.videos.values()].map(({ id, name, status }) => ({
                    id,
                    name,
                    ready: status === 'completed',
                })),
            },
            rocketchat: {
                real: !this.asks('rocketchat'),
                url: rocketchat.url,
                fault: this.faults.rocketchat.wire,
                webhooks: [...rocketchat.integrations.values()].map((integration): WireWebhook => {
                    const { _id: id, name, type, channel, _createdBy } = integration;
                    const step = rocketchat.lastStep(id);
                    return {
                        id,
                        name: name ?? id,
                        direction: type === 'webhook-incoming' ? 'incoming' : 'outgoing',
                        state: rocketchat.stateOf(id),
                        switches: type === 'webhook-incoming' ? INCOMING_SWITCHES : OUTGOING_SWITCHES,
                        channels: channel,
                        ...(_createdBy && { createdBy: _createdBy.username }),
                        ...(step !== undefined && { lastStep: step }),
                    };
                }),
            },
        };
    }

    /** Which upstream a request of the app went to. */
    owner(url: string): UpstreamName | 'other' {
        if (this.isAt(url, this.address('hooked'))) return 'hooked';
        return this.isAt(url, this.address('rocketchat')) ? 'rocketchat' : 'other';
    }

    setAccount(id: string, state: AccountState): void {
        const { hooked } = this.host;
        if (!hooked.accounts.has(id) && !hooked.gone.has(id)) throw new Refusal(404, `Hooked has no account ${id}.`);
        if (state === 'gone') {
            if (hooked.accounts.has(id)) hooked.disconnect(id);
            return;
        }
        hooked.restore(id);
        if (state === 'healthy') hooked.heal(id);
        else if (state === 'expired') hooked.expire(id);
        else hooked.breakAccount(id);
    }

    addPost({ accountId, title, inHours = 24 }: AddPostBody): string {
        const { hooked, engine } = this.host;
        if (!hooked.accounts.has(accountId)) throw new Refusal(404, `Hooked has no account ${accountId}.`);
        const scheduledDateTime = new Date(engine.clock.now().getTime() + inHours * HOUR_MS).toISOString();
        const at = engine.clock.now().toISOString();
        const { id } = hooked.addPost(accountId, {
            scheduledDateTime,
            platformData: { title },
            createdAt: at,
            updatedAt: at,
        });
        return id;
    }

    setWebhook(id: string, state: Exclude<WebhookState, 'unknown'>): void {
        const { rocketchat } = this.host;
        const integration = rocketchat.integrations.get(id);
        if (!integration) throw new Refusal(404, `Rocket.Chat has no integration ${id}.`);
        if (integration.type === 'webhook-incoming' && state === 'gone') {
            throw new Refusal(409, 'Nothing is delivered to an incoming integration: it cannot answer 410.');
        }
        rocketchat.setState(id, state);
    }

    setFault(upstream: UpstreamName, wire: WireFault): void {
        this.faults[upstream].planned?.clear();
        const fault = this.faultFor(upstream, wire);
        const slowMs = wire.kind === 'slow' ? { slowMs: wire.slowMs ?? DEFAULT_SLOW_MS } : {};
        this.faults[upstream] = {
            wire: { kind: wire.kind, ...slowMs },
            ...(fault && { planned: this.host[upstream].fault(fault) }),
        };
    }

    private faultFor(upstream: UpstreamName, { kind, slowMs = DEFAULT_SLOW_MS }: WireFault): Fault | undefined {
        switch (kind) {
            case 'none':
                return undefined;
            case 'key-refused':
                return { status: 401 };
            case 'rate-limited': {
                const reset = this.host.engine.clock.now().getTime() + COME_BACK_SECONDS * 1000;
                const headers: Record<UpstreamName, Record<string, string>> = {
                    hooked: { 'retry-after': String(COME_BACK_SECONDS) },
                    rocketchat: { 'x-ratelimit-reset': String(reset) },
                };
                return { status: 429, headers: headers[upstream] };
            }
            case 'slow':
                return { slowMs };
            case 'down':
                return { reset: true };
        }
    }

    /** Both work again. */
    clearFaults(): void {
        this.setFault('hooked', { kind: 'none' });
        this.setFault('rocketchat', { kind: 'none' });
    }

    /** Whether the app's settings lead to the embedded service. */
    private asks(upstream: UpstreamName): boolean {
        return this.isAt(this.address(upstream), this.host[upstream].url);
    }

    private address(upstream: UpstreamName): string {
        const { engine, workspace } = this.host;
        const id = upstream === 'hooked' ? 'hooked_api_url' : 'rocketchat_url';
        const setting = engine.settings().find((one) => one.id === id);
        const value = String(setting?.value ?? setting?.packageValue ?? '');
        return value !== '' || upstream === 'hooked' ? value : String(workspace.settings.Site_Url);
    }

    private isAt(url: string, base: string): boolean {
        return URL.canParse(url) && URL.canParse(base) && new URL(url).origin === new URL(base).origin;
    }
}
