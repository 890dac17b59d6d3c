import { expect, test } from '@jest/globals';

import { pathOf, safeHref, safeUrl } from '../../../../dev/workbench/page/src/model/links';

test.each([
    ['https://hooked.so/a?b=c#d', 'https://hooked.so/a?b=c#d'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['//www.example.com', 'https://www.example.com/'],
    ['mailto:somebody@example.com', 'mailto:somebody@example.com'],
    ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
])('%s may be followed', (link, href) => {
    expect(safeHref(link)).toBe(href);
});

test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:http://127.0.0.1/x',
    'tel:+491234',
    '/picture?name=x',
    'relative/path',
    '#top',
    '',
    undefined,
    null,
    7,
])('%p stays text', (link) => {
    expect(safeHref(link)).toBeUndefined();
});

test('a button opens web pages, no letters', () => {
    expect(safeUrl('https://hooked.so/')).toBe('https://hooked.so/');
    expect(safeUrl('mailto:somebody@example.com')).toBeUndefined();
});

test.each([
    ['http://127.0.0.1:4000/v1/integration/list?limit=5', '/v1/integration/list?limit=5'],
    ['http://127.0.0.1:4000', '/'],
    ['not an address', 'not an address'],
])('of %s, %s is read', (address, path) => {
    expect(pathOf(address)).toBe(path);
});
