const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

type Numbers = readonly [number, number, number];

function numbersOf(version: string): Numbers | undefined {
    const match = VERSION.exec(version);
    return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function compare(left: Numbers, right: Numbers): number {
    for (const [index, number] of left.entries()) if (number !== right[index]) return number - (right[index] ?? 0);
    return 0;
}

/** The version that is asked for: one in full, or `patch`, `minor` or `major` of today's. Undefined for anything else. */
export function nextVersion(asked: string, current: string): string | undefined {
    const numbers = numbersOf(current);
    if (numbers && asked === 'major') return `${numbers[0] + 1}.0.0`;
    if (numbers && asked === 'minor') return `${numbers[0]}.${numbers[1] + 1}.0`;
    if (numbers && asked === 'patch') return `${numbers[0]}.${numbers[1]}.${numbers[2] + 1}`;
    return numbersOf(asked) && asked;
}

/** Whether a version goes backwards: servers would take it for an update all the same. */
export function isOlder(version: string, current: string): boolean {
    const [left, right] = [numbersOf(version), numbersOf(current)];
    return left !== undefined && right !== undefined && compare(left, right) < 0;
}

/** The file's text with another version, everything else as it is: only the first `"version"` changes. */
export const withVersion = (json: string, version: string): string =>
    json.replace(/("version"\s*:\s*)"[^"]*"/, `$1"${version}"`);

/** The lock file's text with another version of the root package, which it names twice. */
export function lockWithVersion(json: string, version: string): string {
    const lock = JSON.parse(json) as { version: string; packages: Record<string, { version?: string }> };
    lock.version = version;
    const root = lock.packages[''];
    if (root) root.version = version;
    return `${JSON.stringify(lock, null, 2)}\n`;
}
