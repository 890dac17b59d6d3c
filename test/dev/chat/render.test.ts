import { expect, test } from '@jest/globals';

import { answerOf, renderAnswer } from '../../../dev/chat/render';
import type { HostMessage } from '../../../dev/engine';

const option = (value: string) => ({ text: { type: 'plain_text', text: `To ${value}` }, value });
const button = (actionId: string) => ({ type: 'button', actionId, text: { type: 'plain_text', text: 'Press' } });

function rendered(blocks: readonly object[], more: Partial<HostMessage> = {}) {
    const at = new Date('2026-11-20T14:00:00Z');
    const message = {
        id: 'm1',
        roomId: 'GENERAL',
        room: 'general',
        sender: { id: 'app', username: 'app.bot', name: 'App' },
        text: '',
        createdAt: at,
        updatedAt: at,
        blocks,
        ...more,
    } as unknown as HostMessage;
    const { text, buttons } = renderAnswer(answerOf(message), false);
    return { text, pressed: buttons.map(({ actionId, value }) => [actionId, value]) };
}

test.each(['static_select', 'overflow'])('each choice of a %s among buttons has its number', (type) => {
    const { text, pressed } = rendered([
        {
            type: 'actions',
            elements: [button('press'), { type, actionId: 'choose', options: [option('open'), option('posts')] }],
        },
    ]);
    expect(text).toContain(' 2: To open ');
    expect(text).toContain(' 3: To posts ');
    expect(pressed).toEqual([
        ['press', undefined],
        ['choose', 'open'],
        ['choose', 'posts'],
    ]);
});

test('a picture among words is named by its address', () => {
    const picture = { type: 'image', imageUrl: 'https://images.example.com/a.jpg', altText: 'A' };
    const { text } = rendered([{ type: 'context', elements: [picture, { type: 'mrkdwn', text: 'Video 1' }] }]);
    expect(text).toContain('picture: https://images.example.com/a.jpg');
    expect(text).toContain('Video 1');
});

test('a file in a direct conversation has its name', () => {
    const attachments = [{ title: { value: 'config.json', link: '/file-upload/1/config.json' } }];
    expect(rendered([], { room: '', attachments }).text).toBe('app.bot in a direct conversation\n  file: config.json');
});

test.each([
    ['overflow', { type: 'overflow', actionId: 'row', options: [option('open')] }, [['row', 'open']]],
    ['button', button('row'), [['row', undefined]]],
    ['picture', { type: 'image', imageUrl: 'https://images.example.com/a.jpg', altText: 'A' }, []],
])('a %s beside a section is drawn below its text', (_, accessory, expected) => {
    const { text, pressed } = rendered([
        { type: 'section', text: { type: 'mrkdwn', text: 'A row' }, accessory },
        { type: 'actions', elements: [button('last')] },
    ]);
    expect(text).toContain('A row');
    expect(pressed).toEqual([...expected, ['last', undefined]]);
});
