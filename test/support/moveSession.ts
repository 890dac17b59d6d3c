import type { HostMessage, HostView } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import type { FakeAccount, FakePost } from '../../dev/upstreams';
import { aSubject, click, type Subject } from './disconnectSession';
import { only } from './readMessages';

/** What is to be moved: the posts of an account that has gone, or is broken, and the account that takes them. */
export interface Moving extends Subject {
    readonly target: FakeAccount;
}

/** An account with pending posts that was reconnected, so that it is gone, and has a successor of the same name. */
export function aReconnected(host: Host, posts = 2): Moving {
    const subject = aSubject(host, { posts });
    for (const post of subject.posts) {
        post.platformData = {
            ...post.platformData,
            description: `About ${post.id}.`,
            tags: ['coffee', 'alba'],
            privacyStatus: 'public',
        };
    }
    return { ...subject, target: host.hooked.reconnect(subject.account.id) };
}

export const lineOf = ({ account, target }: Moving, ...more: readonly string[]): string =>
    ['/integration move', account.id, target.id, ...more].join(' ');

/** Types the command; the message that asks. */
export const askToMove = async (host: Host, moving: Moving, ...more: readonly string[]): Promise<HostMessage> =>
    only(await host.engine.as('admin').type(lineOf(moving, ...more)));

/** Opens the window. */
export async function reviewMove(host: Host, message: HostMessage, who = 'admin'): Promise<HostView> {
    const [view] = (await click(host, message, 'move.review', who)).views;
    if (!view?.open) throw new Error('no window opened');
    return view;
}

/** Review, submit, and the message at the end. */
export async function moveAll(host: Host, message: HostMessage, late?: string): Promise<HostMessage> {
    const view = await reviewMove(host, message);
    await host.engine.as('admin').submit(view, late === undefined ? {} : { late: { 'move.late': late } });
    await host.engine.recovered();
    await host.engine.settled();
    return currentOf(host, message);
}

export function currentOf({ engine }: Host, { id }: HostMessage): HostMessage {
    const found = engine.messages().find((message) => message.id === id);
    if (!found) throw new Error('the message is gone');
    return found;
}

/** The posts of an account that are pending. */
export const pendingOf = ({ hooked }: Host, { id }: Pick<FakeAccount, 'id'>): readonly FakePost[] =>
    [...hooked.posts.values()].filter(({ status, integration }) => status === 'pending' && integration.id === id);

/** What makes two posts the same in the eyes of people. */
export const contentOf = ({ video, scheduledDateTime, platformData }: FakePost) => ({
    video: video.id,
    scheduledDateTime,
    platformData,
});
