import type { CardContext } from '../chat/card';
import type { HookedState } from '../domain/hooked';
import { troubleRow } from '../domain/monitor/troubles';
import type { ConnectionImpact } from '../domain/connectionImpact';
import { Markup, named, type Say } from '../i18n/say';

/** What an unhealthy connection puts at risk: how many posts, the next of them and when, and those that are overdue. */
export function connectionImpactWords(
    impact: ConnectionImpact,
    state: Exclude<HookedState, 'healthy'>,
    { say, times }: Pick<CardContext, 'say' | 'times'>,
): string {
    if (impact === 'unread') return say('card_stake_unread');
    const { posts, nextAt, nextTitle, overdue } = impact;
    const count = posts - (overdue?.count ?? 0);
    const will = troubleRow(state).unsure === true ? 'may' : 'will';
    const ahead =
        nextAt === undefined
            ? say(`card_stake_${will}`, { count })
            : say(`card_stake_${will}_next`, {
                  count,
                  when: times.relative(new Date(nextAt)),
                  title: titleOf(nextTitle, say),
              });
    const late =
        overdue &&
        say('card_stake_overdue', {
            count: overdue.count,
            when: times.relative(new Date(overdue.at)),
            title: titleOf(overdue.title, say),
        });
    if (count === 0) return late ?? say('card_stake_none');
    return late === undefined ? ahead : `${ahead}\n${late}`;
}

const titleOf = (title: string | undefined, say: Say): Markup =>
    title === undefined ? new Markup(say('posts_untitled')) : named(title);
