import type { IUIKitInteraction } from '@rocket.chat/apps-engine/definition/uikit';

import type { Click, ViewState } from './actor';
import { actingUser, type ActorContext } from './actorContext';
import { receiveInteraction } from './bridges/ui';
import type { HostClock } from './clock';
import { roomById, toAppMessage, toAppRoom, toAppUser } from './convert';
import { storedMessage } from './sendMessage';
import type { HostView } from './types';

/** How long the client waits for the answer to an interaction. */
const INTERACTION_TIMEOUT_MS = 5_000;

/** What the client says when it has waited that long. */
export const INTERACTION_TIMEOUT = 'UIKit_Interaction_Timeout';

/** Answers after which a submitted view stays on the screen. */
const KEEPS_VIEW = ['errors', 'modal.update', 'contextual_bar.update'];

export function clickElement(context: ActorContext, click: Click): Promise<unknown> {
    const { appId, host } = context;
    const { message, view, actionId, blockId, value, messageId, roomId, triggerId } = click;
    const found = findElement(message?.blocks ?? view?.view.blocks ?? [], actionId, blockId);
    const mid = messageId ?? message?.id;
    const stored = storedMessage(mid, host);
    const room = roomById(host, roomId ?? message?.roomId);
    return interact(context, found?.appId ?? (view?.view.appId as string | undefined) ?? appId, {
        type: 'blockAction',
        actionId,
        triggerId: host.triggers.mint(triggerId),
        payload: { blockId: blockId ?? found?.blockId, value: value ?? found?.value },
        container: view ? { type: 'view', id: view.id } : { type: 'message', id: mid },
        // A message that was only shown is in no database.
        message: stored && toAppMessage(stored, host),
        room: room && toAppRoom(room, host),
    });
}

/** @param minted the trigger id that the client made */
export async function submitView(
    context: ActorContext,
    view: HostView,
    state: ViewState,
    minted: string | undefined,
): Promise<unknown> {
    const triggerId = context.host.triggers.mint(minted);
    delete view.errors;
    try {
        const response = await interact(context, context.appId, {
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

export function closeView(context: ActorContext, view: HostView, state: ViewState | undefined): Promise<unknown> {
    view.open = false;
    // The client tells the server only if the view asked for it.
    if (!view.view.notifyOnClose) return Promise.resolve(undefined);
    return interact(context, context.appId, {
        type: 'viewClosed',
        actionId: undefined,
        payload: { view: { ...view.view, id: view.id, ...(state && { state }) }, isCleared: false },
    });
}

/**
 * POST `ui.interaction` (apps/meteor/ee/server/apps/communication/uikit.ts), and what the client does with the answer.
 */
async function interact(
    context: ActorContext,
    owner: string,
    interaction: Record<string, unknown>,
): Promise<Record<string, unknown> | undefined> {
    const { appId, host, manager, username, interactionTimeoutMs = INTERACTION_TIMEOUT_MS } = context;
    if (owner !== appId) throw new Error(`The app "${owner}" is not installed.`);
    const action = { ...interaction, appId, user: toAppUser(actingUser(context)) };
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

/** Waits as long as the client does. Work that takes longer goes on, but its result is dropped. */
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

interface FoundElement {
    readonly appId?: string;
    readonly blockId?: string;
    readonly value?: unknown;
}

/** The element with that action id, at any depth of the blocks. */
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
