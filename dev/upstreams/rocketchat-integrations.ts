import type { WorkspaceUser } from '../workspace/workspace';
import { created } from './rocketchat-create';
import { failure, forbidden, invalidParams, meteorError, type Body } from './rocketchat-errors';
import { delivery, type FakeHistoryRecord, type FakeIntegration } from './rocketchat-history';
import { ALL_INCOMING, ALL_OUTGOING, may, OWN_INCOMING, OWN_OUTGOING } from './rocketchat-people';
import { bodyParams, pageOf, queryParams, sorted } from './rocketchat-query';
import { clearHistory, replay, type Replayable } from './rocketchat-replay';
import { namedBy, updated } from './rocketchat-update';
import type { ValidatedEndpoint, Validators } from './rocketchat-validators';
import { GENERATIONS, type ServerVersion } from './rocketchat-version';
import { isRecord, type UpstreamRequest } from './requests';

/** What the endpoints of integrations read and change. */
export interface IntegrationState extends Replayable {
    readonly integrations: Map<string, FakeIntegration>;
    readonly version: ServerVersion;
    readonly era: 'new' | 'typed-strings' | 'history';
    readonly omittedFields: 'cleared' | 'kept';
}

type Run = (state: IntegrationState, user: WorkspaceUser, params: Body, at: Date) => Body;

/** Verb and function of each endpoint, as in `apps/meteor/server/api/v1/integrations.ts`. */
const ENDPOINTS: Readonly<Record<ValidatedEndpoint, { readonly method: 'GET' | 'POST' | 'PUT'; readonly run: Run }>> = {
    'integrations.get': { method: 'GET', run: getIntegration },
    'integrations.list': { method: 'GET', run: listIntegrations },
    'integrations.history': { method: 'GET', run: listHistory },
    'integrations.create': { method: 'POST', run: createIntegration },
    'integrations.update': { method: 'PUT', run: updateIntegration },
    'integrations.remove': { method: 'POST', run: removeIntegration },
    'integrations.replayOutgoing': { method: 'POST', run: replay },
    'integrations.clearHistory': { method: 'POST', run: clearHistory },
};

/** Endpoints that servers before 8.7 lack. */
const SINCE_REPLAY: readonly string[] = ['integrations.replayOutgoing', 'integrations.clearHistory'];

/** The endpoint that the server of that version has under this name and verb. */
export function endpointOf(method: string, name: string, version: ServerVersion): ValidatedEndpoint | undefined {
    if (SINCE_REPLAY.includes(name) && !GENERATIONS[version].replays) return undefined;
    const endpoint = (Object.keys(ENDPOINTS) as ValidatedEndpoint[]).find((known) => known === name);
    return endpoint && ENDPOINTS[endpoint].method === method ? endpoint : undefined;
}

/** Whether a server of another version has the endpoint. */
export const isKnownSomewhere = (method: string, name: string): boolean =>
    endpointOf(method, name, '8.8') !== undefined;

/** The answer of the endpoint. Throws what the server refuses with. */
export function answerOf(
    endpoint: ValidatedEndpoint,
    request: UpstreamRequest,
    { validators, state, user, at }: { validators: Validators; state: IntegrationState; user: WorkspaceUser; at: Date },
): Body {
    const { method, run } = ENDPOINTS[endpoint];
    const isQuery = method === 'GET';
    const params = forVersion(isQuery ? queryParams(request) : bodyParams(request), state.version);
    const validator = validators[endpoint];
    if (!validator(params)) {
        const problems = (validator.errors ?? []).map(({ message }) => message ?? '');
        throw invalidParams(state.errors, problems.join('\n '));
    }
    const body = run(state, user, isRecord(params) ? params : {}, at);
    return GENERATIONS[state.version].skipTranspile === 'unheard' ? withoutSkipTranspile(body) : body;
}

/** To a server that does not know `skipTranspile`, it is one more unknown field. */
function forVersion(params: unknown, version: ServerVersion): unknown {
    if (GENERATIONS[version].skipTranspile === 'known' || !isRecord(params) || !('skipTranspile' in params))
        return params;
    const { skipTranspile, ...rest } = params;
    return { ...rest, unknownSkipTranspile: skipTranspile };
}

/** Documents of a server before 8.4, which has never stored the field. */
const withoutSkipTranspile = (body: Body): Body =>
    JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'skipTranspile' ? undefined : value))) as Body;

/** `lib/integrations.ts` */
function getIntegration(state: IntegrationState, user: WorkspaceUser, { integrationId, createdBy }: Body): Body {
    if (typeof integrationId !== 'string' || integrationId === '') {
        throw failure('The query parameter "integrationId" is required.');
    }
    const integration = state.integrations.get(integrationId);
    // `createdBy` is a filter, not an authorisation: a wrong one leads to the same answer as an unknown id.
    if (!integration || (createdBy && integration._createdBy?._id !== createdBy)) {
        throw failure('The integration does not exists.');
    }
    const { workspace } = state;
    const isIncoming = integration.type === 'webhook-incoming';
    const isAllowed =
        may(workspace, user, isIncoming ? ALL_INCOMING : ALL_OUTGOING) ||
        (integration._createdBy?._id === user.id && may(workspace, user, isIncoming ? OWN_INCOMING : OWN_OUTGOING));
    if (!isAllowed) throw failure('not-authorized');
    return state.era === 'history' ? { history: asHistory(state, integration) } : { integration };
}

/**
 * The oldest documented answer: deliveries, each with some of the document's fields, among them neither id nor type.
 */
function asHistory(state: IntegrationState, integration: FakeIntegration): Body[] {
    const records = recordsOf(state, integration._id);
    const shown =
        records.length > 0
            ? records
            : [delivery('start-execute-trigger-url', { integration, at: new Date(integration._updatedAt) })];
    const { event, enabled, username, channel, name, triggerWords, urls } = integration;
    return shown.map(({ _id, type, step, event: fired, _createdAt, _updatedAt, data, url }) => ({
        ...{ _id, type, step },
        integration: { event, enabled, username, channel, name, triggerWords, urls },
        ...{ event: fired, _createdAt, _updatedAt, data, url },
    }));
}

/** Which of the four permissions the user has. Throws where it is none: the endpoint's own gate. */
function rightsOf({ workspace, errors }: IntegrationState, user: WorkspaceUser): Record<string, boolean> {
    const rights = {
        allIn: may(workspace, user, ALL_INCOMING),
        allOut: may(workspace, user, ALL_OUTGOING),
        ownIn: may(workspace, user, OWN_INCOMING),
        ownOut: may(workspace, user, OWN_OUTGOING),
    };
    if (!Object.values(rights).includes(true)) throw forbidden(errors);
    return rights;
}

function listIntegrations(state: IntegrationState, user: WorkspaceUser, params: Body): Body {
    const { allIn, allOut, ownIn, ownOut } = rightsOf(state, user);
    const isVisible = ({ type, _createdBy }: FakeIntegration): boolean => {
        const isOwn = _createdBy?._id === user.id;
        if (allIn && allOut) return true;
        // Both "own" permissions win over a single "all" one (`mountQueriesBasedOnPermission.ts`).
        if (ownIn && ownOut) return isOwn;
        return type === 'webhook-incoming' ? Boolean(allIn || (ownIn && isOwn)) : Boolean(allOut || (ownOut && isOwn));
    };
    const { type } = params;
    const name = typeof params.name === 'string' ? params.name.toLowerCase() : '';
    const found = [...state.integrations.values()].filter(
        (integration) =>
            isVisible(integration) &&
            (!type || integration.type === type) &&
            (name === '' || (integration.name?.toLowerCase().includes(name) ?? false)),
    );
    // Integrations have no `ts`, so the default order is the database's own.
    const { page, rest } = pageIn(state, found, params, { ts: -1 });
    return { integrations: page, ...rest };
}

function listHistory(state: IntegrationState, user: WorkspaceUser, params: Body): Body {
    const all = may(state.workspace, user, ALL_OUTGOING);
    if (!all && !may(state.workspace, user, OWN_OUTGOING)) throw forbidden(state.errors);
    const id = String(params.id);
    if (id.trim() === '') throw failure('Invalid integration id.');
    const found = recordsOf(state, id).filter(({ integration }) => all || integration._createdBy?._id === user.id);
    const { page, rest } = pageIn(state, found, params, { _updatedAt: -1 });
    return { history: page, ...rest };
}

/** An integration's deliveries, newest first. */
export const recordsOf = ({ history }: Pick<Replayable, 'history'>, integrationId: string): FakeHistoryRecord[] =>
    sorted(history.get(integrationId) ?? [], { _updatedAt: -1 });

function createIntegration(state: IntegrationState, user: WorkspaceUser, body: Body, at: Date): Body {
    requireKnownType(body);
    const { workspace, version, integrations } = state;
    const integration = created({ workspace, user, body, version }, at);
    integrations.set(integration._id, integration);
    return { integration };
}

function updateIntegration(state: IntegrationState, user: WorkspaceUser, body: Body, at: Date): Body {
    requireKnownType(body);
    const { workspace, omittedFields, version, integrations } = state;
    const named = namedBy(body, integrations);
    if (!named) throw failure('No integration found.');
    const integration = updated({ workspace, user, integration: named, body, omittedFields, version }, at);
    integrations.set(integration._id, integration);
    return { integration };
}

/** `deleteIncomingIntegration.ts`, `deleteOutgoingIntegration.ts`: the deliveries go too. */
function removeIntegration(state: IntegrationState, user: WorkspaceUser, body: Body): Body {
    rightsOf(state, user);
    requireKnownType(body);
    const isIncoming = body.type === 'webhook-incoming';
    if (!isIncoming && !body.target_url && !body.integrationId) {
        throw failure('An integrationId or target_url needs to be provided.');
    }
    const { workspace, integrations, history } = state;
    const integration = namedBy(body, integrations);
    if (!integration) throw failure('No integration found.');
    if (!may(workspace, user, isIncoming ? ALL_INCOMING : ALL_OUTGOING)) {
        if (!may(workspace, user, isIncoming ? OWN_INCOMING : OWN_OUTGOING)) {
            throw meteorError('not_authorized', 'Unauthorized');
        }
        if (integration._createdBy?._id !== user.id) {
            throw meteorError('error-invalid-integration', 'Invalid integration');
        }
    }
    integrations.delete(integration._id);
    if (!isIncoming) history.delete(integration._id);
    return { integration };
}

/** The validators look for the type anywhere in the text, so others get past them. */
function requireKnownType({ type }: Body): void {
    if (type !== 'webhook-incoming' && type !== 'webhook-outgoing') throw failure('Invalid integration type.');
}

const pageIn = <T extends object>(
    { workspace }: IntegrationState,
    found: readonly T[],
    params: Body,
    defaultSort: Record<string, 1 | -1>,
): { page: T[]; rest: Body } =>
    pageOf(found, params, { defaultSort, mayAskForAll: workspace.settings.API_Allow_Infinite_Count !== false });
