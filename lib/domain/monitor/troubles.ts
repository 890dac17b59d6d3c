/** What can be in trouble: a Hooked connection, a Rocket.Chat webhook, or an upstream as a whole. */
export type Concerned = 'connection' | 'webhook' | 'upstream';

/** What the monitor needs to know of a trouble; cards have its words and its fix (lib/cards/troubleWords.ts). */
interface TroubleRow {
    /** What can be in this trouble. */
    readonly of: readonly Concerned[];
    /**
     * How much it asks of people. `posts`: a connection's pending posts decide, and what cannot have posts or has
     * unknown ones asks for a warning. `lost`: a warning if posts were lost, else a notice.
     */
    readonly severity: Severity | 'posts' | 'lost';
    /** It does not pass by itself, so the first bad check alerts. */
    readonly atOnce: boolean;
    /** Reminders follow while it lasts. A person's choice brings no reminder, nor does an unknown state. */
    readonly reminds: boolean;
    /** It is switched off, by a person or by the server. */
    readonly off: boolean;
    /** Of a connection: its pending posts may go out all the same. */
    readonly unsure?: true;
    /** Of a webhook: its deliveries fail, and the host that it sends to may be the reason. */
    readonly atTarget?: true;
}

const ANY_INTEGRATION = ['connection', 'webhook'] as const;

/**
 * Every way in which something watched can be bad. Among members of one severity, cards list the troubles in this order.
 * A new trouble needs a row here, and a row of words and fixes in lib/cards/troubleWords.ts.
 */
const TROUBLES = {
    expired: { of: ['connection'], severity: 'posts', atOnce: true, reminds: true, off: false },
    gone: { of: ANY_INTEGRATION, severity: 'posts', atOnce: true, reminds: true, off: false },
    error: { of: ['connection'], severity: 'posts', atOnce: false, reminds: true, off: false },
    'token-invalid': { of: ['connection'], severity: 'posts', atOnce: false, reminds: true, off: false, unsure: true },
    unknown: { of: ANY_INTEGRATION, severity: 'posts', atOnce: false, reminds: true, off: false, unsure: true },
    // Only this integration could not be probed, and it may work.
    unseen: { of: ANY_INTEGRATION, severity: 'lost', atOnce: false, reminds: false, off: false, unsure: true },
    failing: { of: ['webhook'], severity: 'warning', atOnce: false, reminds: true, off: false, atTarget: true },
    degraded: { of: ['webhook'], severity: 'warning', atOnce: false, reminds: true, off: false, atTarget: true },
    'script-broken': { of: ['webhook'], severity: 'warning', atOnce: false, reminds: true, off: false },
    'setup-broken': { of: ['webhook'], severity: 'warning', atOnce: false, reminds: true, off: false },
    disabled: { of: ['webhook'], severity: 'notice', atOnce: true, reminds: false, off: true },
    'disabled-by-server': { of: ['webhook'], severity: 'warning', atOnce: true, reminds: true, off: true },
    // Nothing behind the upstream can be seen until an admin puts in another key.
    'key-refused': { of: ['upstream'], severity: 'critical', atOnce: true, reminds: true, off: false },
    forbidden: { of: ['upstream'], severity: 'warning', atOnce: false, reminds: true, off: false },
    unreachable: { of: ['upstream'], severity: 'warning', atOnce: false, reminds: true, off: false },
    'rate-limited': { of: ['upstream'], severity: 'warning', atOnce: false, reminds: true, off: false },
    unreadable: { of: ['upstream'], severity: 'warning', atOnce: false, reminds: true, off: false },
    'not-set-up': { of: ['upstream'], severity: 'warning', atOnce: true, reminds: true, off: false },
} as const satisfies Readonly<Record<string, TroubleRow>>;

export type Trouble = keyof typeof TROUBLES;

/** The troubles that such a thing can be in. */
export type TroubleOf<C extends Concerned> = {
    [T in Trouble]: C extends (typeof TROUBLES)[T]['of'][number] ? T : never;
}[Trouble];

export const troubles = Object.keys(TROUBLES) as readonly Trouble[];

/** What the monitor needs to know of a trouble. */
export const troubleRow = (trouble: Trouble): TroubleRow => TROUBLES[trouble];

/** A webhook in this trouble is switched off, by a person or by the server. */
export const isOff = (trouble: Trouble): boolean => troubleRow(trouble).off;

/** How much an alert asks of people, worst first. */
export const severities = ['critical', 'warning', 'notice'] as const;

export type Severity = (typeof severities)[number];
