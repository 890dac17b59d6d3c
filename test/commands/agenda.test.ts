import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseAgenda } from '../../commands/agendaWords';
import { parseReschedule } from '../../commands/reschedule';

const parse = (line: string) => parseAgenda(line.split(' ').filter(Boolean));
const WEEK = { from: 0, days: 7, kinds: [], states: [], private: false };

describe('the words of an agenda', () => {
    test.each([
        ['', {}],
        ['week', {}],
        ['this week', {}],
        ['today', { days: 1 }],
        ['Tomorrow', { from: 1, days: 1 }],
        ['heute', { days: 1 }],
        ['Morgen', { from: 1, days: 1 }],
        ['esta semana', {}],
        ['amanhã', { from: 1, days: 1 }],
        ['3 Tage', { days: 3 }],
        ['3 dias', { days: 3 }],
        ['3 days', { days: 3 }],
        ['3d', { days: 3 }],
        ['14-days tiktok', { days: 14, kinds: ['tiktok'] }],
        ['failing youtube today', { days: 1, kinds: ['youtube'], states: ['failing'] }],
        ['broken', { states: ['unhealthy'] }],
        ['all private', { private: true }],
        ['public', { public: true }],
        ['@myaccount', { name: '@myaccount' }],
        ['2 days my tiktok channel', { days: 2, kinds: ['tiktok'], name: 'my channel' }],
    ])('%j', (line, over) => expect(parse(line)).toEqual({ ok: true, args: { ...WEEK, ...over } }));

    test.each([
        ['0 days', { kind: 'bad-value', option: 'days', value: '0', allowed: ['1', '…', '366'] }],
        ['367d', { kind: 'bad-value', option: 'days', value: '367', allowed: ['1', '…', '366'] }],
        ['today tomorrow', { kind: 'twice', option: 'days' }],
        ['tomorow', { kind: 'unknown-option', word: 'tomorow', nearest: 'tomorrow' }],
        ['youtub', { kind: 'unknown-option', word: 'youtub', nearest: 'youtube' }],
    ])('%j says what is wrong', (line, misuse) => expect(parse(line)).toEqual({ ok: false, misuse }));

    test('whatever they are, the days are within bounds', () => {
        fc.assert(
            fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('3', 'days', 'today', 'week'))), (words) => {
                const parsed = parseAgenda(words);
                if (!parsed.ok) return;
                expect(parsed.args.days).toBeGreaterThanOrEqual(1);
                expect(parsed.args.days).toBeLessThanOrEqual(366);
            }),
        );
    });
});

describe('the words of reschedule', () => {
    test.each([
        [['sch_1', 'monday', '9:00'], { id: 'sch_1', when: 'monday 9:00', private: false }],
        [['sch_1', 'private', '9:00'], { id: 'sch_1', when: '9:00', private: true }],
    ])('%j', (words, args) => expect(parseReschedule(words)).toEqual({ ok: true, args }));

    test('name what is missing', () => {
        expect(parseReschedule([])).toEqual({ ok: false, misuse: { kind: 'missing', what: 'post' } });
        expect(parseReschedule(['sch_1'])).toEqual({ ok: false, misuse: { kind: 'missing', what: 'when' } });
    });
});
