import { answerReply, cardContextFor } from '../lib/cards/answer';
import { explain } from '../lib/cards/explain';
import { lookUp } from '../lib/lookup/lookUp';
import type { IntegrationQuery } from '../lib/lookup/query';
import { privately } from '../lib/reply';
import { defineSubcommand, type Parsed } from './define';
import { nearest } from './words';

const SOURCES = ['hooked', 'rocketchat'] as const;
const OPTIONS = ['private', 'source:', 'createdBy:'] as const;

export interface GetArguments {
    readonly id: string;
    /** Only to the asker. */
    readonly private: boolean;
    readonly source?: (typeof SOURCES)[number];
    /** A user id, or `@username`. */
    readonly createdBy?: string;
}

export const get = defineSubcommand<GetArguments>({
    name: 'get',
    usage: '<id>',
    summary: 'help_get',
    example: 'help_get_example',
    options: [
        { form: 'private', help: 'help_get_private' },
        { form: 'source:hooked | source:rocketchat', help: 'help_get_source' },
        { form: 'createdBy:<user id or @username>', help: 'help_get_created_by' },
    ],
    parse: parseGet,
    async run({ app, say }, args) {
        const createdBy = await creatorOf(args, app.people);
        if (createdBy.unknown !== undefined) {
            return privately(explain({ kind: 'no-such-user', username: createdBy.unknown }, say));
        }
        const query: IntegrationQuery = {
            id: args.id,
            ...(args.source && { source: args.source }),
            ...(createdBy.id !== undefined && { createdBy: createdBy.id }),
        };
        const reader = { language: app.person.language, utcOffset: app.person.utcOffset };
        const [findings, cardContext] = await Promise.all([lookUp(app, query), cardContextFor(app, reader)]);
        const audience = args.private || app.settings.cardVisibility === 'private' ? 'asker' : 'room';
        return answerReply({ query, findings, reader, now: app.clock.now(), audience }, cardContext);
    },
});

/** The first word is the id; options may stand anywhere behind it. */
export function parseGet([id, ...options]: readonly string[]): Parsed<GetArguments> {
    if (id === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
    let args: GetArguments = { id, private: false };
    for (const word of options) {
        const [, name = word, value = ''] = /^([a-z]+):(.*)$/is.exec(word) ?? [];
        switch (name.toLowerCase()) {
            case 'private':
                args = { ...args, private: true };
                break;
            case 'source': {
                const source = SOURCES.find((one) => one === value.toLowerCase());
                if (!source)
                    return { ok: false, misuse: { kind: 'bad-value', option: 'source:', value, allowed: SOURCES } };
                if (args.source && args.source !== source)
                    return { ok: false, misuse: { kind: 'twice', option: 'source:' } };
                args = { ...args, source };
                break;
            }
            case 'createdby':
                if (value === '' || value === '@') {
                    const allowed = ['<user id>', '@<username>'];
                    return { ok: false, misuse: { kind: 'bad-value', option: 'createdBy:', value, allowed } };
                }
                if (args.createdBy !== undefined) return { ok: false, misuse: { kind: 'twice', option: 'createdBy:' } };
                args = { ...args, createdBy: value };
                break;
            default: {
                const meant = nearest(word, OPTIONS);
                return { ok: false, misuse: { kind: 'unknown-option', word, ...(meant && { nearest: meant }) } };
            }
        }
    }
    return { ok: true, args };
}

/** Rocket.Chat filters by user id; people know each other by name. */
async function creatorOf(
    { createdBy }: GetArguments,
    people: { idOf(username: string): Promise<string | undefined> },
): Promise<{ readonly id?: string; readonly unknown?: string }> {
    if (createdBy === undefined) return {};
    if (!createdBy.startsWith('@')) return { id: createdBy };
    const username = createdBy.slice(1);
    const id = await people.idOf(username);
    return id === undefined ? { unknown: username } : { id };
}
