import humanInterval from 'human-interval';

/**
 * When a recurring job runs next (packages/agenda/src/Job.ts): cron first, then English, then milliseconds. An interval
 * that makes no sense, such as `15m` or the text `60000`, is no error: it becomes zero, and the job runs at every scan.
 */
export function nextRun(interval: string | number, { now, ranBefore }: { now: Date; ranBefore: boolean }): Date {
    if (typeof interval === 'string') {
        const cron = nextCron(interval, now);
        if (cron) return cron;
    }
    const ms = (typeof interval === 'number' ? interval : humanInterval(interval)) || 0;
    return new Date(now.getTime() + (ranBefore ? ms : 0));
}

/** A date, an ISO string, or "in 5 minutes". Anything else means now, as with npm's date.js. */
export function parseWhen(when: string | Date, now: Date): Date {
    const date = new Date(when);
    if (!Number.isNaN(date.getTime())) return date;
    const ms = humanInterval(String(when).replace(/^\s*in\s+|\s+from now\s*$/g, ''));
    return new Date(now.getTime() + (ms || 0));
}

const FIELD_RANGES = [
    [0, 59],
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
] as const;

/**
 * The next moment of a cron line of five or six fields (seconds first), in the machine's timezone; undefined for other
 * text.
 */
function nextCron(line: string, from: Date): Date | undefined {
    const words = line.trim().split(/\s+/);
    if (words.length !== 5 && words.length !== 6) return undefined;
    const fields = (words.length === 5 ? ['0', ...words] : words).map((word, at) =>
        cronField(word, FIELD_RANGES[at] ?? [0, 0]),
    );
    const [seconds, minutes, hours, days, months, weekdays] = fields;
    if (!seconds || !minutes || !hours || !days || !months || !weekdays) return undefined;
    if (weekdays.has(7)) weekdays.add(0);
    const anyDay = days.size === 31;
    const anyWeekday = weekdays.size >= 7;

    const at = new Date(from.getTime());
    at.setMilliseconds(0);
    at.setSeconds(at.getSeconds() + 1);
    const limit = from.getTime() + 5 * 366 * 86_400_000;
    while (at.getTime() < limit) {
        const fitsDay = days.has(at.getDate());
        const fitsWeekday = weekdays.has(at.getDay());
        // Where both day fields are restricted, either may fit.
        const dayFits = anyDay ? fitsWeekday : anyWeekday ? fitsDay : fitsDay || fitsWeekday;
        if (!months.has(at.getMonth() + 1) || !dayFits) at.setHours(24, 0, 0, 0);
        else if (!hours.has(at.getHours())) at.setHours(at.getHours() + 1, 0, 0, 0);
        else if (!minutes.has(at.getMinutes())) at.setMinutes(at.getMinutes() + 1, 0, 0);
        else if (!seconds.has(at.getSeconds())) at.setSeconds(at.getSeconds() + 1);
        else return at;
    }
    return undefined;
}

function cronField(word: string, [min, max]: readonly [number, number]): Set<number> | undefined {
    const values = new Set<number>();
    for (const part of word.split(',')) {
        const [, from, to, step] = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part) ?? [];
        if (from === undefined) return undefined;
        const first = from === '*' ? min : Number(from);
        const last = to !== undefined ? Number(to) : from === '*' || step !== undefined ? max : first;
        if (first < min || last > max || Number(step ?? 1) < 1) return undefined;
        for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
    }
    return values;
}
