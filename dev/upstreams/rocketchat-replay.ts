import { usesTriggerWords } from './rocketchat-checks';
import { forbidden, meteorError, type Body, type ErrorWording } from './rocketchat-errors';
import { delivery, type DeliveryOptions, type DeliveryStep } from './rocketchat-history';
import type { FakeHistoryRecord, FakeIntegration } from './rocketchat-history';
import { ALL_OUTGOING, may, OWN_OUTGOING } from './rocketchat-people';
import type { Workspace, WorkspaceUser } from '../workspace/workspace';

/** A request that the fake would have sent to a target of an outgoing integration. */
export interface SentRequest {
    readonly integrationId: string;
    /** The record whose delivery was sent again. */
    readonly replayOf: string;
    /** The new record. */
    readonly historyId: string;
    readonly url: string;
    readonly at: Date;
}

/** What the targets answer to a delivery that is sent again. */
export interface TargetAnswer extends Pick<DeliveryOptions, 'responseText' | 'unreachable'> {
    readonly step: DeliveryStep;
}

/** What replaying and clearing read and change. */
export interface Replayable {
    readonly workspace: Workspace;
    readonly integrations: ReadonlyMap<string, FakeIntegration>;
    readonly history: Map<string, FakeHistoryRecord[]>;
    readonly errors: ErrorWording;
    readonly sent: SentRequest[];
    targetAnswer: TargetAnswer;
}

/**
 * `integrations.replayOutgoing`: sends a delivery again. The answer says success even where nothing was sent, because
 * the integration is off, the record names no URL, or the message with the trigger word is gone.
 */
export function replay(state: Replayable, user: WorkspaceUser, body: Body, at: Date): Body {
    const integration = integrationFor(state, user, body);
    const records = state.history.get(integration._id) ?? [];
    const record = records.find(({ _id }) => _id === body.historyId);
    if (!record) throw meteorError('error-invalid-integration-history', 'Invalid Integration History');
    if (integration.type !== 'webhook-outgoing') {
        throw meteorError(
            'integration-type-must-be-outgoing',
            'The integration type to replay must be an outgoing webhook.',
        );
    }
    if (!record.data) {
        throw meteorError('history-data-must-be-defined', 'The history data must be defined to replay an integration.');
    }
    const { url } = record;
    if (url === undefined || !integration.enabled || waitsForWord(integration, record)) return {};
    const { step, ...answer } = state.targetAnswer;
    const again = delivery(step, { integration, at, url, ...answer });
    state.history.set(integration._id, [again, ...records]);
    state.sent.push({ integrationId: integration._id, replayOf: record._id, historyId: again._id, url, at });
    return {};
}

/** The server looks the message up again; without it, no trigger word is found. */
const waitsForWord = ({ triggerWords = [] }: FakeIntegration, { event, data }: FakeHistoryRecord): boolean =>
    usesTriggerWords(event) && triggerWords.length > 0 && typeof data?.message_id !== 'string';

/** `integrations.clearHistory`: forgets the deliveries. */
export function clearHistory(state: Replayable, user: WorkspaceUser, body: Body): Body {
    const integration = integrationFor(state, user, body);
    state.history.delete(integration._id);
    return {};
}

/** The one that the body names, where the user may manage it; others are as good as absent. */
function integrationFor(state: Replayable, user: WorkspaceUser, { integrationId }: Body): FakeIntegration {
    const { workspace, integrations, errors } = state;
    const all = may(workspace, user, ALL_OUTGOING);
    if (!all && !may(workspace, user, OWN_OUTGOING)) throw forbidden(errors);
    const integration = integrations.get(String(integrationId));
    if (integration && (all || integration._createdBy?._id === user.id)) return integration;
    throw meteorError('error-invalid-integration', 'Invalid integration');
}
