const HOUR_MS = 3_600_000;
const MONTH_MS = 30 * 24 * HOUR_MS;

/** Around a change of clocks, the local time is ambiguous for this long. */
const AROUND_MS = 3 * HOUR_MS;

/** A time zone: its hours east of UTC at a given time. */
type HoursEast = (at: Date) => number;

/** One zone for each set of clock changes: there are hundreds of zones, and a format for each would take much memory. */
let distinctZones: readonly HoursEast[] | undefined;

/**
 * Whether a person's UTC offset may be different at another time. Rocket.Chat keeps today's offset and no time zone, so
 * any zone with this offset may be theirs.
 * @param hoursEast of UTC, now
 * @returns true also where no known zone has this offset now
 */
export function clockMayDiffer(hoursEast: number, now: Date, at: Date): boolean {
    distinctZones ??= zonesOf(now);
    const possible = distinctZones.filter((hours) => hours(now) === hoursEast);
    const later = new Date(at.getTime() + AROUND_MS);
    return possible.length === 0 || possible.some((hours) => hours(at) !== hoursEast || hours(later) !== hoursEast);
}

/** Compares the zones month by month over two years: no clock changes twice within a month. */
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
