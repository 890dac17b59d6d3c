import type { HookedHealth } from '../domain/hooked';
import type { Alert, AlertMember } from '../domain/monitor/alert';
import type { Subject, Trouble } from '../domain/monitor/subject';
import { code, link, Markup, type Say } from '../i18n/say';
import type { CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import { fixIt as fixAccount, reconnectButton, stepsFor } from './hookedCard';
import { boldSubject, kindOfSubject, platformOf, webhookKindOf } from './troubleWords';
import { fixWebhook, openButton, webhookPlace } from './webhookCard';

type Context = Pick<CardContext, 'say' | 'appId' | 'dashboardUrl' | 'siteUrl'>;

/** The cause of the trouble, whose it is, and the exact step that ends it. */
export function howToFix({ subject, trouble }: AlertMember, context: Context): string {
    const { id } = subject;
    if (id === undefined) return fixForUpstream(subject, trouble, context.say);
    return subject.source === 'hooked'
        ? fixForAccount({ ...subject, id }, trouble, context)
        : fixForWebhook({ ...subject, id }, trouble, context);
}

/** Of many at once, which often have one cause where they began together. */
export function howToFixAll(
    { source, group, members, scattered }: Pick<Alert, 'source' | 'group' | 'members' | 'scattered'>,
    context: Context,
): string {
    const { say, dashboardUrl } = context;
    if (members.every(isUnseen)) {
        const line = new Markup('`/integration get <id>`');
        return `${say('fix_title')}\n${say('alert_fix_incident_unseen', { source: sourceName(source, say), line })}`;
    }
    const onset = scattered ? 'scattered' : 'other';
    const words =
        source === 'hooked'
            ? say('alert_fix_incident_hooked', {
                  onset,
                  platform: kindOfSubject({ key: '', source, group }, say),
                  link: link(say('fix_dashboard'), dashboardUrl),
              })
            : say('alert_fix_incident_rocketchat', {
                  onset,
                  link: new Markup(say('fix_administration')),
              });
    return `${say('fix_title')}\n${words}`;
}

/** Buttons that lead to where it is mended. */
export function fixButtons({ source, kind, members }: Alert, context: Context, blockId: string) {
    if (kind === 'cause') return [];
    // To reconnect what works makes a new id, and its posts stay with the old one.
    if (source === 'hooked') return members.every(isUnseen) ? [] : [reconnectButton(context, blockId)];
    const [member, another] = members;
    if (member?.subject.id === undefined || another || member.trouble === 'gone') return [];
    const webhook = { id: member.subject.id, kind: webhookKindOf(member.subject) };
    return openButton(webhook, webhookStateOf(member.trouble), context, blockId);
}

/** Nobody knows how it is. */
export const isUnseen = ({ trouble }: Pick<AlertMember, 'trouble'>): boolean => trouble === 'unseen';

type KnownSubject = Subject & { readonly id: string };

function fixForAccount(subject: KnownSubject, trouble: Trouble, context: Context): string {
    const { say, dashboardUrl } = context;
    const { id, name } = subject;
    const account = boldSubject(subject, say);
    switch (trouble) {
        case 'expired':
        case 'error':
        case 'token-invalid': {
            const named = name === undefined ? {} : { name };
            const health: HookedHealth =
                trouble === 'token-invalid'
                    ? { status: { kind: 'healthy' }, tokenValid: false }
                    : { status: { kind: trouble } };
            const platform = platformOf(subject);
            return fixAccount({ source: 'hooked', id, platform, account: named, health }, trouble, context);
        }
        case 'gone':
            return [
                say('fix_title'),
                say('alert_fix_gone_hooked', { id: code(id), account }),
                say('alert_fix_gone_hooked_step', {
                    link: link(say('fix_dashboard'), dashboardUrl),
                    line: code('/integration list hooked'),
                }),
                say('alert_fix_gone_meant'),
            ].join('\n');
        case 'unseen':
            return [
                say('fix_title'),
                say('alert_fix_unseen_hooked', { account }),
                say('alert_fix_unseen_hooked_step', {
                    link: link(say('fix_dashboard'), dashboardUrl),
                    line: code(`/integration get ${id}`),
                }),
            ].join('\n');
        default:
            return [
                say('fix_title'),
                say('alert_fix_unknown', { account }),
                ...stepsFor({ id, account, platform: kindOfSubject(subject, say) }, false, context),
            ].join('\n');
    }
}

function fixForWebhook(subject: KnownSubject, trouble: Trouble, context: Context): string {
    const { say } = context;
    const { id } = subject;
    const webhook = { id, kind: webhookKindOf(subject) };
    switch (trouble) {
        case 'gone':
            return [
                say('fix_title'),
                say('alert_fix_gone_rocketchat', { id: code(id) }),
                say('alert_fix_gone_rocketchat_step', { link: new Markup(say('fix_administration')) }),
                say('alert_fix_gone_meant'),
            ].join('\n');
        case 'unseen':
            return [
                say('fix_title'),
                say('alert_fix_unseen_rocketchat', { account: boldSubject(subject, say) }),
                say('alert_fix_unseen_rocketchat_step', {
                    link: webhookPlace(webhook, context),
                    line: code(`/integration get ${id}`),
                }),
            ].join('\n');
        case 'degraded':
            return [
                say('fix_title'),
                say('alert_fix_degraded', { line: code(`/integration get ${id}`) }),
                say('fix_open', { link: webhookPlace(webhook, context) }),
            ].join('\n');
        default: {
            const fix = fixWebhook(webhook, webhookStateOf(trouble), context) ?? '';
            return trouble === 'disabled' ? `${fix}\n${say('alert_fix_disabled_meant')}` : fix;
        }
    }
}

/** As the health card calls it. */
function webhookStateOf(trouble: Trouble) {
    switch (trouble) {
        case 'failing':
        case 'degraded':
        case 'script-broken':
        case 'disabled':
        case 'disabled-by-server':
            return trouble;
        default:
            return 'unknown';
    }
}

/** Whose fault it is that nothing can be seen, and who can do something about it. */
function fixForUpstream({ source }: Subject, trouble: Trouble, say: Say): string {
    const place = say('alert_settings_place');
    const lines = ((): readonly string[] => {
        switch (trouble) {
            case 'key-refused':
                return [say(`alert_fault_key_refused_${source}`), place];
            case 'forbidden':
                return [explain({ kind: 'forbidden', upstream: source }, say)];
            case 'rate-limited':
                return [say(`alert_fault_rate_limited_${source}`), place];
            case 'unreadable':
                return [say(`alert_fault_unreadable_${source}`), place];
            case 'not-set-up':
                return [say(`alert_fault_not_set_up_${source}`), place];
            default:
                return [say(`alert_fault_unreachable_${source}`), place];
        }
    })();
    return [say('fix_title'), ...lines].join('\n');
}
