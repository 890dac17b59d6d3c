import { GROUPS, type OptionHelp, type Subcommand } from '../../commands/define';
import { integrityDetails } from '../../lib/cards/integrityWords';
import { INTEGRITY_KINDS, type IntegritySeverity } from '../../lib/domain/integrity';
import { ENDPOINT_RIGHTS, rightsFor, type Endpoint } from '../../lib/domain/rights';
import { JOINER } from '../../lib/i18n/inert';
import { Markup, sayIn } from '../../lib/i18n/say';
import type { SettingDefinition } from '../../lib/settings/definitions';
import type { Wording } from '../i18n/wording';
import { FINDING_EXAMPLES } from './findingExamples';
import { quotable } from './texts';

/** English texts by key, as `i18n/en.json` holds them. */
export type Texts = Readonly<Record<string, string>>;

/** The parts of a subcommand that the pages show. */
export type ShownSubcommand = Pick<Subcommand, 'name' | 'usage' | 'summary' | 'options'>;

/** The longest `command_params`, in characters: clients show it in one or two lines behind `/integration`. */
const LONGEST_PARAMS = 120;
const MORE = '…';

/** Every subcommand: the line to type, and what it does. */
export const commandTable = (subcommands: readonly ShownSubcommand[], texts: Texts): string =>
    markdownTable(
        ['Line', 'What it does'],
        subcommands.map(({ name, usage, summary }) => [
            code(`/integration ${name} ${usage}`.trim()),
            quotable(texts[summary] ?? ''),
        ]),
    );

/** Every subcommand with a few words, in the groups of the app's help. */
export const groupTable = (
    subcommands: readonly Pick<Subcommand, 'name' | 'group' | 'brief'>[],
    texts: Texts,
): string =>
    markdownTable(
        ['To', '`/integration` …'],
        GROUPS.map((group) => [
            group,
            subcommands
                .filter((one) => one.group === group)
                .map(({ name, brief }) => `${code(name)} ${quotable(texts[brief] ?? '')}`)
                .join(' · '),
        ]),
    );

/** Every option, and which subcommands take it. */
export function optionTable(subcommands: readonly ShownSubcommand[], texts: Texts): string {
    const takers = new Map<string, { readonly option: OptionHelp; readonly names: string[] }>();
    for (const { name, options = [] } of subcommands) {
        for (const option of options) {
            const key = `${option.form} ${option.help}`;
            const known = takers.get(key);
            if (known) known.names.push(name);
            else takers.set(key, { option, names: [name] });
        }
    }
    return markdownTable(
        ['Option', 'Of', 'What it does'],
        [...takers.values()].map(({ option, names }) => [
            code(option.form),
            names.map(code).join(', '),
            quotable(texts[option.help] ?? ''),
        ]),
    );
}

/**
 * What clients show behind `/integration` while a line is typed. Where not all names fit, the last before `help` go.
 */
export function commandParams(subcommands: readonly Pick<Subcommand, 'name'>[]): string {
    const names = subcommands.map(({ name }) => name);
    const all = names.join('|');
    if (all.length <= LONGEST_PARAMS) return all;
    const others = names.filter((name) => name !== 'help');
    for (let count = others.length; count > 0; count -= 1) {
        const some = [...others.slice(0, count), MORE, 'help'].join('|');
        if (some.length <= LONGEST_PARAMS) return some;
    }
    return 'help';
}

/** Every setting: its id, its default, what it takes, and its name and description as the settings page shows them. */
export const settingsTable = (definitions: Readonly<Record<string, SettingDefinition>>, texts: Texts): string =>
    markdownTable(
        ['Id', 'Default', 'Takes', 'Meaning'],
        Object.entries(definitions).map(([id, definition]) => [
            code(id),
            String(definition.default) === '' ? '' : code(String(definition.default)),
            takenBy(definition),
            `${quotable(texts[`setting_${id}`] ?? '')}. ${quotable(texts[`setting_${id}_description`] ?? '')}`,
        ]),
    );

const ENDPOINT_USES: Readonly<Record<Endpoint, string>> = {
    'integrations.list': '`list`, `check`, watches, and names in place of ids',
    'integrations.get': '`get`, and reading again before and after a change',
    'integrations.history': 'the last deliveries, and whether the server disabled a webhook',
    'integrations.update': '`enable`, `disable` and handing over',
    'integrations.replayOutgoing': 'sending a delivery again',
    'permissions.listAll': 'which webhooks a person may see',
    me: '`doctor`',
    info: '`doctor`, and whether the server can send a delivery again',
};

/** What the app asks Rocket.Chat's REST API for, and the permissions that this takes. */
export const rightsTable = (): string =>
    markdownTable(
        ['Request', 'For', 'Permission of the account'],
        (Object.keys(ENDPOINT_RIGHTS) as Endpoint[]).map((endpoint) => {
            const rights = rightsFor(endpoint).map(code).join(', ');
            return [code(endpoint), ENDPOINT_USES[endpoint], rights === '' ? 'none' : rights];
        }),
    );

const SEVERITY_WORDS: Readonly<Record<IntegritySeverity, string>> = {
    breaks: 'breaks it',
    'will-break': 'will break it',
    'worth-knowing': 'worth knowing',
};

/** Every finding about a webhook, with what the app says of an example. */
export const findingTable = (): string =>
    markdownTable(
        ['Finding', 'How bad', 'What the app says'],
        INTEGRITY_KINDS.map((kind) => {
            const finding = FINDING_EXAMPLES[kind];
            const [line = ''] = integrityDetails([finding], new Markup('_Integrations_'), sayIn('en'));
            const [, ...words] = line.replaceAll(JOINER, '').split(' ');
            return [code(kind), SEVERITY_WORDS[finding.severity], words.join(' ').replace(/\*([^*]+)\*/g, '_$1_')];
        }),
    );

/** Every word that texts do without, and what to write instead. */
export const wordingTable = (banned: readonly Wording[]): string =>
    markdownTable(
        ['Not', 'Write'],
        banned.map(({ words, instead }) => [words, instead]),
    );

function takenBy(definition: SettingDefinition): string {
    switch (definition.kind) {
        case 'number':
            return `a whole number, ${definition.range.min} to ${definition.range.max}`;
        case 'choice':
            return Object.keys(definition.choices).map(code).join(' or ');
        case 'room':
            return 'a room';
        case 'secret':
            return 'a secret';
        case 'text':
            return 'text';
    }
}

const code = (words: string): string => `\`${words}\``;

/** A Markdown table, aligned as prettier aligns it. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
    const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
    const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => [...(row[column] ?? '')].length)));
    const lineOf = (row: readonly string[]): string =>
        `| ${widths.map((width, column) => padded(row[column] ?? '', width)).join(' | ')} |`;
    const [first = [], ...others] = cells;
    const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
    return [lineOf(first), rule, ...others.map(lineOf)].join('\n');
}

/** Counts characters, not the units that JavaScript's strings are made of. */
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - [...text].length));
