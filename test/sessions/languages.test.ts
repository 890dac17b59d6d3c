import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { demoWorkspace } from '../../dev/workspace/workspace';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';

const workspace = demoWorkspace();
workspace.settings['Language'] = 'de';
/** A Friday, 16:41 where the people are (UTC+1). */
const host = openHost({ workspace, clock: slowClock('2026-11-20T15:41:00Z') });
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

describe('a person who has chosen', () => {
    const admin = workspace.users.find(({ username }) => username === 'admin');
    const chosen = admin?.language;
    afterAll(() => {
        if (!admin) return;
        if (chosen === undefined) delete admin.language;
        else admin.language = chosen;
    });

    test.each([
        ['es', 'mañana a las 9', '2026-11-21T08:00'],
        ['es', 'pasado mañana a las 18:30', '2026-11-22T17:30'],
        ['fr', 'demain à 9h', '2026-11-21T08:00'],
        ['fr', 'le 5 décembre à 9h', '2026-12-05T08:00'],
        ['ja', '明日9時', '2026-11-21T08:00'],
        ['ja', '１２月５日　９：００', '2026-12-05T08:00'],
        ['ja', '2時間後', '2026-11-20T17:41'],
        ['fr', 'tomorrow 9:00', '2026-11-21T08:00'],
    ])('%s writes “%s”', async (language, words, at) => {
        if (admin) admin.language = language;
        const question = only(await type(`schedule vid_done int_yt_abc123 ${words} private`, 'admin'));
        const values = JSON.stringify(question.blocks);
        expect(values).toContain('schedule.confirm');
        // A span counts from the second of the command.
        expect(values).toMatch(new RegExp(`\\D${String(Date.parse(`${at}Z`)).slice(0, -5)}\\d{5}\\D`));
    });
});
