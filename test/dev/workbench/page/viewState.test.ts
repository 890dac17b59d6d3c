import { expect, test } from '@jest/globals';

import { initialValues, viewState } from '../../../../dev/workbench/page/src/model/viewState';

const block = (blockId: string | undefined, element: object) => ({
    type: 'input',
    ...(blockId && { blockId }),
    element,
});

test('initial values are sent along, whichever way an element has them', () => {
    const option = { text: { type: 'plain_text', text: 'One' }, value: '1' };
    const values = initialValues([
        block('a', { actionId: 'text', initialValue: 'Ada' }),
        block('a', { actionId: 'date', initialDate: '2026-11-20' }),
        block('b', { actionId: 'time', initialTime: '10:00' }),
        block('b', { actionId: 'one', initialOption: option }),
        block('b', { actionId: 'some', initialOptions: [option] }),
        { type: 'actions', blockId: 'c', elements: [{ actionId: 'select', initialValue: 'x' }] },
    ]);
    expect(viewState(values)).toEqual({
        a: { text: 'Ada', date: '2026-11-20' },
        b: { time: '10:00', one: '1', some: ['1'] },
        c: { select: 'x' },
    });
});

test('an element without a value leaves its block empty, one without a block id leaves no trace', () => {
    const values = initialValues([
        block('a', { actionId: 'empty' }),
        block(undefined, { actionId: 'lost', initialValue: 'x' }),
        { type: 'section', blockId: 's', accessory: { actionId: 'accessory', initialValue: 'x' } },
        { type: 'divider' },
    ]);
    expect(viewState(values)).toEqual({ a: {} });
});
