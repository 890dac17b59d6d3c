import type { ButtonElement } from '@rocket.chat/ui-kit';

import type { Alert, AlertMember } from '../domain/monitor/alert';
import type { Trouble } from '../domain/monitor/troubles';
import { webhookKindOfGroup } from '../domain/rocketchat';
import { code, link, Markup } from '../i18n/say';
import { choicesOf } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { sourceName } from '../chat/explain';
import { chooseName, openWebhookDetails } from '../chat/links';
import { reconnectButton } from './hookedCard';
import { moveButton } from './moveOffer';
import { kindOfSubject } from './subjectWords';
import { openButton } from './webhookCard';

type Context = Pick<CardContext, 'say' | 'appId' | 'dashboardUrl' | 'siteUrl'>;

/** What to do about many at once, which often have one cause where they began together. */
export function howToFixAll(
    { source, group, members, scattered, host }: Pick<Alert, 'source' | 'group' | 'members' | 'scattered' | 'host'>,
    context: Context,
): string {
    const { say, dashboardUrl } = context;
    if (members.every(isUnseen)) {
        const line = new Markup('`/integration get <id>`');
        return `${say('fix_title')}\n${say('alert_fix_incident_unseen', { source: sourceName(source, say), line })}`;
    }
    if (host !== undefined) {
        const words = say('alert_fix_incident_host', { host: code(host), link: new Markup(say('fix_administration')) });
        return `${say('fix_title')}\n${words}`;
    }
    const onset = scattered ? 'scattered' : 'other';
    const words =
        source === 'hooked'
            ? say('alert_fix_incident_hooked', {
                  onset,
                  platform: kindOfSubject({ source, group }, say),
                  link: link(say('fix_dashboard'), dashboardUrl),
              })
            : say('alert_fix_incident_rocketchat', {
                  onset,
                  link: new Markup(say('fix_administration')),
              });
    return `${say('fix_title')}\n${words}`;
}

/** The troubles that `enable` ends. */
const DISABLED = { disabled: true, 'disabled-by-server': true } as const satisfies Partial<Record<Trouble, true>>;

/** Runs the command for the person who clicks: a room reads the alert, and not everyone in it may enable webhooks. */
const enableButton = (id: string, { say, appId }: Context, blockId: string): ButtonElement =>
    choicesOf({ appId, blockId, target: { words: ['enable', id] } })(chooseName, say('button_enable'));

/** The troubles whose cause only the webhook itself tells, to the person who clicks and may see it. */
const IN_DETAILS = { 'setup-broken': true, degraded: true } as const satisfies Partial<Record<Trouble, true>>;

const detailsButton = (id: string, { say, appId }: Context, blockId: string): ButtonElement =>
    choicesOf({ appId, blockId, target: { id } })(openWebhookDetails, say('button_details'));

/** Buttons that fix it, or lead to the place of the fix. */
export function fixButtons({ source, kind, members }: Alert, context: Context, blockId: string): ButtonElement[] {
    if (kind === 'cause') return [];
    // To reconnect what works makes a new id, and its posts stay with the old one.
    if (source === 'hooked')
        return members.every(isUnseen)
            ? []
            : [reconnectButton(context, blockId), ...moveButtons(members, context, blockId)];
    const [member, another] = members;
    if (member?.subject.id === undefined || another || member.trouble === 'gone') return [];
    const { id, group } = member.subject;
    return [
        ...(member.trouble in DISABLED ? [enableButton(id, context, blockId)] : []),
        ...(member.trouble in IN_DETAILS ? [detailsButton(id, context, blockId)] : []),
        ...openButton({ id, kind: webhookKindOfGroup(group) }, context, blockId),
    ];
}

/** Offers to move the pending posts of the only member, where it is known not to work. */
function moveButtons([member, another]: readonly AlertMember[], context: Context, blockId: string): ButtonElement[] {
    const { subject, trouble, stake } = member ?? {};
    const isKnown = trouble !== 'unknown' && trouble !== 'unseen';
    if (subject?.id === undefined || another || !isKnown || (stake?.posts ?? 0) === 0) return [];
    return [moveButton({ from: subject.id }, context, blockId)];
}

/** Nobody knows how it is. */
export const isUnseen = ({ trouble }: Pick<AlertMember, 'trouble'>): boolean => trouble === 'unseen';
