import { PassThrough } from 'node:stream';

import { expect, test } from '@jest/globals';

import { askHidden, type TerminalInput } from '../../../dev/deploy/terminal';

function aTerminal() {
    const modes: boolean[] = [];
    const written: string[] = [];
    const input: PassThrough & TerminalInput = new PassThrough();
    input.isTTY = true;
    input.setRawMode = (mode: boolean) => modes.push(mode);
    return { input, modes, written, output: { write: (words: string) => written.push(words) } };
}

test('takes a line and shows nothing of it', async () => {
    const terminal = aTerminal();
    const answer = askHidden(terminal, 'Password');
    terminal.input.write('huntex');
    terminal.input.write('\u007fr2\rleft');
    expect(await answer).toBe('hunter2');
    expect(terminal.written).toEqual(['Password: ', '\n']);
    expect(terminal.modes).toEqual([true, false]);
});

test('Ctrl-C cancels, and the terminal is as before', async () => {
    const terminal = aTerminal();
    const answer = askHidden(terminal, 'Password');
    terminal.input.write('hun\u0003');
    await expect(answer).rejects.toThrow('Cancelled. Nothing was changed.');
    expect(terminal.modes).toEqual([true, false]);
});

test('nobody is asked where there is no terminal', async () => {
    const terminal = aTerminal();
    terminal.input.isTTY = false;
    expect(await askHidden(terminal, 'Password')).toBeUndefined();
    expect(terminal.written).toEqual([]);
});
