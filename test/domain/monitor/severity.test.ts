import { describe, expect, test } from '@jest/globals';

import type { AlertMember } from '../../../lib/domain/monitor/alert';
import type { Severity } from '../../../lib/domain/monitor/severities';
import { severityOf } from '../../../lib/domain/monitor/severity';
import type { Trouble } from '../../../lib/domain/monitor/subject';
import { DAY, HOUR, NOW } from '../../builders';
import { aConnection, aHook, aMember, HOOKED, without } from './support';

const atRisk = (ms: number): AlertMember => aMember(aConnection(), { stake: { posts: 2, nextAt: NOW.getTime() + ms } });
const unread = (member: AlertMember): AlertMember => without(member, 'stake');
const aCause = (trouble: Trouble): AlertMember => unread(aMember(HOOKED, { trouble }));
const aHookWith = (trouble: Trouble): AlertMember => unread(aMember(aHook(), { trouble }));

describe('how much an alert asks of people', () => {
    test.each<[severity: Severity, what: string, member: AlertMember]>([
        ['critical', 'a post at risk in an hour', atRisk(HOUR)],
        ['critical', 'a post at risk in just a day', atRisk(DAY)],
        ['critical', 'a post at risk that is overdue', atRisk(-HOUR)],
        ['critical', 'a key that an admin must replace', aCause('key-refused')],
        ['warning', 'posts at risk later', atRisk(DAY + 1)],
        ['warning', 'posts at risk at times nobody knows', aMember(aConnection(), { stake: { posts: 1 } })],
        ['warning', 'a calendar that could not be read', unread(aMember())],
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
    ])('%s: %s', (severity, _, member) => {
        expect(severityOf({ members: [member] }, NOW)).toBe(severity);
    });

    test('the worst of an incident counts', () => {
        expect(severityOf({ members: [aMember(), atRisk(HOUR), atRisk(3 * DAY)] }, NOW)).toBe('critical');
        expect(severityOf({ members: [aMember(), atRisk(3 * DAY)] }, NOW)).toBe('warning');
    });

    test('notice: what is over', () => {
        expect(severityOf({ members: [] }, NOW)).toBe('notice');
    });
});
