import { code, Markup, type Say } from '../i18n/say';
import type { WebhookIntegration } from '../domain/rocketchat';

/**
 * What triggers a webhook, as far as its document tells (`triggerHandler.ts` of apps/meteor/app/integrations). The app
 * cannot cause such an event, and says so.
 */
export function triggerLines(webhook: WebhookIntegration, say: Say): readonly string[] {
    const { kind, enabled } = webhook;
    if (kind === 'unknown') return [];
    return [
        say('trigger_title'),
        ...(enabled === false ? [say('trigger_disabled')] : []),
        ...(kind === 'incoming'
            ? [say('trigger_incoming')]
            : [...causeOf(webhook, say), ...(isKnown(webhook) ? [say('trigger_no_test')] : [])]),
    ];
}

const EVENTS = ['sendMessage', 'fileUploaded', 'roomArchived', 'roomCreated', 'roomJoined', 'roomLeft', 'userCreated'];

const isKnown = ({ event }: WebhookIntegration): boolean => event !== undefined && EVENTS.includes(event);

function causeOf(webhook: WebhookIntegration, say: Say): readonly string[] {
    const where = new Markup(whereOf(webhook, say));
    switch (webhook.event) {
        case 'sendMessage':
            return [messageWords(webhook, where, say), ...(webhook.runOnEdits === true ? [say('trigger_edits')] : [])];
        case 'fileUploaded':
            return [say('trigger_file', { where })];
        case 'roomArchived':
            return [say('trigger_archived')];
        case 'roomCreated':
            return [say('trigger_created')];
        case 'roomJoined':
            return [say('trigger_joined', { where })];
        case 'roomLeft':
            return [say('trigger_left', { where })];
        case 'userCreated':
            return [say('trigger_user')];
        default:
            return [say('trigger_unknown')];
    }
}

/** A word counts at the start of a message unless the document says otherwise, and in its own case. */
function messageWords({ triggerWords, triggerWordAnywhere }: WebhookIntegration, where: Markup, say: Say): string {
    const given = triggerWords.filter((word) => word.trim() !== '');
    if (given.length === 0) return say('trigger_any', { where });
    const words = new Markup(
        oneOf(
            given.map((word) => code(word).markup),
            say,
        ),
    );
    return say(triggerWordAnywhere === true ? 'trigger_contains' : 'trigger_start', { where, words });
}

/** A webhook without channels is triggered in any. */
function whereOf({ channels }: WebhookIntegration, say: Say): string {
    if (channels.length === 0) return say('trigger_in_anywhere');
    return oneOf(
        channels.map((channel) => {
            switch (channel) {
                case 'all_public_channels':
                case 'all_private_groups':
                case 'all_direct_messages':
                    return say(`trigger_in_${channel}`);
                default:
                    return code(channel).markup;
            }
        }),
        say,
    );
}

const oneOf = (words: readonly string[], say: Say): string =>
    new Intl.ListFormat(say.language, { type: 'disjunction' }).format(words);
