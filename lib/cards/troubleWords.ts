import type { Platform } from '../domain/hooked';
import type { Subject, Trouble } from '../domain/monitor/subject';
import type { WebhookKind } from '../domain/rocketchat';
import { boldName, code, Markup, named, type MessageKey, type Say } from '../i18n/say';
import { sourceName } from '../chat/explain';
import { platformName } from './hookedCard';

const TROUBLE_WORDS = {
    expired: 'alert_trouble_expired',
    gone: 'alert_trouble_gone',
    error: 'alert_trouble_error',
    'token-invalid': 'alert_trouble_token_invalid',
    unknown: 'alert_trouble_unknown',
    unseen: 'alert_trouble_unseen',
    failing: 'alert_trouble_failing',
    degraded: 'alert_trouble_degraded',
    'script-broken': 'alert_trouble_script_broken',
    disabled: 'alert_trouble_disabled',
    'disabled-by-server': 'alert_trouble_disabled_by_server',
    forbidden: 'alert_trouble_forbidden',
    unreachable: 'alert_trouble_unreachable',
    'rate-limited': 'alert_trouble_rate_limited',
    unreadable: 'alert_trouble_unreadable',
    'not-set-up': 'alert_trouble_not_set_up',
} as const satisfies Record<Exclude<Trouble, 'key-refused'>, MessageKey>;

/** "Token expired", without the sign that tells how bad it is. */
export const troubleWords = (trouble: Trouble, { source }: Pick<Subject, 'source'>, say: Say): Markup =>
    new Markup(trouble === 'key-refused' ? say(`alert_trouble_key_refused_${source}`) : say(TROUBLE_WORDS[trouble]));

/** The name of an integration, from outside, as it stands in running text; one without is called so. */
export const namedSubject = (subject: Subject, say: Say): Markup =>
    subject.id === undefined ? sourceName(subject.source, say) : named(subjectName(subject, say));

/** The same, where it stands out. */
export const boldSubject = (subject: Subject, say: Say): Markup =>
    subject.id === undefined
        ? new Markup(`*${sourceName(subject.source, say).markup}*`)
        : boldName(subjectName(subject, say));

const subjectName = ({ source, name }: Subject, say: Say): string =>
    name ?? say(source === 'hooked' ? 'card_unnamed_account' : 'card_unnamed_webhook');

/** "*My YouTube* · `int_yt_abc123`" */
export const subjectAndId = (subject: Subject, say: Say): string =>
    [boldSubject(subject, say).markup, ...(subject.id === undefined ? [] : [code(subject.id).markup])].join(' · ');

/** "YouTube", "outgoing webhook" */
export const kindOfSubject = (subject: Subject, say: Say): Markup =>
    subject.source === 'hooked'
        ? platformName(platformOf(subject), say)
        : new Markup(say(`kind_${webhookKindOf(subject)}`));

/** The platform behind a group of Hooked's connections. */
export function platformOf({ group }: Pick<Subject, 'group'>): Platform {
    switch (group) {
        case 'youtube':
        case 'tiktok':
        case 'instagram':
        case 'unnamed':
            return { kind: group };
        default:
            return { kind: 'other', name: group };
    }
}

/** The kind behind a group of webhooks. */
export const webhookKindOf = ({ group }: Pick<Subject, 'group'>): WebhookKind =>
    group === 'incoming' || group === 'outgoing' ? group : 'unknown';
