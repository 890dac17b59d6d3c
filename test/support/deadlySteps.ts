import type { Host } from '../../dev/host/host';
import { watchEffects } from './effects';

/** The complaint about a step that the undisturbed run took, and this run did not. */
export const NEVER_CAME = 'it never came to this step';

/** What happens to a request when the process dies before the answer. */
export type Fare = 'takes effect' | 'is lost';

/** A step, identified across runs as the n-th of its kind. */
export interface Step {
    readonly label: string;
    /** From 1 on. */
    readonly nth: number;
}

/** The app at work, until it dies or the test stops watching. */
export interface Watched {
    /** All steps so far. */
    readonly steps: readonly string[];
    /** Resolves when it begins to die. */
    readonly dying: Promise<void>;
    /** Resolves when it is dead; undefined while it lives. */
    readonly death: () => Promise<void> | undefined;
    readonly stop: () => void;
}

/**
 * Watches what the app does, and kills its process right after that step, before it can learn of it.
 * @param onDeath called just before
 */
export function watchSteps(
    host: Host,
    at: Step | undefined,
    {
        fare = 'takes effect',
        onDeath,
        of = 'hooked',
    }: { readonly fare?: Fare; readonly onDeath?: () => void; readonly of?: 'hooked' | 'rocketchat' } = {},
): Watched {
    const steps: string[] = [];
    let death: Promise<void> | undefined;
    let announce = (): void => undefined;
    const dying = new Promise<void>((resolve) => (announce = resolve));
    const stop = watchEffects(
        host,
        async ({ label, request }) => {
            if (death) return;
            steps.push(label);
            if (label !== at?.label || steps.filter((one) => one === label).length !== at.nth) return;
            onDeath?.();
            if (request && fare === 'is lost') host[of].fault({ times: 1, reset: true });
            death = host.engine.killApp();
            announce();
            await death;
        },
        of,
    );
    return { steps, dying, death: () => death, stop };
}

/** Claims, and the audit trail: many steps, which are the same each time. */
const ROUTINE = /^removes|"(?:bid|held)"|audit/;

/** Each step, but of routine only the first and the last of their kind. */
export function worthDying(steps: readonly string[], from?: RegExp, routine = ROUTINE): readonly Step[] {
    const start = from ? steps.findIndex((label) => from.test(label)) : 0;
    return steps.flatMap((label, index) => {
        const isFirst = steps.indexOf(label) === index;
        const isLast = steps.lastIndexOf(label) === index;
        if (index < start || (routine.test(label) && !isFirst && !isLast)) return [];
        return [{ label, nth: steps.slice(0, index + 1).filter((one) => one === label).length }];
    });
}

/** Runs a story with a death after each step, on all hosts side by side. @returns the complaints, by step */
export async function afterEach(
    hosts: readonly Host[],
    wanted: readonly Step[],
    tell: (host: Host, at: Step) => Promise<{ readonly died: boolean; readonly complaints: readonly string[] }>,
): Promise<Readonly<Record<string, readonly string[]>>> {
    const failures: Record<string, readonly string[]> = {};
    const open = [...wanted];
    await Promise.all(
        hosts.map(async (host) => {
            for (let at = open.shift(); at !== undefined; at = open.shift()) {
                const row = `${at.label} (${at.nth})`;
                try {
                    const { died, complaints } = await tell(host, at);
                    // What a dead process leaves behind differs from run to run.
                    if (!died && !at.label.startsWith('removes')) failures[row] = [NEVER_CAME];
                    else if (complaints.length > 0) failures[row] = complaints;
                } catch (error) {
                    failures[row] = [String(error)];
                }
            }
        }),
    );
    return failures;
}
