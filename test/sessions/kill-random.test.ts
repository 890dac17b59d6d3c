import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { HostMessage } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import { forgetWork } from '../support/forgetWork';
import type { Fault } from '../../dev/upstreams';
import { watchEffects } from '../support/effects';
import { openMortalHosts, quiet } from '../support/mortalHosts';
import {
    actionsOf,
    addPost,
    ask,
    aSubject,
    click,
    current,
    ended,
    later,
    MINUTE,
    review,
    submit,
    type Subject,
} from '../support/disconnectSession';
import { lies, misdeeds, othersOf, recordDeletions, restOf } from '../support/disconnectTruth';
import { read } from '../support/readMessages';
import { drawn } from '../support/tier';

const hosts = openMortalHosts(1);

/** As many requests and steps as a disconnection usually takes: what is drawn shall happen. */
const REQUESTS = 8;
const STEPS = 60;

const FAULTS = {
    patience: { status: 429, headers: { 'Retry-After': '90' } },
    failure: { status: 500 },
    refusal: { status: 400 },
    reset: { reset: true },
    lost: { reset: 'after' },
    cut: { cutJson: true },
    late: { slowMs: 600 },
} as const satisfies Record<string, Fault>;

const scenario = fc.record({
    posts: fc.integer({ min: 0, max: 3 }),
    /** Posts of another account, which may fill a page. */
    crowd: fc.constantFrom(0, 3, 101),
    fate: fc.constantFrom('cancel' as const, 'cancel' as const, 'leave' as const),
    /** What happens to the calendar between the question and the decision. */
    meanwhile: fc.constantFrom('nothing', 'nothing', 'nothing', 'added', 'moved'),
    faults: fc.array(
        fc.record({
            request: fc.integer({ min: 1, max: REQUESTS }),
            kind: fc.constantFrom(...(Object.keys(FAULTS) as (keyof typeof FAULTS)[])),
        }),
        { maxLength: 3 },
    ),
    kills: fc.array(fc.integer({ min: 1, max: STEPS }), { maxLength: 2 }),
    again: fc.option(fc.integer({ min: 1, max: STEPS }), { nil: undefined }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

let crowd: Subject;
beforeEach(() => {
    const [host] = hosts();
    if (host) crowd = aSubject(host, { posts: 0 });
});
afterEach(() => hosts().forEach(({ hooked }) => hooked.clearFaults()));

/** Steps and requests are counted across processes: a new process continues the count of a dead one. */
async function unfold(host: Host, { posts, fate, meanwhile, faults, kills, again }: Scenario) {
    await forgetWork(host);
    const subject = aSubject(host, { posts });
    const message = await ask(host, subject);
    const view = await review(host, message);
    const own = [...subject.posts];
    if (meanwhile === 'added') own.push(addPost(host, subject.account, 9));
    if (meanwhile === 'moved' && own[0]) {
        own[0].scheduledDateTime = new Date(Date.parse(own[0].scheduledDateTime) + 1_000).toISOString();
    }
    const others = othersOf(host, subject);
    const happened = recordDeletions(host);
    const clicks: Promise<unknown>[] = [];
    let [steps, requests, deaths] = [0, 0, 0];
    const unwatch = watchEffects(host, async ({ request }) => {
        steps += 1;
        if (request) requests += 1;
        const fault = request && faults.find((one) => one.request === requests);
        if (fault) host.hooked.fault({ ...FAULTS[fault.kind], times: 1 });
        if (again === steps) clicks.push(submit(host, { ...view }, posts > 0 ? fate : undefined));
        if (!kills.includes(steps)) return;
        deaths += 1;
        await host.engine.killApp();
    });
    try {
        clicks.push(submit(host, view, posts > 0 ? fate : undefined));
        for (let minute = 0; minute < 12; minute += 1) {
            await Promise.all(clicks);
            await quiet(host);
            const left = restOf(read(current(host, message)));
            if (left !== 'in the air' && left !== 'resting' && minute > 0) break;
            await later(host);
        }
    } finally {
        unwatch();
        happened.stop();
        host.hooked.clearFaults();
    }
    const told = current(host, message);
    const chosen = fate === 'cancel' ? own.map(({ id }) => id) : [];
    const complaints = [
        ...misdeeds(host, { ...subject, posts: own }, { happened, others, chosen }),
        ...lies(host, { ...subject, posts: own }, told),
        ...(['in the air', 'resting'].includes(restOf(read(told))) ? [`left ${restOf(read(told))}`] : []),
        ...(meanwhile !== 'nothing' && (own.length > 0 || posts > 0) && happened.deleted.length > 0
            ? ['did something though the calendar had changed']
            : []),
    ];
    return { subject, message, complaints, words: read(told), deaths };
}

/** However it was left: where it offers something, that leads to an end. */
async function goOn(host: Host, message: HostMessage): Promise<string> {
    const offered = actionsOf(current(host, message));
    const button = ['disconnect.retry', 'disconnect.keep'].find((id) => offered.includes(id));
    if (button === undefined) return restOf(read(current(host, message)));
    // Until then, a dead process may still count as being at it.
    await later(host);
    // What was decided before two deaths in a row may have been followed meanwhile: then the question is gone.
    if (actionsOf(current(host, message)).includes(button)) {
        await click(host, message, button);
        await ended(host, message);
    }
    for (let minute = 0; minute < 3; minute += 1) {
        if (!['in the air', 'resting'].includes(restOf(read(current(host, message))))) break;
        await later(host, 2 * MINUTE);
    }
    return restOf(read(current(host, message)));
}

test('random calendars, faults, deaths and clicks: at most one deletion, after every chosen cancellation, and no lie', async () => {
    const [host] = hosts();
    if (!host) throw new Error('there is one');
    await fc.assert(
        fc.asyncProperty(scenario, async (story) => {
            while (host.hooked.posts.size < story.crowd) host.hooked.addPost(crowd.account.id);
            const { subject, message, complaints, words } = await unfold(host, story);
            const after = complaints.length > 0 ? 'not tried' : await goOn(host, message);
            host.hooked.accounts.delete(subject.account.id);
            for (const [id, { integration }] of host.hooked.posts) {
                if ([subject.account.id, crowd.account.id].includes(integration.id)) host.hooked.posts.delete(id);
            }
            expect({ complaints, words }).toEqual({ complaints: [], words });
            // Keeping, or trying again without faults, ends; or it asks about a calendar that has changed.
            expect(['done', 'ended', 'asks']).toContain(after);
        }),
        drawn('random disconnections', { daily: 4, long: 40 }),
    );
});
