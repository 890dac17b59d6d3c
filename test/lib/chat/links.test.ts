import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { refreshCard } from '../../../lib/chat/links';

test('what a button was given is what its click brings back', () => {
    const target = fc.record(
        {
            query: fc.record(
                {
                    id: fc.string({ minLength: 1, unit: 'grapheme' }),
                    source: fc.constantFrom('hooked' as const, 'rocketchat' as const),
                    createdBy: fc.string(),
                },
                { requiredKeys: ['id'] },
            ),
            shows: fc.subarray(['hooked' as const, 'rocketchat' as const], { minLength: 1 }),
            manages: fc.boolean(),
            language: fc.string(),
            utcOffset: fc.integer({ min: -14, max: 14 }),
        },
        { requiredKeys: ['query', 'shows', 'manages'] },
    );
    fc.assert(fc.property(target, (sent) => expect(refreshCard.read(refreshCard.write(sent))).toEqual(sent)));
});

/** Sound but for what `over` says. */
const value = (over: Readonly<Record<string, unknown>> = {}): string =>
    JSON.stringify({ query: { id: 'x' }, shows: ['hooked'], manages: false, ...over });

test('a sound value is read', () => {
    expect(refreshCard.read(value())).toEqual({ query: { id: 'x' }, shows: ['hooked'], manages: false });
    expect(refreshCard.read(value({ more: 1 }))).toEqual(refreshCard.read(value()));
});

test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', { query: { id: 'x' }, shows: ['hooked'], manages: false }],
    ['no JSON', '{query'],
    ['another shape', '{"id":"x"}'],
    ['what an older version gave out', '{"query":{"id":"x"}}'],
    ['no query', value({ query: undefined })],
    ['no id', value({ query: {} })],
    ['an empty id', value({ query: { id: '' } })],
    ['an id that is none', value({ query: { id: 7 } })],
    ['a source that there is not', value({ query: { id: 'x', source: 'facebook' } })],
    ['no places', value({ shows: undefined })],
    ['one place in words', value({ shows: 'hooked' })],
    ['a place that there is not', value({ shows: ['hooked', 'facebook'] })],
    ['managing in words', value({ manages: 'yes' })],
    ['no word on managing', value({ manages: undefined })],
    ['hours in words', value({ utcOffset: '1' })],
    ['a language that is a number', value({ language: 7 })],
    ['a list', '[]'],
])('a click with %s is not ours', (_, value) => expect(refreshCard.read(value)).toBeUndefined());

test('whatever a client sends, it is read or it is not ours', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void refreshCard.read(value)));
    fc.assert(fc.property(fc.json(), (value) => void refreshCard.read(value)));
});
