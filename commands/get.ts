import { answerReply, publicQuestion } from '../lib/cards/findingsCard';
import { detailsReply } from '../lib/cards/webhookDetails';
import type { Reply } from '../lib/chat/reply';
import { cardContextFor } from '../lib/context/cardContext';
import type { AppContext } from '../lib/context/context';
import { audienceOfCard } from '../lib/context/visibility';
import type { Lookup } from '../lib/domain/lookup';
import type { NamedIntegration } from '../lib/domain/names';
import { type IntegrationQuery } from '../lib/domain/query';
import type { WebhookIntegration } from '../lib/domain/rocketchat';
import { SOURCES, type Source } from '../lib/domain/source';
import { isMissed } from '../lib/find/find';
import { lookup } from '../lib/find/lookup';
import { defineSubcommand, type Parsed } from './define';
import { visibilityWords, withNamed, type Missed, type Target } from './named';
import { nameIn, saysWho, strangeWord, VISIBILITY_OPTIONS, VISIBILITY_WORDS, type IdAndPrivate } from './options';
import { nearest } from './words';

/** Shows all of a webhook. */
const DETAILS = 'details';
const OPTIONS = [...VISIBILITY_WORDS, DETAILS, 'source:', 'createdBy:'] as const;

export interface GetArguments extends IdAndPrivate {
    readonly source?: Source;
    /** A user id, or `@username`. */
    readonly createdBy?: string;
    /** All of a webhook, to the asker alone. */
    readonly details?: true;
}

export const get = defineSubcommand<GetArguments>({
    name: 'get',
    usage: '<id>',
    needs: 'integration',
    onlyReads: true,
    group: 'look',
    brief: 'help_get_brief',
    summary: 'help_get',
    example: 'help_get_example',
    options: [
        ...VISIBILITY_OPTIONS,
        { form: SOURCES.map((source) => `source:${source}`).join(' | '), help: 'help_get_source' },
        { form: 'createdBy:<user id or @username>', help: 'help_get_created_by' },
        { form: DETAILS, help: 'help_get_details' },
    ],
    parse: parseGet,
    run({ app }, args) {
        const { id: words, source, createdBy } = args;
        const lineOf = ({ id, source: where }: NamedIntegration): readonly string[] => [
            'get',
            id,
            `source:${where}`,
            ...(createdBy === undefined ? [] : [`createdBy:${createdBy}`]),
            ...visibilityWords(args),
            ...(args.details ? [DETAILS] : []),
        ];
        const query = { words, ...(source && { sources: [source] }), ...(createdBy !== undefined && { createdBy }) };
        return withNamed(app, { ...query, lineOf }, (target) => show(app, args, target));
    },
});

async function show(app: AppContext, args: GetArguments, target: Target): Promise<Reply | Missed> {
    const source = target.source ?? args.source;
    const query: IntegrationQuery = {
        id: target.id,
        ...(source && { source }),
        ...(args.createdBy !== undefined && { createdBy: args.createdBy }),
    };
    const [found, cardContext] = await Promise.all([lookup(app, query), cardContextFor(app)]);
    const [webhook] = found.findings.flatMap(({ outcome }) =>
        outcome.ok && outcome.value.source === 'rocketchat' ? [outcome.value] : [],
    );
    if (args.details && webhook) return detailsReply(webhook, app.clock.now(), cardContext);
    const audience = await audienceOfCard(app, args.details ? { private: true } : args, webhooksIn(found));
    const shown = { ...found, query, reader: app.reader, now: app.clock.now() };
    if (audience === 'ask') return publicQuestion({ ...shown, audience: 'asker' }, cardContext);
    const reply = answerReply({ ...shown, audience }, cardContext);
    return isMissed(found.findings) ? { missed: reply.text } : reply;
}

const webhooksIn = ({ findings }: Lookup): readonly WebhookIntegration[] =>
    findings.flatMap(({ outcome }) =>
        outcome.ok && outcome.value.source === 'rocketchat' ? [outcome.value.webhook] : [],
    );

/** Parses the words: options with a colon may stand anywhere, and what is no option is the name. */
export function parseGet(words: readonly string[]): Parsed<GetArguments> {
    let args: Pick<GetArguments, 'source' | 'createdBy'> = {};
    const others: string[] = [];
    for (const word of words) {
        const [, name = word, value] = /^([a-z_-]+):(.*)$/is.exec(word) ?? [];
        const option = OPTIONS.find(
            (one) => one.toLowerCase() === `${name}${value === undefined ? '' : ':'}`.toLowerCase(),
        );
        switch (option) {
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
            default: {
                // A name may hold a colon, but no option that is misspelt.
                const meant = value === undefined ? undefined : nearest(`${name}:`, OPTIONS);
                const isFirst = others.every((one) => one.toLowerCase() === 'private');
                if (meant !== undefined && !isFirst)
                    return { ok: false, misuse: { kind: 'unknown-option', word, nearest: meant } };
                others.push(word);
            }
        }
    }
    const asked = withoutDetails(others);
    const { name, rest, visibility } = nameIn(asked.words);
    const [strange] = rest;
    if (name === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
    return strange === undefined
        ? { ok: true, args: { id: name, ...visibility, ...args, ...(asked.details && { details: true }) } }
        : { ok: false, misuse: strangeWord(strange, OPTIONS) };
}

/** A name may hold the word as well, so it counts behind the name alone: as the last word but for `private` and `public`. */
function withoutDetails(words: readonly string[]): { readonly words: readonly string[]; readonly details: boolean } {
    const last = words.findLastIndex((word) => !saysWho(word));
    const isBehind = words.slice(0, Math.max(last, 0)).some((word) => !saysWho(word));
    return isBehind && words[last]?.toLowerCase() === DETAILS
        ? { words: words.filter((_, index) => index !== last), details: true }
        : { words, details: false };
}

const badValue = (option: string, value: string | undefined, allowed: readonly string[]): Parsed<never> => ({
    ok: false,
    misuse: { kind: 'bad-value', option, value: value ?? '', allowed },
});

const twice = (option: string): Parsed<never> => ({ ok: false, misuse: { kind: 'twice', option } });
