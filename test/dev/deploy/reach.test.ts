import { expect, test } from '@jest/globals';

import { redirected, unreachable } from '../../../dev/deploy/reach';
import { NoAnswer } from '../../../dev/deploy/request';

const WORKSPACE = new URL('https://chat.example.com:8443/chat');

test.each([
    ['ENOTFOUND', 'The name chat.example.com is unknown (DNS).'],
    ['EAI_AGAIN', 'The name chat.example.com is unknown (DNS).'],
    ['ECONNREFUSED', 'Nothing answers at chat.example.com:8443.'],
    ['EHOSTUNREACH', 'No network way leads to chat.example.com:8443.'],
    ['ECONNRESET', 'closed the connection without an answer.'],
    ['TIMEOUT', 'did not answer within 120 s.'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'name its file in NODE_EXTRA_CA_CERTS.'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'name its file in NODE_EXTRA_CA_CERTS.'],
    ['CERT_HAS_EXPIRED', 'has expired.'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'belongs to another name'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'does not speak TLS there.'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'The encrypted connection'],
    ['HPE_INVALID_CONSTANT', 'does not speak HTTP.'],
    ['EMFILE', 'cannot be reached (EMFILE).'],
])('%s is a sentence with a step', (code, sentence) => {
    const { message, exitCode } = unreachable(new NoAnswer(code, false), WORKSPACE, 120_000);
    expect(message).toContain(sentence);
    expect(message).toMatch(/\. .+\.$/);
    expect(exitCode).toBe(3);
});

test('a connection that breaks off during the upload may be a limit', () => {
    const { message } = unreachable(new NoAnswer('EPIPE', false), WORKSPACE, 1, true);
    expect(message).toContain('client_max_body_size');
});

test.each([
    ['https://new.example.com/chat/api/info?token=abc', 'run again with --url https://new.example.com/chat'],
    ['/other/api/info', 'run again with --url https://chat.example.com:8443/other'],
    ['https://sso.example.com/login?next=abc', 'redirects to https://sso.example.com, as a login page'],
    [undefined, 'redirects without saying where to.'],
])('a redirect to %s', (location, sentence) => {
    const answer = { status: 302, contentType: '', location, body: '' };
    const { message } = redirected(answer, new URL('https://chat.example.com:8443/chat/api/info'), WORKSPACE);
    expect(message).toContain(sentence);
    expect(message).not.toContain('abc');
});
