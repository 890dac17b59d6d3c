import type { Platform } from './platforms';

/**
 * Hooked's word for the state of a connection (docs.hooked.so, "Get Integration Details"). An unknown status keeps its
 * name; `unreported` is an integration without a status.
 */
export type HookedStatus =
    | { readonly kind: 'healthy' | 'expired' | 'error' }
    | { readonly kind: 'other'; readonly name: string }
    | { readonly kind: 'unreported' };

export interface HookedHealth {
    readonly status: HookedStatus;
    readonly tokenValid?: boolean;
    /** When Hooked checked it last; `never` if Hooked says that it has not. */
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

/** A connection of a social account to Hooked. Any field but the id may be missing from Hooked's answer. */
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

/** The states of a connection, as people see them at a glance. */
export const hookedStates = ['healthy', 'expired', 'error', 'token-invalid', 'unknown'] as const;
export type HookedState = (typeof hookedStates)[number];

/**
 * The state is `healthy` only if Hooked says so and does not contradict itself: a healthy status with an invalid token
 * is `token-invalid`. Anything not known is `unknown`, never healthy.
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

/** The best name that Hooked has for an account; undefined where it has none. */
export function accountName({ account, identifier }: HookedIntegration): string | undefined {
    return account.name ?? account.username ?? identifier;
}
