import type { ButtonElement } from '@rocket.chat/ui-kit';

import { button, choicesOf, picture, section } from '../chat/blocks';
import { BUTTONS_BLOCK, type Card, type CardContext } from '../chat/card';
import type { LinkTarget } from '../chat/link';
import { ADDRESS_ACTIONS, askToDisconnect, openPosts, watchHere } from '../chat/links';
import {
    accountName,
    hookedState,
    type HookedHealth,
    type HookedIntegration,
    type HookedState,
} from '../domain/hooked';
import { platformSymbol, profileAddress, type Platform } from '../domain/platforms';
import type { ConnectionImpact } from '../domain/connectionImpact';
import { boldName, code, link, Markup, named, type Say } from '../i18n/say';
import { connectionImpactWords } from './connectionImpactWords';
import { losesPosts, moveButton } from './moveOffer';
import { stateWords } from './stateWords';

/**
 * The health card of one connection: its state, the cause, what is at stake, and what to do.
 * @param impact of an unhealthy connection; undefined where the app did not look
 */
export function hookedCard(
    integration: HookedIntegration,
    impact: ConnectionImpact | undefined,
    context: CardContext,
): Card {
    const { say } = context;
    const state = hookedState(integration.health);
    const name = accountName(integration) ?? say('card_unnamed_account');
    const what = platformName(integration.platform, say);
    const words = stateInWords(integration, state, say);
    const { avatarUrl } = integration.account;
    const avatar = avatarUrl ? { accessory: picture(avatarUrl, say('card_avatar_alt', { name })) } : {};
    const headline = [
        say('card_headline', { name: boldName(name), what: platformLink(integration, say) }),
        stateAndCheck(new Markup(words), integration.health, context),
    ];
    const isBroken = state !== 'healthy';
    return {
        blocks: [
            section([...headline, ...(isBroken ? [cause(integration, state, say)] : [])].join('\n'), avatar),
            ...(isBroken && impact ? [section(connectionImpactWords(impact, state, context))] : []),
            ...(isBroken ? [section([say('fix_title'), ...steps(integration, state, context)].join('\n'))] : []),
        ],
        buttons: buttonsOf(integration, { isBroken, offersMove: offersMove(integration, impact, context) }, context),
        facts: factsOf(integration, name, context),
        fallback: fallback(integration, new Markup(words), named(name), what, context),
    };
}

/** Managers may move what would fail. */
const offersMove = (
    integration: HookedIntegration,
    impact: ConnectionImpact | undefined,
    { mayManage }: CardContext,
): boolean => mayManage && losesPosts(integration) && typeof impact === 'object' && impact.posts > 0;

/** "YouTube" */
export function platformName(platform: Platform, say: Say): Markup {
    return platform.kind === 'other' ? named(platform.name) : new Markup(say(`platform_${platform.kind}`));
}

/** "▶️ YouTube" */
export const platformNamed = (platform: Platform, say: Say): Markup =>
    new Markup(`${platformSymbol(platform)} ${platformName(platform, say).markup}`);

/** The platform's name, as a link to the account's profile where its address is known. */
function platformLink({ platform, account }: HookedIntegration, say: Say): Markup {
    const words = platformName(platform, say);
    const address = profileAddress(platform, account.username);
    return address === undefined ? words : link(words.markup, address);
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

/** "🔴 Token expired · checked 5 minutes ago" */
function stateAndCheck(state: Markup, { lastChecked }: HookedHealth, { say, times }: CardContext): string {
    if (lastChecked === undefined) return say('card_check_unknown', { state });
    return lastChecked === 'never'
        ? say('card_check_never', { state })
        : say('card_checked', { state, when: times.relative(lastChecked) });
}

/** Each fact once: what the headline says is left out. */
function factsOf(
    { id, account: { username }, identifier, health, connectedAt }: HookedIntegration,
    name: string,
    { say, times }: CardContext,
): readonly string[] {
    const handles = [username && `@${username}`, identifier].filter(isFilled);
    const shown = handles.filter(
        (one, index) => ![name, ...handles.slice(0, index)].some((other) => isSame(one, other)),
    );
    return [
        ...shown.map((one) => code(one).markup),
        code(id).markup,
        ...tokenFact(health, say),
        ...(connectedAt ? [say('card_connected', { date: times.date(connectedAt) })] : []),
    ];
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text !== '';

/** The same handle, with or without the `@`, as platforms do not distinguish case. */
const isSame = (a: string, b: string): boolean =>
    a.replace(/^@/, '').toLowerCase() === b.replace(/^@/, '').toLowerCase();

/** What Hooked says of the token, where the state does not say it. */
function tokenFact(health: HookedHealth, say: Say): readonly string[] {
    const { tokenValid, status } = health;
    if (tokenValid === undefined || status.kind === 'healthy' || status.kind === 'expired') return [];
    if (tokenValid) return [say('card_token_valid')];
    return status.kind === 'error' ? [] : [say('card_token_invalid')];
}

/** The cause, the exact step, where to take it, and what it changes. */
export function fixIt(
    integration: HookedIntegration,
    state: Exclude<HookedState, 'healthy'>,
    context: Pick<CardContext, 'say' | 'dashboardUrl'>,
): string {
    const { say } = context;
    return [say('fix_title'), cause(integration, state, say), ...steps(integration, state, context)].join('\n');
}

function steps(
    integration: HookedIntegration,
    state: Exclude<HookedState, 'healthy'>,
    context: Pick<CardContext, 'say' | 'dashboardUrl'>,
): readonly string[] {
    return stepsFor({ id: integration.id, ...namesIn(integration, context.say) }, state !== 'unknown', context);
}

const namesIn = (integration: HookedIntegration, say: Say) => ({
    account: boldName(accountName(integration) ?? say('card_unnamed_account')),
    platform: platformName(integration.platform, say),
});

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

function cause(integration: HookedIntegration, state: Exclude<HookedState, 'healthy'>, say: Say): string {
    const { account, platform } = namesIn(integration, say);
    const { status } = integration.health;
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

/** What the card suggests, most useful first. */
/** Five at most: more would take another row of a phone. */
function buttonsOf(
    { id }: HookedIntegration,
    { isBroken, offersMove }: { readonly isBroken: boolean; readonly offersMove: boolean },
    context: CardContext,
): readonly ButtonElement[] {
    const { appId, say, mayManage } = context;
    const made = { appId, blockId: BUTTONS_BLOCK };
    return [
        ...(isBroken ? [reconnectButton(context)] : []),
        choicesOf({ ...made, target: { id } })(openPosts, say('button_posts')),
        ...(offersMove ? [moveButton({ from: id }, context, BUTTONS_BLOCK)] : []),
        ...(mayManage && !offersMove ? [watchButton({ id, source: 'hooked' }, context)] : []),
        ...(mayManage ? [choicesOf({ ...made, target: { id } })(askToDisconnect, say('button_disconnect'))] : []),
    ];
}

/** Makes the room watch the integration. */
export const watchButton = (
    target: LinkTarget<typeof watchHere>,
    { appId, say }: Pick<CardContext, 'appId' | 'say'>,
    blockId = BUTTONS_BLOCK,
): ButtonElement => choicesOf({ appId, blockId, target })(watchHere, say('button_watch'));

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
