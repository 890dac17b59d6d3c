import * as v from 'valibot';

import type { Clock } from '../../ports/clock';
import type { UpstreamHttp } from '../http/client';
import { maybe, text } from '../http/wire';
import { Cached, perAccount } from '../memory/cached';

/** A server's version, as far as endpoints depend on it. */
export interface ServerVersion {
    readonly major: number;
    readonly minor: number;
}

/** `GET /api/info` (apps/meteor/app/api/server/lib/getServerInfo.ts): without rights, the patch is left out. */
const wireInfo = v.object({ version: text, info: maybe(v.object({ version: text })) });

/** Asks the server for its version; undefined where it does not tell. Needs no right. */
export async function readVersion(http: UpstreamHttp): Promise<ServerVersion | undefined> {
    const answer = await http.get(['api', 'info']);
    const parsed = answer.ok && answer.value.status < 400 ? v.safeParse(wireInfo, answer.value.body) : undefined;
    if (!parsed?.success) return undefined;
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(parsed.output.info?.version ?? parsed.output.version ?? '') ?? [];
    return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/** Whether the server has this version or a newer one. */
export const isAtLeast = (version: ServerVersion, major: number, minor: number): boolean =>
    version.major > major || (version.major === major && version.minor >= minor);

/** Gives the cached version, or asks for it. */
export type VersionCache = (ask: () => Promise<ServerVersion | undefined>) => Promise<ServerVersion | undefined>;

/** A server that is upgraded restarts, and the app's process with it. */
const TTL_MS = 3_600_000;

/** Caches the version for the account that asked last, in memory only. A server that did not tell is asked again. */
export const versionCaches = (clock: Clock): ((account: string) => VersionCache) =>
    perAccount((): VersionCache => {
        const cached = new Cached<ServerVersion | undefined>(TTL_MS, clock);
        return async (ask) => {
            const version = await cached.get(ask);
            if (!version) cached.clear();
            return version;
        };
    });
