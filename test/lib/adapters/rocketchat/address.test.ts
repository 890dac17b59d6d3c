import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { redactedAddress } from '../../../../lib/adapters/rocketchat/address';

test.each([
    ['a plain one', 'https://shop.example.com/hooks/orders', 'https://shop.example.com/hooks/orders'],
    ['a bare host', 'https://shop.example.com', 'https://shop.example.com'],
    ['a bare host with a slash', 'https://shop.example.com/', 'https://shop.example.com'],
    ['a port', 'http://10.0.0.5:8080/in', 'http://10.0.0.5:8080/in'],
    ['a query', 'https://a.example/in?token=abc', 'https://a.example/in'],
    ['a fragment', 'https://a.example/in#token=abc', 'https://a.example/in'],
    ['a user and password', 'https://user:secret@a.example/in', 'https://a.example/in'],
    ['a user', 'https://secret@a.example/in', 'https://a.example/in'],
    [
        'a Slack key',
        'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
        'https://hooks.slack.com/services/…/…/…',
    ],
    [
        'a Discord key',
        `https://discord.com/api/webhooks/123456789012345678/${'aB3_'.repeat(17)}`,
        'https://discord.com/api/webhooks/…/…',
    ],
    [
        'a Rocket.Chat key',
        'https://chat.example.com/hooks/659ea5e42dd9f928ada3e451/Rf4GeFMEnLQtmvhJx9SXBAaD',
        'https://chat.example.com/hooks/…/…',
    ],
    [
        'a Telegram key',
        'https://api.telegram.org/bot123456:ABC-DEF1234ghIkl/sendMessage',
        'https://api.telegram.org/…/sendMessage',
    ],
    ['a key with a single digit', 'https://a.example/abcdefg7/x', 'https://a.example/…/x'],
    ['a key of 24 letters', `https://a.example/${'k'.repeat(24)}`, 'https://a.example/…'],
    ['a short word with a digit', 'https://a.example/orders2/x', 'https://a.example/orders2/x'],
    ['a uuid', 'https://a.example/3f2504e0-4f89-11d3-9a0c-0305e82c3301/x', 'https://a.example/…/x'],
    ['a version', 'https://a.example/api/v1.2/in', 'https://a.example/api/v1.2/in'],
    ['a long word', 'https://a.example/administration/notifications', 'https://a.example/administration/notifications'],
    ['letters beyond ASCII', 'https://a.example/bestellungen/ü', 'https://a.example/bestellungen/%C3%BC'],
    ['a name beyond ASCII', 'https://bücher.example/in', 'https://xn--bcher-kva.example/in'],
    ['a word in two cases', 'https://a.example/sendMessage/rocketChat', 'https://a.example/sendMessage/rocketChat'],
    ['a long word with one capital', 'https://a.example/rocketChatty', 'https://a.example/rocketChatty'],
    ['a long word in capitals', 'https://a.example/NOTIFICATIONS', 'https://a.example/NOTIFICATIONS'],
    ['letters in mixed case', 'https://a.example/abcDefghIjkl/x', 'https://a.example/…/x'],
    ['letters in mixed case, but few', 'https://a.example/abcDefghIjk/x', 'https://a.example/abcDefghIjk/x'],
    ['a named value', 'https://a.example/in/token=qwcbtzkl/x', 'https://a.example/in/…/x'],
    ['a value after nothing', 'https://a.example/=/x', 'https://a.example/…/x'],
    ['a parameter', 'https://a.example/in;key=qwcbtzkl', 'https://a.example/…'],
    ['another scheme', 'ftp://a.example/in', undefined],
    ['a script', 'javascript:alert(1)', undefined],
    ['no scheme', 'a.example/in', undefined],
    ['nothing', '', undefined],
    ['words', 'not an address', undefined],
])('an address with %s', (_, address, shown) => expect(redactedAddress(address)).toBe(shown));

// Keys without digits: long ones, and ones in mixed case without a word.
test.each([
    ['a key of letters in mixed case', 'https://a.example/in/qWcBtZkLpRsXvNmY', 'qWcBtZkLpRsXvNmY'],
    ['a key behind a name', 'https://a.example/in/token=qwcbtzkl', 'qwcbtzkl'],
    ['a key in a parameter of the path', 'https://a.example/in;key=qwcbtzkl', 'qwcbtzkl'],
])('%s is not shown', (_, address, key) => expect(redactedAddress(address)).not.toContain(key));

test('nothing of a query, a fragment or a user is ever shown', () => {
    const word = fc.stringMatching(/^[a-z]{6}$/).map((letters) => `zq${letters}`);
    fc.assert(
        fc.property(fc.webUrl({ withFragments: true }), word, (url, secret) => {
            const address = new URL(url);
            address.username = secret;
            address.password = secret;
            address.search = `?${secret}=${secret}`;
            address.hash = secret;
            expect(redactedAddress(address.href) ?? '').not.toContain(secret);
        }),
    );
});

test('whatever is stored as an address, there is an answer', () => {
    fc.assert(fc.property(fc.string(), (address) => void redactedAddress(address)));
});
