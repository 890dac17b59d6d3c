import { randomBytes } from 'node:crypto';

import type { Workspace, WorkspaceUser } from '../workspace/workspace';
import { checkChannels, checkedOutgoing, readChannels } from './rocketchat-checks';
import { meteorError, Refusal, type Body } from './rocketchat-errors';
import type { FakeIntegration } from './rocketchat-history';
import { ALL_INCOMING, ALL_OUTGOING, everyUser, may, OWN_INCOMING, OWN_OUTGOING } from './rocketchat-people';
import { withScriptCompiled } from './rocketchat-script';
import { secret } from './secrets';
import { isIncoming, withoutUndefined } from './rocketchat-update';
import { GENERATIONS, type ServerVersion } from './rocketchat-version';

export interface Creation {
    readonly workspace: Workspace;
    readonly user: WorkspaceUser;
    readonly body: Body;
    readonly version: ServerVersion;
}

/** The integration that the body asks for. Throws what the server refuses with. */
export function created(creation: Creation, at: Date): FakeIntegration {
    const { user, body, version } = creation;
    const integration = withoutUndefined({
        _id: randomBytes(12).toString('hex'),
        ...(isIncoming(body) ? newIncoming(creation) : newOutgoing(creation)),
        scriptEngine: body.scriptEngine ?? 'isolated-vm',
        _createdAt: at.toISOString(),
        _updatedAt: at.toISOString(),
        _createdBy: { _id: user.id, username: user.username },
    }) as unknown as FakeIntegration;
    return withScriptCompiled(integration, GENERATIONS[version].transpiles);
}

/** `addIncomingIntegration.ts` */
function newIncoming({ workspace, user, body }: Creation): Body {
    if (!may(workspace, user, ALL_INCOMING) && !may(workspace, user, OWN_INCOMING)) {
        throw meteorError('not_authorized', 'Unauthorized');
    }
    const channel = readChannels(body.channel, []);
    const postAs = everyUser(workspace).find((other) => other.username === body.username);
    if (!postAs) throw meteorError('error-invalid-user', 'Invalid user');
    checkChannels(workspace, user, channel, [ALL_INCOMING, OWN_INCOMING]);
    if (!postAs.roles.includes('bot')) postAs.roles.push('bot');
    return {
        ...withoutNull(body),
        overrideDestinationChannelEnabled: body.overrideDestinationChannelEnabled ?? false,
        channel,
        userId: postAs.id,
        token: secret('incoming-token'),
    };
}

/** `addOutgoingIntegration.ts` */
function newOutgoing({ workspace, user, body }: Creation): Body {
    if (!may(workspace, user, ALL_OUTGOING) && !may(workspace, user, OWN_OUTGOING)) {
        // Thrown without a reason, so the message is the code alone.
        throw new Refusal(400, { success: false, error: '[not_authorized]', errorType: 'not_authorized' });
    }
    return { ...withoutNull(body), ...checkedOutgoing(workspace, user, body) };
}

/** `removeEmpty` */
const withoutNull = (body: Body): Body =>
    Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined));
