const HOUR_MS = 3_600_000;
const MONTH_MS = 30 * 24 * HOUR_MS;

/** On the day that clocks go back, two hours are there twice. */
const AROUND_MS = 3 * HOUR_MS;

/** Hours east of UTC, at some time, in one time zone. */
type HoursEast = (at: Date) => number;

/** Of zones whose clocks go the same way one is kept: a format takes memory, and hundreds of zones are named. */
let distinctZones: readonly HoursEast[] | undefined;

/**
 * Whether the clock of somebody who is so many hours east of UTC now can show something else at another time. Rocket.Chat
 * keeps the offset of today and no time zone, so any zone with this offset may be theirs.
 * @param hoursEast of UTC, now
 * @returns true also where no zone has this offset now, so that nothing is known of it
 */
export function clockMayDiffer(hoursEast: number, now: Date, at: Date): boolean {
    distinctZones ??= zonesOf(now);
    const possible = distinctZones.filter((hours) => hours(now) === hoursEast);
    const later = new Date(at.getTime() + AROUND_MS);
    return possible.length === 0 || possible.some((hours) => hours(at) !== hoursEast || hours(later) !== hoursEast);
}

/** Told apart by two years of months: no clock changes back within one. */
function zonesOf(now: Date): readonly HoursEast[] {
    const months = Array.from({ length: 24 }, (_, month) => new Date(now.getTime() + month * MONTH_MS));
    const zones = new Map<string, HoursEast>();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
        const hours = hoursIn(zone);
        zones.set(months.map(hours).join(), hours);
    }
    return [...zones.values()];
}

function hoursIn(timeZone: string): HoursEast {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    return (at) => {
        const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name) ?? [];
        return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60);
    };
}
