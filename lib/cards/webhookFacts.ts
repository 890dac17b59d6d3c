import { moment, someOf, type CardContext } from '../chat/card';
import { durationIn } from '../chat/times';
import { retriesOf } from '../domain/deliveryStrip';
import { hostOf, type WebhookIntegration, type WebhookPerson } from '../domain/rocketchat';
import { code, Markup, named, type Say } from '../i18n/say';
import { channelName } from './webhookCard';

type Context = Pick<CardContext, 'say' | 'times'>;

/** The details list this many of one kind. */
const MOST_LISTED = 20;
const YEAR_MS = 365 * 24 * 3_600_000;
/** A shorter time is given in seconds. */
const SECONDS_MS = 120_000;

/** Everything that a webhook's document tells, one line each: no address, no token, no script. */
export const webhookFacts = (webhook: WebhookIntegration, context: Context): readonly string[] => [
    context.say('details_enabled', { enabled: yesOrNo(webhook.enabled) }),
    ...(webhook.kind === 'outgoing' ? triggerFacts(webhook, context) : []),
    ...placeFacts(webhook, context),
    scriptFact(webhook, context.say),
    ...(webhook.kind === 'outgoing' ? [retryFact(webhook, context.say)] : []),
    ...historyFacts(webhook, context),
];

const yesOrNo = (flag: boolean | undefined): 'yes' | 'no' | 'other' =>
    flag === undefined ? 'other' : flag ? 'yes' : 'no';

function triggerFacts(webhook: WebhookIntegration, { say }: Context): readonly string[] {
    const { targets, event } = webhook;
    const hosts = [...new Set(targets.flatMap(({ address }) => hostOf(address) ?? []))];
    return [
        ...(event === undefined ? [] : [say('details_event', { event: eventWords(event, say) })]),
        ...(event === 'sendMessage' ? messageFacts(webhook, say) : []),
        ...(hosts.length > 0 ? [say('details_targets', { targets: someOf(say, hosts, MOST_LISTED) })] : []),
    ];
}

function messageFacts(
    { triggerWords, triggerWordAnywhere, runOnEdits }: WebhookIntegration,
    say: Say,
): readonly string[] {
    const where = triggerWordAnywhere === undefined ? 'other' : triggerWordAnywhere ? 'anywhere' : 'start';
    return [
        triggerWords.length > 0
            ? say('details_words', { words: someOf(say, triggerWords, MOST_LISTED), where })
            : say('details_words_none'),
        say('details_edits', { runs: yesOrNo(runOnEdits) }),
    ];
}

/** The events of `outgoingEvents.ts`; a newer one shows its own name. */
function eventWords(event: string, say: Say): Markup {
    switch (event) {
        case 'sendMessage':
        case 'fileUploaded':
        case 'roomArchived':
        case 'roomCreated':
        case 'roomJoined':
        case 'roomLeft':
        case 'userCreated':
            return new Markup(say(`details_event_${event}`));
        default:
            return code(event);
    }
}

function placeFacts(
    { channels, postsAs, alias, emoji, targetRoom }: WebhookIntegration,
    { say }: Context,
): readonly string[] {
    const rooms = channels.map((channel) => channelName(channel, say));
    return [
        ...(rooms.length > 0 ? [say('details_channels', { channels: someOf(say, rooms, MOST_LISTED) })] : []),
        ...(targetRoom ? [say('details_target_room', { room: code(targetRoom) })] : []),
        say('details_posts_as', { who: postsAs ? code(`@${postsAs}`) : unknown(say) }),
        ...(alias ? [say('details_alias', { name: named(alias) })] : []),
        ...(emoji ? [say('details_emoji', { emoji: code(emoji) })] : []),
    ];
}

const unknown = (say: Say): Markup => new Markup(say('details_unknown'));

function scriptFact({ scriptEnabled, scriptEngine }: WebhookIntegration, say: Say): string {
    if (scriptEnabled === true && scriptEngine) return say('details_script_engine', { engine: code(scriptEngine) });
    return say('details_script', { state: scriptEnabled === undefined ? 'other' : scriptEnabled ? 'on' : 'off' });
}

function retryFact(webhook: WebhookIntegration, say: Say): string {
    if (webhook.retries === undefined) return say('details_retries_unknown');
    const retries = retriesOf(webhook);
    if (!retries) return say('details_retries_none');
    return say('details_retries', { count: retries.count, duration: durationWords(retries.totalMs, say) });
}

function durationWords(ms: number, say: Say): Markup {
    if (!(ms <= YEAR_MS)) return new Markup(say('details_retries_long'));
    if (ms > SECONDS_MS) return durationIn(say.language, ms);
    const seconds = new Intl.NumberFormat(say.language, {
        style: 'unit',
        unit: 'second',
        unitDisplay: 'long',
        maximumFractionDigits: 1,
    });
    return new Markup(seconds.format(ms / 1000));
}

function historyFacts(
    { createdAt, createdBy, updatedAt, updatedBy }: WebhookIntegration,
    context: Context,
): readonly string[] {
    const { say } = context;
    const when = (date: Date | undefined): Markup => (date ? moment(context, date) : unknown(say));
    const who = (person: WebhookPerson | undefined): Markup =>
        person ? code(person.username ? `@${person.username}` : person.id) : unknown(say);
    return [
        say('details_created', { when: when(createdAt), who: who(createdBy) }),
        ...(updatedAt || updatedBy ? [say('details_changed', { when: when(updatedAt), who: who(updatedBy) })] : []),
    ];
}
