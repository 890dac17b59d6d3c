import type { Problem } from '../lib/domain/problem';
import type { Subcommand } from './define';
import { nearest } from './words';

/** The problem of a subcommand that does not exist, with the line that was probably meant. */
export function unknownSubcommand(word: string, subcommands: readonly Subcommand[]): Problem {
    // An id in the place of the subcommand: the person wants to see the integration.
    const meant = /^int_./.test(word)
        ? `get ${word}`
        : nearest(
              word,
              subcommands.map(({ name }) => name),
          );
    return { kind: 'unknown-subcommand', word, ...(meant !== undefined && { line: `/integration ${meant}` }) };
}
