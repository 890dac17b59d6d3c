import type { WireCommand } from '../../../protocol';

export interface Suggestions {
    /** What may follow, a real client's own first; empty where the line is no command, is complete, or is unknown. */
    readonly commands: readonly WireCommand[];
    /** The command whose arguments the person types: shows its usage. */
    readonly hint?: WireCommand;
    /** Whether the line is a whole command, but for arguments, or none at all: Enter sends it, whatever is offered. */
    readonly complete: boolean;
}

const NONE: Suggestions = { commands: [], complete: true };

/**
 * What the composer offers for a line that is being typed. A real client offers registered commands, until the first
 * space; subcommands are an extra of the workbench.
 */
export function suggest(line: string, commands: readonly WireCommand[]): Suggestions {
    if (!line.startsWith('/') || line.includes('\n')) return NONE;
    const typed = line.toLowerCase();
    const isTyped = ({ insert }: WireCommand): boolean => insert.trimEnd().toLowerCase() === typed.trimEnd();
    const followers = commands.filter(
        (command) =>
            command.insert.toLowerCase().startsWith(typed) && (command.extra ? !isTyped(command) : !/\s/.test(typed)),
    );
    const hint = commands
        .filter(({ insert }) => `${typed} `.startsWith(`${insert.trimEnd().toLowerCase()} `))
        .sort((a, b) => b.insert.length - a.insert.length)[0];
    return {
        commands: [...followers.filter(({ extra }) => !extra), ...followers.filter(({ extra }) => extra)],
        complete: commands.some(isTyped),
        ...(hint && { hint }),
    };
}

/** The command as it is shown, with its parameters in the reader's language, or in English. */
export const usageOf = ({ usage, parameters = {} }: WireCommand, language: string): string =>
    `${usage} ${inLanguage(parameters, language)}`.trim();

/** A command's sentence in the reader's language, or in English. */
export const described = ({ description }: WireCommand, language: string): string => inLanguage(description, language);

function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
    const wanted = language.toLowerCase();
    return texts[wanted] || texts[wanted.split('-')[0] ?? ''] || texts.en || '';
}
