import { describe, expect, test } from '@jest/globals';

import { createStore, type Answer, type EngineStore } from '../../dev/engine';
import { buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';

const store = createStore();
const [host, other] = [openHost({ store }), openHost({ store })];
const DETAILS = { label: 'Details', actionId: 'audit.details' };
const CONNECTION = 'int_yt_abc123';

/** The question whether to cancel a new post of the connection. Both hosts ask the Hooked of the host that started last. */
async function questioned(on = host): Promise<{ readonly id: string; readonly confirm: () => Promise<unknown> }> {
    const { id } = other.hooked.addPost(CONNECTION);
    const message = only(await on.engine.as('admin').type(`/integration cancel ${id}`));
    return { id, confirm: () => on.engine.as('admin').click({ message, actionId: 'posts.cancelConfirmed' }) };
}

async function cancelled(): Promise<string> {
    const { id, confirm } = await questioned();
    await confirm();
    return id;
}
const shown = (about = '', as = 'admin'): Promise<Answer> => host.engine.as(as).type(`/integration audit ${about}`);
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('•'));

interface Stored {
    readonly _id: string;
    readonly data: { readonly seq?: number; readonly outcome?: string };
}
const entriesIn = async ({ persistence }: EngineStore): Promise<Stored[]> =>
    ((await persistence.findAsync({})) as unknown as Stored[]).filter(
        ({ data }) => data.seq !== undefined && data.outcome,
    );

describe('audit', () => {
    test('begins empty', async () => {
        expect(readAnswer(await shown())).toContain('No entries.');
    });

    test('tells who did what to what, when, from where, and what came of it; newest first', async () => {
        const [first, second] = [await cancelled(), await cancelled()];
        const answer = await shown();
        expect(answer.messages).toEqual([]);
        const [newest, oldest] = linesOf(readAnswer(answer));
        expect(newest).toMatch(
            new RegExp(`^• \\S.* · \`@admin\` · cancel post \`${second}\` of \`${CONNECTION}\` · done · #general$`),
        );
        expect(oldest).toContain(first);
        // One line an entry: exact times and ids are details.
        expect(readAnswer(answer)).not.toMatch(/UTC|GENERAL/);
        expect(readAnswer(answer)).toContain('✅ 2 entries, unaltered');
    });

    test('shows ids, places in the chain and exact times to the person who asks for details', async () => {
        const page = only(await shown());
        const details = await host.engine.as('admin').click({ message: page, actionId: 'audit.details' });
        expect([...details.messages, ...details.edited]).toEqual([]);
        const [newest] = linesOf(read(only(details)));
        expect(newest).toMatch(
            new RegExp(`^• \\*Entry 2\\* · .*\\(UTC\\+1\\) · .* · connection \`${CONNECTION}\` · channel \`GENERAL\`$`),
        );
        const forged = await host.engine.as('viewer').click({ message: page, actionId: 'audit.details' });
        expect(read(only(forged))).not.toContain(CONNECTION);
    });

    test('of one connection or post shows only what is about it', async () => {
        const post = await cancelled();
        expect(linesOf(readAnswer(await shown(post)))).toHaveLength(1);
        expect(linesOf(readAnswer(await shown(CONNECTION)))).toHaveLength(3);
        expect(readAnswer(await shown('int_other'))).toContain('No entries.');
    });

    test('turns its pages, each shown to the asker alone', async () => {
        for (let n = 0; n < 9; n += 1) await cancelled();
        const first = only(await shown(CONNECTION));
        expect(linesOf(read(first))).toHaveLength(10);
        expect(buttonsOf(first)).toEqual([{ label: 'Older', actionId: 'audit.page' }, DETAILS]);
        const turned = await host.engine.as('admin').click({ message: first, actionId: 'audit.page' });
        expect([...turned.messages, ...turned.edited]).toEqual([]);
        expect(linesOf(read(only(turned)))).toHaveLength(2);
        expect(buttonsOf(only(turned))).toEqual([{ label: 'Newer', actionId: 'audit.page' }, DETAILS]);
    });

    test('names an account that the monitor knows', async () => {
        await host.engine.as('admin').type(`/integration watch ${CONNECTION}`);
        await cancelled();
        expect(linesOf(readAnswer(await shown()))[0]).toContain(' of *My YouTube Channel* · done');
        expect(readAnswer(await shown(CONNECTION))).toMatch(/^\*Audit trail of My YouTube Channel\*/);
        await host.engine.as('admin').type(`/integration unwatch ${CONNECTION}`);
    });

    test.each(['viewer', 'guest', 'owner'])('is not for %s, nor by a forged click', async (who) => {
        expect(readAnswer(await shown('', who))).toContain('Only managers can do this');
        const page = only(await shown());
        const click = await host.engine
            .as(who)
            .click({ message: page, actionId: 'audit.page', value: JSON.stringify({ page: 0 }) });
        expect(read(only(click))).toContain('Only managers can do this');
    });

    test.each(['{"page":-1}', '{"page":1.5}', '{"page":"x"}', 'no'])('refuses the forged page %s', async (value) => {
        const page = only(await shown());
        const click = await host.engine.as('admin').click({ message: page, actionId: 'audit.page', value });
        expect(read(only(click))).toContain('another version of the app');
    });

    test('two servers at once: every entry is there, in one chain', async () => {
        const before = (await entriesIn(store)).length;
        const questions = [
            await questioned(host),
            await questioned(other),
            await questioned(host),
            await questioned(other),
        ];
        await Promise.all(questions.map(({ confirm }) => confirm()));
        await Promise.all([host.engine.settled(), other.engine.settled()]);
        const answer = readAnswer(await shown());
        expect(answer).toContain(`✅ ${before + 4} entries, unaltered`);
        expect(answer).not.toContain('waits for its place');
    });

    test('says where an entry was changed', async () => {
        const entry = (await entriesIn(store)).find(({ data }) => data.seq === 2);
        await store.persistence.updateAsync({ _id: entry?._id ?? '' }, { $set: { 'data.outcome': 'failed' } }, {});
        expect(readAnswer(await shown())).toContain('🔴 Altered: entry 2 was changed');
        await store.persistence.updateAsync({ _id: entry?._id ?? '' }, { $set: { 'data.outcome': 'done' } }, {});
        expect(readAnswer(await shown())).toContain('entries, unaltered');
    });
});

describe('the channel of monitor_channel', () => {
    test('hears of every change, in a line', async () => {
        await host.engine.updateSetting('monitor_channel', [{ _id: 'rSocial0000000001', name: 'social-media' }]);
        const id = await cancelled();
        const told = host.engine.messages('social-media').at(-1);
        expect(told?.text.replace(/\u2060/g, '')).toBe(
            `📝 \`@admin\` · cancel post \`${id}\` of \`${CONNECTION}\` · done`,
        );
    });

    test('that is gone is logged, and hinders nothing', async () => {
        await host.engine.updateSetting('monitor_channel', [{ _id: 'gone' }]);
        const id = await cancelled();
        expect(linesOf(readAnswer(await shown()))[0]).toContain(id);
        expect(JSON.stringify(host.engine.logs())).toContain('monitor_channel did not take an audit entry');
    });
});
