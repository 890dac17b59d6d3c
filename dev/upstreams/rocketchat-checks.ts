import type { Workspace, WorkspaceUser } from '../workspace/workspace';
import { meteorError, type Body } from './rocketchat-errors';
import { ALL_OUTGOING, everyUser, may, OWN_OUTGOING } from './rocketchat-people';

/** What creating and updating an integration check alike. */

/** Which fields of an outgoing integration an event uses (`outgoingEvents`). */
const EVENTS: Readonly<Record<string, { channel: boolean; triggerWords: boolean; targetRoom: boolean }>> = {
    sendMessage: { channel: true, triggerWords: true, targetRoom: false },
    fileUploaded: { channel: true, triggerWords: false, targetRoom: false },
    roomArchived: { channel: false, triggerWords: false, targetRoom: false },
    roomCreated: { channel: false, triggerWords: false, targetRoom: false },
    roomJoined: { channel: true, triggerWords: false, targetRoom: false },
    roomLeft: { channel: true, triggerWords: false, targetRoom: false },
    userCreated: { channel: false, triggerWords: false, targetRoom: true },
};

/** Whether deliveries of that event wait for a trigger word. */
export const usesTriggerWords = (event: string): boolean => EVENTS[event]?.triggerWords ?? false;

const SCOPED_CHANNELS = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];

/** The fields of a body that the server corrects before it stores them (`validateOutgoingIntegration.ts`). */
export function checkedOutgoing(workspace: Workspace, user: WorkspaceUser, body: Body): Body {
    const uses = EVENTS[String(body.event)];
    if (!uses) throw meteorError('error-invalid-event-type', 'Invalid event type');
    if (String(body.username).trim() === '') throw meteorError('error-invalid-username', 'Invalid username');
    if (uses.targetRoom && !body.targetRoom) throw meteorError('error-invalid-targetRoom', 'Invalid Target Room');
    const urls = Array.isArray(body.urls) ? body.urls.filter((url) => String(url).trim() !== '') : [];
    if (urls.length === 0) throw meteorError('error-invalid-urls', 'Invalid URLs');
    const channels = uses.channel ? readChannels(body.channel, SCOPED_CHANNELS) : [];
    if (!uses.channel && !may(workspace, user, ALL_OUTGOING)) {
        throw meteorError('error-invalid-permissions', 'Invalid permission for required Integration creation.');
    }
    const postAs = everyUser(workspace).find((other) => other.username === body.username);
    if (!postAs) throw meteorError('error-invalid-user', 'Invalid user (did you delete the `rocket.cat` user?)');
    checkChannels(workspace, user, channels, [ALL_OUTGOING, OWN_OUTGOING]);
    return {
        urls,
        channel: channels,
        username: postAs.username,
        userId: postAs.id,
        ...(!uses.triggerWords && { triggerWords: undefined }),
        ...(body.retryFailedCalls === true && {
            retryCount: Number(body.retryCount) > 0 ? body.retryCount : 4,
            retryDelay: body.retryDelay ? body.retryDelay : 'powers-of-ten',
        }),
    };
}

/** Whether the user may let an integration post to these channels. */
export function checkChannels(
    workspace: Workspace,
    user: WorkspaceUser,
    channels: readonly string[],
    permissions: readonly string[],
): void {
    const hasBoth = permissions.every((permission) => may(workspace, user, permission));
    for (const channel of channels) {
        if (SCOPED_CHANNELS.includes(channel)) {
            if (channel === 'all_public_channels' || may(workspace, user, ALL_OUTGOING)) continue;
            throw meteorError('error-invalid-channel', 'Invalid Channel');
        }
        const name = channel.slice(1);
        const members = channel.startsWith('#')
            ? workspace.rooms.find((room) => room.id === name || room.name === name)?.members
            : // The server looks for a subscription under the user's id as if it were a room's id, and never finds one.
              everyUser(workspace).some((other) => other.id === name || other.username === name)
              ? []
              : undefined;
        if (!members) throw meteorError('error-invalid-room', 'Invalid room');
        if (!hasBoth && !members.includes(user.id)) throw meteorError('error-invalid-channel', 'Invalid Channel');
    }
}

/** The channels of a text that separates them by commas. */
export function readChannels(value: unknown, alsoAllowed: readonly string[]): string[] {
    const channels = String(value)
        .split(',')
        .map((channel) => channel.trim())
        .filter((channel) => channel !== '');
    if (channels.length === 0) throw meteorError('error-invalid-channel', 'Invalid channel');
    for (const channel of channels) {
        if (!/^[@#]/.test(channel) && !alsoAllowed.includes(channel)) {
            throw meteorError('error-invalid-channel-start-with-chars', 'Invalid channel. Start with @ or #');
        }
    }
    return channels;
}
