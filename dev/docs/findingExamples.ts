import type { IntegrityFinding, IntegrityKind } from '../../lib/domain/integrity';

const OF_POSTER = { who: 'leaver' };
const OF_CHANNEL = { channel: '#one', use: 'posts' } as const;
const OF_PERSON = { channel: '@ada', use: 'posts' } as const;
const OF_TARGETS = { hosts: ['one.example.com'] };

/** One finding of each kind, for the table in docs/findings.md and for the test of its words. */
export const FINDING_EXAMPLES: { readonly [K in IntegrityKind]: Extract<IntegrityFinding, { kind: K }> } = {
    'poster-missing': { kind: 'poster-missing', severity: 'breaks', ...OF_POSTER },
    'poster-deactivated': { kind: 'poster-deactivated', severity: 'breaks', ...OF_POSTER },
    'poster-renamed': { kind: 'poster-renamed', severity: 'will-break', ...OF_POSTER, now: 'lea', isByName: true },
    'channel-missing': { kind: 'channel-missing', severity: 'breaks', ...OF_CHANNEL },
    'channel-archived': { kind: 'channel-archived', severity: 'breaks', ...OF_CHANNEL },
    'channel-private': { kind: 'channel-private', severity: 'breaks', ...OF_CHANNEL },
    'channel-read-only': { kind: 'channel-read-only', severity: 'breaks', ...OF_CHANNEL },
    'person-missing': { kind: 'person-missing', severity: 'breaks', ...OF_PERSON },
    'person-deactivated': { kind: 'person-deactivated', severity: 'breaks', ...OF_PERSON },
    'channel-renamed': { kind: 'channel-renamed', severity: 'worth-knowing', ...OF_CHANNEL, now: 'two' },
    'script-error': { kind: 'script-error', severity: 'breaks' },
    'script-uncompilable': { kind: 'script-uncompilable', severity: 'will-break', flaws: ['octal-literal'] },
    'script-may-fail': { kind: 'script-may-fail', severity: 'will-break', flaws: ['nested-this'] },
    'creator-missing': { kind: 'creator-missing', severity: 'worth-knowing', ...OF_POSTER },
    'creator-deactivated': { kind: 'creator-deactivated', severity: 'worth-knowing', ...OF_POSTER },
    'target-unencrypted': { kind: 'target-unencrypted', severity: 'worth-knowing', ...OF_TARGETS },
    'target-localhost': { kind: 'target-localhost', severity: 'worth-knowing', ...OF_TARGETS },
    'target-private': { kind: 'target-private', severity: 'worth-knowing', ...OF_TARGETS },
    'target-shared': { kind: 'target-shared', severity: 'worth-knowing', count: 2 },
    'never-fired': { kind: 'never-fired', severity: 'worth-knowing' },
    'posts-anywhere': { kind: 'posts-anywhere', severity: 'worth-knowing' },
    'not-looked-up': { kind: 'not-looked-up', severity: 'worth-knowing', names: ['#one'] },
    'calls-unknowable': { kind: 'calls-unknowable', severity: 'worth-knowing' },
};
