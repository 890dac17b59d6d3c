import type { GetFigures } from './get';

/** One figure of both sides, and what is asked of it, if anything. */
export interface Row {
    readonly figure: string;
    readonly floor: string;
    readonly app: string;
    readonly compared: string;
    readonly goal?: { readonly wanted: string; readonly met: boolean };
}

const MAX_RATIO = 1.5;
const MAX_MORE_ROUND_TRIPS = 2;
const MAX_ZIP_BYTES = 200_000;

/** The performance table. Figures without a goal are for information. */
export function rowsOf({ hooked, outgoing, first, install, zipBytes }: GetFigures): Row[] {
    const account = '/integration get <account>';
    const webhook = '/integration get <outgoing>';
    return [
        ratio(`${account}, median`, hooked.floor.medianMs, hooked.app.medianMs, MAX_RATIO),
        ratio(`${account}, p95`, hooked.floor.p95Ms, hooked.app.p95Ms),
        roundTrips(account, hooked.floor.roundTrips, hooked.app.roundTrips, MAX_MORE_ROUND_TRIPS),
        ratio(`${webhook}, median`, outgoing.floor.medianMs, outgoing.app.medianMs),
        ratio(`${webhook}, p95`, outgoing.floor.p95Ms, outgoing.app.p95Ms),
        roundTrips(webhook, outgoing.floor.roundTrips, outgoing.app.roundTrips),
        ratio('the first command of all, median', first.floor.medianMs, first.app.medianMs),
        roundTrips('the first command of all', first.floor.roundTrips, first.app.roundTrips),
        ratio('installed and enabled, median', install.floor.medianMs, install.app.medianMs),
        {
            figure: 'zip',
            floor: kilobytes(zipBytes.floor),
            app: kilobytes(zipBytes.app),
            compared: `${(zipBytes.app / zipBytes.floor).toFixed(1)} ×`,
            goal: { wanted: `< ${kilobytes(MAX_ZIP_BYTES)}`, met: zipBytes.app < MAX_ZIP_BYTES },
        },
    ];
}

export const unmet = (rows: readonly Row[]): Row[] => rows.filter(({ goal }) => goal && !goal.met);

export function tableOf(rows: readonly Row[]): string {
    const lines = [
        ['figure', 'floor', 'app', 'app to floor', 'goal', ''],
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
        compared: `${value.toFixed(2)} ×`,
        ...(most !== undefined && { goal: { wanted: `≤ ${most.toFixed(2)} ×`, met: value <= most } }),
    };
}

function roundTrips(command: string, floor: number, app: number, most?: number): Row {
    const more = app - floor;
    return {
        figure: `${command}, engine round trips`,
        floor: String(floor),
        app: String(app),
        compared: more > 0 ? `+${more}` : String(more),
        ...(most !== undefined && { goal: { wanted: `≤ +${most}`, met: more <= most } }),
    };
}

const milliseconds = (ms: number): string => `${ms.toFixed(ms < 100 ? 2 : 0)} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
