import { zipSync, type Zippable } from 'fflate';

/**
 * The same bytes from the same contents, on any machine. Zip dates have no time zone, and fflate fills them in from
 * the local clock face: the date is therefore made from that, too.
 */
export function reproducibleZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
    const mtime = new Date(2000, 0, 1, 12);
    const sorted: Zippable = {};
    for (const name of Object.keys(entries).sort()) sorted[name] = entries[name] ?? new Uint8Array();
    return zipSync(sorted, { level: 9, mtime, os: 3, attrs: 0o100644 << 16 });
}
