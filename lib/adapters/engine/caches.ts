import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Clock } from '../../ports/clock';
import type { AppSettings } from '../../settings/values';
import { sharedReads, type SharedReads } from '../http/sharedReads';
import { Cached, perAccount } from '../memory/cached';
import { RequestCounts } from '../memory/requestCounts';
import { singleFlight } from '../memory/singleFlight';
import { rememberedAllowances, type Allowances } from '../rocketchat/allowances';
import { permissionCaches, type PermissionCache } from '../rocketchat/permissions';
import { LookedUpBefore } from './lookUps';
import { versionCaches, type VersionCache } from '../rocketchat/version';
import { keptNames, type KeptNames } from './nameLists';

/** The engine reports changes of the app's settings at once; the limit is for a change that another server made. */
const SETTINGS_TTL_MS = 60_000;
/** Of what the workspace's own settings say. */
const WORKSPACE_TTL_MS = 60_000;
const APP_USER_TTL_MS = 3_600_000;

/** Everything that the app remembers between two calls, in memory only: losing it costs requests and nothing else. */
export interface Caches {
    readonly settings: Cached<AppSettings>;
    readonly siteUrl: Cached<string | undefined>;
    readonly language: Cached<string | undefined>;
    readonly appUser: Cached<IUser | undefined>;
    readonly upstreams: UpstreamCaches;
    readonly lookedUp: LookedUpBefore;
    readonly singleFlight: ReturnType<typeof singleFlight>;
}

/** What the app remembers of each upstream, for the account that asked last. */
export interface UpstreamCaches {
    /** Not bound to an account: what this process has asked since its start. */
    readonly requests: RequestCounts;
    readonly hookedReads: (account: string) => SharedReads;
    readonly rocketchatReads: (account: string) => SharedReads;
    readonly permissions: (account: string) => PermissionCache;
    readonly allowances: (account: string) => Allowances;
    readonly serverVersion: (account: string) => VersionCache;
    readonly hookedNames: KeptNames;
    readonly webhookNames: KeptNames;
}

export const emptyCaches = (clock: Clock): Caches => ({
    settings: new Cached(SETTINGS_TTL_MS, clock),
    siteUrl: new Cached(WORKSPACE_TTL_MS, clock),
    language: new Cached(WORKSPACE_TTL_MS, clock),
    appUser: new Cached(APP_USER_TTL_MS, clock),
    upstreams: {
        requests: new RequestCounts(),
        hookedReads: perAccount(sharedReads),
        rocketchatReads: perAccount(sharedReads),
        permissions: permissionCaches(clock),
        allowances: rememberedAllowances(clock),
        serverVersion: versionCaches(clock),
        hookedNames: keptNames(clock),
        webhookNames: keptNames(clock),
    },
    lookedUp: new LookedUpBefore(clock),
    singleFlight: singleFlight(),
});
