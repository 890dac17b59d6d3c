import type { Platform } from './platforms';

/**
 * Hooked's word for the state of a connection (docs.hooked.so, "Get Integration Details"). A status we do not know
 * keeps its name; `unreported` is an integration without one.
 */
export type HookedStatus =
    | { readonly kind: 'healthy' | 'expired' | 'error' }
    | { readonly kind: 'other'; readonly name: string }
    | { readonly kind: 'unreported' };

export interface HookedHealth {
    readonly status: HookedStatus;
    readonly tokenValid?: boolean;
    /** When Hooked has looked last; `never`, where it says that it has not. */
    readonly lastChecked?: Date | 'never';
}

export interface HookedAccount {
    readonly id?: string;
    readonly name?: string;
    /** Without a leading `@`. */
    readonly username?: string;
    /** http or https, without credentials. */
    readonly avatarUrl?: string;
}

/** One social account connected to Hooked. Any field but the id may be missing from Hooked's answer. */
export interface HookedIntegration {
    readonly source: 'hooked';
    readonly id: string;
    readonly platform: Platform;
    /** Platform-specific: a channel id, a username. */
    readonly identifier?: string;
    readonly account: HookedAccount;
    readonly health: HookedHealth;
    readonly connectedAt?: Date;
}

/** What a person needs to know of a connection at a glance. */
export const hookedStates = ['healthy', 'expired', 'error', 'token-invalid', 'unknown'] as const;
export type HookedState = (typeof hookedStates)[number];

/**
 * `healthy` only where Hooked says so and does not contradict itself: a healthy status with a dead token is
 * `token-invalid`. Anything not known is `unknown`, never healthy.
 */
export function hookedState({ status, tokenValid }: HookedHealth): HookedState {
    switch (status.kind) {
        case 'healthy':
            return tokenValid === false ? 'token-invalid' : 'healthy';
        case 'expired':
        case 'error':
            return status.kind;
        case 'other':
        case 'unreported':
            return 'unknown';
    }
}

/** The name to call an account by, best first; undefined where Hooked named none. */
export function accountName({ account, identifier }: HookedIntegration): string | undefined {
    return account.name ?? account.username ?? identifier;
}
