import { expect, test } from '@jest/globals';

import { storesFrom } from '../../../lib/adapters/engine/stores';
import { pruneSchedulings } from '../../../lib/posts/pruneSchedulings';
import { memoryStorage, openGate } from '../../support/memoryStorage';
import { clockAt } from '../../support/times';

const HOUR = 60 * 60_000;

test('only questions whose post was made more than a day ago are removed', async () => {
    const clock = clockAt();
    const { persistence, read } = memoryStorage().through(openGate);
    const { schedulings } = storesFrom(persistence, read, clock);
    const now = clock.now().getTime();
    await schedulings.put('made long ago', { state: 'done', at: now - 25 * HOUR });
    await schedulings.put('made today', { state: 'done', at: now - 23 * HOUR });
    await schedulings.put('lost long ago', { state: 'begun', at: now - 25 * HOUR });
    await pruneSchedulings({ schedulings, clock });
    expect([...(await schedulings.all()).keys()].sort()).toEqual(['lost long ago', 'made today']);
});
