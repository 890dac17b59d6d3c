import { afterEach, describe, expect, test } from '@jest/globals';

import type { Answer, HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import { blocksOf, buttonsOf, menusOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const host = openHost();
afterEach(() => {
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
});

const type = (line: string, as = 'admin'): Promise<Answer> =>
    host.engine.as(as).type(line === '' ? '/integration' : `/integration ${line}`);
const idsIn = (text: string): string[] => [...text.matchAll(/· `([^`]+)`$/gm)].map(([, id]) => id ?? '');
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Clicks a choice in the menu of the row of this integration. */
async function choose(message: HostMessage, id: string, label: string, as = 'admin'): Promise<Answer> {
    const menu = menusOf(message).find(({ text }) => text.includes(`\`${id}\``));
    const option = menu?.options.find((one) => one.label === label);
    if (!menu || !option) throw new Error(`no choice ${label} for ${id}`);
    const { actionId, blockId } = menu;
    return host.engine.as(as).click({ message, actionId, blockId, value: option.value });
}

/** The same click by a client that makes up the choice. */
const forge = (message: HostMessage, choice: string, id: string, as: string, source = 'hooked'): Promise<Answer> =>
    host.engine.as(as).click({ message, actionId: 'list.row', value: JSON.stringify({ choice, id, source }) });

describe('the bare command', () => {
    test('shows an admin alone what needs attention, the worst five with a menu, and the ways to the rest', async () => {
        const answer = await type('');
        expect(answer.messages).toEqual([]);
        const card = only(answer);
        const words = read(card);
        expect(firstLine(words)).toBe('*7 of 17 need attention*');
        expect(idsIn(words)).toHaveLength(5);
        expect(idsIn(words).slice(0, 3)).toEqual(['int_tt_xyz789', 'int_ig_err456', DEMO_INTEGRATIONS.failing]);
        expect(menusOf(card)).toHaveLength(5);
        expect(buttonsOf(card).map(({ label }) => label)).toEqual(['List', 'Help']);
        expect(words).toContain('2 more in the list');
        expect(words).toMatch(/\*10 others:\* 1 with no recent deliveries, .*, 6 healthy · as of/);
    });

    test('is also the answer to words that are only quotes', async () =>
        expect(firstLine(readAnswer(await type('“”')))).toBe('*7 of 17 need attention*'));

    test('costs what a list costs', async () => {
        const asked = async (line: string): Promise<[string[], number]> => {
            host.hooked.requests.length = 0;
            const before = host.rocketchat.requests.length;
            await type(line);
            return [host.hooked.requests.map(({ path }) => path), host.rocketchat.requests.length - before];
        };
        expect(await asked('')).toEqual(await asked('list'));
    });

    test('shows a viewer what they may see, and offers no change', async () => {
        const card = only(await type('', 'viewer'));
        expect(firstLine(read(card))).toBe('*2 of 8 need attention*');
        expect(read(card)).not.toMatch(/webhook|Rocket\.Chat/);
        for (const { options } of menusOf(card)) expect(options.map(({ label }) => label)).toEqual(['Open']);
    });

    test('shows help to people who may see nothing', async () => {
        const words = readAnswer(await type('', 'guest'));
        expect(words).toContain('You can see neither Hooked’s connections nor Rocket.Chat’s webhooks.');
        expect(words).not.toMatch(/`(list|disconnect|audit|help)`/);
    });

    test('says first what is missing', async () => {
        host.hooked.fault({ reset: true });
        const words = readAnswer(await type(''));
        expect(firstLine(words)).toMatch(/^⚠️ Can’t reach Hooked: its connections are missing\. /);
        expect(words).toContain('*5 of 9 need attention*');
    });

    test('leads to the list and to the help, for the person who clicks', async () => {
        const card = only(await type(''));
        const list = await host.engine.as('admin').click({ message: card, actionId: 'list.page' });
        expect(list.messages).toEqual([]);
        expect(firstLine(read(only(list)))).toMatch(/^\*17 integrations:\*/);
        const help = await host.engine.as('admin').click({ message: card, actionId: 'help.show' });
        expect(read(only(help))).toBe(readAnswer(await type('help')));
    });
});

describe('the menu of a row', () => {
    test('offers a manager what fits the integration', async () => {
        const card = only(await type('list'));
        const labels = (id: string) =>
            menusOf(card)
                .find(({ text }) => text.includes(`\`${id}\``))
                ?.options.map(({ label }) => label);
        expect(labels('int_tt_xyz789')).toEqual(['Open', 'Posts', 'Watch here', 'Disconnect…']);
        expect(labels(DEMO_INTEGRATIONS.failing)).toEqual(['Open', 'Watch here', 'Disable…']);
        expect(labels(DEMO_INTEGRATIONS.incomingDisabled)).toEqual(['Open', 'Watch here', 'Enable']);
        // A client keeps choices by the block's id.
        const ids = blocksOf(card).flatMap(({ blockId }) => blockId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
    });

    test('opens the card of a list in a channel for the person who chose it alone', async () => {
        const opened = await choose(only(await type('list')), 'int_tt_xyz789', 'Open');
        expect([...opened.messages, ...opened.edited]).toEqual([]);
        expect(read(only(opened))).toContain('*My TikTok*');
    });

    test('shows the posts', async () => {
        const shown = await choose(only(await type('')), 'int_tt_xyz789', 'Posts');
        expect(shown.messages).toEqual([]);
        expect(read(only(shown))).toMatch(/My TikTok|int_tt_xyz789/);
    });

    test('watches the integration in the channel, and says so there', async () => {
        const watched = await choose(only(await type('list')), 'int_tt_xyz789', 'Watch here');
        expect(watched.messages).toHaveLength(1);
        expect(readAnswer(watched)).toContain('👀 *Watching* My TikTok · `int_tt_xyz789`\nAlerts go to #general');
        await type('unwatch int_tt_xyz789');
    });

    test('enables and disables a webhook', async () => {
        const { incomingDisabled } = DEMO_INTEGRATIONS;
        const isEnabled = (): unknown => host.rocketchat.integrations.get(incomingDisabled)?.enabled;
        const enabled = await choose(only(await type('list')), incomingDisabled, 'Enable');
        expect(readAnswer(enabled)).toContain('`@admin`');
        expect(isEnabled()).toBe(true);
        const question = await choose(only(await type('list incoming')), incomingDisabled, 'Disable…');
        expect(question.messages).toEqual([]);
        // It asks first.
        expect(isEnabled()).toBe(true);
        await host.engine.as('admin').click({ message: only(question), actionId: 'disable.confirm' });
        expect(isEnabled()).toBe(false);
    });

    test('asks in the room before an account is disconnected', async () => {
        const asked = await choose(only(await type('list')), 'int_ig_err456', 'Disconnect…');
        const question = only(asked);
        expect(buttonsOf(question).map(({ actionId }) => actionId)).toContain('disconnect.keep');
        expect(host.hooked.accounts.has('int_ig_err456')).toBe(true);
        await host.engine.as('admin').click({ message: question, actionId: 'disconnect.keep' });
    });

    test('of a shared list does nothing that the person who clicks may not do', async () => {
        const shared = only(await type('list'));
        for (const who of ['viewer', 'guest']) {
            for (const label of [...(who === 'guest' ? ['Posts'] : []), 'Watch here', 'Disconnect…']) {
                const refused = await choose(shared, 'int_tt_xyz789', label, who);
                expect(refused.messages).toEqual([]);
                expect(read(only(refused))).toMatch(/You can’t see|managers/);
            }
        }
        expect(read(only(await choose(shared, DEMO_INTEGRATIONS.failing, 'Open', 'viewer')))).not.toContain(
            'Order sync',
        );
        expect(read(only(await choose(shared, 'int_tt_xyz789', 'Open', 'guest')))).not.toContain('My TikTok');
        expect(readAnswer(await type('watching'))).not.toContain('int_tt_xyz789');
    });

    test('refuses a choice that was not in it', async () => {
        const shared = only(await type('list', 'viewer'));
        const forged = await forge(shared, 'disconnect', 'int_tt_xyz789', 'viewer');
        expect(forged.messages).toEqual([]);
        // The stored card holds no such choice.
        expect(read(only(forged))).toContain('changed');
        const alone = only(await type('', 'viewer'));
        expect(read(only(await forge(alone, 'disconnect', 'int_tt_xyz789', 'viewer')))).toMatch(
            /You can’t see|managers/,
        );
        expect(read(only(await forge(alone, 'destroy', 'int_tt_xyz789', 'viewer')))).toContain('another version');
    });
});
