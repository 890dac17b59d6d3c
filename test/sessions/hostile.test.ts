import { describe, expect, test } from '@jest/globals';

import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();

const LONG = 'x'.repeat(4000);

describe('hostile ids', () => {
    test.each([
        ['a path to another endpoint', '../schedule/list'],
        ['an encoded way up', '%2e%2e'],
        ['an encoded path', '..%2fschedule%2flist'],
        ['a query', 'int_x?limit=1'],
        ['a fragment', 'int_x#top'],
        ['unicode', 'int_größe_日本'],
        ['an emoji', 'int_👩‍👩‍👧'],
        ['a quote within', 'int_x"y'],
        ['markup', '*x*_[y](http://evil.example)'],
        ['a mention', '@all'],
        ['an object', '{"$ne":null}'],
        ['an array parameter', 'x&integrationId[$ne]='],
        ['a prototype', '__proto__'],
        ['a header break', '"int_x\r\nX-Evil: 1"'],
    ])('%s is asked for as one segment, found nowhere, and shown harmless', async (_, id) => {
        host.hooked.requests.length = 0;
        host.rocketchat.requests.length = 0;
        const answer = await host.engine.as('admin').type(`/integration get ${id}`);
        expect(answer.messages).toEqual([]);
        expect(read(only(answer))).toMatch(/has no connection|no integration/i);
        for (const { path } of host.hooked.requests) expect(path).toMatch(/^\/v1\/integration\/[^/?#]+$/);
        for (const { path } of host.rocketchat.requests) {
            expect(path).toMatch(/^\/api\/v1\/(integrations\.(get|list)|permissions\.listAll)$/);
        }
        expect(only(answer).text).not.toMatch(/@all|]\(http/);
    });

    test.each([
        ['the name of another endpoint', 'list', 'cannot be an integration id'],
        ['the same in capitals', 'LIST', 'cannot be an integration id'],
        ['a step up', '..', 'cannot be an integration id'],
        ['a step nowhere', '.', 'cannot be an integration id'],
        ['4,000 characters', LONG, 'too long for an id or a name'],
        ['4,000 characters of Hooked’s own form', `int_${LONG}`, 'too long for an id or a name'],
    ])('%s is refused without asking Hooked', async (_, id, told) => {
        host.hooked.requests.length = 0;
        const answer = await host.engine.as('admin').type(`/integration get ${id} source:hooked`);
        expect(read(only(answer))).toContain(told);
        expect(read(only(answer)).length).toBeLessThan(500);
        expect(host.hooked.requests).toEqual([]);
    });

    test('4,000 characters as a subcommand, an option or a user are answered in a sentence', async () => {
        for (const line of [
            LONG,
            `get int_x ${LONG}`,
            `get x source:${LONG}`,
            `get x createdBy:@${LONG}`,
            `help ${LONG}`,
        ]) {
            expect(read(only(await host.engine.as('admin').type(`/integration ${line}`))).length).toBeLessThan(700);
        }
    });
});

const HOSTILE_NAMES = [
    '@all',
    'hey @here and @admin',
    '*bold* _it_ ~no~ `code`',
    '[click](http://evil.example)',
    '<http://evil.example|click>',
    'http://evil.example/x',
    'www.evil.com',
    'a\n> quote\n# title',
    '\u202eevil\u202c',
    ':boom: $$x$$',
    '](http://evil.example)',
    'x'.repeat(5000),
    '👩‍👩‍👧'.repeat(500),
];

describe('hostile names', () => {
    test.each(HOSTILE_NAMES)('an account called %j can neither ping, link nor break the card', async (name) => {
        const account = host.hooked.addAccount({
            account: { id: name, name, username: name, avatarUrl: 'javascript:alert(1)' },
            identifier: name,
        });
        host.hooked.expire(account.id);
        const card = only(await host.engine.as('admin').type(`/integration get ${account.id}`));
        host.hooked.accounts.delete(account.id);
        expectHarmless(JSON.stringify(card.blocks), card.text);
        expect(JSON.stringify(card.blocks)).not.toContain('javascript:');
    });

    test.each(HOSTILE_NAMES)('a webhook called %j can neither', async (name) => {
        const id = DEMO_INTEGRATIONS.failing;
        const original = host.rocketchat.integrations.get(id);
        if (!original) throw new Error('the demo has it');
        host.rocketchat.integrations.set(id, {
            ...original,
            name,
            username: name,
            channel: [name],
            triggerWords: [name],
        });
        const card = only(await host.engine.as('admin').type(`/integration get ${id}`));
        host.rocketchat.integrations.set(id, original);
        expectHarmless(JSON.stringify(card.blocks), card.text);
    });
});

function expectHarmless(blocks: string, text: string): void {
    for (const words of [blocks, text]) {
        expect(words).not.toMatch(/@(all|here|admin)/);
        expect(words).not.toMatch(/]\(http:\/\/evil/);
        expect(words).not.toContain('<http');
        expect(words).not.toContain('\u202e');
        expect(words).not.toMatch(/:boom:/);
        expect(words).not.toMatch(/\\n> quote|\\n# title/);
    }
    expect(text.length).toBeLessThan(1500);
    expect(blocks.length).toBeLessThan(16_000);
}
