import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startEngine, type Engine, type HostMessage } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';

const app = tinyApp({
    command: `
        const view = (id) => ({ type: 'modal', id, title: { type: 'plain_text', text: id }, blocks: [
            { type: 'input', blockId: 'b', label: { type: 'plain_text', text: 'L' },
              element: { type: 'plain_text_input', actionId: 'a' } }] });
        const open = (id) => modify.getUiController().openSurfaceView(view(id), { triggerId: context.getTriggerId() }, context.getSender());
        const blocks = [
            { type: 'actions', blockId: 'row', appId: '3f0c1d5e-8a0b-4c1d-9e2f-0a1b2c3d4e5f', elements: [
                { type: 'button', actionId: 'press', value: 'own', text: { type: 'plain_text', text: 'Press' } }] },
            { type: 'section', blockId: 'sec', appId: '3f0c1d5e-8a0b-4c1d-9e2f-0a1b2c3d4e5f', text: { type: 'mrkdwn', text: 's' },
              accessory: { type: 'overflow', actionId: 'more', options: [] } },
        ];
        if (args[0] === 'open') { await open('first'); if (args[1]) await open(args[1]); }
        if (args[0] === 'slow') {
            const start = Date.now();
            await say('waiting');
            while (Date.now() - start < 5000) await read.getUserReader().getAppUser();
            await open('late');
        }
        if (args[0] === 'card') await modify.getCreator().finish(message('card').setBlocks(blocks));
        if (args[0] === 'tell') await modify.getNotifier().notifyUser(context.getSender(), message('card').setBlocks(blocks).getMessage());`,
    members: `
        async executeBlockActionHandler(context, read, http, persis, modify) {
            const { actionId, blockId, value, message, room, container, user, triggerId } = context.getInteractionData();
            if (actionId === 'crash') throw new Error('crashed');
            this.getLogger().info(JSON.stringify({ actionId, blockId, value, message: message && message.id, room: room && room.id,
                container, user: user.username }));
            if (value === 'modal') return context.getInteractionResponder().openModalViewResponse({ id: 'answered', title: { type: 'plain_text', text: 't' }, blocks: [] });
            return context.getInteractionResponder().successResponse();
        }
        async executeViewSubmitHandler(context) {
            const { view } = context.getInteractionData();
            const value = view.state && view.state.b && view.state.b.a;
            if (value === 'bad') return context.getInteractionResponder().viewErrorResponse({ viewId: view.id, errors: { a: 'Too bad' } });
            if (value === 'crash') throw new Error('crashed');
            this.getLogger().info('submitted ' + JSON.stringify(view.state));
            return context.getInteractionResponder().successResponse();
        }
        async executeViewClosedHandler(context) { return context.getInteractionResponder().successResponse(); }`,
});

let engine: Engine;
beforeAll(async () => {
    engine = await startEngine({ zip: app, workspace: demoWorkspace() });
});
afterAll(() => engine.stop());
beforeEach(() => {
    engine.store.messages.length = 0;
});

const lastLog = (): unknown => {
    const lines = engine.logs().filter(({ text }) => text.startsWith('{"actionId'));
    return JSON.parse(lines.at(-1)?.text ?? 'null');
};

async function card(): Promise<HostMessage> {
    const [message] = (await engine.as('admin').type('/tiny card')).messages;
    if (!message) throw new Error('no card');
    return message;
}

test('a view opens with the trigger of the command, and the trigger is then used up', async () => {
    const { views } = await engine.as('admin').type('/tiny open second');
    expect(views).toMatchObject([
        { id: 'first', interaction: 'modal.open', username: 'admin', open: true },
        { id: 'second', open: false, dropped: 'used-trigger' },
    ]);
    expect(views[0]?.view.blocks).toMatchObject([{ type: 'input', blockId: 'b' }]);
});

test('without a trigger nothing opens', async () => {
    const { views } = await engine.as('admin').type('/tiny open', { trigger: false });
    expect(views).toMatchObject([{ dropped: 'unknown-trigger', open: false }]);
});

test('a trigger lives five seconds', async () => {
    const typing = engine.as('admin').type('/tiny slow');
    while (engine.messages().length === 0) await new Promise(setImmediate);
    engine.clock.advance(5_001);
    expect((await typing).views).toMatchObject([{ id: 'late', open: false, dropped: 'expired-trigger' }]);
});

test('a click says who clicked what, where, and with which value', async () => {
    const message = await card();
    const answer = await engine.as('viewer').click({ message, actionId: 'press' });
    expect(answer).toMatchObject({ ok: true, response: { success: true } });
    expect(lastLog()).toEqual({
        actionId: 'press',
        blockId: 'row',
        value: 'own',
        message: message.id,
        room: 'GENERAL',
        container: { type: 'message', id: message.id },
        user: 'viewer',
    });
    await engine.as('viewer').click({ message, actionId: 'more', value: 'edit' });
    expect(lastLog()).toMatchObject({ actionId: 'more', blockId: 'sec', value: 'edit' });
});

test('a client can forge values, messages and rooms', async () => {
    const message = await card();
    await engine
        .as('guest')
        .click({ message, actionId: 'nowhere', value: 'forged', messageId: 'gone', roomId: 'rOps0000000000002' });
    expect(lastLog()).toMatchObject({ actionId: 'nowhere', value: 'forged', message: null, room: 'rOps0000000000002' });
});

test('a click on what was only shown comes without a message', async () => {
    const { ephemeral } = await engine.as('admin').type('/tiny tell');
    await engine.as('admin').click({ message: ephemeral[0], actionId: 'press' });
    expect(lastLog()).toMatchObject({ actionId: 'press', message: null, room: 'GENERAL' });
});

test('an answer may open a view', async () => {
    const answer = await engine.as('admin').click({ message: await card(), actionId: 'press', value: 'modal' });
    expect(answer.views).toMatchObject([{ id: 'answered', open: true }]);
});

test('a handler that throws leaves the client with nothing', async () => {
    const answer = await engine.as('admin').click({ message: await card(), actionId: 'crash' });
    expect(answer).toMatchObject({ ok: true });
    expect(answer.response).toBeUndefined();
    expect(engine.logs().some(({ text }) => text.includes('crashed'))).toBe(true);
});

test('a submitted view stays with errors, or when the app fails, and closes otherwise', async () => {
    const admin = engine.as('admin');
    const [view] = (await admin.type('/tiny open')).views;
    if (!view) throw new Error('no view');
    await admin.submit(view, { b: { a: 'bad' } });
    expect(view).toMatchObject({ open: true, errors: { a: 'Too bad' } });
    await admin.submit(view, { b: { a: 'crash' } });
    expect(view.open).toBe(true);
    expect(view.errors).toBeUndefined();
    await admin.submit(view, { b: { a: 'good' } });
    expect(view.open).toBe(false);
    expect(engine.logs().some(({ text }) => text === 'submitted {"b":{"a":"good"}}')).toBe(true);

    const [other] = (await admin.type('/tiny open')).views;
    if (!other) throw new Error('no view');
    await admin.close(other);
    expect(other.open).toBe(false);
});
