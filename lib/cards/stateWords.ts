import type { ListState } from '../domain/listing';
import type { MessageKey, Say } from '../i18n/say';

/**
 * The texts of every state: `words` with the sign that shows how bad it is, `count` for the number of integrations in
 * it. What each state means stands in lib/domain/listing.ts.
 */
const STATE_TEXTS = {
    expired: { words: 'state_expired', count: 'list_count_expired' },
    'token-invalid': { words: 'state_token_invalid', count: 'list_count_token_invalid' },
    error: { words: 'state_error', count: 'list_count_error' },
    failing: { words: 'state_failing', count: 'list_count_failing' },
    'disabled-by-server': { words: 'state_disabled_by_server', count: 'list_count_disabled_by_server' },
    'script-broken': { words: 'state_script_broken', count: 'list_count_script_broken' },
    degraded: { words: 'state_degraded', count: 'list_count_degraded' },
    unknown: { words: 'state_unknown', count: 'list_count_unknown' },
    retrying: { words: 'state_retrying', count: 'list_count_retrying' },
    disabled: { words: 'state_disabled', count: 'list_count_disabled' },
    unseen: { words: 'list_unseen', count: 'list_count_unseen' },
    unchecked: { words: 'list_unchecked', count: 'list_count_unchecked' },
    untested: { words: 'state_untested', count: 'list_count_untested' },
    quiet: { words: 'state_quiet', count: 'list_count_quiet' },
    enabled: { words: 'state_enabled', count: 'list_count_healthy' },
    working: { words: 'state_working', count: 'list_count_healthy' },
    healthy: { words: 'state_healthy', count: 'list_count_healthy' },
} as const satisfies Readonly<Record<ListState, { readonly words: MessageKey; readonly count: MessageKey }>>;

/** "🔴 Token expired" */
export const stateWords = (state: ListState, say: Say): string => say(STATE_TEXTS[state].words);

/** "2 token expired" */
export const stateCount = (state: ListState, count: number, say: Say): string =>
    say(STATE_TEXTS[state].count, { count });
