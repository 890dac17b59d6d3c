import * as v from 'valibot';

import { watchTarget, type Watch } from './monitor/watch';
import type { Problem } from './problem';
import type { Room } from './rooms';

/** What says that a file is a configuration of this app. It never changes. */
const FORMAT = 'hooked-integrations-config';
/** Counts the changes after which an older app would misread a file. */
const VERSION = 1;
/** A larger text is no configuration, and would block the app while it is read. */
export const MOST_CHARS = 400_000;
export const MOST_WATCHES = 500;

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** A watch as a file holds it. Ids of rooms differ from workspace to workspace, so a room has its name as well. */
export const configWatch = v.object({
    room: v.object({ id: short, name: short }),
    target: watchTarget,
    /** The integration's name, for people who read the file. */
    name: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
    /** Of the room's alerts. */
    language: v.optional(v.pipe(v.string(), v.maxLength(35))),
    /** Of the room's alerts; hours east of UTC. */
    utcOffset: v.optional(v.pipe(v.number(), v.minValue(-14), v.maxValue(14))),
});
export type ConfigWatch = v.InferOutput<typeof configWatch>;

const settingValue = v.union([v.pipe(v.string(), v.maxLength(1_000)), v.number()]);

const configFile = v.looseObject({
    format: v.literal(FORMAT),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    appVersion: v.optional(v.pipe(v.string(), v.maxLength(40))),
    createdAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
    watches: v.optional(v.array(v.unknown()), []),
    settings: v.optional(v.record(v.string(), v.unknown()), {}),
    withheld: v.optional(v.array(v.unknown()), []),
});

/** The settings of an installation that may be read by everyone who manages, and the ids of those that are kept back. */
export interface PlainSettings {
    readonly values: Readonly<Record<string, string | number>>;
    /** Set, and not shown: secrets, and what looks like one. */
    readonly withheld: readonly string[];
}

/** A configuration as it was read. */
export interface Config {
    readonly appVersion?: string;
    readonly createdAt?: Date;
    /** In the order of the file; `undefined` stands for an entry that this version does not understand. */
    readonly watches: readonly (ConfigWatch | undefined)[];
    readonly settings: PlainSettings;
    /** Parts of the file that this version does not know. */
    readonly unknown: readonly string[];
}

export type ConfigFlaw =
    { readonly kind: 'too-large' | 'not-json' | 'not-config' } | { readonly kind: 'newer'; readonly version: number };

const KNOWN = ['format', 'version', 'appVersion', 'createdAt', 'watches', 'settings', 'withheld'];

/** Reads the text of a file, which may be anything. */
export function readConfig(
    text: string,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly flaw: ConfigFlaw } {
    const flawed = (flaw: ConfigFlaw) => ({ ok: false, flaw }) as const;
    if (text.length > MOST_CHARS) return flawed({ kind: 'too-large' });
    const bare = withoutMarks(text);
    let json: unknown;
    try {
        json = JSON.parse(bare);
    } catch {
        return flawed({ kind: 'not-json' });
    }
    const version = v.safeParse(v.looseObject({ format: v.literal(FORMAT), version: v.number() }), json);
    if (version.success && version.output.version > VERSION)
        return flawed({ kind: 'newer', version: version.output.version });
    const parsed = v.safeParse(configFile, json);
    if (!parsed.success) return flawed({ kind: 'not-config' });
    const { appVersion, createdAt, watches, settings, withheld, ...more } = parsed.output;
    if (watches.length > MOST_WATCHES) return flawed({ kind: 'too-large' });
    return {
        ok: true,
        config: {
            ...(appVersion !== undefined && { appVersion }),
            ...(createdAt !== undefined && { createdAt: new Date(createdAt) }),
            watches: watches.map((one) => {
                const watch = v.safeParse(configWatch, one);
                return watch.success ? watch.output : undefined;
            }),
            settings: {
                values: Object.fromEntries(
                    Object.entries(settings).filter((one): one is [string, string | number] =>
                        v.is(settingValue, one[1]),
                    ),
                ),
                withheld: withheld.filter((id) => v.is(short, id)),
            },
            unknown: Object.keys(more).filter((name) => !KNOWN.includes(name)),
        },
    };
}

/** What is copied from a message may come with the marks of a code block. A pattern would be slow on many blanks. */
function withoutMarks(text: string): string {
    const bare = text.trim();
    const opened = bare.startsWith('```') ? bare.slice(3).replace(/^json\b/, '') : bare;
    return (opened.endsWith('```') ? opened.slice(0, -3) : opened).trim();
}

/** The text of a configuration that was read, for storage: what was not understood is left out, but for its place and name. */
export const rewriteConfig = ({ appVersion, createdAt, watches, settings, unknown }: Config): string =>
    JSON.stringify({
        ...Object.fromEntries(unknown.map((name) => [name, null])),
        format: FORMAT,
        version: VERSION,
        appVersion,
        createdAt: createdAt?.toISOString(),
        watches: watches.map((one) => one ?? null),
        settings: settings.values,
        withheld: settings.withheld,
    });

export interface Exported {
    readonly appVersion: string;
    readonly createdAt: Date;
    /** Each watch with its room. */
    readonly watches: readonly { readonly watch: Watch; readonly room: Pick<Room, 'id' | 'name' | 'slug'> }[];
    readonly settings: PlainSettings;
}

/** The text of a file, for people and for `readConfig`. A room's watches keep their order, which decides its language. */
export function writeConfig({ appVersion, createdAt, watches, settings }: Exported): string {
    const sorted = [...watches].sort(
        (a, b) => nameOf(a.room).localeCompare(nameOf(b.room), 'en') || a.watch.at - b.watch.at,
    );
    const file = {
        format: FORMAT,
        version: VERSION,
        appVersion,
        createdAt: createdAt.toISOString(),
        watches: sorted.map(({ watch: { target, name, reader }, room }): ConfigWatch => ({
            room: { id: room.id, name: nameOf(room) },
            target,
            ...(name !== undefined && { name }),
            ...(reader.language !== undefined && { language: reader.language }),
            ...(reader.utcOffset !== undefined && { utcOffset: reader.utcOffset }),
        })),
        settings: settings.values,
        withheld: settings.withheld,
    };
    return JSON.stringify(file, null, 2);
}

const nameOf = ({ name, slug }: Pick<Room, 'name' | 'slug'>): string => slug ?? name;

/** Why an entry of a file becomes no watch. */
export type Refusal =
    'unreadable' | 'twice' | 'no-room' | 'archived' | 'sees-not-all' | 'under-way' | { readonly problem: Problem };

/** What an import does, or has done, with one entry. `changed`: the watch is there with another language or other hours. */
export interface Row {
    readonly what: 'added' | 'changed' | 'same' | 'refused';
    /** Absent for an entry that cannot be read. */
    readonly entry?: ConfigWatch;
    /** As it is here. */
    readonly room?: Room;
    readonly why?: Refusal;
}

/** A setting that the file has with another value; the app cannot set it. */
export interface SettingDifference {
    readonly id: string;
    readonly there: string;
    /** Absent where it is set and not shown. */
    readonly here?: string;
}

/**
 * The settings that an admin has to set by hand to make this installation like the other one.
 * @param ids of the settings of this version
 */
export function settingsApart(
    there: PlainSettings,
    here: PlainSettings,
    ids: readonly string[],
): { readonly differ: readonly SettingDifference[]; readonly missing: readonly string[]; readonly unknown: string[] } {
    const isKnown = (id: string): boolean => ids.includes(id);
    const values = Object.entries(there.values);
    return {
        differ: values
            .filter(([id, value]) => isKnown(id) && String(here.values[id]) !== String(value))
            .map(([id, value]) => ({
                id,
                there: String(value),
                ...(id in here.values && { here: String(here.values[id]) }),
            })),
        missing: there.withheld.filter((id) => isKnown(id) && !here.withheld.includes(id)),
        unknown: [...values.map(([id]) => id), ...there.withheld].filter((id) => !isKnown(id)),
    };
}
