import { expect, test } from '@jest/globals';

import { initialState, reduce, type PageState } from '../../../../dev/workbench/page/src/model/state';
import type { Snapshot, WorkbenchEvent } from '../../../../dev/workbench/protocol';
import { aMessage, aSnapshot, aView } from '../../../support/pageBuilders';

const heard = (state: PageState, ...events: WorkbenchEvent[]): PageState =>
    events.reduce((before, event) => reduce(before, { type: 'event', event, tab: 'mine', at: 1_000 }), state);

const snapshot = (over: Partial<Snapshot> = {}): WorkbenchEvent => ({ type: 'snapshot', ...aSnapshot(over) });

const started = (over: Partial<Snapshot> = {}): PageState => heard(initialState, snapshot(over));

const ids = ({ snapshot: known }: PageState): string[] => known?.messages.map(({ id }) => id) ?? [];

test('a new message goes where its time puts it, a changed one stays in its place, a deleted one goes', () => {
    const at = (minute: number): string => `2026-11-20T10:0${String(minute)}:00.000Z`;
    const state = heard(
        started({ messages: [aMessage({ id: 'a', at: at(1) }), aMessage({ id: 'c', at: at(3) })] }),
        { type: 'message', message: aMessage({ id: 'd', at: at(4) }) },
        { type: 'message', message: aMessage({ id: 'b', at: at(2) }) },
        { type: 'message-changed', message: aMessage({ id: 'a', at: at(1), text: 'edited' }) },
        { type: 'message-deleted', id: 'c', roomId: 'GENERAL' },
    );
    expect(ids(state)).toEqual(['a', 'b', 'd']);
    expect(state.snapshot?.messages[0]?.text).toBe('edited');
});

test('after a reconnection, what only one person saw is still there; after a restart of the host it is not', () => {
    const whispered = heard(
        started(),
        { type: 'message', message: aMessage({ id: 'whisper', shownTo: 'admin' }) },
        { type: 'view', view: aView() },
    );
    const reconnected = heard(whispered, snapshot({ messages: [aMessage({ id: 'stored' })] }));
    expect(ids(reconnected)).toEqual(['stored', 'whisper']);
    expect(reconnected.open).toHaveLength(1);

    const restarted = heard(whispered, snapshot({ instance: 'two', messages: [aMessage({ id: 'stored' })] }));
    expect(ids(restarted)).toEqual(['stored']);
    expect(restarted.open).toEqual([]);
});

test('another build of the page makes this one outdated, whether it comes at once or with the next connection', () => {
    expect(heard(started(), { type: 'page', pageBuild: 'build' }).outdated).toBe(false);
    expect(heard(started(), { type: 'page', pageBuild: 'newer' }).outdated).toBe(true);
    expect(heard(started(), snapshot({ instance: 'two', pageBuild: 'newer' })).outdated).toBe(true);
});

test('a view opens on the page whose click it answers, and on no other', () => {
    const state = heard(
        started(),
        { type: 'view', view: aView({ id: 'mine' }) },
        { type: 'view', view: aView({ id: 'theirs', tab: 'other' }) },
    );
    expect(state.open.map(({ view }) => view.id)).toEqual(['mine']);
    expect(state.dropped).toEqual([]);
});

test('a view whose trigger was old or used is listed, and not shown', () => {
    const state = heard(
        started(),
        { type: 'view', view: aView({ id: 'late', dropped: 'expired-trigger' }) },
        { type: 'view', view: aView({ id: 'nobody', tab: undefined }) },
    );
    expect(state.open).toEqual([]);
    expect(state.dropped.map(({ view, why }) => [view.id, why])).toEqual([
        ['late', 'expired-trigger'],
        ['nobody', 'no-page'],
    ]);
});

test('a second modal takes the place of the first; a contextual bar stands beside it', () => {
    const state = heard(
        started(),
        { type: 'view', view: aView({ id: 'first' }) },
        { type: 'view', view: aView({ id: 'bar', surface: 'contextualBar' }) },
        { type: 'view', view: aView({ id: 'second' }) },
    );
    expect(state.open.map(({ view }) => view.id)).toEqual(['bar', 'second']);
});

const input = (actionId: string, initialValue?: string) => ({
    type: 'input',
    blockId: 'form',
    label: { type: 'plain_text', text: actionId },
    element: { type: 'plain_text_input', actionId, ...(initialValue !== undefined && { initialValue }) },
});

const withBlocks = (...blocks: object[]) => ({ view: { ...aView().view, blocks: blocks as [] } });

test('an update keeps what was entered, takes errors away, and comes into effect once', () => {
    const opened = heard(started(), { type: 'view', view: aView(withBlocks(input('name', 'Ada'))) });
    const entered = reduce(opened, {
        type: 'entered',
        id: 'v1',
        actionId: 'name',
        value: { value: 'Grace', blockId: 'form' },
    });
    const refused = reduce(entered, { type: 'view-errors', id: 'v1', errors: { name: 'too short' } });
    expect(refused.open[0]?.errors).toEqual({ name: 'too short' });

    const update = aView({ ...withBlocks(input('name', 'Ada'), input('age', '7')), revision: 2, what: 'update' });
    const updated = heard(refused, { type: 'view', view: update });
    expect(updated.open[0]).toMatchObject({
        errors: {},
        values: { name: { value: 'Grace' }, age: { value: '7' } },
    });
    expect(heard(updated, { type: 'view', view: { ...update, revision: 1 } })).toBe(updated);
    expect(heard(updated, { type: 'view', view: update })).toBe(updated);
});

test('a view that was closed does not come back by an update', () => {
    const closed = reduce(heard(started(), { type: 'view', view: aView() }), { type: 'view-closed', id: 'v1' });
    expect(heard(closed, { type: 'view', view: aView({ revision: 2, what: 'update' }) }).open).toEqual([]);
});

test('a request that ended takes the place of the one that began', () => {
    const request = { id: 1, upstream: 'hooked', method: 'GET', url: '/v1', at: '', ms: 0 } as const;
    const state = heard(
        started(),
        { type: 'request', request },
        { type: 'request', request: { ...request, status: 200 } },
    );
    expect(state.snapshot?.requests).toEqual([{ ...request, status: 200 }]);
});

test('log lines that came twice are kept once', () => {
    const line = (id: number) => ({ id, source: 'app', severity: 'info', at: '', text: String(id) }) as const;
    const state = heard(started({ logs: [line(1)] }), { type: 'log', lines: [line(1), line(2)] });
    expect(state.snapshot?.logs.map(({ id }) => id)).toEqual([1, 2]);
});

test('the oldest of many toasts make room', () => {
    const toast = { type: 'toast', level: 'info', text: 'x' } as const;
    const state = Array.from({ length: 7 }).reduce<PageState>((before) => reduce(before, toast), started());
    expect(state.toasts.map(({ id }) => id)).toEqual([3, 4, 5, 6, 7]);
});

test('who stopped typing is not typing', () => {
    const typing = (isTyping: boolean) => ({ type: 'typing', roomId: 'GENERAL', username: 'bot', isTyping }) as const;
    expect(heard(started(), typing(true), typing(true)).typing).toHaveLength(1);
    expect(heard(started(), typing(true), typing(false)).typing).toEqual([]);
});
