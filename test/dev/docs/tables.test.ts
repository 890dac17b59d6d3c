import { describe, expect, test } from '@jest/globals';

import { PageFault, withGenerated } from '../../../dev/docs/pages';
import {
    commandParams,
    commandTable,
    groupTable,
    optionTable,
    rightsTable,
    settingsTable,
    wordingTable,
} from '../../../dev/docs/tables';
import { quotable } from '../../../dev/docs/texts';
import { ENDPOINT_RIGHTS } from '../../../lib/domain/rights';

const texts = {
    help_get: 'Looks at *one*',
    help_list: 'Shows all',
    help_get_private: 'only to me',
    setting_interval: 'Minutes',
    setting_interval_description: 'Between two checks.',
    setting_place: 'Room',
    setting_place_description: 'For alerts.',
};
const options = [{ form: 'private', help: 'help_get_private' }] as const;
const subcommands = [
    { name: 'get', usage: '<id>', summary: 'help_get', options },
    { name: 'list', usage: '[a|b]', summary: 'help_list', options },
] as const;

test('the command table has a line for each subcommand, aligned, with bars escaped', () => {
    expect(commandTable(subcommands, texts)).toBe(
        [
            '| Line                       | What it does |',
            '| -------------------------- | ------------ |',
            '| `/integration get <id>`    | Looks at one |',
            '| `/integration list [a\\|b]` | Shows all    |',
        ].join('\n'),
    );
});

test('the table of rights has a line for each request, with the permissions that it takes', () => {
    const lines = rightsTable().split('\n');
    expect(lines).toHaveLength(2 + Object.keys(ENDPOINT_RIGHTS).length);
    expect(lines.find((line) => line.includes('integrations.history'))).toMatch(
        /^\| `integrations\.history` +\| the last deliveries.* \| `manage-outgoing-integrations` +\|$/,
    );
    expect(lines.find((line) => line.includes('permissions.listAll'))).toMatch(/\| none +\|$/);
});

test('the table of groups has a line for each group of help', () => {
    const named = [
        { name: 'list', group: 'look', brief: 'help_list' },
        { name: 'get', group: 'look', brief: 'help_get' },
    ] as const;
    expect(groupTable(named, texts).split('\n')[2]).toMatch(/^\| look +\| `list` Shows all · `get` Looks at one \|$/);
});

test('an option that several subcommands take stands once', () => {
    expect(optionTable(subcommands, texts).split('\n').slice(2)).toEqual([
        '| `private` | `get`, `list` | only to me   |',
    ]);
});

test('the settings table says what each takes', () => {
    const table = settingsTable(
        {
            interval: { kind: 'number', default: 15, range: { min: 1, max: 60 }, section: 'settings_monitor' },
            place: { kind: 'room', default: '', section: 'settings_monitor' },
        },
        texts,
    );
    expect(table.split('\n').slice(2)).toEqual([
        '| `interval` | `15`    | a whole number, 1 to 60 | Minutes. Between two checks. |',
        '| `place`    |         | a room                  | Room. For alerts.            |',
    ]);
});

test('the table of banned words says what to write instead', () => {
    const banned = [{ words: 'can not', pattern: /can not/, instead: 'cannot' }];
    expect(wordingTable(banned).split('\n').slice(2)).toEqual(['| can not | cannot |']);
});

describe('command_params', () => {
    const named = (count: number) => [
        ...Array.from({ length: count }, (_, index) => ({ name: `subcommand${index}` })),
        { name: 'help' },
    ];

    test('names every subcommand', () => expect(commandParams(named(2))).toBe('subcommand0|subcommand1|help'));

    test('names as many as fit, and help', () => {
        const params = commandParams(named(20));
        expect(params.length).toBeLessThanOrEqual(120);
        expect(params).toMatch(/^subcommand0\|.+\|…\|help$/);
    });
});

test.each([
    ['a blank', 'Ask {who} again', 'Ask ‹who› again'],
    ['a plural', '{count, plural, one {# post} other {# posts of {name}}}', 'N posts of ‹name›'],
    ['a choice', 'It {sure, select, no {may} other {will}} fail', 'It will fail'],
    ['bold words and a line break', '*Done*\nby {who}', 'Done by ‹who›'],
    ['code', 'Set `hooked_api_key`.', 'Set `hooked_api_key`.'],
])('a text with %s is quoted as plain words', (_, text, words) => expect(quotable(text)).toBe(words));

describe('a page', () => {
    const regions = { commands: 'THE TABLE' };

    test('gets its regions and quotes written anew, and nothing else', () => {
        const page = [
            '# Title',
            '<!-- commands: written by npm run docs -->',
            'old',
            '<!-- /commands -->',
            '> old <!-- text: help_list -->',
            '   > old <!-- text: help_get -->',
            '> a quote',
        ].join('\n');
        const written = [
            '# Title',
            '<!-- commands: written by npm run docs -->',
            '',
            'THE TABLE',
            '',
            '<!-- /commands -->',
            '> Shows all <!-- text: help_list -->',
            '   > Looks at one <!-- text: help_get -->',
            '> a quote',
        ].join('\n');
        expect(withGenerated(page, regions, texts)).toBe(written);
        expect(withGenerated(written, regions, texts)).toBe(written);
    });

    test.each([
        ['a region', '<!-- other: written by npm run docs -->\n<!-- /other -->'],
        ['the end of a region', '<!-- commands: written by npm run docs -->\n'],
        ['a text', '> x <!-- text: help_other -->'],
    ])('that names %s that there is not is refused', (_, page) => {
        expect(() => withGenerated(page, regions, texts)).toThrow(PageFault);
    });
});
