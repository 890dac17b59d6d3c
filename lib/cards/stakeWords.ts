import type { Alert, AlertMember } from '../domain/monitor/alert';
import { Markup, named } from '../i18n/say';
import type { CardContext } from './card';
import { namedSubject } from './troubleWords';

type Context = Pick<CardContext, 'say' | 'times'>;

/** Connections have posts; webhooks, and upstreams as a whole, have none. */
const hasPosts = ({ subject }: AlertMember): boolean => subject.source === 'hooked' && subject.id !== undefined;

/** Nobody knows whether such a connection would not work all the same. */
const isDoubtful = ({ trouble }: AlertMember): boolean =>
    trouble === 'unknown' || trouble === 'token-invalid' || trouble === 'unseen';

/**
 * The posts that were due meanwhile, and those that fail unless the connection is mended; undefined where there can be
 * none. Unknown is never none.
 */
export function atStake(member: AlertMember, { say, times }: Context): string | undefined {
    const { stake } = member;
    if (!hasPosts(member)) return undefined;
    if (!stake) return say('disconnect_posts_unknown');
    const lost = lostWords([member], [], say);
    if (stake.posts === 0) {
        return lost ? `${lost}. ${say('alert_stake_none_more')}` : say('disconnect_posts_none');
    }
    const next = new Markup(`${titleOf(member, say).markup} · ${whenOf(member, { say, times }).markup}`);
    const pending = say(isDoubtful(member) ? 'alert_stake_may' : 'alert_stake_will', { count: stake.posts, next });
    return [...(lost ? [`${lost}.`] : []), pending].join('\n');
}

/**
 * The same of several, with the next of all; a line for those that nobody knows of.
 * @param ended those that have left the alert: what they lost is lost as well
 */
export function allAtStake(
    members: readonly AlertMember[],
    ended: Alert['ended'],
    { say, times }: Context,
): string | undefined {
    const able = members.filter(hasPosts);
    if (able.length === 0) return undefined;
    const lost = lostWords(members, ended, say);
    const unread = able.filter(({ stake }) => !stake).length;
    const [next, ...others] = able.filter(({ stake }) => stake && stake.posts > 0).sort(nextFirst);
    const lines = unread > 0 ? [say('alert_stake_unread', { count: unread })] : [];
    if (!next && lines.length === 0) {
        return lost ? `${lost}. ${say('alert_stake_none_more')}` : say('alert_stake_none_all');
    }
    const before = lost ? [`${lost}.`] : [];
    if (!next) return [...before, ...lines].join('\n');
    const count = [next, ...others].reduce((sum, { stake }) => sum + (stake?.posts ?? 0), 0);
    const words = say('alert_stake_next_of', {
        title: titleOf(next, say),
        when: whenOf(next, { say, times }),
        name: namedSubject(next.subject, say),
    });
    const key = [next, ...others].every(isDoubtful) ? 'alert_stake_may' : 'alert_stake_will';
    return [...before, say(key, { count, next: new Markup(words) }), ...lines].join('\n');
}

/** How many posts were due while their connections were bad. */
export const lostOf = (members: readonly AlertMember[], ended: Alert['ended']): number =>
    [...members.map(({ stake }) => stake?.lost ?? 0), ...ended.map(lostOfEnded)].reduce((sum, count) => sum + count, 0);

/** Of one that was moved, the alert tells that it is in now. */
const lostOfEnded = ({ how, lost = 0 }: Alert['ended'][number]): number => (how === 'moved' ? 0 : lost);

/** Whether it is certain that they have not gone out. */
export const isSurelyLost = (members: readonly AlertMember[]): 'no' | 'other' => {
    const losers = members.filter(({ stake }) => (stake?.lost ?? 0) > 0);
    return losers.length > 0 && losers.every(isDoubtful) ? 'no' : 'other';
};

/** "📉 12 posts were due meanwhile and have not gone out"; undefined where there were none. */
function lostWords(members: readonly AlertMember[], ended: Alert['ended'], say: Context['say']): string | undefined {
    const count = lostOf(members, ended);
    return count > 0 ? say('alert_lost', { count, sure: isSurelyLost(members) }) : undefined;
}

/** "3 posts, the next Nov 21, 2026, 9:00 AM (UTC)", "📉 2 not gone out"; empty where none are known of. */
export function partsAtStake({ stake }: AlertMember, { say, times }: Context): readonly string[] {
    if (!stake) return [];
    const { posts: count, nextAt, lost = 0 } = stake;
    return [
        ...(count === 0
            ? []
            : [
                  nextAt === undefined
                      ? say('alert_line_posts', { count })
                      : say('alert_line_next', { count, when: times.absolute(new Date(nextAt)) }),
              ]),
        ...(lost > 0 ? [say('alert_line_lost', { count: lost })] : []),
    ];
}

/** Those with the next post come first, and those of which no time is known last. */
export const nextFirst = (a: AlertMember, b: AlertMember): number => nextAtOf(a) - nextAtOf(b) || 0;

/** A number also where there is none, so that it can be compared. */
const nextAtOf = ({ stake }: AlertMember): number =>
    stake && stake.posts > 0 ? (stake.nextAt ?? Number.MAX_SAFE_INTEGER - 1) : Number.MAX_SAFE_INTEGER;

const titleOf = ({ stake }: AlertMember, say: Context['say']): Markup =>
    stake?.nextTitle === undefined ? new Markup(say('posts_untitled')) : named(stake.nextTitle);

const whenOf = ({ stake }: AlertMember, { say, times }: Context): Markup =>
    stake?.nextAt === undefined ? new Markup(say('posts_undated')) : times.absolute(new Date(stake.nextAt));
