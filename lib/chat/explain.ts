import type { Misuse, Problem, SettingComplaint, Unreadable, Upstream } from '../domain/problem';
import { rightsFor } from '../domain/rights';
import type { Source } from '../domain/source';
import { code, Markup, type MessageKey, type Say } from '../i18n/say';

const HOUR_MS = 3_600_000;

const UNREADABLE_WORDS = {
    'not-json': 'problem_unreadable_not_json',
    empty: 'problem_unreadable_empty',
    unexpected: 'problem_unreadable_unexpected',
    'too-large': 'problem_unreadable_too_large',
    'too-deep': 'problem_unreadable_too_deep',
    'other-integration': 'problem_unreadable_other_integration',
    moving: 'problem_unreadable_moving',
    foreign: 'problem_unreadable_foreign',
    unconfirmed: 'problem_unreadable_unconfirmed',
    contradictory: 'problem_unreadable_contradictory',
    incomplete: 'problem_unreadable_incomplete',
    redirected: 'problem_unreadable_redirected',
} as const satisfies Record<Exclude<Unreadable, 'html'>, MessageKey>;

const NOT_WRITABLE_WORDS = {
    incomplete: 'problem_not_writable_incomplete',
    channels: 'problem_not_writable_channels',
    'room-gone': 'problem_not_writable_room_gone',
    'poster-gone': 'problem_not_writable_poster_gone',
} as const satisfies Record<Extract<Problem, { kind: 'not-writable' }>['why'], MessageKey>;

/** A problem in words: whose fault it is, and what to do. */
export function explain(problem: Problem, say: Say): string {
    switch (problem.kind) {
        case 'not-found':
            return say(`problem_not_found_${problem.what ?? problem.upstream}`, { id: code(problem.id) });
        case 'video-not-ready':
            return say('problem_video_not_ready', { id: code(problem.id) });
        case 'credentials-refused':
            return say(`problem_credentials_refused_${problem.upstream}`);
        case 'forbidden':
            return forbidden(problem, say);
        case 'refused-in-front':
            return refusedInFront(problem, say);
        case 'rate-limited': {
            const source = sourceName(problem.upstream, say);
            if (problem.waitMs === undefined) return say('problem_rate_limited', { source });
            if (problem.waitMs > 120_000) {
                return say('problem_rate_limited_minutes', { source, minutes: Math.ceil(problem.waitMs / 60_000) });
            }
            return say('problem_rate_limited_wait', { source, seconds: Math.ceil(problem.waitMs / 1000) });
        }
        case 'unreachable':
            return say(`problem_unreachable_${problem.upstream}`);
        case 'timed-out': {
            const seconds = Math.max(1, Math.round(problem.afterMs / 1000));
            return say('problem_timed_out', { source: sourceName(problem.upstream, say), seconds });
        }
        case 'upstream-failed': {
            const values = { source: sourceName(problem.upstream, say), status: String(problem.status) };
            const { waitMs } = problem;
            if (waitMs === undefined) return say('problem_upstream_failed', values);
            if (waitMs <= 120_000) {
                return say('problem_upstream_failed_seconds', { ...values, seconds: Math.ceil(waitMs / 1000) });
            }
            return waitMs <= 2 * HOUR_MS
                ? say('problem_upstream_failed_minutes', { ...values, minutes: Math.ceil(waitMs / 60_000) })
                : say('problem_upstream_failed_hours', { ...values, hours: Math.ceil(waitMs / HOUR_MS) });
        }
        case 'unreadable': {
            if (problem.how === 'html') return say(`problem_unreadable_html_${problem.upstream}`);
            return say(UNREADABLE_WORDS[problem.how], { source: sourceName(problem.upstream, say) });
        }
        case 'rejected': {
            const [source, status] = [sourceName(problem.upstream, say), String(problem.status)];
            const { message } = problem;
            return message
                ? say('problem_rejected_message', { source, status, message })
                : say('problem_rejected', { source, status });
        }
        case 'not-writable':
            return say(NOT_WRITABLE_WORDS[problem.why]);
        case 'altered': {
            const fields = new Markup(problem.fields.map((field) => code(field).markup).join(', '));
            return say('problem_altered', { fields });
        }
        case 'networking-denied':
            return say('problem_networking_denied', { source: sourceName(problem.upstream, say) });
        case 'not-configured': {
            const settings = new Markup(problem.settings.map((setting) => code(setting).markup).join(', '));
            return say('problem_not_configured', { source: sourceName(problem.upstream, say), settings });
        }
        case 'bad-setting': {
            const complaint = new Markup(complain(problem.complaint, say));
            return say('problem_bad_setting', { source: sourceName(problem.upstream, say), complaint });
        }
        case 'may-not-view':
            return say(`problem_may_not_view_${problem.upstream}`);
        case 'may-not-manage':
            return say(problem.isAdmin ? 'problem_may_not_manage_admin' : 'problem_may_not_manage');
        case 'impossible-id':
            if (problem.what) return say(`problem_impossible_id_${problem.what}`);
            return problem.why === 'too-long'
                ? say('problem_impossible_id_too_long')
                : say('problem_impossible_id_reserved', { id: code(problem.id) });
        case 'no-such-user':
            return say('problem_no_such_user', { username: code(`@${problem.username}`) });
        case 'unknown-subcommand':
            return unknownSubcommand(problem, say);
        case 'misuse':
            return misused(problem.misuse, say);
        case 'stale-card':
            return say('problem_stale_card');
        case 'card-gone':
            return say('problem_card_gone');
        case 'internal':
            return say('problem_internal');
    }
}

const IN_FRONT_WORDS = {
    page: 'problem_in_front_page',
    'sign-in': 'problem_in_front_sign_in',
    gateway: 'problem_in_front_gateway',
    nobody: 'problem_in_front_nobody',
} as const satisfies Record<Extract<Problem, { kind: 'refused-in-front' }>['by'], MessageKey>;

/** The setting that holds the address of each upstream. */
const ADDRESS_SETTING = {
    hooked: 'hooked_api_url',
    rocketchat: 'rocketchat_url',
} as const satisfies Record<Upstream, string>;

/** Where no request is known, the permissions to see every webhook stand in. */
function forbidden({ upstream, change, needs }: Extract<Problem, { kind: 'forbidden' }>, say: Say): string {
    if (upstream === 'hooked') return say('problem_forbidden_hooked');
    const named = (needs ?? rightsFor('integrations.list')).map((permission) => code(permission).markup);
    const permissions = new Markup(named.join(', '));
    return say(change ? 'problem_forbidden_change' : 'problem_forbidden_rocketchat', { permissions });
}

/** Whose page it is, its own words if it has any, and who can do something about it. */
function refusedInFront(
    { upstream, status, by, said }: Extract<Problem, { kind: 'refused-in-front' }>,
    say: Say,
): string {
    return [
        say(IN_FRONT_WORDS[by], { source: sourceName(upstream, say), status: String(status) }),
        ...(said === undefined ? [] : [say('problem_in_front_said', { words: said })]),
        say('problem_in_front_fix', { setting: code(ADDRESS_SETTING[upstream]) }),
    ].join(' ');
}

/** "Hooked" or "Rocket.Chat", in the reader's language. */
export const sourceName = (source: Source, say: Say): Markup => new Markup(say(`source_${source}`));

/** What is wrong with a setting, for admins. */
export function complain(complaint: SettingComplaint, say: Say): string {
    const setting = code(complaint.setting);
    const { usedInstead, stored } = complaint;
    const wrong = complaintInWords(complaint, setting, say);
    const words =
        stored === undefined
            ? wrong
            : stored === ''
              ? say('complaint_stored_nothing', { complaint: new Markup(wrong) })
              : say('complaint_stored', { complaint: new Markup(wrong), value: code(stored) });
    return usedInstead === undefined
        ? words
        : say('complaint_used_instead', { complaint: new Markup(words), value: code(usedInstead) });
}

function complaintInWords({ expected, min = 0, max = 0 }: SettingComplaint, setting: Markup, say: Say): string {
    switch (expected) {
        case 'web-address':
            return say('complaint_web_address', { setting });
        case 'whole-number':
            return say('complaint_whole_number', { setting, min, max });
        case 'choice':
            return say('complaint_choice', { setting });
        case 'credential':
            return say('complaint_credential', { setting });
        case 'roles':
            return say('complaint_roles', { setting });
        case 'mention':
            return say('complaint_mention', { setting });
    }
}

function unknownSubcommand({ word, line }: Extract<Problem, { kind: 'unknown-subcommand' }>, say: Say): string {
    return [
        say('problem_unknown_subcommand', { word: code(word) }),
        ...(line === undefined ? [] : [say('problem_did_you_mean', { line: code(line) })]),
        say('problem_see_help'),
    ].join(' ');
}

function misused(misuse: Misuse, say: Say): string {
    switch (misuse.kind) {
        case 'missing-id':
            return say('problem_missing_id');
        case 'missing':
            return say(`problem_missing_${misuse.what}`);
        case 'unknown-option': {
            const unknown = say('problem_unknown_option', { word: code(misuse.word) });
            return misuse.nearest === undefined
                ? unknown
                : `${unknown} ${say('problem_did_you_mean', { line: code(misuse.nearest) })}`;
        }
        case 'surplus':
            return say('problem_unknown_word', { word: code(misuse.word) });
        case 'name-in-list':
            return `${say('problem_unknown_filter', { word: code(misuse.word) })} ${say('problem_did_you_mean', { line: code(`/integration get ${misuse.word}`) })}`;
        case 'swapped':
            return `${say('problem_missing_order')} ${say('problem_did_you_mean', { line: code(misuse.line) })}`;
        case 'bad-value': {
            const allowed = new Markup(misuse.allowed.map((one) => code(one).markup).join(', '));
            if (misuse.value === '') return say('problem_no_value', { option: code(misuse.option), allowed });
            return say('problem_bad_value', { option: code(misuse.option), value: code(misuse.value), allowed });
        }
        case 'twice':
            return say('problem_twice', { option: code(misuse.option) });
    }
}
