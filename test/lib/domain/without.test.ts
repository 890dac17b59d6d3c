import { expect, test } from '@jest/globals';

import { without } from '../../../lib/domain/without';

test('leaves out the named fields, and the original as it is', () => {
    const whole = { a: 1, b: 2, c: 3 };
    expect(without(whole, 'a', 'c')).toEqual({ b: 2 });
    expect(Object.keys(without(whole, 'a'))).toEqual(['b', 'c']);
    expect(whole).toEqual({ a: 1, b: 2, c: 3 });
});
