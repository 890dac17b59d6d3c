import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { forgetWork } from './forgetWork';
import { read } from './readMessages';
import { afterEach, watchSteps, type Fare, type Step } from './deadlySteps';
import { actionsOf, aSubject, click, current, ended, isConnected, later, type Subject } from './disconnectSession';
import { lies, misdeeds, othersOf, recordDeletions, restOf } from './disconnectTruth';

/*
 * Each story runs once to its end, which lists the app's steps: every write, every message, every wake-up and every
 * request. Then the story runs again for each step, and the app's process is killed right after that step, before the
 * app can learn of it. A step that only reads leaves nothing behind: a death there equals a death after the step before.
 */

export interface Story {
    readonly name: string;
    readonly posts: number;
    /** The part before any death; returns undefined where there is no message yet. */
    begin(host: Host, subject: Subject): Promise<HostMessage | undefined>;
    /** The part in which the process dies. */
    act(host: Host, subject: Subject, message: HostMessage | undefined): Promise<unknown>;
    /** How it ends where nobody dies. */
    readonly ends: ReturnType<typeof restOf>;
    /** Posts that must be cancelled before the connection goes. */
    chosen(subject: Subject): readonly string[];
    /** Whether the connection may go at all. */
    readonly mayDelete: boolean;
}

export interface Told {
    readonly subject: Subject;
    readonly steps: readonly string[];
    readonly died: boolean;
    /** What is wrong with how it ended; nothing, where all is well. */
    readonly complaints: readonly string[];
    readonly left: ReturnType<typeof restOf> | 'without a word';
}

const messagesOf = ({ engine }: Host, { account }: Subject): readonly HostMessage[] =>
    engine.messages().filter(({ text }) => text.includes(account.id));
const wordsOf = (message: HostMessage | undefined): string => (message ? read(message) : '');

/** One telling; with `at`, the process dies after that step. */
export async function tell(host: Host, story: Story, at?: Step, fare?: Fare): Promise<Told> {
    // Alarms of the stories before.
    await forgetWork(host);
    const subject = aSubject(host, { posts: story.posts });
    const message = await story.begin(host, subject);
    const others = othersOf(host, subject);
    const happened = recordDeletions(host);
    const chosen = story.chosen(subject).filter((id) => host.hooked.posts.has(id));
    let wasTold = '';
    const onDeath = (): void => void (wasTold = wordsOf(messagesOf(host, subject)[0]));
    const { steps, dying, death, stop } = watchSteps(host, at, { onDeath, ...(fare && { fare }) });
    try {
        const acting = story.act(host, subject, message);
        const isDead = (): boolean => death() !== undefined;
        const end = acting.then(async () => {
            if (!isDead()) await ended(host, message ?? (messagesOf(host, subject)[0] as HostMessage));
        });
        await Promise.race([dying, end.catch(() => undefined)]);
        stop();
        if (isDead()) {
            await death();
            await host.engine.recovered();
            // The engine gives up what it waited for.
            await acting.catch(() => undefined);
            await later(host);
            const goesOn = (): boolean =>
                ['in the air', 'counting'].includes(restOf(wordsOf(messagesOf(host, subject)[0])));
            for (let minute = 0; minute < 3 && goesOn(); minute += 1) await later(host);
        }
        const died = isDead();
        const decided = !['asks', 'nothing'].includes(restOf(wasTold));
        const complaints = [
            ...misdeeds(host, subject, { happened, others, chosen }),
            ...(!story.mayDelete && !isConnected(host, subject) ? ['disconnected'] : []),
            ...(await complaintsAbout(host, subject, {
                // Where it had come to rest, nothing was interrupted.
                wasInTheAir: restOf(wasTold) === 'in the air' && story.ends !== 'resting' && !isCounting(steps),
                // After the end has been stored, only the telling of it was interrupted.
                beforeTheEnd: died && !steps.some((label) => label.includes('"done"')),
                ends: decided ? story.ends : undefined,
            })),
        ];
        return { subject, steps, died, complaints, left: restOf(wordsOf(messagesOf(host, subject)[0])) };
    } finally {
        stop();
        happened.stop();
        host.hooked.clearFaults();
    }
}

/** Whether the countdown was stored last: the process that died was not needed before its next step. */
const isCounting = (steps: readonly string[]): boolean =>
    steps.findLast((label) => label.includes('"phase"'))?.includes('"grace"') ?? false;

interface Expected {
    readonly wasInTheAir: boolean;
    readonly beforeTheEnd: boolean;
    /** Undefined where nothing had been decided when the process died. */
    readonly ends: ReturnType<typeof restOf> | undefined;
}

async function complaintsAbout(
    host: Host,
    subject: Subject,
    { wasInTheAir, beforeTheEnd, ends }: Expected,
): Promise<readonly string[]> {
    const mine = messagesOf(host, subject);
    const [message] = mine;
    if (!message) return [];
    const found = [...lies(host, subject, message)];
    const words = read(message);
    const left = restOf(words);
    if (left === 'in the air' || left === 'counting') found.push(`left in the air: ${words}`);
    if (ends !== undefined && left !== ends && left !== 'done' && left !== 'resting') found.push(`ended as ${left}`);
    if (wasInTheAir && left === 'done' && beforeTheEnd && !words.includes('interrupted')) {
        found.push('does not say that it was interrupted');
    }
    if (left === 'asks' || left === 'offers') found.push(...(await deadButtons(host, message)));
    const { length } = messagesOf(host, subject);
    if (length !== 1) found.push(`${length} messages tell of it`);
    return found;
}

/** A visible button must lead somewhere. */
async function deadButtons(host: Host, message: HostMessage): Promise<readonly string[]> {
    const [keep] = actionsOf(message).filter((id) => id === 'disconnect.keep');
    const button = keep ?? 'disconnect.retry';
    await click(host, message, button);
    if (button === 'disconnect.keep') await host.engine.settled();
    else await ended(host, message);
    const words = read(current(host, message));
    return ['ended', 'done'].includes(restOf(words)) ? [] : [`its buttons are dead: ${words}`];
}

/** How the story goes where nobody dies: its steps. */
export async function rehearse(hosts: readonly Host[], story: Story): Promise<Told> {
    // The first time, some records are made that are changed later on.
    const all = await Promise.all(hosts.map((host) => tell(host, story)));
    const [host] = hosts;
    if (!host || all.length === 0) throw new Error('there is one');
    return tell(host, story);
}

/** Tells the story for each of the steps, on all hosts side by side; what went wrong, by step. */
export const table = (
    hosts: readonly Host[],
    story: Story,
    wanted: readonly Step[],
    fare?: Fare,
): Promise<Readonly<Record<string, readonly string[]>>> =>
    afterEach(hosts, wanted, (host, at) => tell(host, story, at, fare));
