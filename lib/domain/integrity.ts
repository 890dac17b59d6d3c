import { addressKind } from './addressKind';
import { hostOf } from './rocketchat';
import type { Delivery } from './delivery';
import type { WebhookIntegration } from './rocketchat';
import { isCompileFlaw, type ScriptFlaw, type ScriptFlawKind } from './scriptFlaw';
import type { ChannelFact, ChannelFault, ChannelUse, PersonFact, WebhookFacts } from './webhookFacts';

/** `breaks`: it does not work now. `will-break`: it will not with the next answer or update. Worst first. */
export const INTEGRITY_SEVERITIES = ['breaks', 'will-break', 'worth-knowing'] as const;

export type IntegritySeverity = (typeof INTEGRITY_SEVERITIES)[number];

interface OfPoster {
    /** The account's name as the webhook's document has it, or its id. */
    readonly who: string;
}

interface OfChannel {
    /** As the webhook's document writes it. */
    readonly channel: string;
    readonly use: ChannelUse;
}

interface OfTargets {
    /** The hosts, each once. */
    readonly hosts: readonly string[];
}

interface OfScript {
    readonly flaws: readonly ScriptFlawKind[];
}

/** What each finding tells besides its severity. Nothing here names a room that the webhook's document does not name. */
interface Facts {
    readonly 'poster-missing': OfPoster;
    readonly 'poster-deactivated': OfPoster;
    /** `isByName`: an outgoing webhook looks for its poster by the old name. */
    readonly 'poster-renamed': OfPoster & { readonly now: string; readonly isByName: boolean };
    readonly 'channel-missing': OfChannel;
    readonly 'channel-archived': OfChannel;
    readonly 'channel-private': OfChannel;
    readonly 'channel-read-only': OfChannel;
    readonly 'person-missing': OfChannel;
    readonly 'person-deactivated': OfChannel;
    readonly 'channel-renamed': OfChannel & { readonly now: string };
    readonly 'script-error': object;
    /** From Rocket.Chat 9.0 on, the script does not compile. */
    readonly 'script-uncompilable': OfScript;
    /** From Rocket.Chat 9.0 on, the script fails where these lines of it run. */
    readonly 'script-may-fail': OfScript;
    readonly 'creator-missing': OfPoster;
    readonly 'creator-deactivated': OfPoster;
    readonly 'target-unencrypted': OfTargets;
    readonly 'target-localhost': OfTargets;
    readonly 'target-private': OfTargets;
    /** How many other webhooks send to one of its addresses. */
    readonly 'target-shared': { readonly count: number };
    readonly 'never-fired': object;
    readonly 'posts-anywhere': object;
    /** What could not be looked up: names as the webhook's document has them. */
    readonly 'not-looked-up': { readonly names: readonly string[] };
    /** Whether anything calls an incoming webhook, which Rocket.Chat does not record. */
    readonly 'calls-unknowable': object;
}

export type IntegrityKind = keyof Facts;

export type IntegrityFindingOf<K extends IntegrityKind> = {
    readonly kind: K;
    readonly severity: IntegritySeverity;
} & Facts[K];

/** One thing about a webhook that breaks it, will break it, or is worth knowing. */
export type IntegrityFinding = { [K in IntegrityKind]: IntegrityFindingOf<K> }[IntegrityKind];

/** What is known of a webhook besides its document. */
export interface IntegrityFacts extends WebhookFacts {
    /** Undefined where its history was not read. */
    readonly deliveries: readonly Delivery[] | undefined;
    /** How many other webhooks that the reader may see have a target with one of its keys; undefined: not counted. */
    readonly sharedWith: number | undefined;
}

/** How to tell one kind of finding. */
interface Row<K extends IntegrityKind> {
    readonly severity: IntegritySeverity | ((fact: Facts[K], facts: IntegrityFacts) => IntegritySeverity);
    readonly find: (facts: IntegrityFacts) => readonly Facts[K][];
}

const posterName = ({ webhook }: IntegrityFacts): string => webhook.postsAs ?? webhook.postsAsId ?? '';

const ofPoster =
    (kind: PersonFact['kind']) =>
    (facts: IntegrityFacts): readonly OfPoster[] =>
        facts.poster.kind === kind ? [{ who: posterName(facts) }] : [];

const ofCreator =
    (kind: PersonFact['kind']) =>
    ({ webhook, creator }: IntegrityFacts): readonly OfPoster[] =>
        creator.kind === kind ? [{ who: webhook.createdBy?.username ?? webhook.createdBy?.id ?? '' }] : [];

const ofChannel =
    (fault: ChannelFault) =>
    ({ channels }: IntegrityFacts): readonly OfChannel[] =>
        channels.filter((one) => one.fault === fault).map(({ channel, use }) => ({ channel, use }));

const ofScript =
    (fits: (flaw: ScriptFlaw) => boolean) =>
    ({ webhook }: IntegrityFacts): readonly OfScript[] => {
        const flaws = (webhook.scriptFlaws ?? []).filter(fits).map(({ kind }) => kind);
        return flaws.length > 0 ? [{ flaws }] : [];
    };

/** Nobody can trigger it there. */
const DEAD: readonly (ChannelFault | undefined)[] = ['missing', 'archived', 'person-missing', 'person-deactivated'];
const isDead = ({ fault }: ChannelFact): boolean => DEAD.includes(fault);

/**
 * An incoming webhook fails with the first channel that it cannot post in. An outgoing one loses the triggers of that
 * channel: it is broken where no channel is left. Its answers are lost when there is one.
 */
function ofUse({ use }: OfChannel, { channels }: IntegrityFacts): IntegritySeverity {
    if (use === 'posts') return 'breaks';
    if (use === 'answers') return 'will-break';
    return channels.filter(({ isTrigger }) => isTrigger).every(isDead) ? 'breaks' : 'worth-knowing';
}

const ofHosts =
    (fits: (address: string) => boolean) =>
    ({ webhook }: IntegrityFacts): readonly OfTargets[] => {
        const hosts = webhook.targets
            .filter(({ address }) => fits(address))
            .flatMap(({ address }) => hostOf(address) ?? []);
        return hosts.length > 0 ? [{ hosts: [...new Set(hosts)] }] : [];
    };

const one = (holds: boolean): readonly object[] => (holds ? [{}] : []);

/**
 * Every finding, in the order of cards. A new one needs its facts above, a row here, and its texts in
 * lib/cards/integrityWords.ts.
 *
 * What the server does stands in its source: processWebhookMessage.ts, canSendMessage.ts, triggerHandler.ts and
 * integrations/server/api/api.ts of apps/meteor/app. Inferred, not observed: that a deactivated poster breaks a webhook (its
 * direct conversations are read-only, its channels were not seen to be), and that a webhook whose creator is gone is left
 * to those who manage all webhooks.
 */
const ROWS: { readonly [K in IntegrityKind]: Row<K> } = {
    'poster-missing': { severity: 'breaks', find: ofPoster('missing') },
    'poster-deactivated': { severity: 'breaks', find: ofPoster('deactivated') },
    'poster-renamed': {
        severity: ({ isByName }) => (isByName ? 'will-break' : 'worth-knowing'),
        find: (facts) => {
            const { poster, webhook } = facts;
            const isByName = webhook.kind === 'outgoing';
            return poster.kind === 'renamed' ? [{ who: posterName(facts), now: poster.now, isByName }] : [];
        },
    },
    'channel-missing': { severity: ofUse, find: ofChannel('missing') },
    'channel-archived': { severity: ofUse, find: ofChannel('archived') },
    'channel-private': { severity: ofUse, find: ofChannel('private') },
    'channel-read-only': { severity: ofUse, find: ofChannel('read-only') },
    'person-missing': { severity: ofUse, find: ofChannel('person-missing') },
    'person-deactivated': { severity: ofUse, find: ofChannel('person-deactivated') },
    'script-error': {
        severity: 'breaks',
        find: ({ webhook }) => one(webhook.scriptBroken && webhook.scriptEnabled !== false),
    },
    'script-uncompilable': { severity: 'will-break', find: ofScript(isCompileFlaw) },
    'script-may-fail': { severity: 'will-break', find: ofScript((flaw) => !isCompileFlaw(flaw)) },
    'channel-renamed': {
        severity: 'worth-knowing',
        find: ({ channels }) =>
            channels.flatMap(({ channel, use, now }) => (now === undefined ? [] : [{ channel, use, now }])),
    },
    'creator-missing': { severity: 'worth-knowing', find: ofCreator('missing') },
    'creator-deactivated': { severity: 'worth-knowing', find: ofCreator('deactivated') },
    'target-unencrypted': {
        severity: 'worth-knowing',
        // What stays on the server needs no encryption.
        find: ofHosts((address) => address.startsWith('http:') && addressKind(address) !== 'localhost'),
    },
    'target-localhost': { severity: 'worth-knowing', find: ofHosts((address) => addressKind(address) === 'localhost') },
    'target-private': { severity: 'worth-knowing', find: ofHosts((address) => addressKind(address) === 'private') },
    'target-shared': {
        severity: 'worth-knowing',
        find: ({ sharedWith = 0 }) => (sharedWith > 0 ? [{ count: sharedWith }] : []),
    },
    'never-fired': {
        severity: 'worth-knowing',
        find: ({ webhook, deliveries }) =>
            one(webhook.kind === 'outgoing' && webhook.enabled === true && deliveries?.length === 0),
    },
    'posts-anywhere': { severity: 'worth-knowing', find: ({ webhook }) => one(webhook.mayPostAnywhere === true) },
    'not-looked-up': {
        severity: 'worth-knowing',
        find: ({ webhook, poster, creator, channels }) => {
            const names = [
                ...(poster.kind === 'unknown' ? [`@${webhook.postsAs ?? webhook.postsAsId ?? ''}`] : []),
                ...(creator.kind === 'unknown'
                    ? [`@${webhook.createdBy?.username ?? webhook.createdBy?.id ?? ''}`]
                    : []),
                ...channels.filter(({ fault }) => fault === 'unknown').map(({ channel }) => channel),
            ];
            return names.length > 0 ? [{ names: [...new Set(names)] }] : [];
        },
    },
    'calls-unknowable': { severity: 'worth-knowing', find: ({ webhook }) => one(webhook.kind === 'incoming') },
};

export const INTEGRITY_KINDS = Object.keys(ROWS) as readonly IntegrityKind[];

/** All findings about one webhook, worst first. A look-up that failed leads to `not-looked-up` alone. */
export function integrityOf(facts: IntegrityFacts): readonly IntegrityFinding[] {
    const found = INTEGRITY_KINDS.flatMap((kind) => findingsOf(kind, facts));
    return INTEGRITY_SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}

function findingsOf<K extends IntegrityKind>(kind: K, facts: IntegrityFacts): readonly IntegrityFinding[] {
    const row: Row<K> = ROWS[kind];
    return row.find(facts).map((fact) => {
        const severity = typeof row.severity === 'function' ? row.severity(fact, facts) : row.severity;
        return { ...fact, kind, severity } as unknown as IntegrityFinding;
    });
}

/**
 * What lists and checks count besides states: a script that Rocket.Chat 9.0 may not run, and an address that another
 * webhook sends to as well.
 */
export const WEBHOOK_NOTES = ['script', 'shared'] as const;

export type WebhookNote = (typeof WEBHOOK_NOTES)[number];

const NOTED: Readonly<Partial<Record<IntegrityKind, WebhookNote>>> = {
    'script-uncompilable': 'script',
    'script-may-fail': 'script',
    'target-shared': 'shared',
};

/** What a list or a check counts of one webhook; empty where nothing was looked up. */
export function notesOf(findings: readonly IntegrityFinding[] = []): readonly WebhookNote[] {
    const noted = findings.map(({ kind }) => NOTED[kind]);
    return WEBHOOK_NOTES.filter((note) => noted.includes(note));
}

/** How many others of these webhooks send to an address of each, by its id. */
export function sharingAmong(
    webhooks: readonly Pick<WebhookIntegration, 'id' | 'targets'>[],
): (webhook: Pick<WebhookIntegration, 'id' | 'targets'>) => number {
    const ids = new Map<string, Set<string>>();
    for (const { id, targets } of webhooks) {
        for (const { key } of targets) ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
    return ({ id, targets }) => {
        const all = new Set(targets.flatMap(({ key }) => [...(ids.get(key) ?? [])]));
        all.delete(id);
        return all.size;
    };
}

/** A person or room that it depends on breaks it. A script that does so has a state of its own. */
export const isSetupBroken = (findings: readonly IntegrityFinding[] | undefined): boolean =>
    findings?.some(({ kind, severity }) => severity === 'breaks' && kind !== 'script-error') ?? false;

/** Something could not be looked up, so that nothing here proves that it works. */
export const isIntegrityUnknown = (findings: readonly IntegrityFinding[] | undefined): boolean =>
    findings?.some(({ kind }) => kind === 'not-looked-up') ?? false;
