import type { CardContext } from '../chat/card';
import {
    countFates,
    inWindow,
    looksBehind,
    windowWord,
    type Agenda,
    type AgendaPost,
    type ConnectionLook,
    type Fate,
} from '../domain/agenda';
import { accountName } from '../domain/hooked';
import { boldName, code, Markup, named, type Say } from '../i18n/say';
import { stateInWords } from './hookedCard';
import { stateWords } from './stateWords';

/** More reasons than these are counted, not listed. */
const MOST_REASONS = 3;

/** How many posts there are, and what will fail and why, a line for each. @param filter the words of the filter */
export function headlineOf(agenda: Agenda, filter: readonly string[], say: Say): readonly string[] {
    const posts = inWindow(agenda);
    const counts = countFates(posts);
    const blanks = { window: windowWord(agenda.window), days: agenda.window.days, count: posts.length };
    const first =
        counts.fails > 0
            ? say('agenda_headline_failing', { ...blanks, failing: counts.fails, why: reasons(posts, 'fails', say) })
            : say('agenda_headline', { ...blanks });
    const whyOf = (fate: Fate) => ({ count: counts[fate], why: reasons(posts, fate, say) });
    return [
        first,
        ...(counts['may-fail'] > 0 ? [say('agenda_may_fail', whyOf('may-fail'))] : []),
        ...(counts.unknown > 0 ? [say('agenda_unknown', whyOf('unknown'))] : []),
        ...(agenda.overdue.length > 0 ? [say('agenda_overdue_count', { count: agenda.overdue.length })] : []),
        ...(agenda.undated.length > 0 ? [say('agenda_undated_count', { count: agenda.undated.length })] : []),
        ...(filter.length > 0
            ? [say('agenda_filter', { filter: new Markup(filter.map((word) => code(word).markup).join(' ')) })]
            : []),
    ];
}

function reasons(posts: readonly AgendaPost[], fate: Fate, say: Say): Markup {
    const behind = looksBehind(posts, fate);
    const words = behind.slice(0, MOST_REASONS).map((one) => reasonOf(one, say));
    const rest = behind.length - words.length;
    return new Markup([...words, ...(rest > 0 ? [say('card_more', { count: rest })] : [])].join('; '));
}

/** "My TikTok’s token expired" */
function reasonOf(one: AgendaPost, say: Say): string {
    const { look } = one;
    if (look.kind === 'nameless') return say('agenda_why_nameless');
    const name = accountOf(one, say);
    return look.kind === 'seen' ? say(STATE_REASONS[look.state], { name }) : say(LOOK_REASONS[look.kind], { name });
}

const STATE_REASONS = {
    healthy: 'agenda_why_unchecked',
    expired: 'agenda_why_expired',
    'token-invalid': 'agenda_why_token_invalid',
    error: 'agenda_why_error',
    unknown: 'agenda_why_unknown',
} as const;

const LOOK_REASONS = {
    gone: 'agenda_why_gone',
    unlisted: 'agenda_why_unlisted',
    unseen: 'agenda_why_unseen',
    unchecked: 'agenda_why_unchecked',
} as const satisfies Partial<Record<ConnectionLook['kind'], string>>;

/** The account's name: Hooked's of today, else the one that the post keeps, else the connection's id. */
export function accountOf({ post, look }: AgendaPost, say: Say): Markup {
    const known = 'integration' in look && look.integration ? accountName(look.integration) : undefined;
    const name = known ?? post.accountName;
    if (name !== undefined) return named(name);
    return post.integrationId === undefined ? new Markup(say('card_unnamed_account')) : code(post.integrationId);
}

/** "🔴 Token expired: *will fail*" */
export function lookInWords({ look, fate }: AgendaPost, { say, times }: Pick<CardContext, 'say' | 'times'>): string {
    switch (look.kind) {
        case 'seen': {
            const words = stateInWords(look.integration, look.state, say);
            const state = new Markup(
                look.asOf
                    ? say('agenda_state_before', { state: new Markup(words), when: times.relative(look.asOf) })
                    : words,
            );
            if (fate === 'fine') return state.markup;
            return say(fate === 'fails' ? 'agenda_state_fails' : 'agenda_state_may_fail', { state });
        }
        case 'gone':
            return say('agenda_gone');
        case 'unlisted':
            return say('agenda_not_listed');
        case 'nameless':
            return say('agenda_nameless');
        case 'unseen':
        case 'unchecked':
            return say('agenda_state_unknown', { state: new Markup(stateWords(look.kind, say)) });
    }
}

/** For the asker alone: no account is called so. */
export const noSuchAccount = (words: string, likely: readonly string[], say: Say): string =>
    [
        say('agenda_no_account', { words: code(words) }),
        ...(likely.length > 0
            ? [
                  say('agenda_no_account_near', {
                      names: new Markup(likely.map((one) => boldName(one).markup).join(', ')),
                  }),
              ]
            : []),
    ].join(' ');
