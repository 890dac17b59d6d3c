import { describe, expect, test } from '@jest/globals';

import { cleanWords, nearest } from '../../commands/words';

test.each([
    ['words as they are', ['get', 'int_yt_abc123'], ['get', 'int_yt_abc123']],
    ['straight quotes around', ['get', '"int_x"', "'int_y'"], ['get', 'int_x', 'int_y']],
    [
        'smart quotes around',
        ['“int_x”', '„int_y‟', '«int_z»', '‘a’', '‚b‛', '‹c›'],
        ['int_x', 'int_y', 'int_z', 'a', 'b', 'c'],
    ],
    ['a quote left alone', ['“int_x', 'int_y'], ['int_x', 'int_y']],
    ['a quote that only ends', ['int_x', 'int_y”'], ['int_x', 'int_y']],
    [
        'quotes around several words, which name one thing',
        ['get', '“My', 'TikTok”.', 'now'],
        ['get', 'My TikTok', 'now'],
    ],
    ['those of other languages', ['„Mein', 'TikTok“', '«a', 'b»', '‹c', 'd›'], ['Mein TikTok', 'a b', 'c d']],
    ['back ticks around several words', ['`My', 'big', 'TikTok`,'], ['My big TikTok']],
    ['code marks around', ['`int_x`'], ['int_x']],
    ['spaces and line ends around', [' int_x\n', '\tint_y'], ['int_x', 'int_y']],
    ['unseen characters that came with a copy', ['\ufeffint_\u200bx\u200e', 'a\u2060b\u202e'], ['int_x', 'ab']],
    ['nothing but quotes', ['""', '“', ' ', '\u200b'], []],
    ['what ends a sentence', ['int_x.', 'int_y,', 'int_z?!', 'a;'], ['int_x', 'int_y', 'int_z', 'a']],
    ['brackets around', ['(int_x)', '[int_y]', '{int_z}', '<int_w>'], ['int_x', 'int_y', 'int_z', 'int_w']],
    ['brackets and the end of a sentence', ['(int_x).', '<int_y>,'], ['int_x', 'int_y']],
    ['the end of a sentence in quotes', ['“int_x.”', "'int_y!'"], ['int_x', 'int_y']],
    ['a colon, which options end with', ['source:', 'createdBy:@o', 'int_x:'], ['source:', 'createdBy:@o', 'int_x:']],
    ['punctuation within', ['a.b', '2026-12-05T10:00Z', 'a,b', 'f(x)y'], ['a.b', '2026-12-05T10:00Z', 'a,b', 'f(x)y']],
    ['an id that ends with its own marks', ['a-', 'b_', 'c-.', 'd_,'], ['a-', 'b_', 'c-', 'd_']],
    ['punctuation alone', ['.', '...', '?', '()', '..'], ['.', '...', '?', '()', '..']],
    ['a name with an end', ['@rocket.cat,', 'createdBy:@owner.'], ['@rocket.cat', 'createdBy:@owner']],
    ['letters beyond ASCII', ['(über).', '日本。'], ['über', '日本。']],
    ['the halves of a day', ['9:30', 'p.m.', '9a.m.,', '(A.M.)', 'p.m'], ['9:30', 'p.m.', '9a.m.', 'A.M.', 'p.m']],
    ['other words with dots in them', ['a.b.', 'map.m.'], ['a.b', 'map.m']],
    [
        'an id in capitals',
        ['INT_YT_ABC123', 'Int_yt_abc123', 'INT_aBc', 'int_ABC', 'INTERNAL', '"INT_X".'],
        ['int_yt_abc123', 'int_yt_abc123', 'int_aBc', 'int_ABC', 'INTERNAL', 'int_x'],
    ],
    [
        'a copied address with an id in it',
        [
            'https://hooked.so/settings/integrations/int_yt_abc123',
            'HTTPS://hooked.so/settings/integrations/INT_YT_ABC123/',
            '<https://hooked.so/settings/integrations?id=int_yt_abc123&tab=2>',
            'https://hooked.so/settings/integrations#int_yt_abc123.',
            'https://chat.example/admin/integrations/edit/outgoing/65f0c0ffee0000000000a17e',
        ],
        [...Array<string>(4).fill('int_yt_abc123'), '65f0c0ffee0000000000a17e'],
    ],
    [
        'an address without one',
        ['https://chat.example/channel/int_x_y', 'https://chat.example/print_x', 'ftp://h/int_x'],
        ['https://chat.example/channel/int_x_y', 'https://chat.example/print_x', 'ftp://h/int_x'],
    ],
    [
        'a full-width colon behind an option',
        ['source：hooked', 'createdBy：@o', '#名前：x', '１８：００'],
        ['source:hooked', 'createdBy:@o', '#名前：x', '１８：００'],
    ],
    ['apostrophes within', ["it's"], ["it's"]],
    ['no words', [], []],
])('words are freed of what stands around them, and of nothing else: %s', (_, words, clean) =>
    expect(cleanWords(words)).toEqual(clean),
);

test.each([
    ['a quoted word', ['"int_x".', '“int_y”,', '„int_z“!'], ['int_x', 'int_y', 'int_z']],
    ['a quoted word in brackets', ['("int_x")', '(“int_y”).'], ['int_x', 'int_y']],
])('the end of a sentence goes from %s as well', (_, words, clean) => expect(cleanWords(words)).toEqual(clean));

describe('what was most likely meant by', () => {
    test.each([
        ['gte', 'get'],
        ['GET', 'get'],
        ['hlep', 'help'],
        ['hel', 'help'],
        ['h', undefined],
        ['frobnicate', undefined],
        ['', undefined],
        ['x'.repeat(100_000), undefined],
    ])('%j is %j', (word, meant) => expect(nearest(word, ['get', 'help'])).toBe(meant));

    test('anything, where there is nothing, is nothing', () => expect(nearest('get', [])).toBeUndefined());
});
