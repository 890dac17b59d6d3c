import type { ButtonElement } from '@rocket.chat/ui-kit';

import { code, Markup, type Say } from '../i18n/say';
import type { Block } from './blocks';
import type { Times } from './times';

/** What a card needs to know of its reader and of the workspace. */
export interface CardContext {
    readonly say: Say;
    readonly times: Times;
    readonly appId: string;
    /** Hooked's page on which people reconnect accounts. */
    readonly dashboardUrl: string;
    /** The workspace's public address, for links into its administration; absent where the app does not know it. */
    readonly siteUrl?: string;
    /** Whether the reader may disconnect accounts. */
    readonly mayManage: boolean;
}

/** The part of an answer that shows one integration: state, cause, stake and steps, then buttons, then facts. */
export interface Card {
    readonly blocks: readonly Block[];
    readonly buttons: readonly ButtonElement[];
    /** What does not change from day to day, for one small line. */
    readonly facts: readonly string[];
    /** For push notifications, previews and clients that draw no blocks. */
    readonly fallback: string;
}

/** The block that holds a card's buttons. */
export const BUTTONS_BLOCK = 'integration.buttons';

/** Several values in one fact: the first ones, and how many more there are. */
export function someOf(say: Say, values: readonly string[], most = 5): Markup {
    const named = values.slice(0, most).map((value) => code(value).markup);
    const rest = values.length - named.length;
    return new Markup([...named, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join(', '));
}

/** "Nov 20, 2026, 4:41 PM (UTC+1) (5 minutes ago)" */
export const moment = ({ say, times }: Pick<CardContext, 'say' | 'times'>, date: Date): Markup =>
    new Markup(say('card_when', { absolute: times.absolute(date), relative: times.relative(date) }));

/** The same with the weekday, for questions: people plan by weekdays. */
export const momentAsked = ({ say, times }: Pick<CardContext, 'say' | 'times'>, date: Date): Markup =>
    new Markup(say('card_when', { absolute: times.withWeekday(date), relative: times.relative(date) }));
