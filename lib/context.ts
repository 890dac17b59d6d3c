import type { AppSettings } from './settings/values';
import type { Clock } from './ports/clock';
import type { People, Person } from './ports/people';
import type { HookedAccounts, Webhooks } from './ports/upstreams';
import type { WorkspaceInfo } from './ports/workspace';
import type { Outcome } from './domain/outcome';

/** Notes for admins, in the app's log; never a secret, never a payload. */
export interface Log {
    warn(message: string): void;
    error(message: string, error: unknown): void;
}

/** An upstream, or the setting that stands in the way of asking it. */
export type Configured<T> = Outcome<T>;

/** Everything that one command or click may use, named by role. Made anew for each by the engine adapter. */
export interface AppContext {
    readonly appId: string;
    readonly person: Person;
    readonly settings: AppSettings;
    readonly people: People;
    readonly hooked: Configured<HookedAccounts>;
    readonly webhooks: Configured<Webhooks>;
    readonly workspace: WorkspaceInfo;
    readonly clock: Clock;
    readonly log: Log;
}
