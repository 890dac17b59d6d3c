import { expect, test } from '@jest/globals';

import { dayOf, localeOf, offsetOf, timeOf } from '../../../../dev/workbench/page/src/model/time';

const NOON = '2026-11-20T12:00:00.000Z';

test.each([
    [{ language: 'en', utcOffset: 1 }, '1:00 PM'],
    [{ language: 'de', utcOffset: -3 }, '09:00'],
    [{ language: 'de', utcOffset: 5.5 }, '17:30'],
    [{ language: 'de' }, '12:00'],
])('for %p, noon of UTC is %s', (person, time) => {
    expect(timeOf(NOON, person).replace(/\s/g, ' ')).toBe(time);
});

test('the day is that of the person', () => {
    expect(dayOf('2026-11-20T23:30:00.000Z', { language: 'en', utcOffset: 1 })).toBe('November 21, 2026');
});

test('a language that nobody knows does not break the page', () => {
    expect(localeOf('pt-br')).toBe('pt-BR');
    expect(localeOf('not a language')).toBe('en');
});

test.each([
    [1, 'UTC+1'],
    [-3.5, 'UTC−3:30'],
    [5.75, 'UTC+5:45'],
    [0, 'UTC'],
    [undefined, 'UTC'],
])('%p hours are %s', (utcOffset, text) => {
    expect(offsetOf({ ...(utcOffset !== undefined && { utcOffset }) })).toBe(text);
});
