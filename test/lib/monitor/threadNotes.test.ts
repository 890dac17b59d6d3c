import { beforeEach, describe, expect, test } from '@jest/globals';

import type { JobContext } from '../../../lib/context/context';
import { jobContext } from '../../../lib/context/build';
import type { Alert, AlertNote } from '../../../lib/domain/monitor/alert';
import { watchKey, type Watch } from '../../../lib/domain/monitor/watch';
import { postPendingNotes, withPendingNotes } from '../../../lib/monitor/threadNotes';
import { anApp } from '../../support/appContext';
import { aConnection, aMember, anAlert, restartedAlert } from '../../support/monitorRecords';
import { clockAt, HOUR } from '../../support/times';

let posted: string[];
let stored: Alert | undefined;
let clock = clockAt();
let language: string;
/** What becomes of every message. */
let outcome: 'posted' | 'failed';
beforeEach(() => {
    [posted, stored, language, outcome] = [[], undefined, 'en', 'posted'];
    clock = clockAt();
});

/** A server whose room is read by one person, and that takes every message or none. */
function server(): JobContext {
    const watch: Watch = {
        roomId: 'brand',
        target: { kind: 'all' },
        by: { id: 'u', username: 'ada' },
        at: 0,
        reader: { language },
    };
    const app = anApp({ clock });
    return jobContext({
        ...app,
        newId: () => `id${posted.length}`,
        monitor: {
            watches: { all: () => Promise.resolve(new Map([[watchKey(watch), watch]])) },
            alerts: { put: (_: string, alert: Alert) => Promise.resolve(void (stored = alert)) },
        },
        messages: {
            tryToPost: (_: unknown, { text }: { readonly text: string }) => {
                if (outcome === 'posted') posted.push(text);
                return Promise.resolve(outcome === 'posted' ? { kind: 'posted', id: 'm' } : { kind: 'failed' });
            },
        },
    } as unknown as JobContext);
}

const member = aMember(aConnection('int_2'));
const joined: AlertNote = { kind: 'joined', members: [member] };
const changed: AlertNote = { kind: 'changed', changes: [{ member, from: 'error' }] };

describe('a note for an alert’s thread', () => {
    test('is stored as facts, and gets its words when it is posted, in the language of the room at that time', async () => {
        const pending = await withPendingNotes(server(), anAlert({ roomId: 'brand' }), [joined, changed]);
        expect(JSON.stringify(pending.notes)).not.toMatch(/Token expired|Also|→/);
        const read = restartedAlert(pending);
        expect(read.notes).toMatchObject([
            { news: [{ kind: 'joined' }, { kind: 'changed', changes: [{ from: 'error' }] }] },
        ]);
        language = 'de';
        await postPendingNotes(server(), read);
        expect(posted).toHaveLength(1);
        expect(posted[0]).toContain('Token abgelaufen');
        expect(stored).not.toHaveProperty('notes');
    });

    test('of an older version is posted as it was written', async () => {
        const notes = [{ mark: 'note-1', text: 'Old words.', at: clock.now().getTime() }];
        await postPendingNotes(server(), restartedAlert({ ...anAlert({ roomId: 'brand' }), notes }));
        expect(posted).toEqual(['Old words.']);
    });

    test('that could not be posted stays as facts, until it is out of date', async () => {
        outcome = 'failed';
        const pending = await withPendingNotes(server(), anAlert({ roomId: 'brand' }), [joined]);
        await postPendingNotes(server(), pending);
        expect(stored?.notes).toEqual(pending.notes);
        clock.advance(2 * HOUR);
        await postPendingNotes(server(), pending);
        expect(stored).not.toHaveProperty('notes');
        expect(posted).toEqual([]);
    });

    test('is one message with others of the same check, or as few as hold them', async () => {
        const long = Array.from({ length: 15 }, (_, index) => aMember(aConnection(`${'x'.repeat(200)}${index}`)));
        const many: AlertNote = { kind: 'joined', members: long };
        const pending = await withPendingNotes(server(), anAlert({ roomId: 'brand' }), [joined, many, many]);
        expect(pending.notes?.map(({ news }) => news?.length)).toEqual([2, 1]);
        await postPendingNotes(server(), pending);
        expect(posted.map((text) => text.length > 4800)).toEqual([false, false]);
    });
});
