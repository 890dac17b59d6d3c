import type { AlertMember } from '../domain/monitor/alert';
import { Markup, named } from '../i18n/say';
import type { CardContext } from './card';
import { namedSubject } from './troubleWords';

type Context = Pick<CardContext, 'say' | 'times'>;

/** Connections have posts; webhooks, and upstreams as a whole, have none. */
const hasPosts = ({ subject }: AlertMember): boolean => subject.source === 'hooked' && subject.id !== undefined;

/** Nobody knows whether such a connection would not work all the same. */
const isDoubtful = ({ trouble }: AlertMember): boolean => trouble === 'unknown' || trouble === 'token-invalid';

/** The posts that fail unless the connection is mended; undefined where there can be none. Unknown is never none. */
export function atStake(member: AlertMember, { say, times }: Context): string | undefined {
    const { stake } = member;
    if (!hasPosts(member)) return undefined;
    if (!stake) return say('disconnect_posts_unknown');
    if (stake.posts === 0) return say('disconnect_posts_none');
    const next = new Markup(`${titleOf(member, say).markup}, ${whenOf(member, { say, times }).markup}`);
    return say(isDoubtful(member) ? 'alert_stake_may' : 'alert_stake_will', { count: stake.posts, next });
}

/** The same of several, with the next of all; a line for those that nobody knows of. */
export function allAtStake(members: readonly AlertMember[], { say, times }: Context): string | undefined {
    const able = members.filter(hasPosts);
    if (able.length === 0) return undefined;
    const unread = able.filter(({ stake }) => !stake).length;
    const [next, ...others] = able.filter(({ stake }) => stake && stake.posts > 0).sort(nextFirst);
    const lines = unread > 0 ? [say('alert_stake_unread', { count: unread })] : [];
    if (!next) return lines[0] ?? say('alert_stake_none_all');
    const count = [next, ...others].reduce((sum, { stake }) => sum + (stake?.posts ?? 0), 0);
    const words = say('alert_stake_next_of', {
        title: titleOf(next, say),
        when: whenOf(next, { say, times }),
        name: namedSubject(next.subject, say),
    });
    const key = [next, ...others].every(isDoubtful) ? 'alert_stake_may' : 'alert_stake_will';
    return [say(key, { count, next: new Markup(words) }), ...lines].join('\n');
}

/** "3 posts, the next Nov 21, 2026, 9:00 AM (UTC)"; undefined where none are known of. */
export function lineAtStake({ stake }: AlertMember, { say, times }: Context): string | undefined {
    if (!stake || stake.posts === 0) return undefined;
    const count = stake.posts;
    if (stake.nextAt === undefined) return say('alert_line_posts', { count });
    return say('alert_line_next', { count, when: times.absolute(new Date(stake.nextAt)) });
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
