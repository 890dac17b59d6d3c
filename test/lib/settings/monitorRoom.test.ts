import { expect, test } from '@jest/globals';

import { readSettings } from '../../../lib/settings/values';

test.each([
    ['a room as the page saves it', [{ _id: 'GENERAL', name: 'general' }], 'GENERAL'],
    ['the first of several', [{ _id: 'a' }, { _id: 'b' }], 'a'],
    ['a room that is no list', { _id: 'GENERAL' }, 'GENERAL'],
    ['a bare id', ' GENERAL ', 'GENERAL'],
    ['nothing', undefined, undefined],
    ['null, as the pipe sends it', null, undefined],
    ['the default', '', undefined],
    ['an emptied list', [], undefined],
    ['a list of nothing', [null], undefined],
    ['a room without an id', [{ name: 'general' }], undefined],
    ['an id that is none', [{ _id: 7 }], undefined],
    ['a number', 7, undefined],
])('monitor_channel names one room or none: %s', (_, value, room) => {
    const settings = readSettings({ monitor_channel: value });
    expect(settings.monitorRoomId).toBe(room);
    expect(settings.complaints).toEqual([]);
});
