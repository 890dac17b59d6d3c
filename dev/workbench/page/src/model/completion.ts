import type { WireCommand } from '../../../protocol';

export interface Suggestions {
    /** The possible continuations; empty where the line is no command, is complete, or is unknown. */
    readonly commands: readonly WireCommand[];
    /** The command whose arguments the person types: shows its usage. */
    readonly hint?: WireCommand;
}

const NONE: Suggestions = { commands: [] };

/** The composer's offers for an unfinished line. */
export function suggest(line: string, commands: readonly WireCommand[]): Suggestions {
    if (!line.startsWith('/') || line.includes('\n')) return NONE;
    const typed = line.trimStart();
    const followers = commands.filter(
        ({ insert }) => insert.trimEnd() !== typed.trimEnd() && insert.toLowerCase().startsWith(typed.toLowerCase()),
    );
    const hint = commands
        .filter(({ insert }) => `${typed} `.startsWith(`${insert.trimEnd()} `))
        .sort((a, b) => b.insert.length - a.insert.length)[0];
    return { commands: followers, ...(hint && { hint }) };
}

/** A command's sentence in the reader's language, or in English. */
export function described({ description }: WireCommand, language: string): string {
    const wanted = language.toLowerCase();
    return description[wanted] || description[wanted.split('-')[0] ?? ''] || description.en || '';
}
