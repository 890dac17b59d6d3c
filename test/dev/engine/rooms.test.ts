import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startEngine, type Engine } from '../../../dev/engine';
import { demoWorkspace } from '../../../dev/workspace/workspace';
import { tinyApp } from '../../support/tinyApp';

/** Reads what a room holds, and shows it to the asker alone: `messages <options> [room]`, `room <name>`. */
const READER = `
    const [what, ...rest] = args;
    const rooms = read.getRoomReader();
    const found = what === 'messages'
        ? await rooms.getMessages(rest[1] || context.getRoom().id, JSON.parse(rest[0]))
        : await rooms.getByName(rest[0]);
    await tell(JSON.stringify(found));`;

const workspace = demoWorkspace();
let engine: Engine;

beforeAll(async () => {
    engine = await startEngine({ zip: tinyApp({ command: READER }), workspace });
});
afterAll(() => engine.stop());

async function reads<T>(line: string): Promise<T> {
    const answer = await engine.as('admin').type(`/tiny ${line}`, { room: 'social-media' });
    expect(answer).toMatchObject({ ok: true });
    return JSON.parse(answer.ephemeral[0]?.text ?? '') as T;
}

interface Raw {
    readonly id: string;
    readonly text: string;
    readonly sender: object;
    readonly room?: unknown;
}

describe('the messages of a room', () => {
    const messages = async (options: object, room = ''): Promise<readonly Raw[]> =>
        reads(`messages '${JSON.stringify(options)}' ${room}`);
    const texts = async (options: object): Promise<readonly string[]> =>
        (await messages(options)).map(({ text }) => text);

    beforeAll(async () => {
        const write = async (text: string, room = 'social-media', threadId?: string) => {
            engine.clock.advance(1000);
            const posted = await engine.as('admin').type(text, { room, ...(threadId && { threadId }) });
            return posted.messages[0]?.id ?? '';
        };
        const first = await write('first');
        await write('elsewhere', 'general');
        await write('second');
        await write('reply', 'social-media', first);
    });

    test('are those of that room, oldest first, people by their ids alone', async () => {
        const found = await messages({});
        expect(found.map(({ text }) => text)).toEqual(['first', 'second', 'reply']);
        expect(found[0]).toMatchObject({
            roomId: 'rSocial0000000001',
            sender: { _id: 'uAdmin00000000001', username: 'admin', name: 'Ada Admin' },
        });
        expect(found[0]?.room).toBeUndefined();
        expect(await messages({}, 'rOps0000000000002')).toEqual([]);
    });

    test('come newest first, in pages, and without threads where asked so', async () => {
        expect(await texts({ sort: { createdAt: 'desc' } })).toEqual(['reply', 'second', 'first']);
        expect(await texts({ sort: { createdAt: 'desc' }, limit: 1, skip: 1 })).toEqual(['second']);
        expect(await texts({ showThreadMessages: false })).toEqual(['first', 'second']);
    });

    test('hold the blocks and ids that apps have given them', async () => {
        const block = { type: 'section', blockId: 'mark', appId: engine.appId, text: { type: 'mrkdwn', text: 'hi' } };
        const posted = engine.store.messages[0];
        Object.assign(posted ?? {}, { blocks: [block] });
        expect((await messages({ limit: 1 }))[0]).toMatchObject({ id: posted?.id, blocks: [block] });
    });

    test.each([{ limit: 101 }, { sort: { text: 'asc' } }, { sort: { createdAt: 1 } }])(
        'are not given for %j',
        async (options) => {
            const answer = await engine
                .as('admin')
                .type(`/tiny messages '${JSON.stringify(options)}'`, { room: 'social-media' });
            expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('Invalid') });
        },
    );
});

test('a room tells its team, and beside what the engine has names for, its size and that it is archived', async () => {
    workspace.rooms.push({ id: 'rOld', name: 'old', type: 'c', members: [], archived: true, teamId: 'tOld' });
    expect(await reads('room old')).toMatchObject({
        teamId: 'tOld',
        _unmappedProperties_: { archived: true, usersCount: 0 },
    });
    // Five people, and the app's own user.
    expect(await reads('room general')).toMatchObject({ _unmappedProperties_: { usersCount: 6 } });
});
