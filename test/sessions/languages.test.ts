import { beforeAll, describe, expect, test } from '@jest/globals';

import { demoWorkspace } from '../../dev/workspace/workspace';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const workspace = demoWorkspace();
workspace.settings['Language'] = 'de';
const host = openHost({ workspace });
const type = (line: string, as: string) => host.engine.as(as).type(`/integration ${line}`, { room: 'general' });

beforeAll(() => {
    const [viewer, owner] = ['viewer', 'owner'].map((name) =>
        workspace.users.find(({ username }) => username === name),
    );
    if (viewer) viewer.language = 'en-GB';
    if (owner) owner.language = 'ko';
});

describe('in a workspace in German', () => {
    test.each([
        ['who has chosen no language reads German', 'admin', 'Token abgelaufen'],
        ['who has chosen one reads that', 'viewer', 'Token expired'],
        ['whose language the app does not have reads German', 'owner', 'Token abgelaufen'],
    ])('a person %s', async (_, as, words) => {
        expect(readAnswer(await type('get int_tt_xyz789 private', as))).toContain(words);
    });

    test('words for a time are read in German, and in English', async () => {
        for (const words of ['morgen 9:00', 'tomorrow 9:00']) {
            const question = only(await type(`schedule vid_done int_yt_abc123 ${words} private`, 'admin'));
            expect(read(question)).toContain('09:00');
        }
    });

    test('a click on what the app does not have is answered in German', async () => {
        const card = only(await type('get int_tt_xyz789 private', 'admin'));
        const clicked = await host.engine.as('admin').click({ message: card, actionId: 'from.another.version' });
        expect(readAnswer(clicked)).toContain('Diese Karte stammt aus einer anderen Version der App.');
    });

    test('what a channel watches is said in German', async () => {
        const { messages } = await type('watch int_tt_xyz789', 'admin');
        expect(messages.map(read).join()).toContain('Token abgelaufen');
    });
});
