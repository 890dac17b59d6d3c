import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { button } from '../../../lib/chat/blocks';
import { link, type Link, type LinkTarget } from '../../../lib/chat/link';
import * as links from '../../../lib/chat/links';
import type { Needs } from '../../../lib/domain/needs';
import { followClick, followSubmit, isOurs, judgesStaleClicks, opensAddress } from '../../../lib/interactions/index';
import { anApp } from '../../support/appContext';
import { actionIdMakers } from '../../support/actionIds';

type Links = typeof links;
type LinkName = { [Name in keyof Links]: Links[Name] extends { readonly from: string } ? Name : never }[keyof Links];

/** A target of every link: a new link does not compile without one. */
const targets: { readonly [Name in LinkName]: LinkTarget<Links[Name]> } = {
    refreshCard: { query: { id: 'int_x' }, shows: ['hooked'], manages: false },
    openWebhookDetails: { id: 'w1' },
    postCard: { query: { id: 'w1' } },
    keepCardPrivate: { id: 'w1' },
    openPosts: { id: 'int_x' },
    watchHere: { id: 'int_x', source: 'hooked' },
    enableNow: { id: 'w1' },
    askToDisconnect: { id: 'int_x' },
    reviewDisconnection: { id: 'd1', revision: 1 },
    keepConnection: { id: 'd1', revision: 1 },
    decideDisconnection: { id: 'd1', revision: 1 },
    undoDisconnection: { id: 'd1', revision: 1 },
    retryDisconnection: { id: 'd1', revision: 1 },
    proceedDisconnection: { id: 'd1', revision: 1 },
    decisionWindow: { id: 'd1', revision: 1 },
    reviewMove: { from: 'int_x' },
    discardMove: { id: 'm1', revision: 1 },
    decideMove: { id: 'm1', revision: 1, late: 'leave' },
    stopMove: { id: 'm1' },
    continueMove: { id: 'm1', revision: 1 },
    moveDecision: { id: 'm1', revision: 1 },
    postsPage: { id: 'int_x', page: 0 },
    agendaPage: { from: 0, days: 7, kinds: [], states: [], page: 0, manages: false },
    movePost: { post: 'p1' },
    moveWindow: { post: 'p1' },
    confirmReschedule: { post: 'p1', to: 0 },
    discardReschedule: { post: 'p1', to: 0 },
    undoReschedule: { post: 'p1', to: 0 },
    postRow: { post: 'p1', choice: 'open' },
    auditPage: { page: 0 },
    auditDetails: { page: 0 },
    watchingPage: { page: 0 },
    acknowledgeAlert: { id: 'a1' },
    releaseAlert: { id: 'a1' },
    snoozeAlert: { id: 'a1', ms: 3_600_000 },
    listPage: { sources: [], kinds: [], states: [], page: 0, by: 'u' },
    listRefresh: { sources: [], kinds: [], states: [], page: 0, by: 'u' },
    postList: { sources: [], kinds: [], states: [], page: 0, by: 'u' },
    keepListPrivate: 'keep',
    listRow: { choice: 'open', id: 'int_x', source: 'hooked' },
    showHelp: 'help',
    cancelPost: { post: 'p1' },
    cancelConfirmed: { post: 'p1' },
    cancelKept: { post: 'p1' },
    confirmSchedule: { question: 'q1', videoId: 'v1', id: 'int_x', at: 0 },
    discardSchedule: { question: 'q1', videoId: 'v1', id: 'int_x', at: 0 },
    confirmEnable: { id: 'w1' },
    leaveDisabled: { id: 'w1' },
    scheduleDetails: { question: 'q1', videoId: 'v1', id: 'int_x', at: 0 },
    detailsWindow: { question: 'q1', videoId: 'v1', id: 'int_x', at: 0 },
    undoCancel: { post: 'p1' },
    askToCancelAll: { id: 'int_x' },
    confirmCancelAll: { id: 'c1' },
    keepAll: { id: 'c1' },
    undoCancelAll: { id: 'c1' },
    disableAsk: { id: 'w1' },
    confirmDisable: { id: 'w1' },
    keepEnabled: { id: 'w1' },
    askToSendAgain: { id: 'w1', record: 'h1' },
    confirmSendAgain: { id: 'w1', record: 'h1', question: 'q1' },
    keepUnsent: { id: 'w1' },
    ownerPage: { owner: 'ann', page: 0 },
    askHandOver: { owner: 'ann' },
    handOverWindow: { owner: 'ann' },
    confirmHandOver: { owner: 'ann', to: 'bob' },
    keepOwner: { owner: 'ann' },
    exportConfig: 'all',
    importConfig: 'paste',
    importWindow: {},
    applyConfig: { id: 'i1' },
    discardConfig: { id: 'i1' },
    chooseName: { words: ['get', 'int_x'] },
    dismissName: { id: 'w1' },
};

const all = (Object.keys(targets) as LinkName[]).map((name) => {
    const one: Pick<Link<unknown>, 'write'> = links[name];
    const { actionId, from, needs } = links[name];
    return { actionId: String(actionId), from, needs, value: one.write(targets[name]) };
});
const buttons = all.filter(({ from }) => from === 'button');
const windows = all.filter(({ from }) => from === 'window');

/** Buttons for which an empty value is sound. */
const TAKES_NOTHING: readonly string[] = [links.auditPage, links.auditDetails].map(({ actionId }) => actionId);

const STALE = expect.stringContaining('from another version of the app');
const whispered = (text: unknown) => ({ kind: 'whisper', reply: { audience: 'asker', text } });
const closing = (text: unknown) => ({ kind: 'close', whisper: { audience: 'asker', text } });

const click = (actionId: string, value: unknown, as: 'admin' | 'viewer' | 'guest' = 'admin') =>
    followClick(anApp({ as }), { actionId, value, isPrivate: true });
const submit = (viewId: string, as: 'admin' | 'viewer' | 'guest' = 'admin') =>
    followSubmit(anApp({ as }), { viewId, value: () => undefined });

describe('every action id that a card can show', () => {
    test('is made in the file of links, and nowhere else', () => {
        // An input of a window has an id as well, but nobody can click it.
        expect(actionIdMakers()).toEqual({
            casts: ['lib/chat/link.ts'],
            makers: ['lib/chat/links.ts'],
            literals: ['config.json', 'posts.fate', 'webhooks.to', 'move.late'],
        });
    });

    test('comes from a link or an address: anything else does not compile', () => {
        const made = { appId: 'a', blockId: 'b', label: 'l' };
        // @ts-expect-error a card cannot make up an action id
        expect(button({ ...made, actionId: 'made.up' })).toBeDefined();
        // @ts-expect-error nor can a link leave out what it needs
        expect(link('made.up', {}, undefined)).toBeDefined();
    });

    test('belongs to one link', () => {
        const ids = [...all.map(({ actionId }) => actionId), ...Object.values<string>(links.ADDRESS_ACTIONS)];
        expect(new Set(ids).size).toBe(ids.length);
    });

    test.each(buttons)('$actionId has a handler, as a button', ({ actionId }) => {
        expect(isOurs(actionId)).toBe(true);
        expect(opensAddress(actionId)).toBe(false);
    });

    test.each(Object.values<string>(links.ADDRESS_ACTIONS))('%s opens an address, and has no handler', (actionId) => {
        expect(opensAddress(actionId)).toBe(true);
        expect(isOurs(actionId)).toBe(false);
    });

    test('no link is left out here', () => {
        const exported = Object.values<object>(links).filter((one) => 'from' in one);
        expect(exported).toHaveLength(all.length);
    });
});

describe('an action id that is not in the table', () => {
    test.each([
        'get.retired',
        'get.refresh ',
        'constructor',
        '__proto__',
        '',
        ...windows.map(({ actionId }) => actionId),
        ...Object.values<string>(links.ADDRESS_ACTIONS),
    ])('%j is from another version of the app', async (actionId) => {
        expect(isOurs(actionId)).toBe(false);
        expect(judgesStaleClicks(actionId)).toBe(false);
        expect(await click(actionId, '{}')).toMatchObject(whispered(STALE));
    });

    test('is refused so, whatever the id and the value are', async () => {
        const unknown = fc.string().filter((id) => !isOurs(id));
        await fc.assert(
            fc.asyncProperty(unknown, fc.anything(), async (actionId, value) =>
                expect(await click(actionId, value)).toMatchObject(whispered(STALE)),
            ),
        );
    });

    test.each(buttons)('$actionId with a value of another version is refused so', async ({ actionId }) => {
        for (const value of [undefined, null, '', '{}', '[]', 'not json', '{"id":7}', '{"page":"one"}']) {
            // Some values are sound for this very link.
            if (value === '{}' && TAKES_NOTHING.includes(actionId)) continue;
            expect(await click(actionId, value, 'guest')).toMatchObject(whispered(STALE));
        }
    });

    test.each([
        '',
        'constructor',
        'disconnect.decision',
        'disconnect.decision ',
        'disconnect.decision {"id":"x"}',
        'get.refresh {"query":{"id":"x"}}',
    ])('as a window, %j closes it and says so', async (viewId) =>
        expect(await submit(viewId)).toMatchObject(closing(STALE)),
    );
});

describe('what a button or a window needs', () => {
    const REFUSAL = { manage: 'Only managers can do this', view: 'You can’t see Hooked connections' } as const;

    test('is this, for each', () => {
        const needs = (wanted: Needs) => all.filter((one) => one.needs === wanted).map(({ actionId }) => actionId);
        // The command that the button runs asks for itself. Undo is for managers, and for the asker whatever their roles.
        expect(needs('nothing')).toEqual(['disconnect.undo', 'help.show', 'name.choose', 'name.dismiss']);
        expect(needs('view')).toEqual(['posts.open', 'posts.page', 'agenda.page', 'posts.row', 'watching.page']);
        // Who may see an integration, may see it again; who may see what an alert is about, may answer it.
        expect(needs('integration')).toEqual([
            'get.refresh',
            'webhook.details',
            'get.post',
            'get.keep',
            'alert.acknowledge',
            'alert.release',
            'alert.snooze',
            'list.page',
            'list.refresh',
            'list.post',
            'list.keep',
            'list.row',
            'webhooks.owner',
        ]);
    });

    // The apps of these tests have no storage and no calendar: a handler that ran would fail.
    test.each(buttons.filter(({ needs }) => needs === 'manage'))(
        '$actionId is refused to people who may not manage, before its handler runs',
        async ({ actionId, value }) => {
            for (const as of ['viewer', 'guest'] as const) {
                const refused = whispered(expect.stringContaining(REFUSAL.manage));
                expect(await click(actionId, value, as)).toMatchObject(refused);
            }
        },
    );

    test.each(windows.filter(({ needs }) => needs === 'manage'))(
        'the window $actionId is refused to people who may not manage, before its handler runs',
        async ({ actionId, value }) => {
            const refused = closing(expect.stringContaining(REFUSAL.manage));
            expect(await submit(`${actionId} ${value}`, 'viewer')).toMatchObject(refused);
        },
    );

    test.each(buttons.filter(({ needs }) => needs === 'view'))(
        '$actionId is refused to people who may not see Hooked',
        async ({ actionId, value }) => {
            const refused = whispered(expect.stringContaining(REFUSAL.view));
            expect(await click(actionId, value, 'guest')).toMatchObject(refused);
        },
    );

    test('the menu of a post needs more for what only managers may do', async () => {
        const choice = (chosen: 'open' | 'cancel') => links.postRow.write({ post: 'p1', choice: chosen });
        for (const as of ['viewer', 'guest'] as const) {
            expect(await click('posts.row', choice('cancel'), as)).toMatchObject({
                kind: 'whisper',
                reply: {
                    audience: 'asker',
                    text: expect.stringMatching(as === 'viewer' ? /Only managers/ : /can’t see Hooked/),
                },
            });
        }
    });

    test.each(['posts.cancelKept', 'disable.keep'])('%s runs for people who may manage', async (actionId) => {
        const target = buttons.find((one) => one.actionId === actionId);
        expect(await click(actionId, target?.value)).toMatchObject({ kind: 'replace', reply: { audience: 'asker' } });
    });
});

test.each([
    ['alert.acknowledge', true],
    ['alert.release', true],
    ['alert.snooze', true],
    ['get.refresh', false],
])('%s judges stale clicks itself: %s', (actionId, judges) => expect(judgesStaleClicks(actionId)).toBe(judges));
