/** Shapes and believable contents of the fake Hooked account. */

/** The platforms that the fake knows, as Hooked spells them. */
export const HOOKED_PLATFORMS = ['youtube', 'tiktok', 'instagram'] as const;

export type HookedPlatform = (typeof HOOKED_PLATFORMS)[number];
export type HookedHealthStatus = 'healthy' | 'expired' | 'error';
export type HookedPostStatus = 'pending' | 'published' | 'failed' | 'draft';

/** A connected social account, as `GET /v1/integration/{integrationId}` answers it. */
export interface FakeAccount {
    readonly id: string;
    readonly type: HookedPlatform;
    identifier: string;
    account: { id: string; name: string; username: string; avatarUrl: string };
    health: { status: HookedHealthStatus; tokenValid: boolean; lastChecked: string };
    createdAt: string;
}

export interface FakePlatformData {
    title?: string;
    description?: string;
    tags?: string[];
    privacyStatus?: string;
    madeForKids?: boolean;
}

/** A scheduled post, as `GET /v1/schedule/{scheduleId}` answers it. */
export interface FakePost {
    readonly id: string;
    status: HookedPostStatus;
    scheduledDateTime: string;
    readonly platform: HookedPlatform;
    /** The account as it was when the post was made: it outlives the connection. */
    integration: Pick<FakeAccount, 'id' | 'type' | 'account'>;
    video: { id: string; name: string; url: string; thumbnail: string; durationInSeconds: number };
    platformData: FakePlatformData;
    createdAt: string;
    updatedAt: string;
    /** Why it failed. The documentation promises a message but does not name its field. */
    error?: string;
}

/** A video of the account; only completed ones can be scheduled. */
export type FakeVideo = FakePost['video'] & { status: 'completed' | 'processing' | 'failed' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const isoFrom = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

const profile = (id: string, name: string, username: string): FakeAccount['account'] => ({
    id,
    name,
    username,
    avatarUrl: `https://images.example.com/avatars/${username}.jpg`,
});

/** A healthy account, with the fields of `over`. */
export function anAccount(now: Date, over: Partial<FakeAccount> & Pick<FakeAccount, 'id'>): FakeAccount {
    const username = over.account?.username ?? 'albacoffee';
    return {
        type: 'instagram',
        identifier: `@${username}`,
        account: profile('17841400000000000', 'Alba Coffee', username),
        health: { status: 'healthy', tokenValid: true, lastChecked: isoFrom(now, -4 * MINUTE) },
        createdAt: isoFrom(now, -90 * DAY),
        ...over,
    };
}

/** A post of `account` that is pending for tomorrow, with the fields of `over`. */
export function aPost(now: Date, account: FakeAccount, over: Partial<FakePost> & Pick<FakePost, 'id'>): FakePost {
    return {
        status: 'pending',
        scheduledDateTime: isoFrom(now, DAY),
        platform: account.type,
        integration: { id: account.id, type: account.type, account: { ...account.account } },
        video: aVideo(`vid_${over.id}`, 'Morning pour-over'),
        platformData: { title: 'Morning pour-over', description: '', tags: [], privacyStatus: 'public' },
        createdAt: isoFrom(now, -2 * DAY),
        updatedAt: isoFrom(now, -2 * DAY),
        ...over,
    };
}

/** A completed video, ready to be scheduled. */
export const aVideo = (id: string, name: string): FakePost['video'] => ({
    id,
    name,
    url: `https://media.example.com/videos/${encodeURIComponent(id)}.mp4`,
    thumbnail: `https://media.example.com/thumbnails/${encodeURIComponent(id)}.jpg`,
    durationInSeconds: 42,
});

/** The eight accounts of a small coffee roaster; three of them come from Hooked's pages and dashboard. */
export function demoAccounts(now: Date): FakeAccount[] {
    const checked = (minutesAgo: number): string => isoFrom(now, -minutesAgo * MINUTE);
    const healthy = (minutesAgo: number): FakeAccount['health'] => ({
        status: 'healthy',
        tokenValid: true,
        lastChecked: checked(minutesAgo),
    });
    return [
        {
            id: 'int_yt_abc123',
            type: 'youtube',
            identifier: 'UC1234567890',
            account: profile('UC1234567890', 'My YouTube Channel', 'mychannel'),
            health: healthy(3),
            createdAt: '2024-01-15T08:30:00.000Z',
        },
        {
            id: 'int_tt_xyz789',
            type: 'tiktok',
            identifier: '@myaccount',
            account: profile('6912345678901234567', 'My TikTok', 'myaccount'),
            health: { status: 'expired', tokenValid: false, lastChecked: checked(6) },
            createdAt: '2024-01-10T12:00:00.000Z',
        },
        anAccount(now, {
            id: 'int_ig_err456',
            account: profile('17841400000000456', 'Alba Coffee Events', 'alba.events'),
            health: { status: 'error', tokenValid: false, lastChecked: checked(11) },
        }),
        anAccount(now, {
            id: 'int_ig_main02',
            account: profile('17841400000000002', 'Alba Coffee Roasters ☕', 'albacoffee'),
            health: healthy(2),
        }),
        anAccount(now, {
            id: 'int_yt_jp0081',
            type: 'youtube',
            identifier: 'UC0081alba',
            account: profile('UC0081alba', 'アルバ珈琲 公式チャンネル', 'albacoffee_jp'),
            health: healthy(5),
        }),
        anAccount(now, {
            id: 'int_ig_ar0971',
            account: profile('17841400000000971', 'قهوة ألبا', 'alba.coffee.ae'),
            health: healthy(8),
        }),
        anAccount(now, {
            id: 'int_tt_ua0380',
            type: 'tiktok',
            account: profile('6912345678900000380', "Кав'ярня Альба", 'alba_kava'),
            health: healthy(4),
        }),
        anAccount(now, {
            id: 'int_tt_lab007',
            type: 'tiktok',
            // A display name with marks that a chat would read as formatting and as a mention.
            account: profile('6912345678900000007', '*Alba Lab* _brews & <friends>_ @all', 'alba_lab'),
            health: healthy(14),
        }),
    ];
}

/** Twenty posts of {@link demoAccounts}: published, failed, drafts, and pending ones, also on the broken accounts. */
export function demoPosts(now: Date, accounts: readonly FakeAccount[]): FakePost[] {
    const plan: [accountId: string, status: HookedPostStatus, hoursFromNow: number, title: string][] = [
        ['int_yt_abc123', 'published', -72, 'How we roast: first crack explained'],
        ['int_yt_abc123', 'published', -24, 'Three mistakes with a French press'],
        ['int_yt_abc123', 'pending', 20, 'Cold brew in 60 seconds'],
        ['int_yt_abc123', 'pending', 68, 'Meet the farm: Finca La Aurora'],
        ['int_yt_abc123', 'draft', 120, 'Latte art for beginners (draft)'],
        ['int_tt_xyz789', 'published', -120, 'POV: the grinder is new'],
        ['int_tt_xyz789', 'failed', -18, 'Espresso vs. ristretto'],
        ['int_tt_xyz789', 'pending', 6, 'Guess the origin'],
        ['int_tt_xyz789', 'pending', 30, 'Barista reacts'],
        ['int_tt_xyz789', 'pending', 54, 'One bean, three brews'],
        ['int_ig_err456', 'pending', 26, 'Cupping night in Bremen'],
        ['int_ig_err456', 'failed', -40, 'Open roastery weekend'],
        ['int_ig_main02', 'published', -10, 'Sunday slow bar'],
        ['int_ig_main02', 'pending', 14, 'New: Ethiopia Guji'],
        ['int_ig_main02', 'pending', 38, 'Behind the counter with Mia'],
        ['int_yt_jp0081', 'pending', 44, 'ハンドドリップの基本'],
        ['int_ig_ar0971', 'pending', 50, 'أسرار القهوة المختصة'],
        ['int_tt_ua0380', 'published', -30, 'Ранкова кава'],
        ['int_tt_ua0380', 'pending', 62, 'Як ми обсмажуємо'],
        ['int_tt_lab007', 'pending', 96, 'Coffee & tonic: *why* it works'],
    ];
    const byId = new Map(accounts.map((account) => [account.id, account]));
    return plan.flatMap(([accountId, status, hoursFromNow, title], index) => {
        const account = byId.get(accountId);
        if (!account) return [];
        const number = String(index + 1).padStart(2, '0');
        const madeAt = isoFrom(now, Math.min(hoursFromNow, 0) * HOUR - 2 * DAY - index * MINUTE);
        const post = aPost(now, account, {
            id: `sch_demo${number}`,
            status,
            scheduledDateTime: isoFrom(now, hoursFromNow * HOUR),
            video: aVideo(`vid_demo${number}`, title),
            platformData: { title, description: `${title}.`, tags: ['coffee', 'alba'], privacyStatus: 'public' },
            createdAt: madeAt,
            updatedAt: status === 'pending' || status === 'draft' ? madeAt : isoFrom(now, hoursFromNow * HOUR),
        });
        return [status === 'failed' ? { ...post, error: 'Integration needs reconnection' } : post];
    });
}
