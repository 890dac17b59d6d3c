import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import manifest from '../../app.json';
import type { Answer, HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS } from '../../dev/upstreams';
import type { WorkspaceRoom } from '../../dev/workspace/workspace';
import { blocksOf, buttonsOf, only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';

/** Everybody but guests may manage: of them, `viewer` may see no webhook in Rocket.Chat, `owner` only own ones. */
const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z'), settings: { manage_roles: 'admin, user' } });
const { incoming, failing, ownedOutgoing } = DEMO_INTEGRATIONS;
const CONNECTION = 'int_yt_abc123';

/** Without what the audit trail announces in `monitor_channel`. */
async function type(line: string, as = 'admin', room?: string): Promise<Answer> {
    const answer = await host.engine.as(as).type(`/integration ${line}`, { ...(room !== undefined && { room }) });
    return { ...answer, messages: answer.messages.filter(({ text }) => !text.startsWith('📝')) };
}
const says = async (line: string, as = 'admin', room?: string): Promise<string> =>
    readAnswer(await type(line, as, room));

/** Said to the asker alone. */
async function told(line: string, as = 'admin', room?: string): Promise<string> {
    const answer = await type(line, as, room);
    expect(answer.messages).toEqual([]);
    return readAnswer(answer);
}

/** What the button below a new watch types. */
const stopLine = (card: HostMessage): string => {
    expect(buttonsOf(card)).toEqual([{ label: 'Stop watching', actionId: 'name.choose' }]);
    const [button] = blocksOf(card).flatMap(({ elements = [] }) => elements.filter(({ type }) => type === 'button'));
    return (JSON.parse(button?.value ?? '') as { readonly words: readonly string[] }).words.join(' ');
};

interface Stored {
    readonly data: { readonly key?: string; readonly value?: Readonly<Record<string, unknown>> };
}
async function watches(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const records = (await host.engine.store.persistence.findAsync({})) as unknown as Stored[];
    return records.flatMap(({ data: { value } }) => (value?.roomId !== undefined && value.target ? [value] : []));
}
const targets = async (): Promise<readonly unknown[]> => (await watches()).map(({ target }) => target);
const watchedRooms = async (): Promise<readonly unknown[]> => (await watches()).map(({ roomId }) => roomId);

/** Notes with the watches of a room that it did not take an alert, as the monitor does. */
async function markRefused(roomId: string, at: number): Promise<void> {
    const refused = { $set: { 'data.value.refusedAt': at } };
    await host.engine.store.persistence.updateAsync({ 'data.value.roomId': roomId }, refused, { multi: true });
}

const addRoom = (room: Partial<WorkspaceRoom> & Pick<WorkspaceRoom, 'id' | 'name'>): void =>
    void host.workspace.rooms.push({ type: 'c', members: ['uAdmin00000000001'], ...room });

let demoRooms: readonly WorkspaceRoom[] | undefined;
beforeEach(async () => {
    demoRooms ??= structuredClone(host.workspace.rooms);
    host.workspace.rooms.splice(0, Infinity, ...structuredClone([...demoRooms]));
    await host.engine.store.persistence.removeAsync({ 'data.value.target': { $exists: true } }, { multi: true });
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    host.hooked.requests.length = 0;
    await host.engine.updateSetting('monitor_channel', '');
    await host.engine.updateSetting('card_visibility', 'room');
    await host.engine.updateSetting('manage_roles', 'admin, user');
    await host.engine.updateSetting('monitor_interval_minutes', 15);
});

describe('watch', () => {
    test('of one account tells the room what is watched, how often, when it will hear, and how to stop', async () => {
        await host.engine.updateSetting('monitor_interval_minutes', 5);
        const answer = await type(`watch ${CONNECTION}`, 'admin', 'social-media');
        const [card] = answer.messages;
        expect(answer).toMatchObject({ ok: true, ephemeral: [] });
        expect(card).toMatchObject({ room: 'social-media', text: expect.stringContaining('My YouTube Channel') });
        const words = read(card as HostMessage);
        for (const part of [
            `*Watching* My YouTube Channel · \`${CONNECTION}\``,
            'Alerts go to #Social Media · asked by `@admin`',
            'Checks are 5 minutes apart.',
            'after 2 bad checks in a row',
            'reminds after 1 day',
        ]) {
            expect(words).toContain(part);
        }
        expect(stopLine(card as HostMessage)).toBe(`unwatch ${CONNECTION}`);
        expect(await watches()).toEqual([
            {
                roomId: 'rSocial0000000001',
                target: { kind: 'one', source: 'hooked', id: CONNECTION },
                name: 'My YouTube Channel',
                by: { id: 'uAdmin00000000001', username: 'admin' },
                at: expect.any(Number),
                reader: { utcOffset: 1 },
            },
        ]);
    });

    test.each([
        ['ALL', { kind: 'all' }, 'everything: all Hooked connections'],
        ['hooked', { kind: 'source', source: 'hooked' }, 'all Hooked connections'],
        ['RocketChat', { kind: 'source', source: 'rocketchat' }, 'all Rocket.Chat webhooks'],
        [incoming, { kind: 'one', source: 'rocketchat', id: incoming }, incoming],
    ])('%s is one record of its own', async (word, target, words) => {
        expect(await says(`watch ${word}`)).toContain(words);
        expect(await targets()).toEqual([target]);
    });

    test('ends by its button, with the rights of the person who clicks', async () => {
        const [card] = (await type(`watch ${CONNECTION}`)).messages;
        await host.engine.updateSetting('manage_roles', 'admin');
        const viewer = await host.engine.as('viewer').click({ message: card, actionId: 'name.choose' });
        expect(readAnswer(viewer)).toBe('Only managers can do this. Ask an admin.');
        expect(await targets()).toHaveLength(1);
        const admin = await host.engine.as('admin').click({ message: card, actionId: 'name.choose' });
        expect(readAnswer(admin)).toContain('*Stopped watching* My YouTube Channel');
        expect(await targets()).toEqual([]);
    });

    test('for another room is answered to the asker alone, and not there', async () => {
        const card = only(await type('watch hooked #social-media'));
        expect(read(card)).toContain('Alerts go to #Social Media');
        expect(stopLine(card)).toBe('unwatch hooked #social-media');
        expect(await watchedRooms()).toEqual(['rSocial0000000001']);
    });

    test('keeps to the asker where cards do, or where they say so', async () => {
        expect(await told('watch hooked private')).toContain('*Watching*');
        await host.engine.updateSetting('card_visibility', 'private');
        expect(await told('watch all')).toContain('*Watching*');
    });

    test('in a thread is for the room', async () => {
        const root = (await host.engine.as('admin').type('hello')).messages[0]?.id ?? '';
        const answer = await host.engine.as('admin').type('/integration watch hooked', { threadId: root });
        expect(answer.messages).toMatchObject([{ threadId: root }]);
        expect(await watchedRooms()).toEqual(['GENERAL']);
    });

    test('speaks the language of the one who asks', async () => {
        expect(await says('watch hooked', 'greta')).toContain('*Beobachtet:* alle Verbindungen von Hooked');
        expect(await watches()).toMatchObject([{ reader: { language: 'de', utcOffset: 1 } }]);
    });

    test('the same again changes nothing, leaves one record and one entry, and says so', async () => {
        await type('watch hooked');
        const before = await watches();
        host.engine.clock.advance(2 * 3_600_000);
        expect(await told('watch hooked', 'viewer')).toBe(
            '#general already watches all Hooked connections. `@admin` asked 2 hours ago. Nothing was changed.',
        );
        expect(await watches()).toEqual(before);
    });

    test('several at once leave one record', async () => {
        const answers = await Promise.all(['admin', 'greta', 'viewer'].map((who) => type('watch hooked', who)));
        expect(answers.filter(({ messages }) => messages.length > 0)).toHaveLength(1);
        expect(await watches()).toHaveLength(1);
    });

    test('of what a wider watch brings already says that it comes once', async () => {
        await type('watch all');
        expect(await says(`watch ${CONNECTION}`)).toContain('This channel also watches `all`, which covers the same.');
        expect(await says('watch hooked')).toContain('also watches `all`');
        expect(await says('watch all #social-media')).not.toContain('also watches');
    });

    test('leaves an entry in the audit trail, with the room where it is another', async () => {
        await type(`watch ${CONNECTION}`);
        await type('watch rocketchat #social-media');
        await type('unwatch rocketchat #social-media');
        const [ended, other, own] = (await says('audit')).split('\n').filter((line) => line.startsWith('•'));
        // The watch that the room has says what the account is called.
        expect(own).toMatch(/^• .* · `@admin` · watch \*My YouTube Channel\* · done · #general$/);
        expect(other).toMatch(/ · `@admin` · watch `rocketchat` · done · #Social Media$/);
        expect(ended).toMatch(/ · `@admin` · stop watching `rocketchat` · done · #Social Media$/);
    });

    test.each([
        ['nothing', 'watch', 'Watch what?'],
        ['a source for what has one', 'watch all source:hooked', 'Did you mean `hooked`?'],
        ['a source that there is not', `watch ${CONNECTION} source:x`, '`source:` cannot be `x`'],
        ['two sources', 'watch x source:hooked source:rocketchat', '`source:` is given twice'],
        ['two rooms', 'watch all #general #ops', '`#channel` is given twice'],
        ['an unknown id', 'watch int_nobody', 'Hooked has no connection `int_nobody`'],
        ['an id that neither has', 'watch nobody', 'No integration that you may see is called `nobody`'],
        ['no subcommand', 'wacth all', 'Did you mean `/integration watch all`?'],
    ])('with %s says what is wrong, and stores nothing', async (_, line, words) => {
        expect(await told(line)).toContain(words);
        expect(await watches()).toEqual([]);
    });
});

describe('an id that both Hooked and Rocket.Chat have', () => {
    beforeEach(() => {
        host.hooked.addAccount({ id: incoming });
    });
    afterEach(() => void host.hooked.accounts.delete(incoming));

    test('is asked back, and watched where it is said', async () => {
        const words = await told(`watch ${incoming} #social-media`);
        expect(words).toContain(`\`/integration watch ${incoming} #social-media source:hooked\``);
        expect(words).toContain(`\`/integration watch ${incoming} #social-media source:rocketchat\``);
        expect(await watches()).toEqual([]);
        await type(`watch ${incoming} source:rocketchat`);
        await type(`watch ${incoming} source:hooked`);
        expect(await targets()).toEqual([
            { kind: 'one', source: 'rocketchat', id: incoming },
            { kind: 'one', source: 'hooked', id: incoming },
        ]);
        await type(`unwatch ${incoming} source:hooked`);
        expect(await targets()).toMatchObject([{ source: 'rocketchat' }]);
        await type(`watch ${incoming} source:hooked`);
        await type(`unwatch ${incoming}`);
        expect(await targets()).toEqual([]);
    });
});

describe('who may watch what', () => {
    test.each(['watch all', 'watch hooked', 'unwatch all', `watch ${CONNECTION}`])(
        'guests may not %s, and nothing is asked for them',
        async (line) => {
            expect(await told(line, 'guest')).toContain('Only managers can do this');
            expect(host.hooked.requests).toEqual([]);
            expect(await watches()).toEqual([]);
        },
    );

    test.each(['viewer', 'owner'])(
        '%s, who may not see every webhook, can watch what is in Hooked alone',
        async (who) => {
            for (const line of ['watch all', 'watch rocketchat']) {
                const words = await told(line, who);
                expect(words).toContain('the channel would be alerted about webhooks that you may not see');
                expect(words).toContain('`/integration watch hooked`');
            }
            expect(await watches()).toEqual([]);
            expect(await says('watch hooked', who)).toContain('*Watching*');
        },
    );

    test('a webhook is watched by those who may see it', async () => {
        expect(await says(`watch ${ownedOutgoing}`, 'owner')).toContain(ownedOutgoing);
        expect(await told(`watch ${failing}`, 'owner')).toContain('Neither Hooked nor Rocket.Chat has an integration');
        expect(await told(`watch ${failing}`, 'viewer')).toContain('You can’t see Rocket.Chat’s webhooks');
        expect(await targets()).toMatchObject([{ id: ownedOutgoing }]);
    });

    test('where the right cannot be looked up, no webhook is watched', async () => {
        host.engine.clock.advance(3_600_000);
        host.rocketchat.fault({ status: 502 });
        const words = await told('watch all');
        expect(words).toContain('the app cannot tell whether you may see every webhook');
        expect(words).toContain('`/integration watch hooked`');
        expect(await watches()).toEqual([]);
    });
});

describe('what is not set up', () => {
    test('Hooked can be watched before its key is there, with a warning', async () => {
        const key = host.engine.setting('hooked_api_key');
        await host.engine.updateSetting('hooked_api_key', '');
        const words = await says('watch hooked');
        expect(words).toContain('⚠️ Hooked cannot be checked yet');
        expect(words).toContain('`hooked_api_key`');
        expect(await told(`watch ${CONNECTION}`)).toContain('Hooked is not set up');
        await host.engine.updateSetting('hooked_api_key', key);
        expect(await targets()).toEqual([{ kind: 'source', source: 'hooked' }]);
    });

    test('without Rocket.Chat’s token, webhooks are refused, and all comes to Hooked, which is said', async () => {
        const token = host.engine.setting('rocketchat_auth_token');
        await host.engine.updateSetting('rocketchat_auth_token', '');
        expect(await told('watch rocketchat')).toContain('`rocketchat_auth_token`');
        expect(await watches()).toEqual([]);
        const card = only(await type('watch all'));
        expect(read(card)).toContain('*Watching* all Hooked connections');
        expect(read(card)).toContain('⚠️ Only Hooked connections, no webhooks.');
        expect(stopLine(card)).toBe('unwatch hooked');
        expect(await told('watch all')).toContain('Only Hooked connections, no webhooks.');
        await host.engine.updateSetting('rocketchat_auth_token', token);
        expect(await targets()).toEqual([{ kind: 'source', source: 'hooked' }]);
    });
});

describe('a room is found', () => {
    beforeEach(() => {
        addRoom({ id: 'rNews', name: 'новости', displayName: 'Новости' });
        addRoom({ id: 'rNoSlug', name: '', displayName: '東京チーム' });
        addRoom({ id: 'rLatin', name: 'Munchen-Buro', displayName: 'München Büro' });
        addRoom({ id: 'rPrivate', name: 'Plans', type: 'p' });
        addRoom({ id: 'rDirect', name: '', type: 'd', members: ['uAdmin00000000001', 'uViewer0000000002'] });
    });

    test.each([
        ['by #name', '#social-media', 'rSocial0000000001', '#Social Media'],
        ['by name without the mark', 'social-media', 'rSocial0000000001', '#Social Media'],
        ['in capitals', '#SOCIAL-MEDIA', 'rSocial0000000001', '#Social Media'],
        ['by id', 'rSocial0000000001', 'rSocial0000000001', '#Social Media'],
        ['by an id with a mark', '#GENERAL', 'GENERAL', '#general'],
        ['by display name, in several words', '#Social Media', 'rSocial0000000001', '#Social Media'],
        ['by display name, in quotes', '"social media"', 'rSocial0000000001', '#Social Media'],
        ['by its address', 'https://chat.example.com/channel/social-media', 'rSocial0000000001', '#Social Media'],
        [
            'by its address in a sub-path, with more behind',
            'https://example.com/chat/group/Plans/thread/x?msg=y',
            'rPrivate',
            '#Plans',
        ],
        ['by an encoded address', `https://c.example/channel/${encodeURIComponent('новости')}`, 'rNews', '#Новости'],
        ['by a name in another script', '#новости', 'rNews', '#Новости'],
        ['by that with a capital', '#Новости', 'rNews', '#Новости'],
        ['by a display name whose slug is empty', '#東京チーム', 'rNoSlug', '#東京チーム'],
        ['by a display name whose slug is transliterated', 'München Büro', 'rLatin', '#München Büro'],
        ['by a slug in capitals', '#Munchen-Buro', 'rLatin', '#München Büro'],
        ['by the id of a direct conversation', 'rDirect', 'rDirect', 'the conversation of'],
    ])('%s', async (_, word, id, name) => {
        expect(await says(`watch hooked ${word}`, 'admin', 'ops')).toContain(`Alerts go to ${name}`);
        expect(await watchedRooms()).toEqual([id]);
    });

    test('by the name of the setting that holds it', async () => {
        for (const word of ['watch', 'unwatch']) {
            expect(await told(`${word} hooked monitor_channel`)).toContain('The setting `monitor_channel` is empty.');
        }
        await host.engine.updateSetting('monitor_channel', [{ _id: 'rNews', name: 'новости' }]);
        expect(await told('watch hooked monitor_channel')).toContain('Alerts go to #Новости');
        expect(await watchedRooms()).toEqual(['rNews']);
    });

    test('by the name of the setting only by those who may see it', async () => {
        await host.engine.updateSetting('monitor_channel', [{ _id: 'rPrivate', name: 'Plans' }]);
        expect(await told('watch hooked monitor_channel', 'viewer')).toContain(
            'There is no channel `monitor_channel` that you can see',
        );
        expect(await watches()).toEqual([]);
    });

    test('without a slug, its end is named by its id', async () => {
        expect(stopLine(only(await type('watch hooked 東京チーム')))).toBe('unwatch hooked rNoSlug');
        expect(await told('unwatch hooked rNoSlug')).toContain('In #東京チーム · by');
    });

    test.each(['#nowhere', 'rNowhere', '#', 'https://chat.example.com/channel/nowhere', '%E0%A4%A', '#@all'])(
        '%s is nowhere',
        async (word) => {
            expect(await told(`watch hooked ${word}`)).toContain('There is no channel `');
            expect(await watches()).toEqual([]);
        },
    );
});

describe('rooms that a person may not see read like rooms that do not exist', () => {
    const unseen = async (who: string, room: string): Promise<void> => {
        const [there, nowhere] = [await told(`watch hooked ${room}`, who), await told('watch hooked #nowhere', who)];
        expect(there).toBe(nowhere.replace('#nowhere', room));
        expect(await told(`unwatch hooked ${room}`, who)).toBe(there);
        expect(await watchedRooms()).not.toContain('rOps0000000000002');
    };

    test('a private one, by its name, id and address', async () => {
        for (const word of ['#ops', 'rOps0000000000002', 'https://chat.example.com/group/ops']) {
            await unseen('viewer', word);
        }
    });

    test('a conversation of others, and a channel of a team', async () => {
        addRoom({ id: 'rDirect', name: '', type: 'd', members: ['uAdmin00000000001', 'uOwner00000000004'] });
        addRoom({ id: 'rTeam', name: 'team-only', teamId: 'tOne' });
        await unseen('viewer', 'rDirect');
        await unseen('viewer', '#team-only');
        expect(await told('watch hooked #team-only')).toContain('Alerts go to #team-only');
    });

    test('a public channel is for everybody but guests, who see those that they are in', async () => {
        expect(await told('watch hooked #social-media', 'owner')).toContain('Alerts go to #Social Media');
        await host.engine.updateSetting('manage_roles', 'admin, user, guest');
        expect(await told('watch hooked #social-media', 'guest')).toContain('There is no channel `');
        expect(await says('watch hooked #general', 'guest')).toContain('Alerts go to #general');
    });

    test('even where they are watched by others', async () => {
        await type('watch hooked', 'admin', 'ops');
        expect(await told('unwatch hooked #ops', 'viewer')).toContain('There is no channel `#ops` that you can see');
        expect(await watchedRooms()).toEqual(['rOps0000000000002']);
    });
});

describe('a room that may not take alerts', () => {
    test('that is read-only is watched, with a word on where its alerts go', async () => {
        expect(await told('watch hooked #announcements')).toContain(
            'is read-only, and the setting `monitor_channel` is empty',
        );
        await host.engine.updateSetting('monitor_channel', [{ _id: 'rSocial0000000001' }]);
        expect(await told('watch rocketchat #announcements')).toContain(
            'is read-only. Alerts that it refuses go to the channel of the setting',
        );
    });

    test('that is archived is refused, whatever the setting says', async () => {
        addRoom({ id: 'rOld', name: 'old', archived: true });
        const refused = 'Nothing is watched: #old is archived.';
        expect(await told('watch hooked #old')).toContain(refused);
        await host.engine.updateSetting('monitor_channel', [{ _id: 'rSocial0000000001' }]);
        expect(await told('watch all rOld')).toContain(refused);
        expect(await watches()).toEqual([]);
        expect(host.hooked.requests).toEqual([]);
    });

    test('is answered to the asker where the room takes no answer either', async () => {
        const answer = await type('watch hooked', 'admin', 'announcements');
        expect(answer.messages).toEqual([]);
        expect(readAnswer(answer)).toContain('Only you can see this');
        expect(await watches()).toHaveLength(1);
    });
});

describe('unwatch', () => {
    test('ends the watch, tells the room, and what it goes on to watch', async () => {
        await type('watch hooked');
        await type(`watch ${incoming}`);
        const answer = await type('unwatch hooked', 'viewer');
        expect(answer.messages).toHaveLength(1);
        expect(readAnswer(answer)).toContain(
            '🔕 *Stopped watching* all Hooked connections\nIn #general · by `@viewer`',
        );
        expect(readAnswer(answer)).toContain(` · \`${incoming}\`.`);
        expect(await targets()).toMatchObject([{ id: incoming }]);
        expect(await says(`unwatch ${incoming}`)).toContain('#general watches nothing now.');
        expect(await watches()).toEqual([]);
    });

    test('without a word asks for one, as somebody would who wants an end', async () => {
        expect(await told('unwatch')).toContain('Stop watching what?');
        expect(await told('watch')).toContain('Watch what?');
    });

    test('of all ends that one alone', async () => {
        for (const word of ['all', 'hooked', CONNECTION]) await type(`watch ${word}`);
        const words = await says('unwatch all');
        expect(words).toContain(
            `#general still watches all Hooked connections, My YouTube Channel · \`${CONNECTION}\`.`,
        );
        expect(await targets()).toHaveLength(2);
    });

    test('of one of many says that it is still told', async () => {
        await type('watch hooked');
        await type(`watch ${CONNECTION}`);
        expect(await says(`unwatch ${CONNECTION}`)).toContain('`hooked` covers it, so alerts still come.');
    });

    test('ends only the watch of that room', async () => {
        await type('watch hooked');
        await type('watch hooked #social-media');
        expect(await told('unwatch hooked #social-media')).toContain('In #Social Media');
        expect(await watchedRooms()).toEqual(['GENERAL']);
    });

    test('works for what does not exist any more, with no upstream to ask', async () => {
        host.hooked.addAccount({ id: 'int_passing' });
        await type('watch int_passing');
        host.hooked.accounts.delete('int_passing');
        host.hooked.requests.length = 0;
        expect(await says('unwatch int_passing')).toContain('*Stopped watching*');
        expect(host.hooked.requests).toEqual([]);
        expect(await watches()).toEqual([]);
    });

    test('works for a room that has been removed, by its id', async () => {
        addRoom({ id: 'rShort', name: 'short-lived' });
        await type('watch hooked #short-lived');
        host.workspace.rooms.pop();
        expect(await told('unwatch hooked rShort')).toContain('*Stopped watching*');
        expect(await watches()).toEqual([]);
        expect(await told('unwatch hooked rShort')).toContain('There is no channel `');
    });

    test('of what is not watched says so, and what may have been meant', async () => {
        await type(`watch ${CONNECTION}`);
        const words = await told('unwatch int_yt_abc124');
        expect(words).toContain('#general does not watch `int_yt_abc124`.');
        expect(words).toContain(`Did you mean \`/integration unwatch ${CONNECTION}\`?`);
        expect(words).toContain(`#general still watches My YouTube Channel · \`${CONNECTION}\`.`);
        expect(await watches()).toHaveLength(1);
        expect(await told('unwatch all', 'admin', 'social-media')).toBe(
            '#Social Media does not watch `all`. #Social Media watches nothing now.',
        );
    });

    test('of what comes by a wider one says which', async () => {
        await type('watch all');
        expect(await told('unwatch hooked')).toContain('`all` covers it, so alerts still come.');
    });
});

describe('watching', () => {
    const linesOf = (words: string): readonly string[] => words.split('\n').filter((line) => line.startsWith('•'));

    test('nothing says how to begin, to those who may', async () => {
        expect(await told('watching')).toContain('Start with `/integration watch all`');
        await host.engine.updateSetting('manage_roles', 'admin');
        expect(await told('watching', 'viewer')).toContain('A manager can start with');
    });

    test('shows the watches of this room first, then of other rooms that the manager can see', async () => {
        await type(`watch ${CONNECTION} #social-media`);
        await type('watch hooked', 'admin', 'ops');
        host.engine.clock.advance(3_600_000);
        await type('watch all');
        const lines = (await told('watching')).split('\n');
        expect(lines.slice(0, 7)).toEqual([
            '👀 *Watching*',
            '*#general* (this channel)',
            expect.stringMatching(/^• everything: .* · `@admin`, (now|in 0|0 |this minute)/),
            '*#ops*',
            '• all Hooked connections · `@admin`, 1 hour ago',
            '*#Social Media*',
            `• My YouTube Channel · \`${CONNECTION}\` · \`@admin\`, 1 hour ago`,
        ]);
        expect(lines.at(-1)).toBe('Stop watching: `/integration unwatch <id|all|hooked|rocketchat> [#channel]`');
    });

    test('counts what is in rooms that the manager is not in', async () => {
        await type('watch hooked', 'admin', 'ops');
        await type('watch all #ops');
        const words = await told('watching', 'viewer');
        expect(words).toContain('This channel watches nothing.');
        expect(words).toContain('2 more in channels that you are not in');
        expect(words).not.toContain('ops');
    });

    test('is this room’s alone for those who may only see, and for nobody else', async () => {
        await host.engine.updateSetting('manage_roles', 'admin');
        await type('watch hooked');
        await type('watch all #social-media');
        const words = await told('watching', 'viewer');
        expect(words.split('\n')).toEqual([
            '👀 *Watching*',
            '*#general* (this channel)',
            expect.stringContaining('• all Hooked connections'),
        ]);
        expect(await told('watching', 'guest')).toContain('You can’t see Hooked connections');
    });

    test('marks a room that did not take an alert, or was removed, with what becomes of its alerts', async () => {
        addRoom({ id: 'rShort', name: 'short-lived' });
        await type('watch hooked');
        await type('watch hooked #short-lived');
        host.workspace.rooms.pop();
        await markRefused('GENERAL', host.engine.clock.now().getTime() - 60_000);
        const before = await told('watching');
        expect(before).toContain('⚠️ This channel refused an alert 1 minute ago, and the setting');
        expect(before).toContain('`rShort`\n⚠️ This channel was deleted, and the setting');
        await host.engine.updateSetting('monitor_channel', [{ _id: 'rSocial0000000001' }]);
        const after = await told('watching');
        expect(after).toContain('refused an alert 1 minute ago. Its alerts go to the channel of the setting');
        expect(after).toContain('was deleted. Its alerts go to');
    });

    test('turns its pages, each for the one who clicks', async () => {
        const accounts = Array.from({ length: 12 }, (_, n) => host.hooked.addAccount({ id: `int_many_${n}` }).id);
        for (const [n, id] of accounts.entries())
            await type(`watch ${id} private`, 'admin', n < 11 ? 'general' : 'ops');
        const first = only(await type('watching'));
        expect(linesOf(read(first))).toHaveLength(10);
        expect(read(first)).toContain('page 1 of 2');
        expect(buttonsOf(first)).toEqual([{ label: 'Next', actionId: 'watching.page' }]);
        const turned = await host.engine.as('admin').click({ message: first, actionId: 'watching.page' });
        expect([...turned.messages, ...turned.edited]).toEqual([]);
        const second = only(turned);
        expect(linesOf(read(second))).toHaveLength(2);
        expect(read(second)).toContain('*#general* (this channel)\n•');
        expect(read(second)).toContain('*#ops*');
        expect(buttonsOf(second)).toEqual([{ label: 'Previous', actionId: 'watching.page' }]);

        const asViewer = await host.engine.as('viewer').click({ message: first, actionId: 'watching.page' });
        expect(read(only(asViewer))).not.toContain('ops');
        const asGuest = await host.engine.as('guest').click({ message: first, actionId: 'watching.page' });
        expect(read(only(asGuest))).toContain('You can’t see Hooked connections');
        for (const id of accounts) host.hooked.accounts.delete(id);
    });

    test.each(['{"page":-1}', '{"page":1.5}', '{}', 'no'])('refuses the forged page %s', async (value) => {
        const message = only(await type('watching'));
        const click = await host.engine.as('admin').click({ message, actionId: 'watching.page', value });
        expect(read(only(click))).toContain('another version of the app');
    });

    test('tells nobody of a room that they are not in, whatever room a click names', async () => {
        await host.engine.updateSetting('manage_roles', 'admin');
        await type('watch hooked', 'admin', 'ops');
        const message = only(await type('watching', 'viewer'));
        const forged = { message, actionId: 'watching.page', value: '{"page":0}', roomId: 'rOps0000000000002' };
        for (const who of ['viewer', 'owner']) {
            const words = read(only(await host.engine.as(who).click(forged)));
            expect(words).toContain('This channel watches nothing');
            expect(words).not.toContain('all accounts');
        }
        expect(read(only(await host.engine.as('admin').click(forged)))).toContain('*#ops* (this channel)');
    });

    test('shows the last page where there is no such page any more', async () => {
        await type('watch hooked');
        const message = only(await type('watching'));
        const click = await host.engine.as('admin').click({ message, actionId: 'watching.page', value: '{"page":7}' });
        expect(linesOf(read(only(click)))).toHaveLength(1);
    });
});

describe('without the permission to read rooms', () => {
    const blind = openHost({ permissionsGranted: manifest.permissions.filter(({ name }) => name !== 'room.read') });

    test('nothing can be said of rooms but what an admin must do', async () => {
        for (const line of ['watch hooked', 'unwatch hooked', 'watching']) {
            const words = readAnswer(await blind.engine.as('admin').type(`/integration ${line}`));
            expect(words).toContain('upload the app’s zip again and accept its permissions');
        }
    });
});
