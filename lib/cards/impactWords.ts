import type { Alert, AlertMember, NamedPost } from '../domain/monitor/alert';
import { troubleRow } from '../domain/monitor/troubles';
import { Markup, named } from '../i18n/say';
import type { CardContext } from '../chat/card';
import { namedSubject } from './subjectWords';

type Context = Pick<CardContext, 'say' | 'times'>;

/** More lost posts than these are counted; the latest are listed. */
const MOST_LOST_NAMED = 5;

/** Connections have posts; webhooks, and upstreams as a whole, have none. */
const hasPosts = ({ subject }: AlertMember): boolean => subject.source === 'hooked' && subject.id !== undefined;

/** The trouble does not prove that the connection cannot publish. */
export const isDoubtful = ({ trouble }: AlertMember): boolean => troubleRow(trouble).unsure === true;

/**
 * The posts that were due during the trouble, and those that will fail unless the connection is fixed; undefined where
 * there can be none. An unread calendar is never shown as an empty one.
 */
export function impactOf(member: AlertMember, { say, times }: Context): string | undefined {
    const { stake: impact } = member;
    if (!hasPosts(member)) return undefined;
    if (!impact) return say('disconnect_posts_unknown');
    const lost = lostWords([member], [], { say, times });
    if (impact.posts === 0) {
        return lost ? `${lost}. ${say('alert_stake_none_more')}` : say('disconnect_posts_none');
    }
    const count = aheadOf(member);
    const next = new Markup(`${titleOf(member, say).markup} · ${whenOf(member, { say, times }).markup}`);
    return [
        ...(lost ? [`${lost}.`] : []),
        ...(count > 0 ? [say(isDoubtful(member) ? 'alert_stake_may' : 'alert_stake_will', { count, next })] : []),
        ...overdueWords([member], { say, times }),
    ].join('\n');
}

/** How many posts are still to come, without the overdue ones. */
const aheadOf = ({ stake: impact }: AlertMember): number => (impact?.posts ?? 0) - (impact?.overdue?.count ?? 0);

/** "🕘 1 post was due Nov 19, 2026, 9:00 AM (UTC) and is still pending: Title" */
function overdueWords(members: readonly AlertMember[], { say, times }: Context): readonly string[] {
    const overdue = members.flatMap(({ stake: impact }) => impact?.overdue ?? []);
    const count = overdue.reduce((sum, one) => sum + one.count, 0);
    const [first, ...others] = overdue;
    if (!first) return [];
    const earliest = others.reduce((one, other) => (other.at < one.at ? other : one), first);
    return [say('alert_stake_overdue', { count, ...wordsOf(earliest, { say, times }) })];
}

const wordsOf = ({ title, at }: NamedPost, { say, times }: Context) => ({
    title: title === undefined ? new Markup(say('posts_untitled')) : named(title),
    when: times.absolute(new Date(at)),
});

/**
 * The same for several members: the next post of all, and how many calendars the app could not read.
 * @param ended members that have left the alert; the posts that they lost count as well
 */
export function impactOfAll(
    members: readonly AlertMember[],
    ended: Alert['ended'],
    { say, times }: Context,
): string | undefined {
    const able = members.filter(hasPosts);
    if (able.length === 0) return undefined;
    const lost = lostWords(members, ended, { say, times });
    const unread = able.filter(({ stake: impact }) => !impact).length;
    const [next, ...others] = able.filter((member) => aheadOf(member) > 0).sort(nextFirst);
    const lines = [
        ...overdueWords(able, { say, times }),
        ...(unread > 0 ? [say('alert_stake_unread', { count: unread })] : []),
    ];
    if (!next && lines.length === 0) {
        return lost ? `${lost}. ${say('alert_stake_none_more')}` : say('alert_stake_none_all');
    }
    const before = lost ? [`${lost}.`] : [];
    if (!next) return [...before, ...lines].join('\n');
    const count = [next, ...others].reduce((sum, member) => sum + aheadOf(member), 0);
    const words = say('alert_stake_next_of', {
        title: titleOf(next, say),
        when: whenOf(next, { say, times }),
        name: namedSubject(next.subject, say),
    });
    const key = [next, ...others].every(isDoubtful) ? 'alert_stake_may' : 'alert_stake_will';
    return [...before, say(key, { count, next: new Markup(words) }), ...lines].join('\n');
}

/** How many posts were due while their connections did not work. */
export const lostOf = (members: readonly AlertMember[], ended: Alert['ended']): number =>
    [...members.map(({ stake: impact }) => impact?.lost ?? 0), ...ended.map(lostOfEnded)].reduce(
        (sum, count) => sum + count,
        0,
    );

/** A member that moved to another alert counts there. */
const lostOfEnded = ({ how, lost = 0 }: Alert['ended'][number]): number => (how === 'moved' ? 0 : lost);

/** Whether it is certain that the posts have not gone out, as the texts select it. */
export const isSurelyLost = (members: readonly AlertMember[]): 'no' | 'other' => {
    const losers = members.filter(({ stake: impact }) => (impact?.lost ?? 0) > 0);
    return losers.length > 0 && losers.every(isDoubtful) ? 'no' : 'other';
};

/** "📉 12 posts were due meanwhile and have not gone out: Title · …"; undefined where no post was. */
function lostWords(members: readonly AlertMember[], ended: Alert['ended'], context: Context): string | undefined {
    const count = lostOf(members, ended);
    if (count === 0) return undefined;
    const names = lostNames(members, ended, context);
    const words = context.say('alert_lost', { count, sure: isSurelyLost(members) });
    return [words, ...(names.length > 0 ? [names.join(', ')] : [])].join(': ');
}

/** The titles that the app knows, "Title · Nov 21, 2026, 9:00 AM (UTC)", and how many more posts there are. */
export function lostNames(
    members: readonly AlertMember[],
    ended: Alert['ended'],
    { say, times }: Context,
): readonly string[] {
    const posts = [
        ...members.flatMap(({ stake: impact }) => impact?.lostPosts ?? []),
        ...ended.flatMap(({ how, lostPosts = [] }) => (how === 'moved' ? [] : lostPosts)),
    ].sort((a, b) => a.at - b.at);
    const shown = posts.slice(-MOST_LOST_NAMED).map((post) => {
        const { title, when } = wordsOf(post, { say, times });
        return `${title.markup} · ${when.markup}`;
    });
    const rest = lostOf(members, ended) - shown.length;
    return shown.length === 0 || rest <= 0 ? shown : [...shown, say('card_more', { count: rest })];
}

/** "3 posts, the next Nov 21, 2026, 9:00 AM (UTC)", "📉 2 not gone out"; empty where the app knows of none. */
export function impactParts(member: AlertMember, { say, times }: Context): readonly string[] {
    const { stake: impact } = member;
    if (!impact) return [];
    const { nextAt, overdue, lost = 0 } = impact;
    const count = aheadOf(member);
    return [
        ...(count === 0
            ? []
            : [
                  nextAt === undefined
                      ? say('alert_line_posts', { count })
                      : say('alert_line_next', { count, when: times.absolute(new Date(nextAt)) }),
              ]),
        ...(overdue ? [say('alert_line_overdue', { count: overdue.count })] : []),
        ...(lost > 0 ? [say('alert_line_lost', { count: lost })] : []),
    ];
}

/** For sorting: the earliest next post first; members without a known time last. */
export const nextFirst = (a: AlertMember, b: AlertMember): number => nextAtOf(a) - nextAtOf(b) || 0;

/** Epoch ms; a large number where there is no next post, so that it sorts last. */
const nextAtOf = ({ stake: impact }: AlertMember): number =>
    impact && impact.posts > 0 ? (impact.nextAt ?? Number.MAX_SAFE_INTEGER - 1) : Number.MAX_SAFE_INTEGER;

const titleOf = ({ stake: impact }: AlertMember, say: Context['say']): Markup =>
    impact?.nextTitle === undefined ? new Markup(say('posts_untitled')) : named(impact.nextTitle);

const whenOf = ({ stake: impact }: AlertMember, { say, times }: Context): Markup =>
    impact?.nextAt === undefined ? new Markup(say('posts_undated')) : times.absolute(new Date(impact.nextAt));
