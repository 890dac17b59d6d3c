import { section, type Block } from '../chat/blocks';
import { someOf } from '../chat/card';
import type { IntegrityFinding, IntegrityFindingOf, IntegrityKind, IntegritySeverity } from '../domain/integrity';
import type { ChannelUse } from '../domain/webhookFacts';
import { code, type Markup, type Say } from '../i18n/say';
import { flawWords } from './scriptWords';

/** Further findings are counted, not listed. */
const MOST_FINDINGS = 5;
const MOST_WORTH_KNOWING = 3;

/** One sentence and one fix. */
interface IntegrityTexts<K extends IntegrityKind> {
    readonly words: (finding: IntegrityFindingOf<K>, say: Say) => string;
    /** @param link to where the webhook is managed */
    readonly fix: (finding: IntegrityFindingOf<K>, say: Say, link: Markup) => string;
}

const person = (name: string): Markup => code(name.startsWith('@') ? name : `@${name}`);

/** The words and the fix of every finding; what leads to it stands in lib/domain/integrity.ts. */
const INTEGRITY_TEXTS: { readonly [K in IntegrityKind]: IntegrityTexts<K> } = {
    'poster-missing': {
        words: ({ who }, say) => say('integrity_poster_missing', { who: person(who) }),
        fix: (_, say, link) => say('integrity_poster_missing_fix', { link }),
    },
    'poster-deactivated': {
        words: ({ who }, say) => say('integrity_poster_deactivated', { who: person(who) }),
        fix: (_, say, link) => say('integrity_poster_deactivated_fix', { link }),
    },
    'poster-renamed': {
        words: ({ who, now, isByName }, say) =>
            say('integrity_poster_renamed', { found: foundBy(isByName), who: person(who), now: person(now) }),
        fix: ({ now, isByName }, say, link) =>
            say('integrity_poster_renamed_fix', { found: foundBy(isByName), now: person(now), link }),
    },
    'channel-missing': {
        words: ({ use, channel }, say) =>
            say('integrity_channel_missing', { use: textOf(use), channel: code(channel) }),
        fix: (_, say, link) => say('integrity_channel_missing_fix', { link }),
    },
    'channel-archived': {
        words: ({ use, channel }, say) =>
            say('integrity_channel_archived', { use: textOf(use), channel: code(channel) }),
        fix: ({ channel }, say, link) => say('integrity_channel_archived_fix', { channel: code(channel), link }),
    },
    'channel-private': {
        words: ({ use, channel }, say) =>
            say('integrity_channel_private', { use: textOf(use), channel: code(channel) }),
        fix: ({ channel }, say, link) => say('integrity_channel_private_fix', { channel: code(channel), link }),
    },
    'channel-read-only': {
        words: ({ use, channel }, say) =>
            say('integrity_channel_read_only', { use: textOf(use), channel: code(channel) }),
        fix: ({ channel }, say, link) => say('integrity_channel_read_only_fix', { channel: code(channel), link }),
    },
    'person-missing': {
        words: ({ use, channel }, say) => say('integrity_person_missing', { use: textOf(use), channel: code(channel) }),
        fix: (_, say, link) => say('integrity_person_missing_fix', { link }),
    },
    'person-deactivated': {
        words: ({ use, channel }, say) =>
            say('integrity_person_deactivated', { use: textOf(use), channel: code(channel) }),
        fix: (_, say, link) => say('integrity_person_deactivated_fix', { link }),
    },
    'channel-renamed': {
        words: ({ channel, now }, say) =>
            say('integrity_channel_renamed', { channel: code(channel), now: code(`#${now}`) }),
        fix: (_, say) => say('integrity_channel_renamed_fix'),
    },
    'script-error': {
        words: (_, say) => say('fix_script_broken'),
        fix: (_, say, link) => say('fix_script_broken_step', { link }),
    },
    'script-uncompilable': {
        words: ({ flaws }, say) => say('script_flaws_compile', { flaws: flawWords(flaws, say) }),
        fix: (_, say, link) => say('script_flaws_step', { link }),
    },
    'script-may-fail': {
        words: ({ flaws }, say) => say('script_flaws_run', { flaws: flawWords(flaws, say) }),
        fix: (_, say, link) => say('script_flaws_step', { link }),
    },
    'creator-missing': {
        words: ({ who }, say) => say('integrity_creator_missing', { who: person(who) }),
        fix: (_, say) => say('integrity_creator_fix'),
    },
    'creator-deactivated': {
        words: ({ who }, say) => say('integrity_creator_deactivated', { who: person(who) }),
        fix: (_, say) => say('integrity_creator_fix'),
    },
    'target-unencrypted': {
        words: ({ hosts }, say) => say('integrity_target_unencrypted', { hosts: someOf(say, hosts) }),
        fix: (_, say, link) => say('integrity_target_unencrypted_fix', { link }),
    },
    'target-localhost': {
        words: ({ hosts }, say) => say('integrity_target_localhost', { hosts: someOf(say, hosts) }),
        fix: (_, say, link) => say('integrity_target_localhost_fix', { link }),
    },
    'target-private': {
        words: ({ hosts }, say) => say('integrity_target_private', { hosts: someOf(say, hosts) }),
        fix: (_, say, link) => say('integrity_target_private_fix', { link }),
    },
    'target-shared': {
        words: ({ count }, say) => say('integrity_target_shared', { count }),
        fix: (_, say) => say('integrity_target_shared_fix'),
    },
    'never-fired': {
        words: (_, say) => say('integrity_never_fired'),
        fix: (_, say, link) => say('integrity_never_fired_fix', { link }),
    },
    'posts-anywhere': {
        words: (_, say) => say('integrity_posts_anywhere'),
        fix: (_, say, link) => say('integrity_posts_anywhere_fix', { link }),
    },
    'not-looked-up': {
        words: ({ names }, say) => say('integrity_not_looked_up', { names: someOf(say, names) }),
        fix: (_, say) => say('integrity_not_looked_up_fix'),
    },
    'calls-unknowable': {
        words: (_, say) => say('delivery_incoming'),
        fix: (_, say) => say('integrity_calls_unknowable_fix'),
    },
};

const foundBy = (isByName: boolean): 'name' | 'other' => (isByName ? 'name' : 'other');

/** The texts have a branch for each use; the one for posting is the last. */
const textOf = (use: ChannelUse): Exclude<ChannelUse, 'posts'> | 'other' => (use === 'posts' ? 'other' : use);

/** The card says these in its own words: the state and its cause, and what was delivered. */
const SAID_BY_CARD: readonly IntegrityKind[] = ['script-error', 'never-fired', 'calls-unknowable'];

const SIGNS: Readonly<Record<IntegritySeverity, string>> = { breaks: '🔴', 'will-break': '⚠️', 'worth-knowing': 'ℹ️' };

const signOf = ({ kind, severity }: IntegrityFinding): string => (kind === 'not-looked-up' ? '❔' : SIGNS[severity]);

/** "🔴 The webhook posts as `@leaver`, whose account is deactivated." */
const wordsOf = <K extends IntegrityKind>(finding: IntegrityFindingOf<K> & { readonly kind: K }, say: Say): string =>
    INTEGRITY_TEXTS[finding.kind].words(finding, say);

const fixOf = <K extends IntegrityKind>(
    finding: IntegrityFindingOf<K> & { readonly kind: K },
    say: Say,
    link: Markup,
): string => INTEGRITY_TEXTS[finding.kind].fix(finding, say, link);

/**
 * The part of a webhook's card that says what breaks it and how to fix that, and, in short, what is worth knowing.
 * @param link to where the webhook is managed
 */
export function integritySection(findings: readonly IntegrityFinding[], link: Markup, say: Say): readonly Block[] {
    const shown = findings.filter(({ kind }) => !SAID_BY_CARD.includes(kind));
    const bad = shown.filter(({ severity }) => severity !== 'worth-knowing');
    const rest = shown.filter(({ severity }) => severity === 'worth-knowing');
    const lines = [
        ...bad.slice(0, MOST_FINDINGS).map((one) => lineWithFix(one, link, say)),
        ...moreThan(MOST_FINDINGS, bad, say),
        ...rest.slice(0, MOST_WORTH_KNOWING).map((one) => `${signOf(one)} ${wordsOf(one, say)}`),
        ...moreThan(MOST_WORTH_KNOWING, rest, say),
    ];
    return lines.length > 0 ? [section(lines.join('\n'))] : [];
}

const moreThan = (most: number, all: readonly unknown[], say: Say): readonly string[] =>
    all.length > most ? [say('card_more', { count: all.length - most })] : [];

const lineWithFix = (finding: IntegrityFinding, link: Markup, say: Say): string =>
    `${signOf(finding)} ${wordsOf(finding, say)} ${fixOf(finding, say, link)}`;

/**
 * All findings with their fixes, worst first, a line each: for the details of a webhook.
 * @param link to where the webhook is managed
 */
export const integrityDetails = (findings: readonly IntegrityFinding[], link: Markup, say: Say): readonly string[] =>
    findings.map((one) => lineWithFix(one, link, say));
