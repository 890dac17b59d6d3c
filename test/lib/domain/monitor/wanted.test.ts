import { expect, test } from '@jest/globals';

import type { WatchTarget } from '../../../../lib/domain/monitor/watch';
import { includes, isWanted, wantedIn, wordOf } from '../../../../lib/domain/monitor/wanted';

const all: WatchTarget = { kind: 'all' };
const hooked: WatchTarget = { kind: 'source', source: 'hooked' };
const rocketchat: WatchTarget = { kind: 'source', source: 'rocketchat' };
const account: WatchTarget = { kind: 'one', source: 'hooked', id: 'x' };
const webhook: WatchTarget = { kind: 'one', source: 'rocketchat', id: 'x' };
const every = [all, hooked, rocketchat, account, webhook];

test.each([
    ['all', [all]],
    ['hooked', [hooked]],
    ['rocketchat', [rocketchat]],
    ['x', [account, webhook]],
    ['y', []],
    ['X', []],
])('the word %s means these watches and no others', (word, meant) => {
    expect(every.filter((target) => isWanted(target, wantedIn(word)))).toEqual(meant);
});

test('an id with a source means the one there', () => {
    expect(every.filter((target) => isWanted(target, wantedIn('x', 'rocketchat')))).toEqual([webhook]);
});

test('an integration called like a word of ours is not meant by it', () => {
    expect(isWanted({ kind: 'one', source: 'rocketchat', id: 'all' }, wantedIn('all'))).toBe(false);
});

test.each([
    ['all', all, [hooked, rocketchat, account, webhook]],
    ['hooked', hooked, [account]],
    ['rocketchat', rocketchat, [webhook]],
    ['one', account, []],
])('%s includes narrower targets and nothing else', (_, wider, narrower) => {
    expect(every.filter((target) => includes(wider, target))).toEqual(narrower);
});

test('every watch has the word that was typed for it', () => {
    expect(every.map(wordOf)).toEqual(['all', 'hooked', 'rocketchat', 'x', 'x']);
});
