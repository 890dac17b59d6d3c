import type { ListState } from '../domain/listing';
import type { HookedHealth, HookedState } from '../domain/hooked';
import type { AlertMember } from '../domain/monitor/alert';
import type { Subject } from '../domain/monitor/subject';
import type { Concerned, Trouble, TroubleOf } from '../domain/monitor/troubles';
import { platformOfGroup } from '../domain/platforms';
import { webhookKindOfGroup, type WebhookIntegration } from '../domain/rocketchat';
import type { WebhookState } from '../domain/webhookState';
import type { Source } from '../domain/source';
import { code, link, Markup, type MessageKey, type Say } from '../i18n/say';
import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { fixIt as fixAccount, stepsFor } from './hookedCard';
import { stateWords } from './stateWords';
import { boldSubject, kindOfSubject } from './subjectWords';
import { fixWebhook, webhookPlace } from './webhookCard';

type Context = Pick<CardContext, 'say' | 'dashboardUrl' | 'siteUrl'> & {
    /** The message has buttons for what is to be done; without, it names commands and places. */
    readonly hasButtons?: boolean;
};

type KnownSubject = Subject & { readonly id: string };

/** The cause, whose it is, and the exact step that ends it; an upstream has no id. */
type Fix<C extends Concerned> = (subject: C extends 'upstream' ? Subject : KnownSubject, context: Context) => string;

type WordsKey = Extract<MessageKey, `alert_trouble_${string}`>;

/** The words of a trouble: those of the state of the same name in lists, or its own, with its symbol. */
type TroubleWords<T extends Trouble> =
    | (T extends ListState ? 'state' : never)
    /** `words` is a record where each source has words of its own. */
    | { readonly sign: '🔴' | '⚠️'; readonly words: WordsKey | Readonly<Record<Source, WordsKey>> };

/** How one trouble reads in cards. */
interface TroubleTexts<T extends Trouble> {
    /** What is wrong. */
    readonly words: TroubleWords<T>;
    /** What to do about it, for everything that can be in this trouble. */
    readonly fix: { readonly [C in Concerned as T extends TroubleOf<C> ? C : never]: Fix<C> };
}

/** "Token expired", without the symbol. */
export const troubleWords = (trouble: Trouble, { source }: Pick<Subject, 'source'>, say: Say): Markup =>
    new Markup(signAndWords(trouble, source, say).words);

/** "🔴": the symbol of the state, as in lists. */
export const troubleSign = (trouble: Trouble, { source }: Pick<Subject, 'source'>, say: Say): string =>
    signAndWords(trouble, source, say).sign;

function signAndWords(trouble: Trouble, source: Source, say: Say): { readonly sign: string; readonly words: string } {
    const { words: own }: { readonly words: TroubleWords<Trouble> } = TROUBLE_TEXTS[trouble];
    if (own !== 'state')
        return { sign: own.sign, words: say(typeof own.words === 'string' ? own.words : own.words[source]) };
    // The words of a state begin with its symbol and a blank.
    const [sign = '', ...words] = stateWords(trouble as Trouble & ListState, say).split(' ');
    return { sign, words: words.join(' ') };
}

/** The cause of the trouble, whose it is, and the exact step that ends it. */
export function howToFix({ subject, trouble }: Pick<AlertMember, 'subject' | 'trouble'>, context: Context): string {
    const { id } = subject;
    // A stored record may pair a subject with a trouble that no such subject can be in: the nearest fix stands in.
    const fix: { readonly [C in Concerned]?: Fix<C> } = TROUBLE_TEXTS[trouble].fix;
    if (id === undefined) return (fix.upstream ?? TROUBLE_TEXTS.unreachable.fix.upstream)(subject, context);
    return subject.source === 'hooked'
        ? (fix.connection ?? TROUBLE_TEXTS.unknown.fix.connection)({ ...subject, id }, context)
        : (fix.webhook ?? TROUBLE_TEXTS.unknown.fix.webhook)({ ...subject, id }, context);
}

const toDo = (say: Say, ...lines: readonly string[]): string => [say('fix_title'), ...lines].join('\n');

/** As on the health card of an account in this state. */
const reconnect =
    (state: Exclude<HookedState, 'healthy' | 'unknown'>): Fix<'connection'> =>
    (subject, context) => {
        const { id, name } = subject;
        const platform = platformOfGroup(subject.group);
        const health: HookedHealth =
            state === 'token-invalid'
                ? { status: { kind: 'healthy' }, tokenValid: false }
                : { status: { kind: state } };
        const account = name === undefined ? {} : { name };
        return fixAccount({ source: 'hooked', id, platform, account, health }, state, context);
    };

const connectAgain: Fix<'connection'> = (subject, { say, dashboardUrl }) =>
    toDo(
        say,
        say('alert_fix_gone_hooked', { id: code(subject.id), account: boldSubject(subject, say) }),
        say('alert_fix_gone_hooked_step', {
            link: link(say('fix_dashboard'), dashboardUrl),
            line: code('/integration list hooked'),
        }),
        say('alert_fix_gone_meant'),
    );

const askAboutAccount: Fix<'connection'> = (subject, { say, dashboardUrl }) =>
    toDo(
        say,
        say('alert_fix_unseen_hooked', { account: boldSubject(subject, say) }),
        say('alert_fix_unseen_hooked_step', {
            link: link(say('fix_dashboard'), dashboardUrl),
            line: code(`/integration get ${subject.id}`),
        }),
    );

const lookAtAccount: Fix<'connection'> = (subject, context) => {
    const { say } = context;
    const account = boldSubject(subject, say);
    return toDo(
        say,
        say('alert_fix_unknown', { account }),
        ...stepsFor({ id: subject.id, account, platform: kindOfSubject(subject, say) }, false, context),
    );
};

const webhookOf = ({ id, group }: KnownSubject): Pick<WebhookIntegration, 'id' | 'kind'> => ({
    id,
    kind: webhookKindOfGroup(group),
});

/** As on the card of a webhook in this state. */
const fixState =
    (state: Exclude<TroubleOf<'webhook'>, 'gone' | 'unseen'> & WebhookState): Fix<'webhook'> =>
    (subject, context) =>
        fixWebhook(webhookOf(subject), state, context, context.hasButtons) ?? '';

const createAgain: Fix<'webhook'> = ({ id }, { say }) =>
    toDo(
        say,
        say('alert_fix_gone_rocketchat', { id: code(id) }),
        say('alert_fix_gone_rocketchat_step', { link: new Markup(say('fix_administration')) }),
        say('alert_fix_gone_meant'),
    );

const askAboutWebhook: Fix<'webhook'> = (subject, context) => {
    const { say } = context;
    return toDo(
        say,
        say('alert_fix_unseen_rocketchat', { account: boldSubject(subject, say) }),
        say('alert_fix_unseen_rocketchat_step', {
            link: webhookPlace(webhookOf(subject), context),
            line: code(`/integration get ${subject.id}`),
        }),
    );
};

/** The button, or the command. */
const wayToDetails = ({ id }: KnownSubject, { say, hasButtons }: Context): Markup =>
    hasButtons ? new Markup(`*${say('button_details')}*`) : code(`/integration get ${id}`);

const readDeliveries: Fix<'webhook'> = (subject, context) => {
    const { say } = context;
    return toDo(
        say,
        say('alert_fix_degraded', { line: wayToDetails(subject, context) }),
        say('fix_open', { link: webhookPlace(webhookOf(subject), context) }),
    );
};

/** The record of an alert does not say what is wrong: the card looks it up. */
const readFindings: Fix<'webhook'> = (subject, context) => {
    const { say } = context;
    return toDo(say, say('fix_setup_broken'), say('alert_fix_setup_broken', { line: wayToDetails(subject, context) }));
};

const switchOn: Fix<'webhook'> = (subject, context) =>
    `${fixState('disabled')(subject, context)}\n${context.say('alert_fix_disabled_meant')}`;

/** Whose fault it is, and where in the settings an admin ends it. */
const changeSettings =
    (
        fault:
            | 'alert_fault_key_refused'
            | 'alert_fault_unreachable'
            | 'alert_fault_rate_limited'
            | 'alert_fault_unreadable'
            | 'alert_fault_not_set_up',
    ): Fix<'upstream'> =>
    ({ source }, { say }) =>
        toDo(say, say(`${fault}_${source}`), say('alert_settings_place'));

const askForAccess: Fix<'upstream'> = ({ source }, { say }) =>
    toDo(say, explain({ kind: 'forbidden', upstream: source }, say));

/** The words and the fixes of every trouble; the monitor's facts about them stand in lib/domain/monitor/troubles.ts. */
const TROUBLE_TEXTS: { readonly [T in Trouble]: TroubleTexts<T> } = {
    expired: { words: 'state', fix: { connection: reconnect('expired') } },
    gone: {
        words: { sign: '🔴', words: 'alert_trouble_gone' },
        fix: { connection: connectAgain, webhook: createAgain },
    },
    error: { words: 'state', fix: { connection: reconnect('error') } },
    'token-invalid': { words: 'state', fix: { connection: reconnect('token-invalid') } },
    unknown: { words: 'state', fix: { connection: lookAtAccount, webhook: fixState('unknown') } },
    unseen: { words: 'state', fix: { connection: askAboutAccount, webhook: askAboutWebhook } },
    failing: { words: 'state', fix: { webhook: fixState('failing') } },
    degraded: { words: 'state', fix: { webhook: readDeliveries } },
    'script-broken': { words: 'state', fix: { webhook: fixState('script-broken') } },
    'setup-broken': { words: 'state', fix: { webhook: readFindings } },
    disabled: { words: 'state', fix: { webhook: switchOn } },
    'disabled-by-server': {
        words: 'state',
        fix: { webhook: fixState('disabled-by-server') },
    },
    'key-refused': {
        words: {
            sign: '🔴',
            words: { hooked: 'alert_trouble_key_refused_hooked', rocketchat: 'alert_trouble_key_refused_rocketchat' },
        },
        fix: { upstream: changeSettings('alert_fault_key_refused') },
    },
    forbidden: { words: { sign: '🔴', words: 'alert_trouble_forbidden' }, fix: { upstream: askForAccess } },
    unreachable: {
        words: { sign: '⚠️', words: 'alert_trouble_unreachable' },
        fix: { upstream: changeSettings('alert_fault_unreachable') },
    },
    'rate-limited': {
        words: { sign: '⚠️', words: 'alert_trouble_rate_limited' },
        fix: { upstream: changeSettings('alert_fault_rate_limited') },
    },
    unreadable: {
        words: { sign: '⚠️', words: 'alert_trouble_unreadable' },
        fix: { upstream: changeSettings('alert_fault_unreadable') },
    },
    'not-set-up': {
        words: { sign: '🔴', words: 'alert_trouble_not_set_up' },
        fix: { upstream: changeSettings('alert_fault_not_set_up') },
    },
};
