import { expect, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { JSON_HEADERS, send } from '../../../support/rawRequest';
import { openWorkbench } from '../../../support/openWorkbench';
import { Page } from '../../../support/listeningPage';

const pageDir = fs.mkdtempSync(path.join(os.tmpdir(), 'workbench-page-'));
fs.mkdirSync(path.join(pageDir, 'built', 'assets'), { recursive: true });
fs.writeFileSync(path.join(pageDir, 'secret.txt'), 'not for pages');
fs.writeFileSync(path.join(pageDir, 'built', 'index.html'), '<!doctype html><title>Workbench</title>');
fs.writeFileSync(path.join(pageDir, 'built', '.sources'), 'stamp');
fs.writeFileSync(path.join(pageDir, 'built', 'assets', 'index-Ab_1.js'), 'export {};');
fs.symlinkSync(path.join(pageDir, 'secret.txt'), path.join(pageDir, 'built', 'link.txt'));
process.once('exit', () => fs.rmSync(pageDir, { recursive: true, force: true }));

const opened = openWorkbench({ pageDir: path.join(pageDir, 'built') });
const url = (): string => opened.workbench.url;
const port = (): string => new URL(url()).port;
const post = (name: string, headers: Record<string, string>, body: string | Buffer = '{}') =>
    send(`${url()}/api/${name}`, { method: 'POST', headers, body });

test('the page and its assets are served with their types, and no other page may frame them or add to them', async () => {
    const page = await send(url());
    expect(page).toMatchObject({
        status: 200,
        body: expect.stringContaining('Workbench'),
        headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy':
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            'x-content-type-options': 'nosniff',
            'referrer-policy': 'no-referrer',
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-resource-policy': 'same-origin',
        },
    });
    const script = await send(`${url()}/assets/index-Ab_1.js`);
    expect(script).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
});

test('a page that was built anew is another, and those that are open hear of it', async () => {
    const index = path.join(pageDir, 'built', 'index.html');
    const before = await opened.page.find('snapshot');
    const mark = opened.page.events.length;
    fs.appendFileSync(index, '<!-- newer -->');
    opened.workbench.pageBuilt();
    const { pageBuild } = await opened.page.find('page', undefined, mark);
    expect(pageBuild).not.toBe(before.pageBuild);
    const page = await new Page().open(url());
    expect(page.events[0]).toMatchObject({ pageBuild });
    page.close();
});

test('every answer carries the policy, errors and the stream too', async () => {
    const answers = [await send(`${url()}/nothing`), await post('type', {}), await send(`${url()}/picture?name=x`)];
    for (const { headers } of answers) {
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(headers['x-content-type-options']).toBe('nosniff');
    }
});

test.each([
    ['two dots', '/../secret.txt'],
    ['encoded dots', '/%2e%2e/secret.txt'],
    ['dots behind a folder', '/assets/../../secret.txt'],
    ['an encoded slash', '/..%2fsecret.txt'],
    ['an encoded slash behind a folder', '/assets%2f..%2f..%2fsecret.txt'],
    ['a backslash', '/..%5csecret.txt'],
    ['twice encoded', '/%252e%252e/secret.txt'],
    ['a link that leads out', '/link.txt'],
    ['a hidden file', '/.sources'],
    ['a folder', '/assets'],
    ['a broken encoding', '/%ff%'],
    ['a nought', '/index.html%00.js'],
    ['an absolute path', '//etc/passwd'],
])('nothing outside of the page is served: %s', async (_, pathname) => {
    // Given as a path, so that no client tidies it up on the way.
    const { status, body } = await send(url(), { path: pathname });
    expect(status).toBe(404);
    expect(body).not.toContain('not for pages');
});

test('only a name of this machine is answered', async () => {
    for (const host of [`127.0.0.1:${port()}`, `localhost:${port()}`, `LOCALHOST:${port()}`]) {
        expect((await send(url(), { headers: { host } })).status).toBe(200);
    }
    for (const host of ['evil.example', `evil.example:${port()}`, `127.0.0.1:1`, 'localhost']) {
        expect(await send(url(), { headers: { host } })).toMatchObject({ status: 403 });
        expect(await send(`${url()}/api/events`, { headers: { host } })).toMatchObject({ status: 403 });
    }
});

test('a foreign page gets no answer', async () => {
    for (const origin of [
        'https://evil.example',
        'null',
        `http://localhost:${port()}`,
        `https://127.0.0.1:${port()}`,
    ]) {
        expect(await send(`${url()}/api/events`, { headers: { origin } })).toMatchObject({ status: 403 });
        expect(await post('set-fault', { ...JSON_HEADERS, origin })).toMatchObject({ status: 403 });
    }
    for (const site of ['cross-site', 'same-site']) {
        const headers = { 'sec-fetch-site': site };
        expect(await send(`${url()}/api/events`, { headers })).toMatchObject({ status: 403 });
        expect(await post('set-fault', { ...JSON_HEADERS, ...headers })).toMatchObject({ status: 403 });
    }
});

test('its own page is', async () => {
    const headers = { ...JSON_HEADERS, origin: url(), 'sec-fetch-site': 'same-origin' };
    const fault = JSON.stringify({ upstream: 'hooked', kind: 'none' });
    expect(await post('set-fault', headers, fault)).toMatchObject({ status: 200, body: '{"ok":true}' });
});

test('what a form of another page could send changes nothing', async () => {
    const fault = JSON.stringify({ upstream: 'hooked', kind: 'down' });
    expect(await post('set-fault', { 'content-type': 'application/json' }, fault)).toMatchObject({ status: 403 });
    expect(await post('set-fault', { 'content-type': 'text/plain', 'x-workbench': '1' }, fault)).toMatchObject({
        status: 415,
    });
    expect(await post('set-fault', { 'x-workbench': '1' }, fault)).toMatchObject({ status: 415 });
    expect(opened.host.hooked.requests).toEqual([]);
    expect((await opened.act('set-fault', { upstream: 'hooked', kind: 'none' })).ok).toBe(true);
});

test.each([
    ['no JSON', 'type', '{', 'The body is no JSON.'],
    ['nothing', 'type', '', 'The body is no JSON.'],
    ['null', 'type', 'null', 'Expected Object'],
    ['a list', 'type', '[]', 'as: '],
    ['a field that is missing', 'delete-message', '{}', 'messageId'],
    ['a field of another type', 'delete-message', '{"messageId":7}', 'messageId'],
    ['a field too many', 'delete-message', '{"messageId":"m","also":1}', 'also'],
    ['a fault that does not exist', 'set-fault', '{"upstream":"hooked","kind":"fire"}', 'kind'],
    ['a page without a name', 'type', '{"as":"admin","tab":"a b","roomId":"GENERAL","line":"x"}', 'tab'],
    ['an empty line', 'type', '{"as":"admin","tab":"t","roomId":"GENERAL","line":" "}', 'line'],
    ['a clock that runs back', 'move-clock', '{"ms":-1}', 'ms'],
    ['hours that no place on earth has', 'set-person', '{"username":"admin","utcOffset":99}', 'utcOffset'],
])('a body that makes no sense gets a clear sentence: %s', async (_, name, body, sentence) => {
    const answer = await post(name, JSON_HEADERS, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ ok: false, error: expect.stringContaining(sentence) });
});

test('a body that never ends is cut off', async () => {
    const { status } = await post('type', JSON_HEADERS, Buffer.alloc(300 * 1024, ' '));
    expect(status).toBe(413);
});

test('what is not there is said to be missing', async () => {
    expect(await post('constructor', JSON_HEADERS)).toMatchObject({ status: 404 });
    expect(await send(`${url()}/api/type`)).toMatchObject({ status: 404 });
    expect(await send(url(), { method: 'PUT' })).toMatchObject({ status: 405 });
    const missing = JSON.stringify({ roomId: 'nowhere', archived: true });
    expect(await post('set-room', JSON_HEADERS, missing)).toMatchObject({ status: 404 });
});

test('too many pages at once are refused, not piled up', async () => {
    const pages = await Promise.all(Array.from({ length: 31 }, () => new Page().open(url())));
    expect(await send(`${url()}/api/events`)).toMatchObject({ status: 503 });
    for (const page of pages) page.close();
});
