import type { Problem } from '../lib/domain/problem';
import type { Subcommand } from './define';
import { nearest } from './words';

/** What somebody may have meant who typed a subcommand that there is not. */
export function unknownSubcommand(word: string, subcommands: readonly Subcommand[]): Problem {
    // An id where a subcommand should be: they want to see it.
    const meant = /^int_./.test(word)
        ? `get ${word}`
        : nearest(
              word,
              subcommands.map(({ name }) => name),
          );
    return { kind: 'unknown-subcommand', word, ...(meant !== undefined && { line: `/integration ${meant}` }) };
}
