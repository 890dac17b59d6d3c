import { expect, test } from '@jest/globals';

import { described, suggest } from '../../../../dev/workbench/page/src/model/completion';
import { emptyHistory, leaf, sent } from '../../../../dev/workbench/page/src/model/history';

const command = (line: string, options = '') => ({
    insert: `${line} `,
    usage: `${line}${options}`,
    description: { en: `does ${line}`, de: `tut ${line}` },
});
const commands = [
    command('/integration'),
    command('/integration get', ' <id>'),
    command('/integration disconnect', ' <id>'),
    command('/integration disable', ' <id>'),
];

test.each([
    ['/', ['/integration ', '/integration get ', '/integration disconnect ', '/integration disable ']],
    ['/integration di', ['/integration disconnect ', '/integration disable ']],
    ['/INTEGRATION DIS', ['/integration disconnect ', '/integration disable ']],
    ['/integration', ['/integration get ', '/integration disconnect ', '/integration disable ']],
    ['/integration get', []],
    ['/integration get int_yt', []],
    ['hello /integration', []],
    ['/integration\nget', []],
    ['', []],
])('%p is gone on with by %p', (line, inserts) => {
    expect(suggest(line, commands).commands.map(({ insert }) => insert)).toEqual(inserts);
});

test('while arguments are typed, the usage of their command stays in sight', () => {
    expect(suggest('/integration get int_yt', commands).hint?.usage).toBe('/integration get <id>');
    expect(suggest('/integration getting', commands).hint?.usage).toBe('/integration');
    expect(suggest('/other', commands).hint).toBeUndefined();
});

test('commands are described in the reader’s language, or in English', () => {
    expect(described(commands[1]!, 'de-AT')).toBe('tut /integration get');
    expect(described(commands[1]!, 'pt-BR')).toBe('does /integration get');
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
