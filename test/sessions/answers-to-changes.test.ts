import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { type HostMessage } from '../../dev/engine';
import { DEMO_INTEGRATIONS, listen, type Upstream } from '../../dev/upstreams';
import { ANSWERS_TO_ANY, ELSEWHERE_SAYS, type Answer, type Asked } from '../support/answers';
import { only, read, readAnswer } from '../support/readMessages';
import { openHost } from '../support/openHost';
import { slowClock } from '../support/slowClock';
import { MINUTE } from '../support/times';
import { share } from '../support/tier';

/*
 * Each step of each change, answered in every way. The test compares the app's words and the audit trail with the state
 * of the fakes: the app calls nothing made or not made without proof.
 */

const host = openHost({ clock: slowClock('2026-11-20T15:41:00Z') });
const type = (line: string) => host.engine.as('admin').type(`/integration ${line}`);

let elsewhere: Upstream;
beforeAll(async () => void (elsewhere = await listen(() => ({ status: 200, body: ELSEWHERE_SAYS }))));
afterAll(() => elsewhere.stop());

beforeEach(() => {
    // A wait that was named in the test before is over.
    host.engine.clock.advance(20 * MINUTE);
    host.hooked.clearFaults();
    host.rocketchat.clearFaults();
    host.hooked.requests.length = 0;
    host.rocketchat.requests.length = 0;
});

/** The outcome as people read it. */
type Claim = 'made' | 'not made' | 'unknown';

/** The outcome that the app claims. A sentence that fits no claim, or several, is a fault of the app. */
function claimIn(words: string, claims: Readonly<Record<Claim, RegExp>>): Claim {
    const found = (Object.keys(claims) as Claim[]).filter((claim) => claims[claim].test(words));
    expect([words, found]).toEqual([words, [expect.any(String)]]);
    return found[0] as Claim;
}

/** The outcomes in the audit trail about something, newest first. */
async function trailOf(id: string): Promise<readonly string[]> {
    const lines = readAnswer(await type(`audit ${id}`)).split('\n');
    return lines
        .filter((line) => line.startsWith('•'))
        .map((line) => /\*?(done|failed|unknown)\*?/.exec(line)?.[1] ?? line);
}

const IN_THE_TRAIL: Readonly<Record<Claim, string>> = { made: 'done', 'not made': 'failed', unknown: 'unknown' };

const CLAIM_OF: Readonly<Record<Answer['meaning'], Claim>> = {
    yes: 'made',
    no: 'not made',
    missing: 'not made',
    wait: 'not made',
    open: 'unknown',
};

/** What the app should say: a step before the change ends it, the change itself goes by the meaning of its answer. */
function expected(answer: Answer, step: 'before' | 'change' | 'after'): Claim {
    if (step === 'before') return answer.isReadable ? 'made' : 'not made';
    if (step === 'after') return answer.isReadable ? 'made' : 'unknown';
    return CLAIM_OF[answer.meaning];
}

interface Step {
    readonly name: string;
    readonly is: 'before' | 'change' | 'after';
    readonly method: string;
    readonly path: RegExp;
    /** Path and query, for redirects. */
    readonly target: (id: string) => string;
    /** How many requests of that kind get their usual answer first. */
    readonly skip?: number;
}

/** Gives the step that answer. */
function answerSo(upstream: Upstream, prefix: string, answer: Answer, step: Step, id: string): void {
    const { is, method, path, skip = 0 } = step;
    const asked: Asked = { origin: upstream.url, prefix, target: step.target(id), elsewhere: elsewhere.url };
    host.workspace.redirects = answer.redirects ?? 'repeated';
    if (is === 'after') upstream.fault({ when: { method: CHANGING }, times: 1, reset: 'after' });
    if (skip > 0) upstream.fault({ when: { method, path }, times: skip, slowMs: 0 });
    // What a redirect leads to is answered as usual; a circle goes on.
    const isCircle = answer.name.startsWith('a circle');
    const through = { method, path: prefix !== '' && !isCircle ? new RegExp(`^(?!${prefix}).*${path.source}`) : path };
    upstream.fault({ when: through, ...answer.fault(asked) });
}
let CHANGING = '';

const cells = (steps: readonly Step[]) =>
    steps.flatMap((step) => ANSWERS_TO_ANY.map((answer) => [step.name, answer.name, step, answer] as const));

describe('schedule', () => {
    const SCHEDULE_STEPS: readonly Step[] = [
        {
            name: 'the look at the account',
            is: 'before',
            method: 'GET',
            path: /\/v1\/integration\//,
            target: (id) => `/v1/integration/${id}`,
        },
        {
            name: 'the calendar before',
            is: 'before',
            method: 'GET',
            path: /\/v1\/schedule\/list/,
            target: () => '/v1/schedule/list?status=pending&limit=100&offset=0',
        },
        {
            name: 'the request itself',
            is: 'change',
            method: 'POST',
            path: /\/v1\/schedule\/create/,
            target: () => '/v1/schedule/create',
        },
        {
            name: 'the calendar after a lost answer',
            is: 'after',
            method: 'GET',
            path: /\/v1\/schedule\/list/,
            target: () => '/v1/schedule/list?status=pending&limit=100&offset=0',
            skip: 1,
        },
    ];
    const CLAIMS = {
        made: /✅ \*Scheduled\*/,
        'not made': /^Nothing was scheduled|\*Not scheduled/,
        unknown: /❔ Unknown: the app cannot tell whether the post was scheduled/,
    };

    test.each(share('answers to a change', cells(SCHEDULE_STEPS), 20))(
        '%s is answered: %s',
        async (_, __, step, answer) => {
            CHANGING = 'POST';
            const { id } = host.hooked.addAccount({ type: 'youtube' });
            host.hooked.posts.clear();
            answerSo(host.hooked, '/api', answer, step, id);
            const words = readAnswer(await type(`schedule vid_ready ${id} 2026-12-05T10:00Z`));
            host.hooked.clearFaults();

            const claim = claimIn(words, CLAIMS);
            const made = [...host.hooked.posts.values()];
            const isSent = host.hooked.requests.some(({ method, path }) => method === 'POST' && /create/.test(path));
            expect([words, claim]).toEqual([words, expected(answer, step.is)]);
            expect(await trailOf(id)).toEqual(isSent ? [IN_THE_TRAIL[claim]] : []);
            if (claim !== 'unknown') expect(made).toHaveLength(claim === 'made' ? 1 : 0);
            expect(words.includes('shows no new post of this video')).toBe(claim === 'unknown' && step.is === 'change');
            if (claim === 'made') expect(words).toContain(`Post \`${made[0]?.id}\``);
            else if (step.is !== 'after') expect(words).toMatch(answer.told);
            expect(isSent).toBe(step.is !== 'before' || answer.isReadable);
        },
    );
});

let made = 0;
/** The id of a webhook of its own for each cell. */
function aWebhook(enabled: boolean): string {
    const template = host.rocketchat.integrations.get(DEMO_INTEGRATIONS.incoming);
    if (!template) throw new Error('the demo has an incoming webhook');
    const id = `5f00000000000000${String((made += 1)).padStart(8, '0')}`;
    host.rocketchat.integrations.set(id, { ...structuredClone(template), _id: id, enabled });
    return id;
}

describe.each(['enable', 'disable'] as const)('%s', (turn) => {
    const get = {
        method: 'GET',
        path: /\/api\/v1\/integrations\.get/,
        target: (id: string) => `/api/v1/integrations.get?integrationId=${id}`,
    } as const;
    const SWITCH_STEPS: readonly Step[] = [
        { ...get, name: 'the first look', is: 'before' },
        { ...get, name: 'the reading of all of it', is: 'before', skip: 1 },
        {
            name: 'the request itself',
            is: 'change',
            method: 'PUT',
            path: /integrations\.update/,
            target: () => '/api/v1/integrations.update',
        },
        { ...get, name: 'the look after a lost answer', is: 'after', skip: 2 },
    ];
    const CLAIMS = {
        made: turn === 'enable' ? /✅ \*Enabled\*/ : /⏸️ \*Disabled\*/,
        'not made': /was \*not\* (en|dis)abled|has no integration/,
        unknown: /❔ Unknown: the app can’t tell whether/,
    };
    const wanted = turn === 'enable';

    test.each(share('answers to a change', cells(SWITCH_STEPS), 20))(
        '%s is answered: %s',
        async (_, __, step, answer) => {
            CHANGING = 'PUT';
            const id = aWebhook(!wanted);
            const question = wanted ? undefined : only(await type(`disable ${id}`));
            answerSo(host.rocketchat, '/chat', answer, step, id);
            const reply = question
                ? await host.engine.as('admin').click({ message: question, actionId: 'disable.confirm' })
                : await type(`enable ${id}`);
            host.rocketchat.clearFaults();
            const words = [...reply.messages, ...reply.ephemeral, ...reply.edited]
                .map((message: HostMessage) => read(message))
                .join('\n');

            const claim = claimIn(words, CLAIMS);
            const isSent = host.rocketchat.requests.some(({ method }) => method === 'PUT');
            expect([words, claim]).toEqual([words, expected(answer, step.is)]);
            const isNoted = isSent || step.skip !== undefined;
            expect(await trailOf(id)).toEqual(isNoted ? [IN_THE_TRAIL[claim]] : []);
            if (claim !== 'unknown') {
                expect(host.rocketchat.integrations.get(id)?.enabled).toBe(claim === 'made' ? wanted : !wanted);
            }
            if (claim !== 'made' && step.is !== 'after') expect(words).toMatch(answer.told);
            if (step.is === 'change') expect(words).not.toContain('read this');
            expect(isSent).toBe(step.is !== 'before' || answer.isReadable);
        },
    );
});
