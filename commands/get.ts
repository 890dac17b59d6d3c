import { answerReply } from '../lib/cards/findingsCard';
import { cardContextFor } from '../lib/context/cardContext';
import { findIntegration } from '../lib/find/find';
import { type IntegrationQuery } from '../lib/domain/query';
import { SOURCES, type Source } from '../lib/domain/source';
import { defineSubcommand, type Parsed } from './define';
import { audienceOf } from './options';
import { nearest } from './words';

const OPTIONS = ['private', 'source:', 'createdBy:'] as const;

export interface GetArguments {
    readonly id: string;
    /** Only to the asker. */
    readonly private: boolean;
    readonly source?: Source;
    /** A user id, or `@username`. */
    readonly createdBy?: string;
}

export const get = defineSubcommand<GetArguments>({
    name: 'get',
    usage: '<id>',
    needs: 'integration',
    group: 'look',
    brief: 'help_get_brief',
    summary: 'help_get',
    example: 'help_get_example',
    options: [
        { form: 'private', help: 'help_get_private' },
        { form: SOURCES.map((source) => `source:${source}`).join(' | '), help: 'help_get_source' },
        { form: 'createdBy:<user id or @username>', help: 'help_get_created_by' },
    ],
    parse: parseGet,
    async run({ app }, args) {
        const query: IntegrationQuery = {
            id: args.id,
            ...(args.source && { source: args.source }),
            ...(args.createdBy !== undefined && { createdBy: args.createdBy }),
        };
        const [findings, cardContext] = await Promise.all([findIntegration(app, query), cardContextFor(app)]);
        const audience = audienceOf(app, args.private);
        return answerReply({ query, findings, reader: app.reader, now: app.clock.now(), audience }, cardContext);
    },
});

/** The first word that is not an option is the id. Options may stand anywhere. */
export function parseGet(words: readonly string[]): Parsed<GetArguments> {
    let args: Omit<GetArguments, 'id'> = { private: false };
    let id: string | undefined;
    for (const word of words) {
        const [, name = word, value] = /^([a-z_-]+):(.*)$/is.exec(word) ?? [];
        const option = OPTIONS.find(
            (one) => one.toLowerCase() === `${name}${value === undefined ? '' : ':'}`.toLowerCase(),
        );
        switch (option) {
            case 'private':
                args = { ...args, private: true };
                break;
            case 'source:': {
                const source = SOURCES.find((one) => one === value?.toLowerCase());
                if (!source) return badValue('source:', value, SOURCES);
                if (args.source && args.source !== source) return twice('source:');
                args = { ...args, source };
                break;
            }
            case 'createdBy:':
                if (!value || value === '@') return badValue('createdBy:', value, ['<user id>', '@<username>']);
                if (args.createdBy !== undefined && args.createdBy !== value) return twice('createdBy:');
                args = { ...args, createdBy: value };
                break;
            case undefined: {
                if (id === undefined) {
                    id = word;
                    break;
                }
                const meant = nearest(value === undefined ? word : `${name}:`, OPTIONS);
                return { ok: false, misuse: { kind: 'unknown-option', word, ...(meant && { nearest: meant }) } };
            }
        }
    }
    return id === undefined ? { ok: false, misuse: { kind: 'missing-id' } } : { ok: true, args: { id, ...args } };
}

const badValue = (option: string, value: string | undefined, allowed: readonly string[]): Parsed<never> => ({
    ok: false,
    misuse: { kind: 'bad-value', option, value: value ?? '', allowed },
});

const twice = (option: string): Parsed<never> => ({ ok: false, misuse: { kind: 'twice', option } });
