import { randomUUID } from 'crypto';

import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { runWords } from '../../../commands';
import { announceChange } from '../../audit/announce';
import { jobContext, personContext } from '../../context/build';
import type { AppContext, JobContext } from '../../context/context';
import { KEEPER } from '../../doctor/tried';
import type { Place } from '../../domain/rooms';
import { sayIn, type Say } from '../../i18n/say';
import { deadlineIn, type Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { MonitorStorage } from '../../ports/monitorStorage';
import { plainSettings } from '../../settings/plain';
import type { AppSettings } from '../../settings/values';
import { engineAdapter } from '../http/engineAdapter';
import { auditTrail } from './audit';
import type { RequestCounts } from '../memory/requestCounts';
import { directMessages } from './direct';
import { emptyCaches, type Caches } from './caches';
import { examinationFrom, type AppVersions } from './examination';
import { claims } from './claims';
import { jobsFrom } from './jobs';
import { lookUpsFrom } from './lookUps';
import { messagesFrom } from './messages';
import { peopleFrom, personFrom } from './people';
import { roomsFrom } from './rooms';
import { languageFrom, rawSettingsFrom, settingsFrom, siteUrlFrom } from './settings';
import { monitorStorage, storesFrom, trialsFrom } from './stores';
import { withTimeout } from './time';
import { unreadableRecords } from './unreadable';
import { upstreamsFrom } from './upstreams';

/** For all requests of one call together. The engine ends the call after 30 s, and people give up long before. */
const CALL_BUDGET_MS = 18_000;

/** The accessors that the engine hands to every callback. */
export interface EngineAccess {
    readonly read: IRead;
    readonly http: IHttp;
    readonly modify: IModify;
    readonly persistence: IPersistence;
}

/** Who acts, and where. A window belongs to no room. */
export interface Scene {
    readonly user: IUser;
    readonly place?: Place;
}

/** Makes the context of each command, click and job, and holds what they share. */
export class Services {
    private readonly caches: Caches;

    constructor(
        private readonly appId: string,
        private readonly clock: Clock,
        private readonly versions: AppVersions,
    ) {
        this.caches = emptyCaches(clock);
    }

    /** The context of a command or click. */
    async contextFor({ user, place }: Scene, access: EngineAccess, log: Log): Promise<AppContext> {
        return personContext(await this.jobContextFor(access, log), personFrom(user), place);
    }

    /** The context of a job, in which nobody acts. */
    async jobContextFor(access: EngineAccess, log: Log): Promise<JobContext> {
        const { appId, clock, caches } = this;
        const { read, http, modify, persistence } = access;
        const [settings, language] = await Promise.all([this.currentSettings(read), this.language(read)]);
        const storage = read.getPersistenceReader();
        const siteUrl = (): Promise<string | undefined> => caches.siteUrl.get(() => siteUrlFrom(read));
        const workspace = { siteUrl, language };
        const deadline = deadlineIn(CALL_BUDGET_MS, clock);
        const messages = messagesFrom(modify, read, () => this.appUser(read), log);
        const claimed = claims(persistence, storage, clock);
        const adapter = engineAdapter(http);
        const stores = storesFrom(persistence, storage, clock);
        const rooms = roomsFrom(read);
        const announce: NonNullable<Parameters<typeof auditTrail>[0]['announce']> = (change) =>
            announceChange({ settings, messages, log, workspace }, change);
        return jobContext({
            appId,
            settings,
            people: peopleFrom(read, appId),
            rooms,
            lookUps: lookUpsFrom(read, appId, caches.lookedUp),
            ...(await upstreamsFrom(settings, {
                adapter,
                deadline,
                clock,
                siteUrl,
                caches: caches.upstreams,
            })),
            workspace,
            messages,
            jobs: jobsFrom(modify),
            claims: claimed,
            audit: auditTrail({ persistence, read: storage, clock, claims: claimed, log, announce }),
            ...stores,
            direct: directMessages(modify, read, () => this.appUser(read), { messages, log }),
            installation: async () => ({
                appVersion: this.versions.appVersion,
                settings: plainSettings(await rawSettingsFrom(read)),
            }),
            examination: async () =>
                examinationFrom({
                    raw: await rawSettingsFrom(read),
                    settings,
                    versions: this.versions,
                    adapter,
                    siteUrl,
                    clock,
                    log,
                    rooms,
                    monitor: stores.monitor,
                    scheduler: modify.getScheduler(),
                    trials: trialsFrom(persistence, storage, clock),
                    unreadable: () => unreadableRecords(storage),
                }),
            clock,
            deadline,
            log,
            together: caches.singleFlight,
            withTimeout,
            runWords,
            newId: () => randomUUID(),
        });
    }

    /** The app's settings, with the complaints about them. */
    currentSettings(read: IRead): Promise<AppSettings> {
        return this.caches.settings.get(() => settingsFrom(read));
    }

    /** Words for a user where making a context may fail. */
    async wordsFor(user: IUser, read: IRead): Promise<Say> {
        return sayIn(personFrom(user).language, await this.language(read));
    }

    /** The workspace's, for readers who have not chosen one. */
    language(read: IRead): Promise<string | undefined> {
        return this.caches.language.get(() => languageFrom(read));
    }

    /** The requests to upstreams that this process has sent since its start. */
    get requests(): RequestCounts {
        return this.caches.upstreams.requests;
    }

    get now(): Date {
        return this.clock.now();
    }

    /** The monitor's stores, for those that need no other context. */
    monitorStorage({ persistence, read }: Pick<EngineAccess, 'persistence' | 'read'>): MonitorStorage {
        return monitorStorage(persistence, read.getPersistenceReader(), this.clock);
    }

    /** Remembers who installed or updated the app: the person who is told whether a saved key works. */
    async remember(user: IUser | undefined, read: IRead, persistence: IPersistence): Promise<void> {
        if (!user?.id) return;
        const { keepers } = storesFrom(persistence, read.getPersistenceReader(), this.clock);
        await keepers.put(KEEPER, { id: user.id });
    }

    /** To be called when a setting has changed. */
    clearSettings(): void {
        this.caches.settings.clear();
    }

    /** The app's own user; undefined on a server that has none yet, which is asked again next time. */
    appUser(read: IRead): Promise<IUser | undefined> {
        return this.caches.appUser.get(async () => {
            const user = await read.getUserReader().getAppUser(this.appId);
            if (!user) this.caches.appUser.clear();
            return user ?? undefined;
        });
    }
}
