import { stateSymbol, type ListState } from '../domain/listing';
import type { MessageKey, Say } from '../i18n/say';

/**
 * The texts of every state: its words, and how many integrations are in it, in the same words. Lists, checks, cards and
 * alerts take their words from here. What each state means, its symbol, and which is worse, stands in
 * lib/domain/listing.ts.
 */
const STATE_TEXTS = {
    expired: { words: 'state_expired', count: 'list_count_expired' },
    'token-invalid': { words: 'state_token_invalid', count: 'list_count_token_invalid' },
    error: { words: 'state_error', count: 'list_count_error' },
    failing: { words: 'state_failing', count: 'list_count_failing' },
    'disabled-by-server': { words: 'state_disabled_by_server', count: 'list_count_disabled_by_server' },
    'script-broken': { words: 'state_script_broken', count: 'list_count_script_broken' },
    'setup-broken': { words: 'state_setup_broken', count: 'list_count_setup_broken' },
    degraded: { words: 'state_degraded', count: 'list_count_degraded' },
    unknown: { words: 'state_unknown', count: 'list_count_unknown' },
    retrying: { words: 'state_retrying', count: 'list_count_retrying' },
    disabled: { words: 'state_disabled', count: 'list_count_disabled' },
    unseen: { words: 'state_unseen', count: 'list_count_unseen' },
    unchecked: { words: 'state_unchecked', count: 'list_count_unchecked' },
    untested: { words: 'state_untested', count: 'list_count_untested' },
    quiet: { words: 'state_quiet', count: 'list_count_quiet' },
    enabled: { words: 'state_enabled', count: 'list_count_enabled' },
    working: { words: 'state_working', count: 'list_count_working' },
    healthy: { words: 'state_healthy', count: 'list_count_healthy' },
} as const satisfies Readonly<Record<ListState, { readonly words: MessageKey; readonly count: MessageKey }>>;

/** "🔴 Token expired" */
export const stateWords = (state: ListState, say: Say): string =>
    `${stateSymbol(state)} ${say(STATE_TEXTS[state].words)}`;

/** "2 token expired" */
export const stateCount = (state: ListState, count: number, say: Say): string =>
    say(STATE_TEXTS[state].count, { count });
