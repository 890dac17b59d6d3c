import * as v from 'valibot';

import { INTERACTION_TIMEOUT, type Answer, type HostMessage, type HostView } from '../../engine';
import type { Host } from '../../host/host';
import type { ActionName, Actions, ActedBy, WireActivity } from '../protocol';
import { Refusal } from './guard';
import type { Feed } from './feed';
import type { Redactor } from './secrets';
import { saveSettings } from './settings';
import type { Switchboard } from './upstreams';

/** The recurring job of the monitor, as the app registers it. */
const MONITOR_JOB = 'monitor-sweep';

const MAX_LINE = 20_000;
const MAX_ID = 2_000;
const YEAR_MS = 366 * 24 * 3_600_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const actedBy = { as: id, tab: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'has to be 1 to 64 letters or digits')) };
/** Whatever JSON holds: it is the app that has to mistrust it. */
const anything = v.unknown();
const viewState = v.record(v.string(), v.record(v.string(), anything));
const nothing = v.strictObject({});

type Schemas = { readonly [Name in ActionName]: v.GenericSchema<unknown, Actions[Name]['body']> };

const schemas: Schemas = {
    type: v.strictObject({
        ...actedBy,
        roomId: id,
        line: v.pipe(
            v.string(),
            v.maxLength(MAX_LINE),
            v.check((line) => line.trim() !== '', 'is empty'),
        ),
        threadId: v.optional(id),
        mobile: v.optional(v.boolean()),
    }),
    'block-action': v.strictObject({
        ...actedBy,
        actionId: id,
        payload: v.strictObject({ blockId: v.optional(id), value: v.optional(anything) }),
        container: v.strictObject({ type: v.picklist(['message', 'view']), id }),
        rid: v.optional(id),
        mid: v.optional(id),
    }),
    'view-submit': v.strictObject({ ...actedBy, viewId: id, state: viewState }),
    'view-close': v.strictObject({ ...actedBy, viewId: id, state: v.optional(viewState) }),
    'delete-message': v.strictObject({ messageId: id }),
    'set-room': v.strictObject({ roomId: id, archived: v.optional(v.boolean()), readOnly: v.optional(v.boolean()) }),
    'set-person': v.strictObject({
        username: id,
        language: v.optional(
            v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is no language'))),
        ),
        utcOffset: v.optional(v.nullable(v.pipe(v.number(), v.minValue(-12), v.maxValue(14)))),
    }),
    'set-account': v.strictObject({ id, state: v.picklist(['healthy', 'expired', 'error', 'gone']) }),
    'add-post': v.strictObject({
        accountId: id,
        title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        inHours: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(8760))),
    }),
    'set-webhook': v.strictObject({ id, state: v.picklist(['ok', 'failing', 'disabled', 'gone']) }),
    'set-fault': v.strictObject({
        upstream: v.picklist(['hooked', 'rocketchat']),
        kind: v.picklist(['none', 'key-refused', 'rate-limited', 'slow', 'down']),
        slowMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30_000))),
    }),
    'run-monitor': nothing,
    'move-clock': v.strictObject({ ms: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(YEAR_MS)) }),
    'save-settings': v.strictObject({ values: v.record(v.string(), anything) }),
    reinstall: nothing,
};

export const isAction = (name: string): name is ActionName => Object.hasOwn(schemas, name);

export interface JobContext {
    readonly host: Host;
    readonly feed: Feed;
    readonly switchboard: Switchboard;
    readonly redactor: Redactor;
    readonly reinstall: () => Promise<void>;
}

type Handlers = { readonly [Name in ActionName]: (body: Actions[Name]['body']) => Promise<Actions[Name]['answer']> };

/** What a page can do, on bodies that nobody has looked at yet. */
export type Perform = (name: ActionName, body: unknown) => Promise<object>;

export function createActions({ host, feed, switchboard, redactor, reinstall }: JobContext): Perform {
    const { engine, workspace } = host;

    const room = (roomId: string) =>
        workspace.rooms.find((one) => one.id === roomId) ?? refuse(404, `There is no room ${roomId}.`);
    const person = (username: string) =>
        workspace.users.find((one) => one.username === username) ?? refuse(404, `Nobody here is called ${username}.`);
    const openView = ({ as, viewId }: { as: string; viewId: string }): HostView =>
        engine.views(as).findLast((view) => view.open && view.id === viewId) ??
        refuse(404, 'The window is not open any more.');

    /** A stored message, or one that was only shown to this person. */
    const messageFor = (username: string, messageId: string): HostMessage | undefined =>
        engine.messages().find((message) => message.id === messageId) ??
        engine.ephemeral(username).find((message) => message.id === messageId);

    /** Does something as a person, tells what it cost, and remembers which page the trigger belongs to. */
    async function act(
        { as, tab }: ActedBy,
        { what, label }: Pick<WireActivity, 'what' | 'label'>,
        work: (actor: ReturnType<typeof engine.as>, triggerId: string) => Promise<Answer>,
    ): Promise<Answer> {
        person(as);
        const answer = await work(engine.as(as), feed.mintTrigger(tab));
        feed.activity({ by: as, what, label, ...answer });
        return answer;
    }

    /** The same for what no person does. */
    async function measure(what: 'monitor' | 'jobs', label: string, work: () => Promise<void>): Promise<void> {
        const started = performance.now();
        const before = { roundTrips: engine.roundTrips.list().length, requests: engine.requests.length };
        await work();
        feed.activity({
            by: 'scheduler',
            what,
            label,
            ok: true,
            ms: performance.now() - started,
            roundTrips: engine.roundTrips.list().slice(before.roundTrips),
            requests: engine.requests.slice(before.requests),
        });
    }

    function failOnError({ ok, error = '' }: Answer): void {
        if (!ok) throw new Refusal(409, redactor.redact(error));
    }

    const handlers: Handlers = {
        async type({ roomId, line, threadId, mobile = false, ...by }) {
            const where = room(roomId);
            const answer = await act(by, { what: 'type', label: line }, (actor, triggerId) =>
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
            const message = container.type === 'message' ? messageFor(by.as, messageId) : undefined;
            const target =
                container.type === 'view'
                    ? { view: openView({ as: by.as, viewId: container.id }) }
                    : { messageId, ...(message && { message }) };
            const answer = await act(by, { what: 'click', label: actionId }, (actor, triggerId) =>
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
            failOnError(answer);
            return { outcome: 'done' };
        },

        async 'view-submit'({ viewId, state, ...by }) {
            const view = openView({ as: by.as, viewId });
            const answer = await act(by, { what: 'submit', label: titleOf(view) }, (actor, triggerId) =>
                actor.submit(view, state, triggerId),
            );
            if (answer.error === INTERACTION_TIMEOUT) return { outcome: 'timeout' };
            failOnError(answer);
            if (view.errors) return { outcome: 'errors', errors: view.errors };
            const updated = answer.views.findLast((one) => one.interaction.endsWith('.update') && !one.dropped);
            if (updated) return { outcome: 'updated', view: feed.wireView(updated) };
            return { outcome: view.open ? 'kept' : 'closed' };
        },

        async 'view-close'({ viewId, state, ...by }) {
            const view = openView({ as: by.as, viewId });
            await act(by, { what: 'close', label: titleOf(view) }, (actor) => actor.close(view, state));
            return {};
        },

        'delete-message'({ messageId }) {
            if (!engine.deleteMessage(messageId)) throw new Refusal(404, 'The message is not there any more.');
            return done;
        },

        'set-room'({ roomId, archived, readOnly }) {
            const one = room(roomId);
            if (archived !== undefined) one.archived = archived;
            if (readOnly !== undefined) one.readOnly = readOnly;
            feed.workspaceChanged();
            return done;
        },

        'set-person'({ username, language, utcOffset }) {
            const one = person(username);
            if (language === null) delete one.language;
            else if (language !== undefined) one.language = language;
            if (utcOffset === null) delete one.utcOffset;
            else if (utcOffset !== undefined) one.utcOffset = utcOffset;
            feed.workspaceChanged();
            return done;
        },

        'set-account'({ id: accountId, state }) {
            switchboard.setAccount(accountId, state);
            feed.upstreamsChanged();
            return done;
        },

        'add-post'(body) {
            const postId = switchboard.addPost(body);
            feed.upstreamsChanged();
            return Promise.resolve({ id: postId });
        },

        'set-webhook'({ id: webhookId, state }) {
            switchboard.setWebhook(webhookId, state);
            feed.upstreamsChanged();
            return done;
        },

        'set-fault'({ upstream, ...fault }) {
            switchboard.setFault(upstream, fault);
            feed.upstreamsChanged();
            return done;
        },

        async 'run-monitor'() {
            const ran = engine.jobs.pending().some(({ processorId }) => processorId === MONITOR_JOB);
            await measure('monitor', MONITOR_JOB, async () => {
                if (ran) await engine.jobs.run(MONITOR_JOB);
                await engine.jobs.runDue();
            });
            return { ran };
        },

        async 'move-clock'({ ms }) {
            engine.clock.advance(ms);
            await measure('jobs', 'jobs that are due', () => engine.jobs.runDue());
            return {};
        },

        async 'save-settings'({ values }) {
            const known = engine.settings().map((setting) => setting.id);
            for (const [settingId, value] of Object.entries(values)) {
                if (!known.includes(settingId)) throw new Refusal(404, `The app has no setting ${settingId}.`);
                redactor.know(settingId, value);
            }
            return { saved: await saveSettings(engine, values) };
        },

        async reinstall() {
            await reinstall();
            return {};
        },
    };

    return async (name, body) => {
        const parsed = v.safeParse(schemas[name], body);
        if (!parsed.success) throw new Refusal(400, sentenceOf(parsed.issues));
        return (handlers[name] as (checked: unknown) => Promise<object>)(parsed.output);
    };
}

const done = Promise.resolve({});

function refuse(status: number, message: string): never {
    throw new Refusal(status, message);
}

/** Where the body is wrong, and what is wrong there. */
function sentenceOf(issues: readonly v.BaseIssue<unknown>[]): string {
    return issues
        .map((issue) => `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`)
        .slice(0, 5)
        .join('; ');
}

function titleOf({ id: viewId, view }: HostView): string {
    const { text } = (view.title ?? {}) as { readonly text?: unknown };
    return typeof text === 'string' ? text : viewId;
}
