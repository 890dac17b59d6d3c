import { accountName, hookedState, type HookedIntegration, type HookedState } from '../domain/hooked';
import type { Platform } from '../domain/platforms';
import { boldName, code, link, Markup, named, type Say } from '../i18n/say';
import { ADDRESS_ACTIONS, askToDisconnect } from '../chat/links';
import { button, facts, picture, section } from '../chat/blocks';
import { BUTTONS_BLOCK, fact, moment, type Card, type CardContext } from '../chat/card';
import { stateWords } from './stateWords';

/** The health card of one social account: whether it works, and if not, what to do. */
export function hookedCard(integration: HookedIntegration, context: CardContext): Card {
    const { say } = context;
    const state = hookedState(integration.health);
    const name = accountName(integration) ?? say('card_unnamed_account');
    const what = platformName(integration.platform, say);
    const words = stateInWords(integration, state, say);
    const { avatarUrl } = integration.account;
    const headline = `${say('card_headline', { name: boldName(name), what })}\n${words}`;
    const avatar = avatarUrl ? { accessory: picture(avatarUrl, say('card_avatar_alt', { name })) } : {};
    const broken = state !== 'healthy';
    return {
        blocks: [
            section(headline, avatar),
            facts(factsOf(integration, context)),
            ...(broken ? [section(fixIt(integration, state, context))] : []),
        ],
        buttons: [
            ...(broken ? [reconnectButton(context)] : []),
            ...(context.mayManage ? [disconnectButton(integration, context)] : []),
        ],
        fallback: fallback(integration, new Markup(words), named(name), what, context),
    };
}

/** "YouTube" */
export function platformName(platform: Platform, say: Say): Markup {
    return platform.kind === 'other' ? named(platform.name) : new Markup(say(`platform_${platform.kind}`));
}

/** "🔴 Token expired" */
export function stateInWords(
    { health: { status } }: Pick<HookedIntegration, 'health'>,
    state: HookedState,
    say: Say,
): string {
    if (state !== 'unknown') return stateWords(state, say);
    return status.kind === 'other' ? say('state_unknown_status', { status: status.name }) : say('state_unreported');
}

function factsOf({ id, account, identifier, health, connectedAt }: HookedIntegration, context: CardContext): string[] {
    const { say } = context;
    const token = health.tokenValid === undefined ? 'unknown' : health.tokenValid ? 'valid' : 'invalid';
    return [
        ...(account.username ? [fact(context, say('card_account'), code(`@${account.username}`))] : []),
        ...(identifier ? [fact(context, say('card_identifier'), code(identifier))] : []),
        fact(context, say('card_token'), say(`card_token_${token}`)),
        fact(context, say('card_last_checked'), lastCheck(health, context)),
        ...(connectedAt ? [fact(context, say('card_connected'), moment(context, connectedAt))] : []),
        fact(context, say('card_id'), code(id)),
    ];
}

function lastCheck({ lastChecked }: HookedIntegration['health'], context: CardContext): string | Markup {
    if (lastChecked === undefined) return context.say('card_never_checked');
    return lastChecked === 'never' ? context.say('card_checked_never') : moment(context, lastChecked);
}

/** The cause, the exact step, where to take it, and what it changes. */
export function fixIt(
    integration: HookedIntegration,
    state: Exclude<HookedState, 'healthy'>,
    context: Pick<CardContext, 'say' | 'dashboardUrl'>,
): string {
    const { say } = context;
    const account = boldName(accountName(integration) ?? say('card_unnamed_account'));
    const platform = platformName(integration.platform, say);
    return [
        say('fix_title'),
        cause(integration, state, account, platform, say),
        ...stepsFor({ id: integration.id, account, platform }, state !== 'unknown', context),
    ].join('\n');
}

/**
 * Where to go, what to do there, and what it changes.
 * @param isBroken for certain; otherwise the first step is to look at it
 */
export function stepsFor(
    { id, account, platform }: { readonly id: string; readonly account: Markup; readonly platform: Markup },
    isBroken: boolean,
    { say, dashboardUrl }: Pick<CardContext, 'say' | 'dashboardUrl'>,
): readonly string[] {
    const dashboard = link(say('fix_dashboard'), dashboardUrl);
    return [
        isBroken
            ? say('fix_reconnect', { link: dashboard, platform, account })
            : say('fix_look', { link: dashboard, account }),
        say('fix_new_id', { id: code(id) }),
    ];
}

function cause(
    { health: { status } }: HookedIntegration,
    state: Exclude<HookedState, 'healthy'>,
    account: Markup,
    platform: Markup,
    say: Say,
): string {
    switch (state) {
        case 'expired':
            return say('fix_expired', { account, platform });
        case 'error':
            return say('fix_error', { account, platform });
        case 'token-invalid':
            return say('fix_token_invalid', { account, platform });
        case 'unknown':
            return say(status.kind === 'other' ? 'fix_unknown_status' : 'fix_unreported', { account });
    }
}

/** Leads to the page where accounts are reconnected. */
export const reconnectButton = (
    { appId, say, dashboardUrl }: Pick<CardContext, 'appId' | 'say' | 'dashboardUrl'>,
    blockId = BUTTONS_BLOCK,
) =>
    button({
        appId,
        blockId,
        actionId: ADDRESS_ACTIONS.reconnect,
        label: say('button_reconnect'),
        url: dashboardUrl,
        style: 'primary',
    });

const disconnectButton = ({ id }: HookedIntegration, { appId, say }: CardContext) =>
    button({
        appId,
        blockId: BUTTONS_BLOCK,
        actionId: askToDisconnect.actionId,
        label: say('button_disconnect'),
        value: askToDisconnect.write({ id }),
    });

function fallback(
    { health: { lastChecked } }: HookedIntegration,
    state: Markup,
    name: Markup,
    what: Markup,
    { say, times }: CardContext,
): string {
    const checked =
        lastChecked === undefined || lastChecked === 'never'
            ? ''
            : ` ${say('card_fallback_checked', { relative: times.relative(lastChecked) })}`;
    return say('card_fallback', { state, name, what }) + checked;
}
