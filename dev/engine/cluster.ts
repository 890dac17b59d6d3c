import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';

import { copy } from './copy';
import { logLine, type EngineHost } from './host';
import type { InstalledApp } from './installedApp';
import type { ClusterMember } from './store';

/** One engine's place among the engines that share its store. */
export interface ClusterPlace {
    /** Passes a setting that was saved here on to the other engines. */
    settingSaved(appId: string, setting: ISetting): void;
    leave(): void;
}

/** Joins the engines of the host's store. `app` is asked for only once the app is being installed. */
export function joinCluster(host: EngineHost, app: () => InstalledApp): ClusterPlace {
    const { members } = host.store;
    /** Settings that another engine saved, while this one saves them too. */
    const replayed = new Set<string>();
    const member: ClusterMember = {
        async settingChanged(_appId, setting) {
            const replay = copy(setting) as ISetting;
            replayed.add(replay.id);
            try {
                await app().saveSetting(replay);
            } finally {
                replayed.delete(replay.id);
            }
        },
        async caughtUp() {
            await app().process.caughtUp();
        },
    };
    members.add(member);
    return {
        settingSaved(appId, setting) {
            host.tell({ kind: 'setting', id: setting.id });
            // Two engines that passed each other's settings on would never stop.
            if (replayed.has(setting.id)) return;
            for (const other of members) {
                if (other !== member)
                    void other
                        .settingChanged(appId, setting)
                        .catch((error) => logLine(host, 'engine', 'error', [error]));
            }
        },
        leave: () => void members.delete(member),
    };
}
