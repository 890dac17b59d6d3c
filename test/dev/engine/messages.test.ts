import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startEngine, type Engine } from '../../../dev/engine';
import { demoWorkspace, type Workspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';

/** Posts, shows or changes a message made from JSON: `kind`, then the message's fields. */
const POSTER = `
    const [kind, json, id] = args;
    const fields = JSON.parse(json, (key, value) =>
        key === 'createdAt' || key === 'timestamp' ? new Date(value) : value);
    const room = fields.roomName ? await read.getRoomReader().getByName(fields.roomName) : context.getRoom();
    delete fields.roomName;
    const draft = Object.assign({ room }, fields);
    if (kind === 'post') await modify.getCreator().finish(modify.getCreator().startMessage(draft));
    if (kind === 'tell') await modify.getNotifier().notifyUser(context.getSender(), draft);
    if (kind === 'everybody') await modify.getNotifier().notifyRoom(room, draft);
    if (kind === 'edit') {
        const builder = await modify.getUpdater().message(id, context.getSender());
        if (fields.text !== undefined) builder.setText(fields.text);
        if (fields.blocks !== undefined) builder.setBlocks(fields.blocks);
        if (fields.nobody) builder.setEditor(undefined);
        await modify.getUpdater().finish(builder);
    }
    if (kind === 'typing') {
        const done = await modify.getNotifier().typing({ id: room.id });
        await done();
    }`;

let engine: Engine;
let workspace: Workspace;

beforeAll(async () => {
    workspace = demoWorkspace();
    engine = await startEngine({ zip: tinyApp({ command: POSTER }), workspace });
});
afterAll(() => engine.stop());
beforeEach(() => {
    engine.store.messages.length = 0;
});

const does = (kind: string, fields: object, { as = 'admin', id = '' } = {}) =>
    engine.as(as).type(`/tiny ${kind} '${JSON.stringify(fields)}' ${id}`, { room: 'social-media' });

test('a message is stored with what the workspace carries, and without the rest', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'hi' } }];
    const answer = await does('post', {
        text: 'hi',
        blocks,
        alias: 'Bot',
        avatarUrl: '/a.png',
        pinned: true,
        file: {},
    });
    expect(answer.messages).toEqual([
        {
            id: expect.any(String),
            roomId: 'rSocial0000000001',
            room: 'social-media',
            sender: { id: expect.any(String), username: 'tiny-app.bot', name: 'Tiny' },
            text: 'hi',
            alias: 'Bot',
            avatarUrl: '/a.png',
            blocks: [expect.objectContaining({ type: 'section', blockId: expect.any(String), appId: engine.appId })],
            createdAt: expect.any(Date),
            updatedAt: expect.any(Date),
        },
    ]);
});

test.each([
    [
        'too much text',
        { text: 'x'.repeat(5001) },
        'Message size exceeds Message_MaxAllowedSize [error-message-size-exceeded]',
    ],
    [
        'a read-only room',
        { text: 'a', roomName: 'announcements' },
        "You can't send messages because the room is readonly.",
    ],
    ['no room', { text: 'a', room: { id: 'gone' } }, 'Invalid room provided on the message.'],
    [
        'an old date',
        { text: 'a', createdAt: '2020-01-01' },
        'Message timestamp is out of sync [error-message-ts-out-of-sync]',
    ],
    ['a relative link', { attachments: [{ title: { value: 'a', link: '/x' } }] }, 'Invalid href value provided'],
    [
        'a script link',
        { attachments: [{ author: { name: 'a', link: 'javascript:x' } }] },
        'Invalid href value provided',
    ],
    [
        'an empty field',
        { attachments: [{ fields: [{ title: 'a', value: '' }] }] },
        'Invalid attachment field, title and value is required',
    ],
    ['a number as colour', { attachments: [{ color: 5 }] }, 'Match error: Expected string, got number in field color'],
    ['nobody as the sender', { text: 'a', sender: { id: 'nobody' } }, 'Invalid user [error-invalid-user]'],
])('%s is refused, and nothing is posted', async (_, fields, error) => {
    expect(await does('post', fields)).toMatchObject({ ok: false, error, messages: [] });
});

test('an app posts in rooms that it is no member of, private and archived ones included', async () => {
    workspace.rooms.push({ id: 'rOld', name: 'old', type: 'p', members: [], archived: true });
    expect((await does('post', { text: 'a', roomName: 'ops' })).messages).toMatchObject([{ room: 'ops' }]);
    expect((await does('post', { text: 'a', roomName: 'old' })).messages).toMatchObject([{ room: 'old' }]);
});

test('a reply to a reply joins the thread, in the room of the thread', async () => {
    const root = (await engine.as('admin').type('root', { room: 'general' })).messages[0]?.id;
    const reply = (await does('post', { text: 'a', threadId: root })).messages[0];
    expect(reply).toMatchObject({ threadId: root, room: 'general' });
    expect((await does('post', { text: 'b', threadId: reply?.id })).messages).toMatchObject([{ threadId: root }]);
});

test('what is only shown is not checked, not stored, and seen by whom it is for', async () => {
    const told = await does('tell', { text: 'x'.repeat(6000), attachments: [{ color: 5 }] });
    expect(told.ephemeral).toMatchObject([{ shownTo: 'admin', room: 'social-media' }]);
    const everybody = await does('everybody', { text: 'all' }, { as: 'viewer' });
    expect(everybody.ephemeral).toMatchObject([{ shownTo: 'viewer', text: 'all' }]);
    expect(engine.ephemeral('admin').at(-1)?.text).toBe('all');
    expect(engine.messages()).toEqual([]);
});

test('an edit changes what it names, keeps the rest and is marked', async () => {
    const blocks = [{ type: 'divider', blockId: 'b', appId: engine.appId }];
    const { messages } = await does('post', { text: 'before', blocks });
    const { edited } = await does('edit', { text: 'after'.repeat(2000) }, { id: messages[0]?.id });
    expect(edited).toMatchObject([
        { id: messages[0]?.id, text: 'after'.repeat(2000), blocks, editedBy: { username: 'admin' } },
    ]);
    expect(edited[0]?.createdAt).toEqual(messages[0]?.createdAt);
    expect(engine.messages()).toHaveLength(1);

    const nobody = await does('edit', { text: 'x', nobody: true }, { id: messages[0]?.id });
    expect(nobody.error).toBe('Invalid editor assigned to the message for the update.');
    expect((await does('edit', { text: 'x' }, { id: 'gone' })).ok).toBe(false);
});

test('typing starts and stops', async () => {
    await does('typing', {});
    expect(engine.typing()).toMatchObject([
        { room: 'social-media', username: 'Tiny', isTyping: true },
        { room: 'social-media', isTyping: false },
    ]);
});

test('people write messages too, where they may', async () => {
    expect((await engine.as('viewer').type('hello', { room: 'general' })).messages).toMatchObject([{ text: 'hello' }]);
    expect((await engine.as('viewer').type('hello', { room: 'ops' })).error).toBe('error-not-allowed');
    expect((await engine.as('viewer').type('hello', { room: 'announcements' })).error).toContain('readonly');
});

test('a change of the workspace is seen at once', async () => {
    workspace.settings.Message_MaxAllowedSize = 3;
    expect((await does('post', { text: 'four' })).ok).toBe(false);
    workspace.settings.Message_MaxAllowedSize = 5000;
    expect((await does('post', { text: 'four' })).ok).toBe(true);
});
