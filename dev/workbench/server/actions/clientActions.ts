import { INTERACTION_TIMEOUT, type Answer, type HostView } from '../../../engine';
import { Refusal } from '../guard';
import type { Redactor } from '../secrets';
import { act, messageFor, openViewOf, roomOf, type ActionContext, type Handlers } from './context';

type ClientActions = Pick<Handlers, 'type' | 'block-action' | 'view-submit' | 'view-close'>;

/** What a person does at a client: types, clicks, submits a window, closes it. */
export function clientActions(context: ActionContext): ClientActions {
    const { feed, redactor } = context;
    return {
        async type({ roomId, line, threadId, mobile = false, ...by }) {
            const where = roomOf(context, roomId);
            const answer = await act(context, by, { what: 'type', label: line }, (actor, triggerId) =>
                actor.type(line, {
                    room: where.id,
                    trigger: mobile ? false : triggerId,
                    ...(threadId !== undefined && { threadId }),
                }),
            );
            if (answer.ok) return {};
            const failed = redactor.redact(answer.error ?? '');
            feed.commandFailed({ username: by.as, roomId, threadId, line, error: failed });
            return { failed };
        },

        async 'block-action'({ actionId, payload, container, rid, mid, ...by }) {
            const messageId = mid ?? container.id;
            const message = container.type === 'message' ? messageFor(context, by.as, messageId) : undefined;
            const target =
                container.type === 'view'
                    ? { view: openViewOf(context, by.as, container.id) }
                    : { messageId, ...(message && { message }) };
            const answer = await act(context, by, { what: 'click', label: actionId }, (actor, triggerId) =>
                actor.click({
                    ...target,
                    actionId,
                    triggerId,
                    ...(payload.blockId !== undefined && { blockId: payload.blockId }),
                    ...(payload.value !== undefined && { value: payload.value }),
                    ...(rid !== undefined && { roomId: rid }),
                }),
            );
            if (answer.error === INTERACTION_TIMEOUT) return { outcome: 'timeout' };
            failOnError(redactor, answer);
            return { outcome: 'done' };
        },

        async 'view-submit'({ viewId, state, ...by }) {
            const view = openViewOf(context, by.as, viewId);
            const answer = await act(context, by, { what: 'submit', label: titleOf(view) }, (actor, triggerId) =>
                actor.submit(view, state, triggerId),
            );
            if (answer.error === INTERACTION_TIMEOUT) return { outcome: 'timeout' };
            failOnError(redactor, answer);
            if (view.errors) return { outcome: 'errors', errors: view.errors };
            const updated = answer.views.findLast((one) => one.interaction.endsWith('.update') && !one.dropped);
            if (updated) return { outcome: 'updated', view: feed.wireView(updated) };
            return { outcome: view.open ? 'kept' : 'closed' };
        },

        async 'view-close'({ viewId, state, ...by }) {
            const view = openViewOf(context, by.as, viewId);
            await act(context, by, { what: 'close', label: titleOf(view) }, (actor) => actor.close(view, state));
            return {};
        },
    };
}

function failOnError(redactor: Redactor, { ok, error = '' }: Answer): void {
    if (!ok) throw new Refusal(409, redactor.redact(error));
}

function titleOf({ id: viewId, view }: HostView): string {
    const { text } = (view.title ?? {}) as { readonly text?: unknown };
    return typeof text === 'string' ? text : viewId;
}
