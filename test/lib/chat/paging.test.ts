import { describe, expect, test } from '@jest/globals';

import { listPage } from '../../../lib/chat/links';
import { pageOf, turnButtons } from '../../../lib/chat/paging';

const SEVEN = [1, 2, 3, 4, 5, 6, 7];

describe('a page', () => {
    test.each([
        ['the first', 0, [1, 2, 3], 0],
        ['the last, which is not full', 2, [7], 2],
        ['one past the end: the last', 9, [7], 2],
        ['one before the first: the first', -1, [1, 2, 3], 0],
        ['one between two: the one before', 1.9, [4, 5, 6], 1],
    ])('%s', (_, wanted, shown, page) => {
        expect(pageOf(SEVEN, wanted, 3)).toEqual({ shown, page, pages: 3 });
    });

    test('of nothing is one empty page', () => {
        expect(pageOf([], 4, 3)).toEqual({ shown: [], page: 0, pages: 1 });
    });

    test('that is full needs no other', () => {
        expect(pageOf(SEVEN, 0, 7).pages).toBe(1);
    });
});

describe('the buttons that turn pages', () => {
    const target = { sources: [], kinds: [], states: [], by: 'u1' };
    const turns = (page: number, pages: number) =>
        turnButtons({
            appId: 'the-app',
            blockId: 'block',
            link: listPage,
            target: { ...target, page },
            pages,
            labels: { previous: 'Before', next: 'After' },
        }).map(({ text, value, actionId }) => [text.text, listPage.read(value)?.page, actionId]);

    test.each([
        ['on the first page', 0, [['After', 1, 'list.page']]],
        [
            'in between',
            1,
            [
                ['Before', 0, 'list.page'],
                ['After', 2, 'list.page'],
            ],
        ],
        ['on the last', 2, [['Before', 1, 'list.page']]],
    ])('%s', (_, page, buttons) => expect(turns(page, 3)).toEqual(buttons));

    test('are none where there is one page', () => expect(turns(0, 1)).toEqual([]));
});
