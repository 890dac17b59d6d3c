import { SCRIPT_FLAWS, type ScriptFlaw, type ScriptFlawKind } from '../domain/scriptFlaw';
import type { WebhookIntegration } from '../domain/rocketchat';
import { Markup, type MessageKey, type Say } from '../i18n/say';

/** Further places are counted, not listed. */
const MOST_FLAWS = 3;

const FLAW_WORDS = {
    'syntax-error': 'script_flaw_syntax_error',
    'octal-literal': 'script_flaw_octal_literal',
    'duplicate-parameter': 'script_flaw_duplicate_parameter',
    'implicit-global': 'script_flaw_implicit_global',
    'arguments-callee': 'script_flaw_arguments_callee',
    'nested-this': 'script_flaw_nested_this',
} as const satisfies Record<ScriptFlawKind, MessageKey>;

/** That the script breaks on Rocket.Chat 9.0, and where; nothing where that is not known. @param most places to list */
export function flawsLine({ scriptFlaws = [] }: WebhookIntegration, say: Say, most = MOST_FLAWS): readonly string[] {
    if (scriptFlaws.length === 0) return [];
    const places = scriptFlaws.slice(0, most).map(({ kind, line }) => {
        return say('script_flaw', { line, what: new Markup(say(FLAW_WORDS[kind])) });
    });
    const rest = scriptFlaws.length - places.length;
    const flaws = [...places, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', ');
    return [say('script_flaws', { flaws: new Markup(flaws) })];
}

/** What the details say about the script and Rocket.Chat 9.0, with what to do. */
export function flawsInFull(webhook: WebhookIntegration, link: Markup, say: Say): readonly string[] {
    const { scriptEnabled, scriptBroken, scriptFlaws } = webhook;
    if (scriptEnabled !== true || scriptBroken) return [];
    if (!scriptFlaws) return [say('script_flaws_unchecked')];
    if (scriptFlaws.length === 0) return [say('script_flaws_none')];
    return [...flawsLine(webhook, say, scriptFlaws.length), say('script_flaws_step', { link })];
}

/** For the audit trail, which is English: "breaks on Rocket.Chat 9.0: octal-literal (line 4)". */
export const flawsForAudit = (flaws: readonly ScriptFlaw[]): string =>
    `breaks on Rocket.Chat 9.0: ${[...flaws]
        .sort((a, b) => SCRIPT_FLAWS.indexOf(a.kind) - SCRIPT_FLAWS.indexOf(b.kind))
        .slice(0, MOST_FLAWS)
        .map(({ kind, line }) => `${kind} (line ${line})`)
        .join(', ')}`;
