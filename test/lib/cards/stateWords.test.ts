import { describe, expect, test } from '@jest/globals';

import { stateCount, stateWords } from '../../../lib/cards/stateWords';
import { LIST_STATES, type ListState } from '../../../lib/domain/listing';
import { catalog } from '../../../lib/i18n/catalog.generated';
import { sayIn } from '../../../lib/i18n/say';

const SIGNS: Readonly<Record<ListState, string>> = {
    expired: '🔴',
    'token-invalid': '🔴',
    error: '🔴',
    failing: '🔴',
    'disabled-by-server': '🔴',
    'script-broken': '🔴',
    'setup-broken': '🔴',
    degraded: '⚠️',
    unknown: '❔',
    retrying: '⚠️',
    disabled: '⏸️',
    unseen: '❔',
    unchecked: '⏳',
    untested: '💤',
    quiet: '💤',
    enabled: '✅',
    working: '✅',
    healthy: '✅',
};

describe.each(Object.keys(catalog))('in the language %s', (language) => {
    const say = sayIn(language);

    test.each(LIST_STATES)('%s has its sign, and words that no other state has', (state) => {
        const [sign, ...words] = stateWords(state, say).split(' ');
        expect(sign).toBe(SIGNS[state]);
        expect(words.join(' ')).not.toBe('');
        expect(LIST_STATES.filter((one) => stateWords(one, say) === stateWords(state, say))).toEqual([state]);
    });

    test.each(LIST_STATES)('so many of %s are counted by number, apart from any other state', (state) => {
        expect(stateCount(state, 7, say)).toMatch(/\b7\b/);
        const alike = LIST_STATES.filter((one) => stateCount(one, 7, say) === stateCount(state, 7, say));
        expect(alike).toEqual([state]);
    });
});
