import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { HookedState } from '../../../lib/domain/hooked';
import {
    countsOf,
    idOf,
    LIST_KINDS,
    matches,
    rowChoices,
    stateRank,
    sourcesToList,
    STATE_WORDS,
    worstFirst,
    type ListedIntegration,
    type ListFilter,
    type ListState,
    type RowChoice,
    type StateWord,
} from '../../../lib/domain/listing';
import { anAccount, aWebhook } from '../../support/integrations';

const ALL: ListFilter = { sources: [], kinds: [], states: [] };

/** From worst to best. */
const STATES: readonly ListState[] = [
    'expired',
    'token-invalid',
    'error',
    'failing',
    'disabled-by-server',
    'script-broken',
    'setup-broken',
    'degraded',
    'unknown',
    'retrying',
    'disabled',
    'unseen',
    'unchecked',
    'untested',
    'quiet',
    'enabled',
    'working',
    'healthy',
];
const HOOKED_STATES: readonly string[] = ['healthy', 'expired', 'error', 'token-invalid', 'unseen'] satisfies (
    HookedState | 'unseen'
)[];

function itemIn(state: ListState, id = `x ${state}`, name?: string): ListedIntegration {
    return HOOKED_STATES.includes(state)
        ? {
              source: 'hooked',
              integration: anAccount({ id, account: name === undefined ? {} : { name }, identifier: '' }),
              state: state as 'error',
          }
        : { source: 'rocketchat', webhook: aWebhook({ id, name: name ?? '' }), state: state as 'failing' };
}

describe('the worst first', () => {
    test('every state has its place', () => {
        expect(STATES.map(stateRank)).toEqual(STATES.map((_, index) => index));
        const items = [...STATES].reverse().map((state) => itemIn(state));
        expect(worstFirst(items).map(({ state }) => state)).toEqual(STATES);
    });

    test('those that are alike go by name, whatever its case, then by id', () => {
        const items = [itemIn('error', 'b', 'Zoe'), itemIn('error', 'c', 'anna'), itemIn('error', 'a', 'zoe')];
        expect(worstFirst(items).map(idOf)).toEqual(['c', 'a', 'b']);
    });

    test('the order is the same from whatever they came in', () => {
        const items = STATES.flatMap((state) => ['1', '2'].map((id) => itemIn(state, `${state} ${id}`, 'same')));
        fc.assert(
            fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
                expect(worstFirst(shuffled)).toEqual(worstFirst(items));
            }),
        );
    });
});

describe('the words for states', () => {
    test.each<[StateWord, readonly ListState[]]>([
        ['healthy', ['enabled', 'working', 'healthy']],
        [
            'unhealthy',
            [
                'expired',
                'token-invalid',
                'error',
                'failing',
                'disabled-by-server',
                'script-broken',
                'setup-broken',
                'degraded',
                'unknown',
                'retrying',
                'disabled',
            ],
        ],
        ['disabled', ['disabled-by-server', 'disabled']],
        ['disabled-by-server', ['disabled-by-server']],
        ['expired', ['expired']],
        ['unchecked', ['unchecked']],
    ])('“%s” stands for %j', (word, meant) => {
        const fitting = STATES.filter((state) => matches(itemIn(state), { ...ALL, states: [word] }));
        expect(fitting).toEqual(meant);
    });

    test('there is one for every state', () => {
        for (const state of STATES) {
            const states = STATE_WORDS.filter((word) => word === state);
            expect(states).toHaveLength(1);
            expect(matches(itemIn(state), { ...ALL, states })).toBe(true);
        }
    });
});

describe('a filter', () => {
    const youtube: ListedIntegration = {
        source: 'hooked',
        integration: anAccount({ platform: { kind: 'youtube' } }),
        state: 'error',
    };
    const other: ListedIntegration = {
        source: 'hooked',
        integration: anAccount({ platform: { kind: 'other', name: 'tiktok' } }),
        state: 'error',
    };
    const outgoing: ListedIntegration = { source: 'rocketchat', webhook: aWebhook(), state: 'failing' };

    test.each<[string, Partial<ListFilter>, readonly ListedIntegration[]]>([
        ['that names nothing leaves all', {}, [youtube, other, outgoing]],
        ['of a source', { sources: ['hooked'] }, [youtube, other]],
        ['of both sources leaves all', { sources: ['hooked', 'rocketchat'] }, [youtube, other, outgoing]],
        ['of a platform', { kinds: ['youtube'] }, [youtube]],
        ['of a platform that only goes by that name', { kinds: ['tiktok'] }, []],
        ['of kinds of both sources', { kinds: ['youtube', 'outgoing'] }, [youtube, outgoing]],
        ['of a kind and a state', { kinds: ['youtube', 'outgoing'], states: ['failing'] }, [outgoing]],
        ['that no integration can fit', { sources: ['rocketchat'], kinds: ['youtube'] }, []],
    ])('%s: what fits is left', (_, filter, fitting) => {
        const all = [youtube, other, outgoing];
        expect(all.filter((item) => matches(item, { ...ALL, ...filter }))).toEqual(fitting);
    });

    test.each<[Partial<ListFilter>, readonly string[]]>([
        [{}, ['hooked', 'rocketchat']],
        [{ sources: ['rocketchat'] }, ['rocketchat']],
        [{ kinds: ['tiktok'] }, ['hooked']],
        [{ kinds: ['incoming'] }, ['rocketchat']],
        [{ kinds: ['incoming', 'tiktok'] }, ['hooked', 'rocketchat']],
        [{ sources: ['hooked'], kinds: ['incoming', 'tiktok'] }, ['hooked']],
        [{ sources: ['hooked'], kinds: ['incoming'] }, ['hooked']],
        [{ kinds: LIST_KINDS }, ['hooked', 'rocketchat']],
    ])('%j needs nothing but %j', (filter, sources) => {
        expect(sourcesToList({ ...ALL, ...filter })).toEqual(sources);
    });
});

test('each state is counted, from worst to best, and the counts add up', () => {
    const items = [...STATES, ...STATES].map((state) => itemIn(state));
    expect(countsOf(items)).toEqual(STATES.map((state) => [state, 2]));
    expect(countsOf([])).toEqual([]);
});

describe('the menu of a row', () => {
    const account = itemIn('expired');
    const webhook = (over: Parameters<typeof aWebhook>[0]): ListedIntegration => ({
        source: 'rocketchat',
        webhook: aWebhook(over),
        state: 'failing',
    });
    test.each<[string, ListedIntegration, boolean, readonly RowChoice[]]>([
        ['an account, for a manager', account, true, ['open', 'posts', 'watch', 'disconnect']],
        ['an account, for anyone else', account, false, ['open']],
        ['an enabled webhook', webhook({ enabled: true }), true, ['open', 'watch', 'disable']],
        ['a disabled webhook', webhook({ enabled: false }), true, ['open', 'watch', 'enable']],
        ['a webhook of an unknown kind', webhook({ kind: 'unknown', enabled: true }), true, ['open', 'watch']],
        ['a webhook, for anyone else', webhook({ enabled: false }), false, ['open']],
    ])('of %s', (_, item, manages, choices) => expect(rowChoices(item, manages)).toEqual(choices));
});
