import { expect, test } from '@jest/globals';

import { changedValues, pickedRoom, sectionsOf, seed, textOf } from '../../../../dev/workbench/page/src/model/settings';
import { SECRET_MASK, type SettingsForm, type WireSetting } from '../../../../dev/workbench/protocol';

const setting = (over: Partial<WireSetting>): WireSetting => ({
    id: 'id',
    type: 'string',
    label: 'label',
    multiline: false,
    required: false,
    value: null,
    packageValue: '',
    ...over,
});

const form = (...fields: WireSetting[]): SettingsForm => ({
    fields,
    texts: { en: { label: 'Label' }, de: { label: 'Beschriftung' } },
});

test.each([
    ['a saved value', { value: 'saved', packageValue: 'default' }, 'saved'],
    ['nothing saved', { value: null, packageValue: 'default' }, 'default'],
    ['an emptied field', { value: '', packageValue: 'default' }, 'default'],
    ['a saved 0', { value: 0, packageValue: 15 }, 15],
    ['a saved false', { value: false, packageValue: true }, true],
])('%s is shown as the admin page shows it', (_, over, shown) => {
    expect(seed(setting(over))).toBe(shown);
});

test('only what was changed is saved, and no mask of a password', () => {
    const fields = form(
        setting({ id: 'same', value: 'x' }),
        setting({ id: 'changed', value: 'x' }),
        setting({ id: 'secret', type: 'password', value: SECRET_MASK }),
        setting({ id: 'room', type: 'roomPick', value: [{ _id: 'GENERAL' }] }),
    );
    const entered = { same: 'x', changed: 'y', secret: SECRET_MASK, room: [{ _id: 'GENERAL' }], unknown: 1 };
    expect(changedValues(fields, entered)).toEqual({ changed: 'y' });
    expect(changedValues(fields, { secret: 'new' })).toEqual({ secret: 'new' });
    expect(changedValues(fields, { changed: '' })).toEqual({ changed: '' });
});

test('sections follow each other as the app declares them, after what is in none', () => {
    const fields = form(
        setting({ id: 'a', section: 'one' }),
        setting({ id: 'b' }),
        setting({ id: 'c', section: 'one' }),
    );
    expect(sectionsOf(fields).map(([section, list]) => [section, list.map(({ id }) => id)])).toEqual([
        [undefined, ['b']],
        ['one', ['a', 'c']],
    ]);
});

test('a label without a text is shown as its key', () => {
    expect(textOf(form(), 'label', 'de-AT')).toBe('Beschriftung');
    expect(textOf(form(), 'label', 'pt-BR')).toBe('Label');
    expect(textOf(form(), 'no_text', 'en')).toBe('no_text');
    expect(textOf(form(), undefined, 'en')).toBe('');
});

test.each([
    [[{ _id: 'GENERAL' }], 'GENERAL'],
    [[], ''],
    [null, ''],
    ['GENERAL', ''],
])('the room of %p is %p', (value, room) => {
    expect(pickedRoom(value)).toBe(room);
});
