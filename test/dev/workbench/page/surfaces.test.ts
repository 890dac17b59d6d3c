import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { describeDropped, fit, type Surface } from '../../../../dev/workbench/page/src/model/surfaces';

const plain = (text: string) => ({ type: 'plain_text', text });
const options = [{ text: plain('One'), value: '1' }];
const web = { mobile: false };
const mobile = { mobile: true };

/** One block of every type, as whole as it has to be. */
const BLOCKS: Readonly<Record<string, object>> = {
    section: { text: plain('text') },
    context: { elements: [plain('text')] },
    actions: { elements: [] },
    divider: {},
    image: { imageUrl: '/picture', altText: 'A picture' },
    callout: { text: plain('text') },
    input: { label: plain('label'), element: { type: 'plain_text_input', actionId: 'a' } },
    preview: { title: [plain('title')], description: [] },
    info_card: { rows: [] },
    tab_navigation: { tabs: [] },
    header: { text: plain('text') },
    video: {},
};

const drawn = (surface: Surface, how = web): string[] =>
    Object.entries(BLOCKS)
        .map(([type, block]) => ({ type, ...block }))
        .flatMap((block) => fit([block], surface, how).blocks.map(({ type }) => type));

test.each<[Surface, string[]]>([
    ['message', ['section', 'context', 'actions', 'divider', 'image', 'callout', 'preview']],
    ['modal', ['section', 'context', 'actions', 'divider', 'image', 'callout', 'input']],
    ['contextualBar', ['section', 'context', 'actions', 'divider', 'image', 'input']],
])('a %s shows the blocks that Rocket.Chat’s web client shows there, and no other', (surface, types) => {
    expect(drawn(surface)).toEqual(types);
});

test('mobile clients know fewer blocks, and no contextual bar', () => {
    expect(drawn('message', mobile)).toEqual(['section', 'context', 'actions', 'divider', 'image']);
    expect(drawn('modal', mobile)).toEqual(['section', 'context', 'actions', 'divider', 'image', 'input']);
    expect(fit([{ type: 'divider' }], 'contextualBar', mobile)).toEqual({
        blocks: [],
        dropped: [{ what: 'contextual bar', why: 'mobile' }],
    });
});

const element = (type: string) => ({
    type,
    actionId: type,
    text: plain('text'),
    imageUrl: '/picture',
    altText: 'x',
    options,
});

test.each([
    ['section', 'checkbox'],
    ['section', 'plain_text_input'],
    ['context', 'button'],
    ['actions', 'plain_text_input'],
    ['actions', 'image'],
    ['actions', 'conversations_select'],
    ['input', 'button'],
    ['callout', 'static_select'],
])('in %s, a %s is left out and said to be', (place, type) => {
    const holder = {
        section: { type: 'section', text: plain('t'), accessory: element(type) },
        context: { type: 'context', elements: [element(type)] },
        actions: { type: 'actions', elements: [element(type)] },
        input: { type: 'input', label: plain('l'), element: element(type) },
        callout: { type: 'callout', text: plain('t'), accessory: element(type) },
    }[place];
    const { blocks, dropped } = fit([holder], 'modal', web);
    expect(dropped).toEqual([{ what: `${type} in ${place}`, why: 'surface' }]);
    expect(JSON.stringify(blocks)).not.toContain(`"${type}"`);
});

test('checkboxes in actions are drawn by the web client and unknown to mobile ones', () => {
    const actions = [{ type: 'actions', elements: [element('button'), element('checkbox')] }];
    expect(fit(actions, 'message', web).dropped).toEqual([]);
    expect(fit(actions, 'message', mobile)).toMatchObject({
        blocks: [{ elements: [{ type: 'button' }] }],
        dropped: [{ what: 'checkbox in actions', why: 'mobile' }],
    });
});

test('conditions are resolved before anything is left out', () => {
    const when = (engine: string, type: string) => ({
        type: 'conditional',
        when: { engine: [engine] },
        render: [{ type }],
    });
    const always = { type: 'conditional', render: [{ type: 'input' }] };
    expect(fit([when('rocket.chat', 'divider'), when('livechat', 'callout'), always], 'message', web)).toEqual({
        blocks: [{ type: 'divider' }],
        dropped: [{ what: 'input', why: 'surface' }],
    });
});

test('what lacks its text or picture is left out by itself', () => {
    const { blocks, dropped } = fit(
        [
            null,
            { type: 'image', imageUrl: '', altText: 'x' },
            { type: 'section', text: { type: 'mrkdwn' }, fields: [plain('kept'), { type: 'plain_text' }] },
            { type: 'actions', elements: [{ type: 'button' }, { type: 'static_select', options: [{ value: 1 }] }] },
        ],
        'message',
        web,
    );
    expect(blocks).toMatchObject([
        { type: 'section', fields: [plain('kept')] },
        { type: 'actions', elements: [] },
    ]);
    expect(dropped.map(({ why }) => why)).toEqual(Array.from({ length: 6 }, () => 'malformed'));
});

test('nothing that an app can send makes it fail', () => {
    const surfaces = fc.constantFrom<Surface>('message', 'modal', 'contextualBar');
    const type = fc.constantFrom(...Object.keys(BLOCKS), 'conditional', 'button', 'static_select', 'overflow');
    const anything = fc.letrec((tie) => ({
        block: fc.oneof(
            { maxDepth: 4 },
            fc.anything(),
            fc.record(
                {
                    type,
                    text: tie('block'),
                    elements: fc.array(tie('block')),
                    element: tie('block'),
                    accessory: tie('block'),
                    fields: fc.array(tie('block')),
                    render: tie('block'),
                },
                { requiredKeys: ['type'] },
            ),
        ),
    }));
    fc.assert(
        fc.property(fc.array(anything.block), surfaces, fc.boolean(), (blocks, surface, isMobile) => {
            const fitted = fit(blocks, surface, { mobile: isMobile });
            expect(Array.isArray(fitted.blocks)).toBe(true);
        }),
    );
});

test('what is left out is told once, with how often and why', () => {
    expect(
        describeDropped([
            { what: 'callout', why: 'mobile' },
            { what: 'button in context', why: 'surface' },
            { what: 'callout', why: 'mobile' },
        ]),
    ).toBe('2 × callout (mobile clients do not know it), button in context (Rocket.Chat skips it here)');
});
