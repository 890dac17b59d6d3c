import axios from 'axios';

import { questions } from '../../lib/adapters/doctor/upstreams';
import { doctorLine, doctorTitle, settingsWords } from '../../lib/cards/doctorCard';
import { timesFor } from '../../lib/chat/times';
import { examine } from '../../lib/doctor/examine';
import type { Diagnosis } from '../../lib/domain/doctor';
import { sayIn } from '../../lib/i18n/say';
import type { Clock } from '../../lib/ports/clock';
import { readSettings, type RawSettings } from '../../lib/settings/values';
import { shownSettings } from '../../lib/settings/shown';

const say = sayIn(undefined);

/** The doctor's questions and words, asked from a terminal: what only the app can look at is said to be so. */
export function examineFromTerminal(
    raw: RawSettings,
    { clock, onError }: { readonly clock: Clock; readonly onError: (line: string) => void },
): Promise<Diagnosis> {
    const settings = readSettings(raw);
    const adapter = axios.getAdapter('http');
    return examine({
        settings,
        say,
        times: timesFor(say.language, 0, () => clock.now()),
        examination: {
            settings: shownSettings(raw),
            clock,
            withTimeout,
            onError: (probe) => onError(`The check of ${probe} failed inside this tool.`),
            // Outside the workspace, only the setting names its address.
            ...questions({ settings, adapter, clock, siteUrl: () => Promise.resolve(undefined) }),
        },
    });
}

async function withTimeout<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), ms);
    });
    try {
        return await Promise.race([work, late]);
    } finally {
        clearTimeout(timer);
    }
}

/** Without the marks of a message, and without the invisible characters that keep a client from making links. */
const plain = (words: string): string =>
    words.replace(/\p{Default_Ignorable_Code_Point}(?<!\ufe0f)/gu, '').replace(/[*`]/g, '');

/** The report for people. */
export const inLines = ({ verdicts, settings }: Diagnosis, only: readonly string[]): readonly string[] => [
    plain(doctorTitle(verdicts, say)),
    ...verdicts.map((verdict) => plain(doctorLine(verdict, say))),
    '',
    ...settingsWords(
        settings.filter(({ id }) => only.includes(id)),
        say,
    ).map(plain),
];

/** The report for programs: `{ok, checks: [{probe, level, words}], settings: [{id, kind, value?}]}`. */
export const inJson = ({ verdicts, settings }: Diagnosis, only: readonly string[]): unknown => ({
    ok: isWell({ verdicts }),
    checks: verdicts.map(({ probe, level, words }) => ({ probe, level, words: plain(words) })),
    settings: settings.filter(({ id }) => only.includes(id)),
});

/** Whether nothing fails. Warnings, and what a terminal cannot check, are no failure. */
export const isWell = ({ verdicts }: Pick<Diagnosis, 'verdicts'>): boolean =>
    verdicts.every(({ level }) => level !== 'failure');
