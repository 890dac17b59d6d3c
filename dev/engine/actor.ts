import type { IUIKitInteraction } from '@rocket.chat/apps-engine/definition/uikit';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { WorkspaceRoom } from '../workspace/workspace';
import type { CommandList } from './bridges/commands';
import { receiveInteraction } from './bridges/ui';
import type { HostClock } from './clock';
import { canAccess, hasPermission, toAppMessage, toAppRoom, toAppUser, userByName, type AnyUser } from './convert';
import { copy } from './copy';
import type { EngineHost } from './host';
import { documentId } from './ids';
import type { EngineModules } from './modules';
import { parseParameters } from './parseParameters';
import { within, type Scope } from './scope';
import { sendMessage, storedMessage } from './sendMessage';
import type { HostMessage, HostView, HttpLogEntry, RoundTrip } from './types';

/** What came of something that a user did, up to the moment when the server had answered the client. */
export interface Answer {
    /** Whether the server answered without an error. */
    readonly ok: boolean;
    /** What went wrong, in the server's words. */
    readonly error?: string;
    /** New stored messages, in any room. */
    readonly messages: HostMessage[];
    /** Messages that were changed, as they were after the change. */
    readonly edited: HostMessage[];
    /** What was shown to this user only. */
    readonly ephemeral: HostMessage[];
    /** Views for this user, dropped ones included. */
    readonly views: HostView[];
    /** What the app answered to a click or a submit. */
    readonly response?: unknown;
    readonly roundTrips: RoundTrip[];
    readonly requests: HttpLogEntry[];
    readonly ms: number;
}

/** Where something is typed. */
export interface TypeOptions {
    /** Name or id; the workspace's first room unless said. */
    readonly room?: string;
    readonly threadId?: string;
    /** False where the client sends no trigger id, as mobile apps and REST callers do; or the id that it made. */
    readonly trigger?: boolean | string;
}

/** A click on something interactive. What the client could forge, a test may. */
export interface Click {
    /** Where the element is: a message (stored or only shown) or a view. */
    readonly message?: HostMessage;
    readonly view?: HostView;
    readonly actionId: string;
    /** Which one, where several elements share the action id; the first by default. */
    readonly blockId?: string;
    /** What is selected, or a forged value; the element's own by default. */
    readonly value?: unknown;
    /** The id that the client made. */
    readonly triggerId?: string;
    /** Another message's id, forged. */
    readonly messageId?: string;
    /** Another room's id, forged. */
    readonly roomId?: string;
}

/** Input values of a view by block id and action id. */
export type ViewState = Record<string, Record<string, unknown>>;

/** A user of the workspace, at a web client. */
export interface Actor {
    readonly username: string;
    /** Sends a line as the web client and the server do: as a slash command where it is one, as a message otherwise. */
    type(line: string, where?: TypeOptions): Promise<Answer>;
    click(target: Click): Promise<Answer>;
    /** Sends a view off. It closes afterwards unless the app answers with errors or an update. */
    submit(view: HostView, state?: ViewState, triggerId?: string): Promise<Answer>;
    /** Closes a view without sending it. */
    close(view: HostView, state?: ViewState): Promise<Answer>;
}

interface JobContext {
    readonly username: string;
    readonly appId: string;
    readonly host: EngineHost;
    readonly commands: CommandList;
    readonly manager: AppManager;
    readonly modules: EngineModules;
    readonly scope: Scope;
    readonly interactionTimeoutMs: number | undefined;
}

/** How long the client waits for the answer to an interaction. */
const INTERACTION_TIMEOUT_MS = 5_000;

/** What the client says when it has waited that long. */
export const INTERACTION_TIMEOUT = 'UIKit_Interaction_Timeout';

/** What keeps a submitted view on the screen. */
const KEEPS_VIEW = ['errors', 'modal.update', 'contextual_bar.update'];

export function createActor(surroundings: JobContext): Actor {
    const { username, appId, host, commands, manager, modules, scope } = surroundings;
    const { interactionTimeoutMs = INTERACTION_TIMEOUT_MS } = surroundings;
    const { journal, store, triggers, workspace } = host;
    const user = (): AnyUser => {
        const found = userByName(host, username);
        if (!found) throw new Error(`Nobody here is called "${username}".`);
        return found;
    };

    async function answerTo(work: () => Promise<unknown>): Promise<Answer> {
        user();
        const started = performance.now();
        const before = {
            history: store.history.length,
            ephemeral: journal.ephemeral.length,
            views: journal.views.length,
            roundTrips: journal.roundTrips.length,
            requests: journal.requests.length,
        };
        let outcome: Pick<Answer, 'ok' | 'error' | 'response'>;
        try {
            const response = await within(scope, work);
            outcome = { ok: true, ...(response !== undefined && { response }) };
        } catch (error) {
            outcome = { ok: false, error: errorText(error) };
        }
        const happened = store.history.slice(before.history);
        return {
            ...outcome,
            messages: copy(happened.filter(({ kind }) => kind === 'posted').map(({ message }) => message)),
            edited: copy(happened.filter(({ kind }) => kind === 'edited').map(({ message }) => message)),
            ephemeral: copy(journal.ephemeral.slice(before.ephemeral).filter(({ shownTo }) => shownTo === username)),
            views: journal.views.slice(before.views).filter((view) => view.username === username),
            roundTrips: journal.roundTrips.slice(before.roundTrips),
            requests: journal.requests.slice(before.requests),
            ms: performance.now() - started,
        };
    }

    function findRoom(nameOrId: string | undefined): WorkspaceRoom {
        const found = workspace.rooms.find(
            ({ id, name }) => nameOrId === undefined || id === nameOrId || name === nameOrId,
        );
        if (!found) throw new Error(`There is no room "${nameOrId}".`);
        return found;
    }

    /** The web client's processSlashCommand, then the server's `commands.run` and the bridge's executor. */
    async function type(line: string, { room: where, threadId, trigger = true }: TypeOptions): Promise<undefined> {
        const room = findRoom(where);
        // Not across lines: what follows the first line break is lost on the way.
        const [, name, parameters] = /^\/([^\s]+)(.*)/.exec(line) ?? [];
        if (name === undefined || parameters === undefined) {
            post(line, room, threadId);
            return;
        }
        const command = commands.get(name);
        if (!command) throw new Error(`No such command: \`${name}\``);
        const permissions = command.permission ? [command.permission].flat() : [];
        if (permissions.length > 0 && !permissions.some((permission) => hasPermission(host, user(), permission))) {
            throw new Error('You do not have permission to execute this command');
        }
        const triggerId = trigger ? triggers.mint(trigger === true ? undefined : trigger) : undefined;

        if (!canAccess(host, room, user())) throw new Error('User does not have access to this room');
        if (threadId !== undefined && storedMessage(threadId, host)?.roomId !== room.id)
            throw new Error('Invalid thread.');
        const context = new modules.SlashCommandContext(
            Object.freeze(toAppUser(user())),
            Object.freeze(toAppRoom(room, host)),
            Object.freeze(parseParameters(parameters)) as string[],
            threadId,
            triggerId,
        );
        await manager.getCommandManager().executeCommand(name, context);
    }

    function post(text: string, room: WorkspaceRoom, threadId: string | undefined): void {
        const now = host.clock.now();
        const { id, name } = user();
        const sender = { id, username, name };
        const where = { roomId: room.id, room: room.name, ...(threadId !== undefined && { threadId }) };
        sendMessage({ id: documentId(), ...where, sender, text, createdAt: now, updatedAt: now }, host);
    }

    /** POST `ui.interaction` (apps/meteor/ee/server/apps/communication/uikit.ts) and what the client does with the answer. */
    async function interact(
        owner: string,
        interaction: Record<string, unknown>,
    ): Promise<Record<string, unknown> | undefined> {
        if (owner !== appId) throw new Error(`The app "${owner}" is not installed.`);
        const action = { ...interaction, appId, user: toAppUser(user()) };
        const response = (await inTime(
            manager.getListenerManager().executeListener('IUIKitInteractionHandler' as never, action as never),
            interactionTimeoutMs,
            host.clock,
        )) as Record<string, unknown> | null | undefined;
        if (typeof response?.type === 'string') {
            receiveInteraction(username, response as unknown as IUIKitInteraction, host);
        }
        return response ?? undefined;
    }

    function click({ message, view, actionId, blockId, value, messageId, roomId, triggerId }: Click): Promise<unknown> {
        const found = findElement(message?.blocks ?? view?.view.blocks ?? [], actionId, blockId);
        const mid = messageId ?? message?.id;
        const stored = storedMessage(mid, host);
        const rid = roomId ?? message?.roomId;
        const room = workspace.rooms.find(({ id }) => id === rid);
        return interact(found?.appId ?? (view?.view.appId as string | undefined) ?? appId, {
            type: 'blockAction',
            actionId,
            triggerId: triggers.mint(triggerId),
            payload: { blockId: blockId ?? found?.blockId, value: value ?? found?.value },
            container: view ? { type: 'view', id: view.id } : { type: 'message', id: mid },
            // What was only shown is in no database.
            message: stored && toAppMessage(stored, host),
            room: room && toAppRoom(room, host),
        });
    }

    async function submit(view: HostView, state: ViewState, minted: string | undefined): Promise<unknown> {
        const triggerId = triggers.mint(minted);
        delete view.errors;
        try {
            const response = await interact(appId, {
                type: 'viewSubmit',
                actionId: undefined,
                triggerId,
                payload: { view: { ...view.view, id: view.id, state } },
            });
            // An app that answers nothing (or throws) gets an empty body, and the client leaves the view where it is.
            if (response && !KEEPS_VIEW.includes(String(response.type))) view.open = false;
            return response;
        } catch (error) {
            view.open = false;
            throw error;
        }
    }

    function close(view: HostView, state: ViewState | undefined): Promise<unknown> {
        view.open = false;
        // The client tells the server only if the view asked for it.
        if (!view.view.notifyOnClose) return Promise.resolve(undefined);
        return interact(appId, {
            type: 'viewClosed',
            actionId: undefined,
            payload: { view: { ...view.view, id: view.id, ...(state && { state }) }, isCleared: false },
        });
    }

    return {
        username,
        type: (line, where = {}) => answerTo(() => type(line, where)),
        click: (target) => answerTo(() => click(target)),
        submit: (view, state = {}, triggerId) => answerTo(() => submit(view, state, triggerId)),
        close: (view, state) => answerTo(() => close(view, state)),
    };
}

interface FoundElement {
    readonly appId?: string;
    readonly blockId?: string;
    readonly value?: unknown;
}

/** The client's patience: what comes later is heard by nobody, but goes on. */
async function inTime<T>(work: Promise<T>, ms: number, clock: HostClock): Promise<T> {
    let callOff = (): void => undefined;
    const patience = new Promise<never>((_, reject) => {
        callOff = clock.after(ms, () => reject(new Error(INTERACTION_TIMEOUT)));
    });
    try {
        return await Promise.race([work, patience]);
    } finally {
        callOff();
    }
}

/** The element with that action id, wherever in the blocks it sits. */
function findElement(blocks: readonly unknown[], actionId: string, blockId?: string): FoundElement | undefined {
    for (const block of blocks as Record<string, unknown>[]) {
        if (blockId !== undefined && block.blockId !== blockId) continue;
        const parts = [block.elements, block.accessory, block.element].flat() as (
            Record<string, unknown> | undefined
        )[];
        const element = parts.find((part) => part?.actionId === actionId);
        if (!element) continue;
        return {
            appId: (block.appId ?? element.appId) as string | undefined,
            blockId: (block.blockId ?? element.blockId) as string | undefined,
            value: element.value ?? element.initialValue,
        };
    }
    return undefined;
}

/** The text of whatever was thrown. */
export function errorText(error: unknown): string {
    if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
    return String(error);
}
