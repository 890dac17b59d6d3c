import type { Workspace, WorkspaceUser } from '../workspace/workspace';
import { checkChannels, checkedOutgoing, readChannels } from './rocketchat-checks';
import { meteorError, type Body } from './rocketchat-errors';
import type { FakeIntegration } from './rocketchat-history';
import { ALL_INCOMING, ALL_OUTGOING, everyUser, may, OWN_INCOMING, OWN_OUTGOING } from './rocketchat-people';
import { withScriptCompiled } from './rocketchat-script';
import { GENERATIONS, type ServerVersion } from './rocketchat-version';
import { isRecord } from './requests';

/** Fields that an update of an outgoing integration always writes, even if the body does not name them. */
const OUTGOING_WRITTEN = [
    ...['event', 'enabled', 'name', 'avatar', 'emoji', 'alias', 'targetRoom', 'impersonateUser', 'urls', 'token'],
    ...['script', 'scriptEnabled', 'triggerWords', 'retryFailedCalls', 'retryCount', 'retryDelay'],
    ...['triggerWordAnywhere', 'runOnEdits'],
];

export interface Update {
    readonly workspace: Workspace;
    readonly user: WorkspaceUser;
    readonly integration: FakeIntegration;
    readonly body: Body;
    /** What happens to the optional fields of an outgoing integration that the body leaves out. */
    readonly omittedFields: 'cleared' | 'kept';
    readonly version: ServerVersion;
}

export const isIncoming = (body: unknown): boolean => isRecord(body) && body.type === 'webhook-incoming';

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
    const changed = withoutUndefined({
        ...integration,
        ...(isIncoming(body) ? incomingUpdate(update) : outgoingUpdate(update)),
        _updatedAt: at.toISOString(),
        _updatedBy: { _id: user.id, username: user.username },
    });
    return withScriptCompiled(changed, GENERATIONS[update.version].transpiles, integration);
}

/** `updateIncomingIntegration.ts` */
function incomingUpdate(update: Update): Body {
    const { workspace, user, integration, body } = update;
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
        ...transpiling(update),
        channel: channels,
        ...('username' in body && { username: postAs.username, userId: postAs.id }),
    };
}

/** `updateOutgoingIntegration.ts` */
function outgoingUpdate(update: Update): Body {
    const { workspace, user, integration, body, omittedFields } = update;
    const checked = checkedOutgoing(workspace, user, body);
    const { token } = body;
    if (typeof token !== 'string' || token.trim() === '') throw meteorError('error-invalid-token', 'Invalid token');
    if (!may(workspace, user, ALL_OUTGOING)) {
        if (!may(workspace, user, OWN_OUTGOING)) throw meteorError('not_authorized', 'Unauthorized');
        if (integration._createdBy?._id !== user.id) {
            throw meteorError('invalid_integration', '[methods] updateOutgoingIntegration -> integration not found');
        }
    }
    const written = OUTGOING_WRITTEN.filter((name) => name in body || omittedFields === 'cleared');
    return {
        ...Object.fromEntries(written.map((name) => [name, body[name]])),
        ...transpiling(update),
        ...checked,
        scriptEngine: body.scriptEngine ?? integration.scriptEngine ?? 'isolated-vm',
    };
}

/** Servers that know the field take an absent value for false. */
const transpiling = ({ integration, body, version }: Update): Pick<FakeIntegration, 'skipTranspile'> =>
    GENERATIONS[version].skipTranspile === 'known' && (integration.skipTranspile ?? body.skipTranspile) !== undefined
        ? { skipTranspile: body.skipTranspile === true }
        : {};

/** A field that is set to `undefined` is unset in the database. */
export const withoutUndefined = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
