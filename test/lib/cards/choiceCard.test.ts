import { describe, expect, test } from '@jest/globals';

import { enableQuestion, noneReason, noneReply, severalReply, takenNote } from '../../../lib/cards/choiceCard';
import { chooseName } from '../../../lib/chat/links';
import type { Reply } from '../../../lib/chat/reply';
import type { NamedIntegration } from '../../../lib/domain/names';
import { asSeen, aCardContext, readingOf } from '../../support/cards';
import { HOSTILE_NAMES } from '../../support/hostileNames';
import { sayIn } from '../../../lib/i18n/say';

const say = sayIn('en');
const context = aCardContext();
const item = (id: string, name?: string, group = 'tiktok'): NamedIntegration => ({
    source: 'hooked',
    id,
    group,
    ...(name !== undefined && { name }),
    handles: [],
});
const asked = {
    words: 'alba',
    lineOf: ({ id }: NamedIntegration) => ['get', id],
    first: [],
    notes: [],
};

const buttonsIn = ({ blocks = [] }: Reply) =>
    blocks
        .flatMap((block) => (block.type === 'actions' ? block.elements : []))
        .map((element) => {
            if (element.type !== 'button') throw new Error('only buttons');
            return { label: element.text.text, block: element.blockId, words: chooseName.read(element.value)?.words };
        });

describe('several integrations', () => {
    const several = Array.from({ length: 12 }, (_, at) => item(`int_${at}`, `Alba ${at}`));

    test('are ten buttons at most, with platform, each with the same command for its id', () => {
        const reply = severalReply(several, asked, context);
        const buttons = buttonsIn(reply);
        expect(buttons).toHaveLength(10);
        expect(buttons[0]).toMatchObject({ label: 'Alba 0 · TikTok', words: ['get', 'int_0'] });
        expect(reply.audience).toBe('asker');
        expect(readingOf(reply.blocks ?? [])).toMatch(
            /^12 integrations fit `alba`\. Which one\?\n• \*Alba 0\* · `int_0` · TikTok\n[^]*2 more fit\. Type more of the name\./,
        );
    });

    test('stand in rows that clients show whole, each row a block of its own', () => {
        const { blocks = [] } = severalReply(several, asked, context);
        const rows = blocks.filter(({ type }) => type === 'actions');
        expect(rows.map((row) => row.type === 'actions' && row.elements.length)).toEqual([5, 5]);
        expect(new Set(rows.map(({ blockId }) => blockId)).size).toBe(2);
        for (const row of rows) {
            if (row.type === 'actions') for (const { blockId } of row.elements) expect(blockId).toBe(row.blockId);
        }
    });

    test('of the same name and platform are told apart by their ids', () => {
        const twins = [item('int_a', 'Alba'), item('int_b', 'Alba'), item('int_c', 'Alba', 'youtube')];
        expect(buttonsIn(severalReply(twins, asked, context)).map(({ label }) => label)).toEqual([
            'Alba · int_a',
            'Alba · int_b',
            'Alba · YouTube',
        ]);
    });

    test('without a name have a label all the same', () =>
        expect(buttonsIn(severalReply([item('int_a')], asked, context))[0]?.label).toBe(
            'Account without a name · TikTok',
        ));

    test.each(HOSTILE_NAMES)('whose name %s stay one line of plain text', (_, name) => {
        const reply = severalReply([item('int_a', name), item('__proto__', name)], asked, context);
        for (const { label } of buttonsIn(reply)) {
            expect([...new Intl.Segmenter().segment(label)].length).toBeLessThanOrEqual(60);
            expect(label.length).toBeLessThanOrEqual(240);
            expect(label).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        }
        expect(asSeen(reply.text).split('\n')).toHaveLength(3);
        expect(reply.text).not.toMatch(/@(all|here)|\]\(http|<http|:boom:/);
    });
});

describe('none', () => {
    test('without suggestions is words alone', () =>
        expect(noneReply('None.', [], { ...asked, first: ['First.'], notes: ['Last.'] }, context)).toEqual({
            audience: 'asker',
            text: 'First.\nNone.\nLast.',
        }));

    test('names what is spelled nearly so', () => {
        const reply = noneReply('None.', [item('int_a', 'Alba')], asked, context);
        expect(asSeen(reply.text)).toBe('None.\nDid you mean this one?\n• *Alba* · `int_a` · TikTok');
        expect(buttonsIn(reply)).toMatchObject([{ label: 'Alba · TikTok', words: ['get', 'int_a'] }]);
    });

    test('says first which place could not be read, and last which the reader may not see', () => {
        const { first, reason, notes } = noneReason(
            {
                words: 'x',
                places: 'anywhere',
                problems: [
                    { kind: 'may-not-view', upstream: 'rocketchat' },
                    { kind: 'unreachable', upstream: 'hooked' },
                ],
            },
            say,
        );
        expect(first).toHaveLength(1);
        expect(first[0]).toContain('Hooked');
        expect(reason).toContain('`x`');
        expect(notes).toHaveLength(1);
    });
});

test('the note says which integration the words were taken for, with its id', () =>
    expect(asSeen(takenNote(item('int_a', '*Alba* @all'), 'alba', say))).toBe(
        '“alba” is *∗Alba∗ @all* (TikTok, `int_a`).',
    ));

test('the note leaves out the platform where it is not known', () =>
    expect(asSeen(takenNote({ ...item('int_a', 'Alba'), group: '' }, 'alba', say))).toBe(
        '“alba” is *Alba* (`int_a`).',
    ));

test('the question before a webhook is enabled names it in full, with its id', () => {
    const reply = enableQuestion(
        { source: 'rocketchat', id: 'w1', group: 'outgoing', name: 'Old CRM', handles: [] },
        ['enable', 'w1'],
        context,
    );
    expect(readingOf(reply.blocks ?? [])).toBe('Enable *Old CRM* (outgoing webhook, `w1`)?\nEnable\nCancel');
    expect(buttonsIn(reply)[0]).toMatchObject({ words: ['enable', 'w1'] });
    expect(reply.audience).toBe('asker');
});
