import { describe, expect, test } from '@jest/globals';

import { runCommand, subcommands } from '../../commands';
import { defineSubcommand } from '../../commands/define';
import type { Needs } from '../../lib/domain/needs';
import { anApp } from '../support/appContext';

const named = (needs: Needs) => subcommands.filter((one) => one.needs === needs).map(({ name }) => name);

/** Sound arguments of the subcommands that need some. */
const ARGUMENTS: Readonly<Record<string, string>> = {
    disconnect: 'int_x',
    posts: 'int_x',
    schedule: 'vid_1 int_x 18:00',
    move: 'int_x int_y',
    cancel: 'sch_1',
    reschedule: 'sch_1 18:00',
    enable: 'w1',
    disable: 'w1',
    watch: 'all',
    unwatch: 'all',
};

const told = async (line: string, as: 'viewer' | 'guest'): Promise<string> => {
    const { audience, text } = await runCommand(anApp({ as }), line.split(' '));
    expect(audience).toBe('asker');
    return text;
};

describe('what a subcommand needs', () => {
    test('is declared, or it does not compile', () => {
        // @ts-expect-error a subcommand cannot leave out what it needs
        const undeclared = defineSubcommand({
            name: 'undeclared',
            usage: '',
            summary: 'help_check',
            example: 'help_check_example',
            parse: () => ({ ok: true, args: {} }),
            run: () => Promise.resolve({ audience: 'asker', text: '' }),
        });
        expect(undeclared.needs).toBeUndefined();
    });

    test('is this, for each', () => {
        expect(named('nothing')).toEqual(['help']);
        expect(named('integration')).toEqual(['list', 'get', 'check', 'webhooks']);
        expect(named('view')).toEqual(['posts', 'agenda', 'watching']);
    });

    // The apps of these tests have no storage and no calendar: a subcommand that ran would fail.
    test.each(named('manage'))('%s is refused to people who may not manage, before it runs', async (name) => {
        const line = `${name} ${ARGUMENTS[name] ?? ''}`.trim();
        for (const as of ['viewer', 'guest'] as const)
            expect(await told(line, as)).toContain('Only managers can do this');
    });

    test('watching is refused to people who may not see Hooked', async () =>
        expect(await told('watching', 'guest')).toContain('You can’t see Hooked connections'));

    test.each(['disconnect', 'check x', 'audit int_x y', 'watching x', 'schedule vid_1'])(
        'is asked after the words: “%s” is told its usage',
        async (line) => expect(await told(line, 'guest')).toContain('/integration '),
    );
});
