import type { Workspace, WorkspaceUser } from '../workspace/workspace';
import { meteorError, type Body } from './rocketchat-errors';
import type { FakeIntegration } from './rocketchat-history';
import { ALL_INCOMING, ALL_OUTGOING, everyUser, may, OWN_INCOMING, OWN_OUTGOING } from './rocketchat-people';
import { isRecord } from './requests';

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

const SCOPED_CHANNELS = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];

/** Fields of the `integrations.update` body and their types (`IntegrationsUpdateProps`). */
const INCOMING_FIELDS: Readonly<Record<string, 'string' | 'boolean' | 'number' | 'strings'>> = {
    type: 'string',
    integrationId: 'string',
    channel: 'string',
    scriptEnabled: 'boolean',
    overrideDestinationChannelEnabled: 'boolean',
    script: 'string',
    skipTranspile: 'boolean',
    name: 'string',
    enabled: 'boolean',
    alias: 'string',
    avatar: 'string',
    emoji: 'string',
};
const OUTGOING_FIELDS: typeof INCOMING_FIELDS = {
    type: 'string',
    integrationId: 'string',
    target_url: 'string',
    username: 'string',
    channel: 'string',
    event: 'string',
    targetRoom: 'string',
    urls: 'strings',
    triggerWords: 'strings',
    triggerWordAnywhere: 'boolean',
    token: 'string',
    scriptEnabled: 'boolean',
    script: 'string',
    scriptEngine: 'string',
    skipTranspile: 'boolean',
    runOnEdits: 'boolean',
    retryFailedCalls: 'boolean',
    retryCount: 'number',
    retryDelay: 'string',
    impersonateUser: 'boolean',
    name: 'string',
    enabled: 'boolean',
    alias: 'string',
    avatar: 'string',
    emoji: 'string',
};
const INCOMING_REQUIRED = ['integrationId', 'type', 'channel', 'scriptEnabled', 'name', 'enabled'];
const OUTGOING_REQUIRED = ['type', 'username', 'channel', 'event', 'scriptEnabled', 'name', 'enabled'];
/** Fields that an update of an outgoing integration always writes, even if the body does not name them. */
const OUTGOING_WRITTEN = [
    ...['event', 'enabled', 'name', 'avatar', 'emoji', 'alias', 'targetRoom', 'impersonateUser', 'urls', 'token'],
    ...['script', 'scriptEnabled', 'skipTranspile', 'triggerWords', 'retryFailedCalls', 'retryCount', 'retryDelay'],
    ...['triggerWordAnywhere', 'runOnEdits'],
];

export interface Update {
    readonly workspace: Workspace;
    readonly user: WorkspaceUser;
    readonly integration: FakeIntegration;
    readonly body: Body;
    /** What happens to the optional fields of an outgoing integration that the body leaves out. */
    readonly omittedFields: 'cleared' | 'kept';
}

const isIncoming = (body: unknown): boolean => isRecord(body) && body.type === 'webhook-incoming';

/** Why the body fits none of the two schemas; empty where it fits one. */
export function bodyProblems(body: unknown): string[] {
    if (!isRecord(body)) return ['must be object'];
    return isIncoming(body)
        ? checkFields(body, INCOMING_FIELDS, INCOMING_REQUIRED, true)
        : checkFields(body, OUTGOING_FIELDS, OUTGOING_REQUIRED, false);
}

/** The integration that the body names: by its id, or an outgoing one by a URL that it calls. */
export function namedBy(body: Body, integrations: ReadonlyMap<string, FakeIntegration>): FakeIntegration | undefined {
    const target = body.target_url;
    return !isIncoming(body) && typeof target === 'string' && target !== ''
        ? [...integrations.values()].find(({ urls }) => urls?.includes(target))
        : integrations.get(String(body.integrationId));
}

/** The integration after the update. Throws what the server refuses with. */
export function updated(update: Update, at: Date): FakeIntegration {
    const { user, integration, body } = update;
    return withoutUndefined({
        ...integration,
        ...(isIncoming(body) ? incomingUpdate(update) : outgoingUpdate(update)),
        _updatedAt: at.toISOString(),
        _updatedBy: { _id: user.id, username: user.username },
    });
}

/** `updateIncomingIntegration.ts` */
function incomingUpdate({ workspace, user, integration, body }: Update): Body {
    const channels = readChannels(body.channel, []);
    const isOwn = integration._createdBy?._id === user.id;
    if (!may(workspace, user, ALL_INCOMING)) {
        if (!may(workspace, user, OWN_INCOMING)) throw meteorError('not_authorized', 'Unauthorized');
        if (!isOwn) throw meteorError('error-invalid-integration', 'Invalid integration');
    }
    checkChannels(workspace, user, channels, [ALL_INCOMING, OWN_INCOMING]);
    const username = body.username ?? integration.username;
    const postAs = everyUser(workspace).find((other) => other.username === username);
    if (!postAs) throw meteorError('error-invalid-post-as-user', 'Invalid Post As User');
    if (!postAs.roles.includes('bot')) postAs.roles.push('bot');
    const optional = ['avatar', 'emoji', 'alias', 'script', 'overrideDestinationChannelEnabled'];
    return {
        enabled: body.enabled,
        name: body.name,
        scriptEnabled: body.scriptEnabled,
        ...Object.fromEntries(optional.filter((name) => body[name] !== undefined).map((name) => [name, body[name]])),
        // Newer servers always write it, and take an absent value for false.
        ...(integration.skipTranspile !== undefined && { skipTranspile: body.skipTranspile === true }),
        channel: channels,
        ...('username' in body && { username: postAs.username, userId: postAs.id }),
    };
}

/** `updateOutgoingIntegration.ts` and `validateOutgoingIntegration.ts` */
function outgoingUpdate({ workspace, user, integration, body, omittedFields }: Update): Body {
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
    const { token } = body;
    if (typeof token !== 'string' || token.trim() === '') throw meteorError('error-invalid-token', 'Invalid token');
    if (!may(workspace, user, ALL_OUTGOING)) {
        if (!may(workspace, user, OWN_OUTGOING)) throw meteorError('not_authorized', 'Unauthorized');
        if (integration._createdBy?._id !== user.id) {
            throw meteorError('invalid_integration', '[methods] updateOutgoingIntegration -> integration not found');
        }
    }
    const written = Object.fromEntries(
        OUTGOING_WRITTEN.filter((name) => name in body || omittedFields === 'cleared').map((name) => [
            name,
            body[name],
        ]),
    );
    return {
        ...written,
        urls,
        channel: channels,
        username: postAs.username,
        userId: postAs.id,
        scriptEngine: body.scriptEngine ?? integration.scriptEngine ?? 'isolated-vm',
        ...(!uses.triggerWords && { triggerWords: undefined }),
        ...(body.retryFailedCalls === true && {
            retryCount: Number(body.retryCount) > 0 ? body.retryCount : 4,
            retryDelay: body.retryDelay ? body.retryDelay : 'powers-of-ten',
        }),
    };
}

/** Whether the user may let an integration post to these channels. */
function checkChannels(
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

function checkFields(
    body: Body,
    fields: typeof INCOMING_FIELDS,
    required: readonly string[],
    toleratesUnknown: boolean,
): string[] {
    const isOf = (value: unknown, type: string): boolean =>
        type === 'strings'
            ? Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')
            : typeof value === type;
    return [
        ...required.filter((name) => body[name] === undefined).map((name) => `must have required property '${name}'`),
        ...Object.entries(body).flatMap(([name, value]) => {
            const type = fields[name];
            if (!type) return toleratesUnknown ? [] : ['must NOT have additional properties'];
            const isNullable = !required.includes(name);
            return isOf(value, type) || (isNullable && value === null) ? [] : [`must be ${type}`];
        }),
        ...(body.type === 'webhook-incoming' || body.type === 'webhook-outgoing' ? [] : ['must match pattern']),
    ];
}

function readChannels(value: unknown, alsoAllowed: readonly string[]): string[] {
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

const withoutUndefined = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
