import { context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import type { Reply } from '../chat/reply';
import type { Diagnosis, Level, ProbeId, ShownSetting, Verdict } from '../domain/doctor';
import { code, Markup, type MessageKey, type Say } from '../i18n/say';

/** The name of what each probe looks at. */
export const PROBE_NAMES = {
    settings: 'doctor_name_settings',
    'hooked-reach': 'doctor_name_hooked_reach',
    'hooked-key': 'doctor_name_hooked_key',
    'hooked-clock': 'doctor_name_hooked_clock',
    dashboard: 'doctor_name_dashboard',
    'rocketchat-reach': 'doctor_name_rocketchat_reach',
    'rocketchat-clock': 'doctor_name_rocketchat_clock',
    token: 'doctor_name_token',
    rights: 'doctor_name_rights',
    limit: 'doctor_name_limit',
    room: 'doctor_name_room',
    jobs: 'doctor_name_jobs',
    sweep: 'doctor_name_sweep',
    storage: 'doctor_name_storage',
    versions: 'doctor_name_versions',
} as const satisfies Record<ProbeId, MessageKey>;

const MARKS: Readonly<Record<Level, string>> = { failure: '❌', warning: '⚠️', unknown: '❔', ok: '✅' };

/** A section of a message holds no more (@rocket.chat/ui-kit). */
const MAX_SECTION_CHARS = 2_500;

/** What the doctor found, failures first, and the settings without any secret. */
export function doctorCard(
    { verdicts, settings }: Diagnosis,
    { say }: Pick<CardContext, 'say'>,
): Pick<Reply, 'text' | 'blocks'> {
    const title = doctorTitle(verdicts, say);
    const lines = verdicts.map((verdict) => doctorLine(verdict, say));
    const shown = [say('doctor_settings_title'), ...settingsWords(settings, say)];
    const blocks: Block[] = [
        ...chunked([title, ...lines], '\n').map((text) => section(text)),
        ...chunked(shown, ' · ').map((text) => contextBlock(text)),
    ];
    return { text: [title, ...lines].join('\n'), blocks };
}

/** "Doctor: 1 failure, 2 warnings" */
export function doctorTitle(verdicts: readonly Verdict[], say: Say): string {
    const count = (level: Level): number => verdicts.filter((one) => one.level === level).length;
    return say('doctor_title', {
        failures: count('failure'),
        warnings: count('warning'),
        unknown: count('unknown'),
    });
}

/** "❌ *Hooked API key*: …" */
export const doctorLine = ({ probe, level, words }: Verdict, say: Say): string =>
    say('doctor_line', {
        mark: new Markup(MARKS[level]),
        what: new Markup(say(PROBE_NAMES[probe])),
        words: new Markup(words),
    });

/** "`hooked_api_key` is set", one by one; those at their default together, at the end. */
export function settingsWords(settings: readonly ShownSetting[], say: Say): readonly string[] {
    const own = settings.flatMap((setting): readonly string[] => {
        const id = code(setting.id);
        if (setting.kind === 'default') return [];
        return setting.kind === 'value'
            ? [say('doctor_setting_value', { id, value: code(setting.value) })]
            : [say(`doctor_setting_${setting.kind}`, { id })];
    });
    const untouched = settings.filter(({ kind }) => kind === 'default').map(({ id }) => code(id).markup);
    if (untouched.length === 0) return own;
    return [...own, say('doctor_setting_default', { id: new Markup(untouched.join(', ')) })];
}

function chunked(lines: readonly string[], separator: string): readonly string[] {
    const chunks: string[] = [];
    for (const line of lines) {
        const last = chunks.at(-1);
        if (last !== undefined && last.length + line.length + separator.length <= MAX_SECTION_CHARS) {
            chunks[chunks.length - 1] = `${last}${separator}${line}`;
        } else chunks.push(line);
    }
    return chunks;
}
