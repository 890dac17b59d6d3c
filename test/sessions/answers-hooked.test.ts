import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { HostMessage } from '../../dev/engine';
import { listen, type Upstream } from '../../dev/upstreams';
import { ANSWERS_TO_DELETION, ELSEWHERE_SAYS, type Deletion } from '../support/answers';
import {
    aSubject,
    ask,
    current,
    isConnected,
    isUnderWay,
    later,
    MINUTE,
    review,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { lies } from '../support/disconnectTruth';
import { only, read } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { share } from '../support/tier';

/*
 * Every answer that Hooked, or something in front of it, may give to the request of every step that changes something
 * there: with the sentence that people read at the end, and what the audit trail says.
 */

const host = openHost({ settings: { request_timeout_ms: 1000 } });

/** The change, and the request of it that gets the answer. */
const STEPS = ['cancel', 'disconnect: the post', 'disconnect: the account'] as const;
type Step = (typeof STEPS)[number];

interface Cell {
    readonly step: Step;
    readonly answer: (typeof ANSWERS_TO_DELETION)[number];
    /** Whether Hooked carries out the request, whatever it answers. */
    readonly takesEffect: boolean;
}

/** An open answer goes with a change that takes effect at every other step, and with a change that does not at the rest. */
const ALL_CELLS: readonly Cell[] = STEPS.flatMap((step, column) =>
    ANSWERS_TO_DELETION.flatMap((answer, row) => {
        const either = { yes: [true], no: [false], wait: [false], missing: [true, false] };
        const effects =
            answer.meaning === 'open'
                ? step === 'cancel'
                    ? [true, false]
                    : [(row + column) % 2 === 0]
                : either[answer.meaning];
        return effects.map((takesEffect): Cell => ({ step, answer, takesEffect }));
    }),
);

const CELLS = share('answers to a change', ALL_CELLS, 40);

/** A change that has ended, or that waits. */
interface Story {
    readonly subject: Subject;
    /** The id of the post or the account that was to go. */
    readonly id: string;
    readonly message: () => HostMessage;
}

const stories = new Map<Cell, Story>();
/** Outcomes in the audit trail, oldest first, by what they are about. */
const audit = new Map<string, string[]>();
let elsewhere: Upstream;

const isAboutPost = ({ step }: Cell): boolean => step !== 'disconnect: the account';

/** Plans the answer to the one request, and makes the change as people do. */
async function tell(cell: Cell): Promise<Story> {
    const subject = aSubject(host, { posts: isAboutPost(cell) ? 1 : 0 });
    const id = subject.posts[0]?.id ?? subject.account.id;
    const asked: Deletion = {
        origin: host.hooked.url,
        prefix: '/api',
        target: `/v1/${isAboutPost(cell) ? 'schedule' : 'integration'}/${id}`,
        elsewhere: elsewhere.url,
        id,
        type: isAboutPost(cell) ? 'Scheduled post' : 'Integration',
    };
    const plan = (): void => {
        const when = { method: 'DELETE', path: new RegExp(`/${id}$`) };
        host.hooked.fault({ ...cell.answer.fault(asked), when, takesEffect: cell.takesEffect });
    };
    if (cell.step === 'cancel') {
        const question = only(await host.engine.as('admin').type(`/integration cancel ${id}`));
        plan();
        const { edited, ephemeral } = await host.engine
            .as('admin')
            .click({ message: question, actionId: 'posts.cancelConfirmed' });
        return { subject, id, message: () => [...edited, ...ephemeral][0] ?? question };
    }
    const message = await ask(host, subject);
    const view = await review(host, message);
    plan();
    await submit(host, view, isAboutPost(cell) ? 'cancel' : undefined);
    return { subject, id, message: () => current(host, message) };
}

/** Resolves once nothing is under way any more: all has ended, or waits for its time. */
async function settled(): Promise<void> {
    await host.engine.settled();
    expect([...stories.values()].filter(({ message }) => isUnderWay(read(message())))).toEqual([]);
}

interface Entry {
    readonly data: { readonly seq?: number; readonly target?: string; readonly outcome?: string };
}

beforeAll(async () => {
    elsewhere = await listen(() => ({ status: 200, body: ELSEWHERE_SAYS }));
    for (const cell of CELLS) stories.set(cell, await tell(cell));
    await settled();
    // All of them rest side by side, and the app checks each as often as it ever does. One look runs a part of the many
    // wake-ups, so some stories need more looks.
    for (let looks = 0; looks < 5; looks += 1) {
        await later(host, MINUTE);
        await settled();
    }
    const stored = (await host.engine.store.persistence.findAsync({})) as unknown as Entry[];
    const entries = stored.flatMap(({ data: { seq, target, outcome } }) =>
        seq !== undefined && target !== undefined && outcome !== undefined ? [{ seq, target, outcome }] : [],
    );
    for (const { target, outcome } of entries.sort((one, two) => one.seq - two.seq)) {
        if (outcome !== 'confirmed') audit.set(target, [...(audit.get(target) ?? []), outcome]);
    }
});
afterAll(() => elsewhere.stop());

/** The words at the end, and the outcomes in the trail: of the thing itself, and of its account. */
interface Expected {
    readonly words: readonly (string | RegExp)[];
    readonly outcome: readonly string[];
    readonly account?: readonly string[];
}

/** What the app may claim, and in which words: what the answer and the reads after it have proved. */
function expected({ step, answer: { meaning, told }, takesEffect }: Cell): Expected {
    const effect = meaning === 'open' ? (takesEffect ? 'made' : 'not made') : meaning;
    const isThere = meaning === 'missing' && !takesEffect;
    switch (step) {
        case 'cancel':
            if (effect === 'yes' || effect === 'made') return { words: ['✅ *Cancelled:*'], outcome: ['done'] };
            if (effect === 'no' || effect === 'wait')
                return { words: ['Nothing was cancelled.', told], outcome: ['failed'] };
            return effect === 'missing' && !isThere
                ? { words: ['it was cancelled before'], outcome: ['gone'] }
                : { words: ['cannot tell whether post', told], outcome: ['unknown'] };
        case 'disconnect: the post': {
            const goesOn = ['is disconnected*'];
            const stops = ['is still connected*', 'The connection was *not* touched. Hooked did not cancel', told];
            if (effect === 'yes' || effect === 'made') {
                return { words: ['1 post cancelled:', ...goesOn], outcome: ['done'], account: ['done'] };
            }
            if (effect === 'wait') return { words: ['⏳ Continues', told], outcome: [], account: [] };
            if (effect === 'no') return { words: stops, outcome: ['failed'], account: [] };
            return effect === 'missing' && !isThere
                ? { words: ['1 post was no longer pending:', ...goesOn], outcome: ['gone'], account: ['done'] }
                : { words: stops, outcome: ['unknown'], account: [] };
        }
        case 'disconnect: the account': {
            const stays = ['was not disconnected*', 'Hooked still has the connection: ', told];
            if (effect === 'yes' || effect === 'made') return { words: ['is disconnected*'], outcome: ['done'] };
            if (effect === 'wait') return { words: ['⏳ Continues', told], outcome: [] };
            if (effect === 'no') return { words: stays, outcome: ['failed'] };
            return effect === 'missing' && !isThere
                ? { words: ['is disconnected*', 'The connection was gone before the app asked'], outcome: ['gone'] }
                : { words: stays, outcome: ['unknown'] };
        }
    }
}

/** Words that claim that something has been done; each must be true of the fake. */
const CLAIMS_DONE = /✅ \*Cancelled|it was cancelled before|posts? cancelled:|no longer pending/;

describe.each(STEPS)('%s', (step) => {
    const rows = CELLS.filter((cell) => cell.step === step).map(
        (cell) =>
            [`${cell.answer.name}, ${cell.takesEffect ? 'and it is done' : 'and nothing is done'}`, cell] as const,
    );

    test.each(rows)('%s', (_, cell) => {
        const story = stories.get(cell);
        if (!story) throw new Error('it was not told');
        const { subject, id } = story;
        const words = read(story.message());
        const { words: wanted, outcome, account } = expected(cell);
        for (const one of wanted) expect(words).toMatch(typeof one === 'string' ? new RegExp(escaped(one)) : one);
        expect(audit.get(id) ?? []).toEqual(outcome);
        if (account) expect(audit.get(subject.account.id) ?? []).toEqual(account);

        // Whatever was expected, every claim is true.
        const isPending = host.hooked.posts.get(id)?.status === 'pending';
        expect(lies(host, subject, story.message())).toEqual([]);
        if (CLAIMS_DONE.test(words)) expect(isPending).toBe(false);
        if (isAboutPost(cell) && isPending) expect(isConnected(host, subject)).toBe(true);
        expect(words).not.toMatch(/undefined|null|\[object/);
    });
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
