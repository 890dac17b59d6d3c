export type UpstreamName = 'hooked' | 'rocketchat';

/** The fault of an upstream. It hits every request until it changes. */
export type FaultKind =
    | 'none'
    /** 401, as if the key or token had been revoked. */
    | 'key-refused'
    /** 429, with the time of the next attempt. */
    | 'rate-limited'
    /** Every answer takes {@link WireFault.slowMs}. */
    | 'slow'
    /** The connection is cut. */
    | 'down';

export interface WireFault {
    readonly kind: FaultKind;
    /** With `slow`: how long each answer takes; 3000 unless given, at most 30000. */
    readonly slowMs?: number;
}

export type AccountState = 'healthy' | 'expired' | 'error' | 'gone';

export interface WireAccount {
    readonly id: string;
    readonly platform: 'youtube' | 'tiktok' | 'instagram';
    readonly name: string;
    readonly username: string;
    /** `gone`: disconnected. Switching it back connects it again, under the same id. */
    readonly state: AccountState;
    readonly lastChecked?: string;
    readonly pendingPosts: number;
}

export interface WirePost {
    readonly id: string;
    readonly accountId: string;
    readonly title: string;
    readonly status: 'pending' | 'published' | 'failed' | 'draft';
    readonly scheduledFor: string;
    readonly error?: string;
}

/**
 * `ok` and `failing`: by its last delivery (outgoing) or its script (incoming); `unknown`: without any delivery
 * yet; `disabled`: by a person; `gone`: its target answered 410 and the server disabled it (outgoing only).
 */
export type WebhookState = 'ok' | 'failing' | 'disabled' | 'gone' | 'unknown';

export interface WireWebhook {
    readonly id: string;
    readonly name: string;
    readonly direction: 'incoming' | 'outgoing';
    readonly state: WebhookState;
    /** The states that a person can switch it to. */
    readonly switches: readonly Exclude<WebhookState, 'unknown'>[];
    readonly channels: readonly string[];
    readonly createdBy?: string;
    /** The last delivery's step, in the server's words, where there is one. */
    readonly lastStep?: string;
}

export interface WireUpstreams {
    readonly hooked: {
        /** The app asks the real service, so the fake's switches have no effect. */
        readonly real: boolean;
        readonly url: string;
        readonly fault: WireFault;
        readonly accounts: readonly WireAccount[];
        /** Soonest first. */
        readonly posts: readonly WirePost[];
        /** Videos that `schedule` accepts, and a video that is not ready, by id. */
        readonly videos: readonly { readonly id: string; readonly name: string; readonly ready: boolean }[];
    };
    readonly rocketchat: {
        readonly real: boolean;
        readonly url: string;
        readonly fault: WireFault;
        readonly webhooks: readonly WireWebhook[];
    };
}
