import type { IHttp, ILogger, IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUIKitBlockIncomingInteraction } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionTypes';

import { explain } from '../../cards/explain';
import { sayIn } from '../../i18n/say';
import { followClick, isOurs } from '../../interactions';
import type { Effect } from '../../interactions/click';
import { privately } from '../../reply';
import { isRecord } from '../http/wire';
import { logTo } from './log';
import { personFrom } from './people';
import { roomFrom, type Room, type StoredCard } from './room';
import type { Services } from './services';

/** The client gives up on a button after 5 s and says so; what takes longer goes on and is seen in the card. */
const ANSWER_WITHIN_MS = 4000;

/** What the engine hands to the callback. */
interface EngineAccess {
    readonly read: IRead;
    readonly http: IHttp;
    readonly modify: IModify;
}

/** From the engine's callback to the table of buttons, and back into the card. */
export async function answerClick(
    interaction: IUIKitBlockIncomingInteraction,
    access: EngineAccess,
    services: Services,
    logger: ILogger,
): Promise<void> {
    if (!isOurs(interaction.actionId)) return;
    const room = interaction.room ?? interaction.message?.room;
    if (!room) return; // Nowhere to answer: neither a card nor a room came with the click.
    const where = roomFrom({
        modify: access.modify,
        room,
        person: interaction.user,
        appUser: () => services.appUser(access.read),
        threadId: interaction.threadId ?? interaction.message?.threadId,
    });
    const work = follow(interaction, where, access, services, logger).catch(async (error: unknown) => {
        logTo(logger).error(`the button ${interaction.actionId} failed`, error);
        const say = sayIn(personFrom(interaction.user).language);
        await where.whisper(privately(explain({ kind: 'internal' }, say))).catch(() => undefined);
    });
    await Promise.race([work, after(ANSWER_WITHIN_MS, work)]);
}

async function follow(
    interaction: IUIKitBlockIncomingInteraction,
    room: Room,
    { read, http }: EngineAccess,
    services: Services,
    logger: ILogger,
): Promise<void> {
    const { actionId, value, message, user } = interaction;
    const card = message?.id ? await room.storedCard(message.id) : undefined;
    // The message and the value are the client's word: only a card that holds this very button may be edited by it.
    if (message?.id && !(card && holdsButton(card, actionId, value))) {
        await room.whisper(privately(explain({ kind: 'card-gone' }, sayIn(personFrom(user).language))));
        return;
    }
    const app = await services.contextFor(user, { read, http }, logTo(logger));
    const effect: Effect = await followClick(app, { actionId, value, isPrivate: !card });
    if (effect.kind === 'replace' && card) await card.replace(effect.reply);
    else await room.whisper(effect.reply);
}

function holdsButton({ blocks }: StoredCard, actionId: string, value: unknown): boolean {
    const elements = blocks.flatMap((block) =>
        isRecord(block) && Array.isArray(block.elements) ? (block.elements as unknown[]) : [],
    );
    return elements.some((element) => isRecord(element) && element.actionId === actionId && element.value === value);
}

/** Resolves after a while, and leaves no timer behind where the work is done before. */
function after(ms: number, work: Promise<unknown>): Promise<void> {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        void work.finally(() => clearTimeout(timer));
    });
}
