import type { WireCommand } from '../../../protocol';

export interface Suggestions {
    /** What may follow; empty where the line is no command, is complete, or is none that there is. */
    readonly commands: readonly WireCommand[];
    /** The command whose arguments are being typed: its usage helps to go on. */
    readonly hint?: WireCommand;
}

const NONE: Suggestions = { commands: [] };

/** What the composer offers for a line that is being typed. */
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
