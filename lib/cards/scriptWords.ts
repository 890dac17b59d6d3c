import { isCompileFlaw, type ScriptFlaw, type ScriptFlawKind } from '../domain/scriptFlaw';
import type { WebhookIntegration } from '../domain/rocketchat';
import { Markup, type MessageKey, type Say } from '../i18n/say';

const FLAW_WORDS = {
    'syntax-error': 'script_flaw_syntax_error',
    'octal-literal': 'script_flaw_octal_literal',
    'duplicate-parameter': 'script_flaw_duplicate_parameter',
    'implicit-global': 'script_flaw_implicit_global',
    'arguments-callee': 'script_flaw_arguments_callee',
    'nested-this': 'script_flaw_nested_this',
} as const satisfies Record<ScriptFlawKind, MessageKey>;

/** "an octal number, a duplicate parameter" */
export const flawWords = (flaws: readonly ScriptFlawKind[], say: Say): Markup =>
    new Markup(flaws.map((kind) => say(FLAW_WORDS[kind])).join(', '));

/** What the details say about a script and Rocket.Chat 9.0 in which no flaw was found; the flaws are findings. */
export function scriptLines(
    { scriptEnabled, scriptBroken, scriptFlaws }: WebhookIntegration,
    say: Say,
): readonly string[] {
    if (scriptEnabled !== true || scriptBroken) return [];
    if (!scriptFlaws) return [say('script_flaws_unchecked')];
    return scriptFlaws.length === 0 ? [say('script_flaws_none')] : [];
}

/** For the audit trail, which is English: "does not compile on Rocket.Chat 9.0: octal-literal". */
export function flawsForAudit(flaws: readonly ScriptFlaw[]): string {
    const what = flaws.some(isCompileFlaw) ? 'does not compile' : 'may fail';
    return `${what} on Rocket.Chat 9.0: ${flaws.map(({ kind }) => kind).join(', ')}`;
}
