import type { ScriptFlaw, ScriptFlawKind } from '../domain/scriptFlaw';
import type { WebhookIntegration } from '../domain/rocketchat';
import { Markup, type MessageKey, type Say } from '../i18n/say';

const FLAW_WORDS = {
    'syntax-error': 'script_flaw_syntax_error',
    'octal-literal': 'script_flaw_octal_literal',
    'duplicate-parameter': 'script_flaw_duplicate_parameter',
} as const satisfies Record<ScriptFlawKind, MessageKey>;

/** That the script does not compile on Rocket.Chat 9.0, and why; nothing where that is not known. */
export function flawsLine({ scriptFlaws = [] }: WebhookIntegration, say: Say): readonly string[] {
    if (scriptFlaws.length === 0) return [];
    const flaws = scriptFlaws.map(({ kind }) => say(FLAW_WORDS[kind])).join(', ');
    return [say('script_flaws', { flaws: new Markup(flaws) })];
}

/** What the details say about the script and Rocket.Chat 9.0, with what to do. */
export function flawsInFull(webhook: WebhookIntegration, link: Markup, say: Say): readonly string[] {
    const { scriptEnabled, scriptBroken, scriptFlaws } = webhook;
    if (scriptEnabled !== true || scriptBroken) return [];
    if (!scriptFlaws) return [say('script_flaws_unchecked')];
    if (scriptFlaws.length === 0) return [say('script_flaws_none')];
    return [...flawsLine(webhook, say), say('script_flaws_step', { link })];
}

/** For the audit trail, which is English: "does not compile on Rocket.Chat 9.0: octal-literal". */
export const flawsForAudit = (flaws: readonly ScriptFlaw[]): string =>
    `does not compile on Rocket.Chat 9.0: ${flaws.map(({ kind }) => kind).join(', ')}`;
