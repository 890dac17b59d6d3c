import type { Actor, Answer, HostMessage, HostView } from '../../../engine';
import type { Host } from '../../../host/host';
import type { WorkspaceRoom, WorkspaceUser } from '../../../workspace/workspace';
import type { ActedBy, ActionName, Actions, WireActivity } from '../../protocol';
import type { Feed } from '../feed';
import { Refusal } from '../guard';
import type { Redactor } from '../secrets';
import type { Switchboard } from '../upstreams';

/** What the actions of a page work on. */
export interface ActionContext {
    readonly host: Host;
    readonly feed: Feed;
    readonly switchboard: Switchboard;
    readonly redactor: Redactor;
    readonly resetDemo: () => Promise<void>;
    readonly reinstall: () => Promise<void>;
}

/** What each action does, given its checked body. */
export type Handlers = {
    readonly [Name in ActionName]: (body: Actions[Name]['body']) => Promise<Actions[Name]['answer']>;
};

/** The answer of actions that have nothing to say. */
export const done = Promise.resolve({});

export const roomOf = ({ host }: ActionContext, roomId: string): WorkspaceRoom =>
    host.workspace.rooms.find(({ id }) => id === roomId) ?? refuse(404, `There is no room ${roomId}.`);

export const personOf = ({ host }: ActionContext, username: string): WorkspaceUser =>
    host.workspace.users.find((one) => one.username === username) ?? refuse(404, `Nobody here is called ${username}.`);

export const openViewOf = ({ host }: ActionContext, username: string, viewId: string): HostView =>
    host.engine.views(username).findLast((view) => view.open && view.id === viewId) ??
    refuse(404, 'The window is not open any more.');

/** A stored message, or a message that was only shown to this person. */
export const messageFor = ({ host }: ActionContext, username: string, messageId: string): HostMessage | undefined =>
    host.engine.messages().find((message) => message.id === messageId) ??
    host.engine.ephemeral(username).find((message) => message.id === messageId);

/** Does something as a person, shows what it cost, and remembers which page the trigger belongs to. */
export async function act(
    context: ActionContext,
    { as, tab }: ActedBy,
    { what, label }: Pick<WireActivity, 'what' | 'label'>,
    work: (actor: Actor, triggerId: string) => Promise<Answer>,
): Promise<Answer> {
    const { host, feed } = context;
    personOf(context, as);
    const answer = await work(host.engine.as(as), feed.mintTrigger(tab));
    feed.activity({ by: as, what, label, ...answer });
    return answer;
}

/** Does something that no person does, and shows what it cost. */
export async function measure(
    { host: { engine }, feed }: ActionContext,
    what: 'monitor' | 'jobs',
    label: string,
    work: () => Promise<void>,
): Promise<void> {
    const started = performance.now();
    const before = { roundTrips: engine.roundTrips.list().length, requests: engine.requests.length };
    await work();
    feed.activity({
        by: 'scheduler',
        what,
        label,
        ok: true,
        ms: performance.now() - started,
        roundTrips: engine.roundTrips.list().slice(before.roundTrips),
        requests: engine.requests.slice(before.requests),
    });
}

function refuse(status: number, message: string): never {
    throw new Refusal(status, message);
}
