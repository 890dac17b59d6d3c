import { expect, test } from '@jest/globals';

import { described, suggest, usageOf } from '../../../../dev/workbench/page/src/model/completion';
import { emptyHistory, leaf, sent } from '../../../../dev/workbench/page/src/model/history';

const command = (line: string, options = '') => ({
    insert: `${line} `,
    usage: `${line}${options}`,
    description: { en: `does ${line}`, de: `tut ${line}` },
});
const extra = (line: string) => ({ ...command(line, ' <id>'), extra: true });
const registered = { ...command('/integration'), parameters: { en: 'get|list', de: 'get|liste' } };
const get = extra('/integration get');
const commands = [get, registered, extra('/integration disconnect'), extra('/integration disable')];

test.each([
    // What a real client offers stands first.
    ['/', ['/integration ', '/integration get ', '/integration disconnect ', '/integration disable ']],
    ['/INT', ['/integration ', '/integration get ', '/integration disconnect ', '/integration disable ']],
    ['/integration ', ['/integration get ', '/integration disconnect ', '/integration disable ']],
    ['/integration di', ['/integration disconnect ', '/integration disable ']],
    ['/INTEGRATION DIS', ['/integration disconnect ', '/integration disable ']],
    ['/integration', ['/integration ', '/integration get ', '/integration disconnect ', '/integration disable ']],
    ['/integration get', []],
    ['/integration get int_yt', []],
    ['hello /integration', []],
    ['/integration\nget', []],
    ['', []],
])('%p is gone on with by %p', (line, inserts) => {
    expect(suggest(line, commands).commands.map(({ insert }) => insert)).toEqual(inserts);
});

test.each([
    ['/', false],
    ['/int', false],
    ['/integration', true],
    ['/integration ', true],
    ['/integration di', false],
    ['/Integration Disable', true],
    ['/integration disable iMonitoring000001', false],
    ['good morning', true],
])('%p is a whole command: %p', (line, complete) => {
    expect(suggest(line, commands).complete).toBe(complete);
});

test('while arguments are typed, the usage of their command stays in sight', () => {
    expect(suggest('/integration get int_yt', commands).hint?.usage).toBe('/integration get <id>');
    expect(suggest('/integration getting', commands).hint?.usage).toBe('/integration');
    expect(suggest('/other', commands).hint).toBeUndefined();
});

test('commands are described in the reader’s language, or in English', () => {
    expect(described(get, 'de-AT')).toBe('tut /integration get');
    expect(described(get, 'pt-BR')).toBe('does /integration get');
});

test('a registered command is shown with the parameters that its app gives it, in the reader’s language', () => {
    expect(usageOf(registered, 'en')).toBe('/integration get|list');
    expect(usageOf(registered, 'de-AT')).toBe('/integration get|liste');
    expect(usageOf(get, 'en')).toBe('/integration get <id>');
});

test('leafing goes back through what was sent, and forward to what was being typed', () => {
    const history = ['first', 'second', 'second'].reduce(sent, emptyHistory);
    const one = leaf(history, 1, 'draft');
    const two = leaf(one.history, 1, one.line);
    const three = leaf(two.history, 1, two.line);
    expect([one, two, three].map(({ line }) => line)).toEqual(['second', 'first', 'first']);
    const back = leaf(leaf(three.history, -1, '').history, -1, '');
    expect(back.line).toBe('draft');
    expect(leaf(back.history, -1, 'draft').line).toBe('draft');
});

test('with nothing sent there is nothing to leaf through', () => {
    expect(leaf(emptyHistory, 1, 'draft').line).toBe('draft');
});
