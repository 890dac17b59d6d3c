import { failed, ok, type Outcome } from '../../domain/outcome';
import type { WebhookIntegration } from '../../domain/rocketchat';

/*
 * `integrations.update` replaces the whole integration, so the app has to send all of it back. Only this file and
 * `update.ts` handle tokens, scripts and addresses unredacted, and none of them leaves these two except towards the server.
 */

/** A document or a request, with everything that is in it. */
export type Wire = Readonly<Record<string, unknown>>;

/** The document with its secrets, and the integration that may be shown. */
export interface Document {
    readonly wire: Wire;
    readonly webhook: WebhookIntegration;
}

/** How each kind of field is read from the document. Undefined means unreadable, and then nothing is sent. */
const READ = {
    text: (value: unknown) => (typeof value === 'string' ? value : undefined),
    flag: (value: unknown) =>
        value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
    number: (value: unknown) =>
        (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
        Number.isFinite(Number(value))
            ? Number(value)
            : undefined,
    // One part of the server refuses blank texts, another drops them.
    texts: (value: unknown) =>
        Array.isArray(value) && value.every((one): one is string => typeof one === 'string')
            ? value.filter((one) => one.trim() !== '')
            : undefined,
} as const;

const COMMON = {
    name: 'text',
    username: 'text',
    alias: 'text',
    avatar: 'text',
    emoji: 'text',
    script: 'text',
} as const satisfies Fields;

/**
 * The fields that an update writes, besides the ones that `bodyFor` adds itself (`IntegrationsUpdateProps` of
 * `@rocket.chat/rest-typings`). The script's engine is left out: the server keeps it, and older servers refuse the field.
 */
const FIELDS = {
    'webhook-incoming': { ...COMMON, overrideDestinationChannelEnabled: 'flag' },
    'webhook-outgoing': {
        ...COMMON,
        event: 'text',
        token: 'text',
        urls: 'texts',
        targetRoom: 'text',
        triggerWords: 'texts',
        triggerWordAnywhere: 'flag',
        runOnEdits: 'flag',
        impersonateUser: 'flag',
        retryFailedCalls: 'flag',
        retryCount: 'number',
        retryDelay: 'text',
    },
} as const satisfies Record<string, Fields>;

type Fields = Readonly<Record<string, keyof typeof READ>>;
type WireType = keyof typeof FIELDS;

/** Without these fields the server refuses the update or loses data. */
const REQUIRED: Readonly<Record<WireType, readonly string[]>> = {
    'webhook-incoming': ['name'],
    'webhook-outgoing': ['name', 'username', 'event', 'urls', 'token'],
};

/** The server corrects these fields where they make no sense (`validateOutgoingIntegration.ts`). */
const CORRECTED = ['retryCount', 'retryDelay'];

/** Everything that an update has to repeat; undefined when a part of it is missing or unreadable. */
export function bodyFor(wire: Wire, id: string): Wire | undefined {
    const type = wire.type;
    if (type !== 'webhook-incoming' && type !== 'webhook-outgoing') return undefined;
    const channels = READ.texts(wire.channel)?.map((channel) => channel.trim());
    // The update takes the channels as one text, separated by commas.
    if (!channels || channels.some((channel) => channel.includes(','))) return undefined;
    const fields = Object.entries(FIELDS[type]).flatMap(([name, kind]): [string, unknown][] =>
        isAbsent(wire[name]) ? [] : [[name, READ[kind](wire[name])]],
    );
    if (fields.some(([, value]) => value === undefined)) return undefined;
    const has = (name: string): boolean => fields.some(([known]) => known === name);
    if (!REQUIRED[type].every(has)) return undefined;
    const scriptEnabled = isAbsent(wire.scriptEnabled) ? false : READ.flag(wire.scriptEnabled);
    if (scriptEnabled === undefined) return undefined;
    return {
        type,
        integrationId: id,
        channel: channels.join(','),
        ...Object.fromEntries(fields),
        scriptEnabled,
        // A missing field means off, and servers that do not know the field refuse it.
        ...(READ.flag(wire.skipTranspile) && { skipTranspile: true }),
    };
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** The integration where all of it is as it was sent; otherwise a problem that names the altered fields, no values. */
export function compared({ wire, webhook }: Document, body: Wire): Outcome<WebhookIntegration> {
    const stored: Wire = { ...bodyFor(wire, webhook.id), enabled: webhook.enabled };
    const names = [...new Set([...Object.keys(body), ...Object.keys(stored)])];
    // A server that does not know `skipTranspile` may keep it in the document, where it means nothing.
    const ignored = 'skipTranspile' in body ? CORRECTED : [...CORRECTED, 'skipTranspile'];
    const fields = names.filter((name) => !ignored.includes(name) && content(body[name]) !== content(stored[name]));
    return fields.length === 0 ? ok(webhook) : failed({ kind: 'altered', upstream: 'rocketchat', fields });
}

/** A server may store a missing value, an empty text, an empty list and an off switch as any one of the four. */
const content = (value: unknown): string =>
    isAbsent(value) || value === '' || value === false || (Array.isArray(value) && value.length === 0)
        ? ''
        : JSON.stringify(value);
