import { expect, test } from '@jest/globals';

import { drawPicture, pictureOf } from '../../../../dev/workbench/server/picture';

test.each([
    ['Ada Admin', 'AA'],
    ['アルバ珈琲', 'ア'],
    ['🎈', '?'],
    ['', '?'],
    ['𝒳 y', '𝒳Y'],
    ['<script>alert(1)</script>', 'SA'],
])('a picture shows the initials of %s', (name, initials) => {
    const svg = drawPicture(name);
    expect(svg).toContain(`>${initials}</text>`);
    expect(svg).not.toContain('<script');
});

test('a name keeps its picture, and any name makes an address', () => {
    expect(drawPicture('Ada')).toBe(drawPicture('Ada'));
    expect(pictureOf('a&b=c "d"')).toBe('/picture?name=a%26b%3Dc%20%22d%22');
    // Half a letter, as a cut name may end with.
    expect(pictureOf('\ud83d')).toBe('/picture?name=%EF%BF%BD');
});
