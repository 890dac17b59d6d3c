import { expect, test } from '@jest/globals';

import { compareText, groupBy } from '../../../lib/domain/collections';

test('keeps the order of items in their group, and of groups as they first come up', () => {
    const groups = groupBy(['beta', 'alpha', 'bravo', 'able'], (word) => word.charAt(0));
    expect([...groups]).toEqual([
        ['b', ['beta', 'bravo']],
        ['a', ['alpha', 'able']],
    ]);
    expect(groupBy([], String).size).toBe(0);
});

test('texts are ordered by their code units', () => {
    expect(['b', 'ä', 'a', 'B', 'a'].sort(compareText)).toEqual(['B', 'a', 'a', 'b', 'ä']);
});
