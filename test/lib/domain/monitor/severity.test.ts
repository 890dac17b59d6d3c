import { describe, expect, test } from '@jest/globals';

import type { AlertMember } from '../../../../lib/domain/monitor/alert';
import { alertSeverity, severityNow } from '../../../../lib/domain/monitor/severity';
import type { Severity } from '../../../../lib/domain/monitor/troubles';
import type { Trouble } from '../../../../lib/domain/monitor/troubles';
import { DAY, HOUR, NOW } from '../../../support/times';
import { aConnection, aHook, aMember, anAlert, HOOKED } from '../../../support/monitorRecords';
import { omit } from 'es-toolkit/object';

const atRisk = (ms: number): AlertMember => aMember(aConnection(), { stake: { posts: 2, nextAt: NOW.getTime() + ms } });
const unread = (member: AlertMember): AlertMember => omit(member, ['stake']);
const aCause = (trouble: Trouble): AlertMember => unread(aMember(HOOKED, { trouble }));
const aHookWith = (trouble: Trouble): AlertMember => unread(aMember(aHook(), { trouble }));

const LOST = { posts: 0, lost: 2 };

describe('how much an alert asks of people', () => {
    test.each<[severity: Severity, what: string, member: AlertMember]>([
        ['critical', 'a post at risk in an hour', atRisk(HOUR)],
        ['critical', 'a post at risk in just a day', atRisk(DAY)],
        ['critical', 'a post at risk that is overdue', atRisk(-HOUR)],
        ['critical', 'a key that an admin must replace', aCause('key-refused')],
        ['warning', 'posts at risk later', atRisk(DAY + 1)],
        ['warning', 'posts at risk at unknown times', aMember(aConnection(), { stake: { posts: 1 } })],
        ['warning', 'a calendar that could not be read', unread(aMember())],
        ['warning', 'posts that were lost, with nothing left to lose', aMember(aConnection(), { stake: LOST })],
        [
            'warning',
            'posts lost of a connection that cannot be seen',
            aMember(aConnection(), { trouble: 'unseen', stake: LOST }),
        ],
        [
            'notice',
            'a post soon of a connection that cannot be probed: a quiet notice',
            { ...atRisk(HOUR), trouble: 'unseen' },
        ],
        ['notice', 'one that can not be seen, nor its posts', unread(aMember(aConnection(), { trouble: 'unseen' }))],
        ['warning', 'a webhook that fails', aHookWith('failing')],
        ['warning', 'a webhook that Rocket.Chat switched off', aHookWith('disabled-by-server')],
        ['warning', 'an upstream that does not answer', aCause('unreachable')],
        ['warning', 'an upstream that has had too many requests', aCause('rate-limited')],
        ['notice', 'nothing at stake', aMember()],
        [
            'notice',
            'nothing at stake, with a time left over',
            aMember(aConnection(), { stake: { posts: 0, nextAt: NOW.getTime() } }),
        ],
        ['notice', 'a webhook that a person switched off', aHookWith('disabled')],
    ])('is “%s” for %s', (severity, _, member) => {
        expect(alertSeverity({ members: [member] }, NOW)).toBe(severity);
    });

    test('the worst of an incident counts', () => {
        expect(alertSeverity({ members: [aMember(), atRisk(HOUR), atRisk(3 * DAY)] }, NOW)).toBe('critical');
        expect(alertSeverity({ members: [aMember(), atRisk(3 * DAY)] }, NOW)).toBe('warning');
    });

    test('is “notice” for a closed alert', () => {
        expect(alertSeverity({ members: [] }, NOW)).toBe('notice');
    });
});

describe('how much an open alert has come to ask of people', () => {
    const soon = atRisk(DAY);
    const critical = anAlert({ members: [soon], severity: 'critical' });
    const after = (ms: number): Date => new Date(NOW.getTime() + ms);

    test('is as much as its members ask, while the clock goes on', () => {
        expect(severityNow(anAlert({ members: [atRisk(2 * DAY)], severity: 'warning' }), [soon], NOW)).toBe('critical');
        expect(severityNow(critical, [aMember()], NOW)).toBe('notice');
        expect(severityNow(critical, [atRisk(DAY + 1)], NOW)).toBe('warning');
    });

    test('is no less, though a post that was near is far on a clock that was set back', () => {
        expect(severityNow(critical, [soon], after(-DAY))).toBe('critical');
        expect(severityNow(critical, [soon, atRisk(3 * DAY)], after(-DAY))).toBe('critical');
    });

    test('is less, also on such a clock, once nothing is near on any', () => {
        expect(severityNow(critical, [atRisk(DAY + 1)], after(-DAY))).toBe('warning');
        expect(severityNow(critical, [aMember()], after(-DAY))).toBe('notice');
    });

    test('stays the same, where no post’s time is known', () => {
        expect(severityNow(anAlert({ severity: 'critical' }), [aMember()], NOW)).toBe('notice');
    });
});
