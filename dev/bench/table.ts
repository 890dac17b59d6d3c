import type { GetFigures } from './get';
import type { SoakFigures } from './soak';
import type { SweepFigures } from './sweep';

/** One figure of both sides, and its goal, if it has one. */
export interface Row {
    readonly figure: string;
    readonly floor: string;
    readonly app: string;
    readonly compared: string;
    readonly goal?: { readonly wanted: string; readonly met: boolean };
}

/** How many times as long as the floor each may take. The floor sends one request; a webhook takes several. */
const MAX_RATIOS = { account: 1.25, webhook: 1.6, first: 2.5, install: 1.5 };
const MAX_MORE_ROUND_TRIPS = 2;
const MAX_ZIP_BYTES = 300_000;
const MAX_SWEEP_RATIO = 1.3;
const MAX_APP_BYTES = 200_000_000;
/** Beside an app that only receives the same bytes: its peak is what the way through the engine costs. */
const MAX_MEMORY_RATIO = 1.25;
/** The least difference that counts as a slowdown, and not as noise. */
const MAX_SLOWDOWN = 1.25;
const MAX_WRITES_PER_CHANGE = 5;

/** The performance table. Figures without a goal are for information. */
export function rowsOf({ hooked, outgoing, first, install, zipBytes }: GetFigures): Row[] {
    const account = '/integration get <account>';
    const webhook = '/integration get <outgoing>';
    return [
        ratio(`${account}, median`, hooked.floor.medianMs, hooked.app.medianMs, MAX_RATIOS.account),
        ratio(`${account}, p95`, hooked.floor.p95Ms, hooked.app.p95Ms),
        roundTrips(account, hooked.floor.roundTrips, hooked.app.roundTrips, MAX_MORE_ROUND_TRIPS),
        ratio(`${webhook}, median`, outgoing.floor.medianMs, outgoing.app.medianMs, MAX_RATIOS.webhook),
        ratio(`${webhook}, p95`, outgoing.floor.p95Ms, outgoing.app.p95Ms),
        roundTrips(webhook, outgoing.floor.roundTrips, outgoing.app.roundTrips),
        ratio('the first command of all, median', first.floor.medianMs, first.app.medianMs, MAX_RATIOS.first),
        roundTrips('the first command of all', first.floor.roundTrips, first.app.roundTrips),
        ratio('installed and enabled, median', install.floor.medianMs, install.app.medianMs, MAX_RATIOS.install),
        {
            figure: 'zip',
            floor: kilobytes(zipBytes.floor),
            app: kilobytes(zipBytes.app),
            compared: `${(zipBytes.app / zipBytes.floor).toFixed(1)} ×`,
            goal: { wanted: `< ${kilobytes(MAX_ZIP_BYTES)}`, met: zipBytes.app < MAX_ZIP_BYTES },
        },
    ];
}

/** The sweep beside the time by arithmetic and the time of a plain program. */
export function rowsOfSweep(figures: SweepFigures): Row[] {
    const { connections, latencyMs, maxParallel, ms, idealMs, plainMs, cpuMs, between } = figures;
    const sweep = `sweep of ${grouped(connections)}, ${latencyMs} ms each`;
    return [
        ratio(`${sweep}, beside arithmetic`, idealMs, ms, MAX_SWEEP_RATIO),
        ratio(`${sweep}, beside a plain program`, plainMs, ms),
        count(`${sweep}, most requests at once`, figures.mostAtOnce, { most: maxParallel }),
        count(`${sweep}, asked for`, figures.asked, { exactly: connections }),
        count(`${sweep}, asked for again`, figures.repeated, { exactly: 0 }),
        count(`${sweep}, slices`, figures.slices),
        value(`${sweep}, longest slice`, milliseconds(figures.longestSliceMs), {
            wanted: '< 20 s',
            met: figures.longestSliceMs < 20_000,
        }),
        ...(between ? [value(`${sweep}, between slices, median`, milliseconds(between.medianMs))] : []),
        ...(cpuMs ? [value(`${sweep}, processor time of the app`, milliseconds(cpuMs.app))] : []),
        ...(cpuMs ? [value(`${sweep}, processor time of engine and fakes`, milliseconds(cpuMs.host))] : []),
        ...memory(`${sweep}, peak memory`, figures.peakBytes),
    ];
}

/** The last sweeps beside the first, and the news that rooms got beside the news that they should have got. */
export function rowsOfSoak(figures: SoakFigures): Row[] {
    const { connections, sweeps, changes, unchanged, unchangedFewer, mistakes, told, wanted } = figures;
    const soak = `${sweeps} sweeps of ${grouped(connections)}`;
    const fewer = grouped(unchangedFewer.connections);
    const perChange = figures.writesPerChange;
    return [
        ...slowdown(`${soak}, the last beside the first`, figures),
        {
            figure: `unchanged sweep of ${grouped(connections)} beside one of ${fewer}, engine round trips`,
            floor: String(unchangedFewer.roundTrips),
            app: String(unchanged.roundTrips),
            compared: more(unchangedFewer.roundTrips, unchanged.roundTrips),
            goal: { wanted: 'the same', met: unchanged.roundTrips === unchangedFewer.roundTrips },
        },
        {
            figure: `likewise, requests`,
            floor: String(unchangedFewer.requests),
            app: String(unchanged.requests),
            compared: more(unchangedFewer.requests, unchanged.requests),
        },
        count(`${soak}, changes made`, changes),
        value(`${soak}, storage writes for each change`, perChange.toFixed(2), {
            wanted: `≤ ${MAX_WRITES_PER_CHANGE}`,
            met: perChange <= MAX_WRITES_PER_CHANGE,
        }),
        count(`${soak}, messages posted`, figures.posted),
        count(`${soak}, messages edited`, figures.edited),
        counted(`${soak}, rooms told of trouble`, wanted.begun, told.begun),
        counted(`${soak}, rooms told that it is over`, wanted.over, told.over),
        count(`${soak}, lost`, mistakes.lost, { exactly: 0 }),
        count(`${soak}, doubled`, mistakes.doubled, { exactly: 0 }),
        count(`${soak}, messages that show something else`, mistakes.misshown, { exactly: 0 }),
        ...memory(`${soak}, peak memory`, figures.peakBytes, figures.floorPeakBytes),
    ];
}

export const unmet = (rows: readonly Row[]): Row[] => rows.filter(({ goal }) => goal && !goal.met);

export function tableOf(rows: readonly Row[]): string {
    const lines = [
        ['figure', 'floor', 'app', 'compared', 'goal', ''],
        ...rows.map(({ figure, floor, app, compared, goal }) => {
            const verdict = goal && (goal.met ? 'met' : 'NOT MET');
            return [figure, floor, app, compared, goal?.wanted ?? '', verdict ?? ''];
        }),
    ];
    const widthOf = (column: number): number => Math.max(...lines.map((cells) => cells[column]?.length ?? 0));
    return lines
        .map((cells) =>
            cells
                .map((cell, column) => (column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column))))
                .join('  ')
                .trimEnd(),
        )
        .join('\n');
}

function ratio(figure: string, floor: number, app: number, most?: number): Row {
    const value = app / floor;
    return {
        figure,
        floor: milliseconds(floor),
        app: milliseconds(app),
        compared: times(value),
        ...(most !== undefined && { goal: { wanted: `≤ ${most.toFixed(2)} ×`, met: value <= most } }),
    };
}

function roundTrips(command: string, floor: number, app: number, most?: number): Row {
    return {
        figure: `${command}, engine round trips`,
        floor: String(floor),
        app: String(app),
        compared: more(floor, app),
        ...(most !== undefined && { goal: { wanted: `≤ +${most}`, met: app - floor <= most } }),
    };
}

const more = (floor: number, app: number): string => (app > floor ? `+${app - floor}` : String(app - floor));

/** A figure with nothing to compare with. */
const value = (figure: string, app: string, goal?: Row['goal']): Row => ({
    figure,
    floor: '',
    app,
    compared: '',
    ...(goal && { goal }),
});

type CountGoal = { readonly most: number } | { readonly exactly: number };

function count(figure: string, app: number, goal?: CountGoal): Row {
    if (!goal) return value(figure, grouped(app));
    const [wanted, met] =
        'most' in goal
            ? [`≤ ${grouped(goal.most)}`, app <= goal.most]
            : [`= ${grouped(goal.exactly)}`, app === goal.exactly];
    return value(figure, grouped(app), { wanted, met });
}

/** The actual number beside the expected one. */
const counted = (figure: string, wanted: number, app: number): Row => ({
    figure,
    floor: grouped(wanted),
    app: grouped(app),
    compared: more(wanted, app),
    goal: { wanted: 'the same', met: app === wanted },
});

/** The goal is for processor time: elapsed time depends on the machine's other work. */
function slowdown(figure: string, { firstMs, lastMs, firstCpuMs, lastCpuMs }: SoakFigures): Row[] {
    if (firstCpuMs === undefined || lastCpuMs === undefined) return [ratio(figure, firstMs, lastMs, MAX_SLOWDOWN)];
    return [ratio(figure, firstMs, lastMs), ratio(`${figure}, processor time`, firstCpuMs, lastCpuMs, MAX_SLOWDOWN)];
}

/** No row where the system does not report the figure. */
function memory(figure: string, bytes: number | undefined, floor?: number): Row[] {
    if (bytes === undefined) return [];
    if (floor === undefined) {
        return [
            value(figure, megabytes(bytes), { wanted: `< ${megabytes(MAX_APP_BYTES)}`, met: bytes < MAX_APP_BYTES }),
        ];
    }
    const compared = bytes / floor;
    const goal = { wanted: `≤ ${MAX_MEMORY_RATIO} ×`, met: compared <= MAX_MEMORY_RATIO };
    return [{ figure, floor: megabytes(floor), app: megabytes(bytes), compared: times(compared), goal }];
}

const times = (value: number): string => `${value.toFixed(2)} ×`;
const grouped = (number: number): string => number.toLocaleString('en');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

const milliseconds = (ms: number): string => `${ms.toFixed(ms < 100 ? 2 : 0)} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
