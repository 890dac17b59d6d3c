import { transferCard } from '../cards/transferCard';
import { stateInWords } from '../cards/hookedCard';
import { explain } from '../chat/explain';
import { privately, type Reply } from '../chat/reply';
import type { AppContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import { healthToRecord } from '../domain/disconnectFacts';
import { accountName, hookedState, type HookedIntegration } from '../domain/hooked';
import { platformOfGroup } from '../domain/platforms';
import type { ScheduledPost } from '../domain/post';
import { conflictsAt } from '../domain/rescheduling';
import type { Place } from '../domain/rooms';
import { TRANSFER_LAPSES_AFTER_MS, type Transfer, type TransferPost } from '../domain/transfer';
import { canTakeOver, looksLike } from '../domain/transferTwin';
import { findInHooked } from '../find/hooked';
import { boldName, code, Markup } from '../i18n/say';
import { isUnderWay } from './decide';
import type { Origins } from './origins';
import { claimName } from './record';

/** One move takes no more posts than these: the record of it is stored at every step. */
const MOST_POSTS = 100;

/** Which posts to move, and from where to where. */
export interface MoveAsked {
    readonly from: { readonly id: string; readonly name?: string };
    readonly toId: string;
    /** The ids of the posts; undefined: all. */
    readonly posts?: readonly string[];
}

/** `missed`: there is no such target; the words say so. */
export type MoveAnswer = Reply | { readonly missed: string };

/**
 * Posts the question into the room: which posts, from where to where, and what keeps them from it. It changes nothing.
 * Where the posts cannot be moved there, the answer says why, for the asker alone.
 */
export async function askToMove(app: AppContext, asked: MoveAsked, origins: Origins): Promise<MoveAnswer> {
    const { say, place } = app;
    const { from, toId } = asked;
    const line = code(`/integration move ${from.id} ${toId}`);
    if (!place) return privately(say('move_not_in_room', { line }));
    if (from.id === toId) return privately(say('move_same', { id: code(toId) }));
    const chosen = chosenPosts(app, asked, origins);
    if ('told' in chosen) return privately(chosen.told);
    const found = await findInHooked(app, toId);
    if (!found.ok) {
        const words = explain(found.problem, say);
        return found.problem.kind === 'not-found' ? { missed: words } : privately(words);
    }
    const target = found.value;
    const unfit = whyUnfit(app, from, target, origins);
    if (unfit !== undefined) return privately(unfit);
    const request = transferOf(app, place, { asked, chosen: chosen.posts, target, origins });
    if (!request.posts.some(({ fate }) => fate === 'pending')) {
        return privately(say('move_nothing', { to: boldName(request.to.name ?? toId) }));
    }
    const reply = await underClaim(app, claimName(from.id), async () =>
        (await isUnderWay(app, request)) ? privately(say('move_under_way')) : post(app, request),
    );
    return reply ?? privately(say('move_under_way'));
}

function chosenPosts(
    { say }: AppContext,
    { from, posts: wanted }: MoveAsked,
    { pending }: Origins,
): { readonly posts: readonly ScheduledPost[] } | { readonly told: string } {
    const own = pending.get(from.id) ?? [];
    const name = from.name === undefined ? code(from.id) : boldName(from.name);
    if (own.length === 0) return { told: say('move_no_posts', { from: name }) };
    if (!wanted) return { posts: own };
    const ids = new Set(own.map(({ id }) => id));
    const strange = wanted.filter((id) => !ids.has(id));
    if (strange.length === 0) return { posts: own.filter(({ id }) => wanted.includes(id)) };
    const listed = new Markup(strange.map((id) => code(id).markup).join(', '));
    return { told: say('move_not_pending', { count: strange.length, ids: listed, from: name }) };
}

/** Why the target cannot take the posts over; undefined where it can, or where that is not known. */
function whyUnfit(
    { say }: AppContext,
    from: MoveAsked['from'],
    target: HookedIntegration,
    { known, pending }: Origins,
): string | undefined {
    const ofPosts = pending.get(from.id)?.[0]?.platform;
    const group = known.get(from.id)?.group;
    const platform = ofPosts && ofPosts.kind !== 'unnamed' ? ofPosts : platformOfGroup(group);
    const to = boldName(accountName(target) ?? target.id);
    if (!canTakeOver(platform, target.platform)) return say('move_other_platform', { to });
    const state = hookedState(target.health);
    if (state === 'healthy' || state === 'unknown') return undefined;
    return say('move_target_unhealthy', { to, state: new Markup(stateInWords(target, state, say)) });
}

interface Question {
    readonly asked: MoveAsked;
    readonly chosen: readonly ScheduledPost[];
    readonly target: HookedIntegration;
    readonly origins: Origins;
}

function transferOf(app: AppContext, place: Place, { asked, chosen, target, origins }: Question): Transfer {
    const { clock, person, reader } = app;
    const now = clock.now().getTime();
    const there = origins.pending.get(target.id) ?? [];
    const posts = chosen.slice(0, MOST_POSTS).map((one) => postOf(one, now, there));
    const name = accountName(target);
    const isCrowded = ({ fate, to }: TransferPost): boolean =>
        fate === 'pending' && to !== undefined && conflictsAt(there, new Date(to)).length > 0;
    const conflicts = posts.filter(isCrowded).length;
    const surplus = chosen.length - posts.length;
    return {
        id: app.newId(),
        revision: 1,
        from: { id: asked.from.id, ...(asked.from.name !== undefined && { name: asked.from.name }) },
        to: { id: target.id, ...(name !== undefined && { name }), health: healthToRecord(target.health) },
        ...(conflicts > 0 && { conflicts }),
        ...(surplus > 0 && { surplus }),
        place: { ...place },
        reader,
        asked: { by: { id: person.id, username: person.username }, at: now },
        lapsesAt: now + TRANSFER_LAPSES_AFTER_MS,
        posts,
        phase: 'asked',
    };
}

/** The part of a post that the record keeps. What it says in full is read again right before the new post is made. */
function postOf({ id, title, videoId, at }: ScheduledPost, now: number, there: readonly ScheduledPost[]): TransferPost {
    const ms = at?.getTime();
    const kept = {
        id,
        ...(title !== undefined && { title }),
        ...(videoId !== undefined && { videoId }),
        ...(ms !== undefined && { at: ms }),
        ...(ms !== undefined && ms > now && { to: ms }),
    };
    if (videoId === undefined) return { ...kept, fate: 'left' };
    const [twin] = there.filter((one) => looksLike(one, kept));
    return twin ? { ...kept, fate: 'standing', newId: twin.id } : { ...kept, fate: 'pending' };
}

async function post(app: AppContext, request: Transfer): Promise<Reply> {
    const { id } = request;
    await app.transfers.put(id, request);
    if (!(await app.transfers.get(id))) {
        app.log.warn('nothing can be stored: the app lacks the permission persistence');
        return privately(explain({ kind: 'internal' }, app.say));
    }
    await app.jobs.once('move-resume', new Date(request.lapsesAt), { id });
    return {
        audience: 'room',
        ...transferCard(request, { ...app.writtenFor(request.reader), now: app.clock.now() }),
        ifRefused: app.say('move_ask_elsewhere'),
        onPosted: (messageId) => app.transferQuestions.put(id, { messageId }),
    };
}
