import { expect, test } from '@jest/globals';

import { pictureAddress } from '../../../../lib/adapters/hooked/pictureAddress';

test.each([
    ['https://media.example.com/a.jpg?sig=x%2Fy', 'https://media.example.com/a.jpg?sig=x%2Fy'],
    ['HTTPS://Media.Example.COM/a.jpg', 'https://media.example.com/a.jpg'],
    ['https://xn--bcher-kva.example/a.jpg', 'https://xn--bcher-kva.example/a.jpg'],
    ['https://media.example.com:443/a.jpg', 'https://media.example.com/a.jpg'],
    ...[
        undefined,
        '',
        'a.jpg',
        '//media.example.com/a.jpg',
        'http://media.example.com/a.jpg',
        'javascript:alert(1)',
        'data:image/png;base64,AAAA',
        'https://user:word@media.example.com/a.jpg',
        'https://media.example.com:8443/a.jpg',
        'https://localhost/a.jpg',
        'https://router.local/a.jpg',
        'https://intranet/a.jpg',
        'https://192.168.0.1/a.jpg',
        'https://0x7f000001/a.jpg',
        'https://[::1]/a.jpg',
        `https://media.example.com/${'a'.repeat(2000)}`,
    ].map((address): [string | undefined, undefined] => [address, undefined]),
])('%j is loaded by clients as %j', (address, loaded) => expect(pictureAddress(address)).toBe(loaded));
