import { explain } from '../lib/chat/explain';
import type { Misuse } from '../lib/domain/problem';
import { Markup, type Say } from '../lib/i18n/say';

/** What is wrong with the words of a command, and how it is used. */
export const misuseInWords = (misuse: Misuse, usage: string, say: Say): string =>
    `${explain({ kind: 'misuse', misuse }, say)}\n${say('problem_usage', { usage: new Markup(usage) })}`;
