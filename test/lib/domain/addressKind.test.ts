import { expect, test } from '@jest/globals';

import { addressKind, type AddressKind } from '../../../lib/domain/addressKind';

test.each<[host: string, kind: AddressKind]>([
    ['localhost', 'localhost'],
    ['LOCALHOST', 'localhost'],
    ['localhost.', 'localhost'],
    ['build.localhost', 'localhost'],
    ['127.0.0.1', 'localhost'],
    ['127.255.0.9', 'localhost'],
    ['127.1', 'localhost'],
    ['0x7f000001', 'localhost'],
    ['2130706433', 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['[::]', 'localhost'],
    ['[::1]', 'localhost'],
    ['[0:0:0:0:0:0:0:1]', 'localhost'],
    ['[::ffff:127.0.0.1]', 'localhost'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.178.1', 'private'],
    ['169.254.169.254', 'private'],
    ['100.64.0.1', 'private'],
    ['100.127.255.255', 'private'],
    ['[fc00::1]', 'private'],
    ['[fdff:1::2]', 'private'],
    ['[fe80::1]', 'private'],
    ['[febf::1]', 'private'],
    ['[::ffff:10.1.2.3]', 'private'],
    ['printer.local', 'private'],
    ['erp.corp.internal', 'private'],
    ['nas.home.arpa', 'private'],
    ['jenkins', 'private'],
    ['9.255.255.255', 'public'],
    ['11.0.0.1', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.1', 'public'],
    ['192.169.0.1', 'public'],
    ['100.63.255.255', 'public'],
    ['100.128.0.1', 'public'],
    ['126.0.0.1', 'public'],
    ['128.0.0.1', 'public'],
    ['[fec0::1]', 'public'],
    ['[fbff::1]', 'public'],
    ['[2001:db8::1]', 'public'],
    ['[::2]', 'public'],
    ['[::ffff:8.8.8.8]', 'public'],
    ['example.com', 'public'],
    ['local.example.com', 'public'],
    ['internal.example.com', 'public'],
    ['notlocalhost.example', 'public'],
    ['10.example.com', 'public'],
])('%s leads to something %s', (host, kind) => {
    expect(addressKind(`https://${host}/in?key=1`)).toBe(kind);
    expect(addressKind(`http://someone:secret@${host}:8080`)).toBe(kind);
});

test.each(['', '…', 'no address', 'https://', 'mailto:someone'])('%j is no address', (address) => {
    expect(addressKind(address)).toBeUndefined();
});
