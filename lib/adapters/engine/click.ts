import type { ILogger, IModify } from '@rocket.chat/apps-engine/definition/accessors';
import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type {
    IUIKitBlockIncomingInteraction,
    IUIKitViewSubmitIncomingInteraction,
} from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionTypes';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Modal, SideBar } from '../../chat/modal';
import { placedIn } from '../../context/build';
import { followClick, followSubmit, isOurs, judgesStaleClicks, opensAddress } from '../../interactions';
import type { Click, Effect, SubmitEffect } from '../../chat/click';
import type { Place } from '../../domain/rooms';
import { isRecord } from '../http/wire';
import { privately } from '../../chat/reply';
import { placeOf } from './command';
import { deliver } from './deliver';
import { logTo } from './log';
import { messagesFrom, type EngineMessages } from './messages';
import type { EngineAccess, Services } from './services';
import type { StoredCard } from './storedCard';
import { withTimeout } from './time';
import { problemFor } from './wordsFor';

/** The client gives up on a button after 5 s and says so. Longer work goes on, and the card shows its result. */
const ANSWER_WITHIN_MS = 4000;

/** The client forgets the trigger of a click after 5 s, and drops what it would have opened without a word. */
const TRIGGER_LASTS_MS = 4000;

/** From the engine's callback to the table of buttons, and back into the card. */
export async function answerClick(
    interaction: IUIKitBlockIncomingInteraction,
    access: EngineAccess,
    services: Services,
    logger: ILogger,
): Promise<void> {
    if (opensAddress(interaction.actionId)) return;
    const room = interaction.room ?? interaction.message?.room;
    if (!room) return; // The click names neither a card nor a room: there is no place for an answer.
    // The thread comes from the stored message alone: the server would follow a forged thread into another room.
    const place = placeOf(room.id, interaction.message?.threadId);
    const messages = messagesFrom(access.modify, access.read, () => services.appUser(access.read), logTo(logger));
    const words = () => services.wordsFor(interaction.user, access.read);
    const work = follow(interaction, place, messages, access, services, logger).catch(async (error: unknown) => {
        logTo(logger).error(`the button ${interaction.actionId} failed`, error);
        const { user } = interaction;
        await messages.whisper(user, place, problemFor(await words(), { kind: 'internal' })).catch(() => undefined);
    });
    await withTimeout(ANSWER_WITHIN_MS, work);
}

async function follow(
    interaction: IUIKitBlockIncomingInteraction,
    place: Place,
    messages: EngineMessages,
    access: EngineAccess,
    services: Services,
    logger: ILogger,
): Promise<void> {
    const { actionId, value, message, user } = interaction;
    const words = () => services.wordsFor(user, access.read);
    if (!isOurs(actionId)) {
        return messages.whisper(user, place, problemFor(await words(), { kind: 'stale-card' }));
    }
    const card = message?.id ? await messages.stored(message.id) : undefined;
    // The client names the message and the value: the click may only edit a card that holds this very button.
    const isHere = card !== undefined && card.roomId === place.roomId;
    const holds = isHere && holdsButton(card, actionId, value);
    if (message?.id && !holds && !(isHere && judgesStaleClicks(actionId))) {
        return messages.whisper(user, place, problemFor(await words(), { kind: 'card-gone' }));
    }
    const app = await placedIn(await services.contextFor({ user }, access, logTo(logger)), place);
    const click: Click = {
        actionId,
        value,
        isPrivate: !card,
        ...(card && message?.id && { messageId: message.id }),
        ...(card && !holds && { isStale: true }),
    };
    const began = app.clock.now().getTime();
    const effect: Effect = await followClick(app, click);
    const isLate = app.clock.now().getTime() - began > TRIGGER_LASTS_MS;
    switch (effect.kind) {
        case 'replace':
            return card ? card.replace(effect.reply) : messages.whisper(user, place, effect.reply);
        case 'whisper':
            return messages.whisper(user, place, effect.reply);
        case 'post':
            return app.place
                ? deliver(effect.reply, user, app.place, messages, () => Promise.resolve(app.say))
                : messages.whisper(user, place, effect.reply);
        case 'open':
            if (!isLate && (await opened(effect.modal, interaction, app.appId, access.modify))) return;
            return messages.whisper(user, place, effect.otherwise);
        case 'open-beside':
            if (!isLate && (await opened(effect.bar, interaction, app.appId, access.modify))) return;
            return messages.whisper(user, place, effect.otherwise);
        case 'nothing':
            return;
    }
}

/** @returns false if no window and no bar can open: REST callers and some mobile clients send no trigger */
async function opened(
    { id, title, blocks, close, ...more }: Modal | SideBar,
    { triggerId, user }: IUIKitBlockIncomingInteraction,
    appId: string,
    modify: IModify,
): Promise<boolean> {
    const given: unknown = triggerId;
    if (typeof given !== 'string' || given === '') return false;
    const submit = 'submit' in more ? more.submit : undefined;
    const label = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    const button = (actionId: string, text: string, style?: 'danger') =>
        ({ type: 'button', appId, blockId: id, actionId, text: label(text), ...(style && { style }) }) as const;
    try {
        await modify.getUiController().openSurfaceView(
            {
                type: submit ? UIKitSurfaceType.MODAL : UIKitSurfaceType.CONTEXTUAL_BAR,
                id,
                title: label(title),
                blocks: [...blocks],
                ...(submit && { submit: button('submit', submit.label, submit.danger ? 'danger' : undefined) }),
                close: button('close', close),
            },
            { triggerId: given },
            user,
        );
        return true;
    } catch {
        return false;
    }
}

/** From a sent window to the table of windows; the answer tells the client whether to close it. */
export async function answerSubmit(
    { view, user, room }: IUIKitViewSubmitIncomingInteraction,
    access: EngineAccess,
    services: Services,
    logger: ILogger,
): Promise<SubmitEffect> {
    const place = room ? placeOf(room.id, undefined) : placeIn(view.id);
    const messages = messagesFrom(access.modify, access.read, () => services.appUser(access.read), logTo(logger));
    const work = followWindow(view, user, place, messages, access, services, logger).catch(
        async (error: unknown): Promise<SubmitEffect> => {
            logTo(logger).error('a window could not be followed', error);
            const words = await services.wordsFor(user, access.read);
            if (place)
                await messages.whisper(user, place, problemFor(words, { kind: 'internal' })).catch(() => undefined);
            return { kind: 'close' };
        },
    );
    // The client closes the window after 5 s in any case. A later answer goes to the room.
    const effect = await withTimeout(ANSWER_WITHIN_MS, work);
    if (effect) return effect;
    const late = work.then(async (found) => {
        if (found.kind !== 'errors' || !place) return;
        await messages.whisper(user, place, privately(Object.values(found.errors).join('\n')));
    });
    late.catch((error: unknown) => logTo(logger).error('a late answer to a window was not shown', error));
    return { kind: 'close' };
}

async function followWindow(
    { id, state }: { readonly id: string; readonly state?: unknown },
    user: IUser,
    place: Place | undefined,
    messages: EngineMessages,
    access: EngineAccess,
    services: Services,
    logger: ILogger,
): Promise<SubmitEffect> {
    const bare = await services.contextFor({ user }, access, logTo(logger));
    const app = place ? await placedIn(bare, place) : bare;
    const effect = await followSubmit(app, {
        viewId: id,
        value: (blockId, actionId) => valueIn(state, blockId, actionId),
    });
    if (effect.kind === 'close' && effect.whisper) {
        const where = effect.whisper.place ?? place;
        if (where) await messages.whisper(user, where, effect.whisper);
    }
    return effect;
}

/** A window belongs to no room. The app's windows name the room they were opened in, as the place for answers. */
function placeIn(viewId: string): Place | undefined {
    try {
        const target: unknown = JSON.parse(viewId.slice(viewId.indexOf(' ') + 1));
        return isRecord(target) && typeof target.roomId === 'string' ? placeOf(target.roomId, undefined) : undefined;
    } catch {
        return undefined;
    }
}

function valueIn(state: unknown, blockId: string, actionId: string): unknown {
    const block = isRecord(state) ? state[blockId] : undefined;
    return isRecord(block) ? block[actionId] : undefined;
}

function holdsButton({ blocks }: StoredCard, actionId: string, value: unknown): boolean {
    const elements = blocks.flatMap((block): readonly unknown[] => {
        if (!isRecord(block)) return [];
        return [...(Array.isArray(block.elements) ? (block.elements as unknown[]) : []), block.accessory];
    });
    return elements.some(
        (element) => isRecord(element) && element.actionId === actionId && valuesOf(element).includes(value ?? null),
    );
}

/** The values that a click on the element can bring: an option's, or its own. The pipe makes null of a missing value. */
const valuesOf = ({ value, options }: Readonly<Record<string, unknown>>): readonly unknown[] =>
    Array.isArray(options)
        ? options.map((option: unknown) => (isRecord(option) ? option.value : undefined))
        : [value ?? null];
