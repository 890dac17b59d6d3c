import { expect } from '@jest/globals';

import type { Answer, HostMessage, HostView } from '../../dev/engine';
import type { Host } from '../../dev/host/host';
import type { FakeAccount, FakePost } from '../../dev/upstreams';
import { buttonsOf, only, read } from './readMessages';

const HOUR = 3_600_000;
/** A wake-up comes within a minute. */
export const MINUTE = 60_000;

const MOST_SCANS = 100;

/** How long the history of messages was before the last click or submit: later entries are its result. */
const clickedAt = new WeakMap<object, number>();
const markClick = ({ engine }: Host): void => void clickedAt.set(engine.store, engine.store.history.length);

let made = 0;

/** What is to be disconnected. */
export interface Subject {
    readonly account: FakeAccount;
    /** Soonest first. */
    readonly posts: readonly FakePost[];
}

/** An account with pending posts, an hour apart, of titles that nothing else has. */
export function aSubject(
    host: Host,
    { posts: count = 2, over = {} }: { posts?: number; over?: Partial<FakeAccount> } = {},
): Subject {
    const number = (made += 1);
    const account = host.hooked.addAccount({
        id: `int_subject${number}`,
        account: { id: `${number}`, name: `Roaster ${number}`, username: `roaster${number}`, avatarUrl: '' },
        ...over,
    });
    const posts = Array.from({ length: count }, (_, index) => addPost(host, account, index));
    return { account, posts };
}

/** Another pending post of the account, that many hours after this time tomorrow. */
export function addPost({ hooked, engine }: Host, account: FakeAccount, hours: number): FakePost {
    return hooked.addPost(account.id, {
        id: `sch_${account.id}_${hours}`,
        scheduledDateTime: new Date(engine.clock.now().getTime() + (24 + hours) * HOUR).toISOString(),
        platformData: { title: `${account.account.name} ${'ABCDEFGHIJKLMNOP'[hours] ?? hours}` },
    });
}

/** Types the command; the message that asks. */
export async function ask(host: Host, { account }: Pick<Subject, 'account'>, who = 'admin'): Promise<HostMessage> {
    const card = only(await host.engine.as(who).type(`/integration disconnect ${account.id}`));
    expect(card.shownTo).toBeUndefined();
    return card;
}

/** The message as it is now. */
export function current({ engine }: Host, { id }: Pick<HostMessage, 'id'>): HostMessage {
    const found = engine.messages().find((message) => message.id === id);
    if (!found) throw new Error('the message is gone');
    return found;
}

export function click(host: Host, message: HostMessage, actionId: string, who = 'admin'): Promise<Answer> {
    markClick(host);
    return host.engine.as(who).click({ message: current(host, message), actionId });
}

/** Opens the window. */
export async function review(host: Host, message: HostMessage, who = 'admin'): Promise<HostView> {
    const [view] = (await click(host, message, 'disconnect.review', who)).views;
    if (!view?.open) throw new Error('no window opened');
    return view;
}

export type PostsDecision = 'cancel' | 'leave';

/** Sends the window off, with the choice where there is one. */
export function submit(host: Host, view: HostView, fate?: PostsDecision, who = 'admin'): Promise<Answer> {
    markClick(host);
    return host.engine.as(who).submit(view, fate ? { posts: { 'posts.fate': fate } } : {});
}

/** Review, choice, submit, and the message at the end. */
export async function decide(
    host: Host,
    message: HostMessage,
    fate?: PostsDecision,
    who = 'admin',
): Promise<HostMessage> {
    await submit(host, await review(host, message, who), fate, who);
    return ended(host, message);
}

/** The same, until the app has looked often enough what came of a request that was not answered. */
export async function decideInSilence(host: Host, message: HostMessage, fate?: PostsDecision): Promise<HostMessage> {
    let now = await decide(host, message, fate);
    for (let looks = 0; looks < 3 && isResting(read(now)); looks += 1) {
        await later(host, 31_000);
        now = current(host, message);
    }
    return now;
}

export const isUnderWay = (words: string): boolean => words.includes('⏳') && !isResting(words);
export const isResting = (words: string): boolean => words.includes('⏳ Continues');

/**
 * The message once the last click has changed it, and nothing moves any more.
 * @throws if the app comes to rest without a change; after a death, the app runs again first
 */
export async function ended(host: Host, message: HostMessage): Promise<HostMessage> {
    await host.engine.recovered();
    await host.engine.settled();
    const now = current(host, message);
    const since = host.engine.store.history.slice(clickedAt.get(host.engine.store));
    if (since.some((event) => event.message.id === now.id) && !isUnderWay(read(now))) return now;
    const log = host.engine.logs().slice(-5);
    throw new Error([read(now), ...log.map(({ text }) => text.slice(0, 200))].join('\n'));
}

/**
 * Time goes by once the app has come to rest, and the server runs what is due: of each processor, one job a scan. A process
 * that died runs again before that.
 */
export async function later({ engine }: Host, ms = MINUTE): Promise<void> {
    await engine.recovered();
    await engine.settled();
    engine.clock.advance(ms);
    const due = (): boolean =>
        engine.jobs
            .pending()
            .some(({ nextRunAt, lockedAt }) => !lockedAt && nextRunAt && nextRunAt <= engine.clock.now());
    for (let scan = 0; due() && scan < MOST_SCANS; scan += 1) await engine.jobs.runDue();
    await engine.settled();
}

export const actionsOf = (message: HostMessage): readonly (string | undefined)[] =>
    buttonsOf(message).map(({ actionId }) => actionId);

/** What reached the upstream of this: `DELETE /v1/…`, in order. */
export const deletions = ({ hooked }: Host): readonly string[] =>
    hooked.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);

export const pathOf = (thing: FakeAccount | FakePost): string =>
    'health' in thing ? `/v1/integration/${thing.id}` : `/v1/schedule/${thing.id}`;

/** Everything pending, of whatever account. */
export const pendingIds = ({ hooked }: Host): readonly string[] =>
    [...hooked.posts.values()].filter(({ status }) => status === 'pending').map(({ id }) => id);

export const isConnected = ({ hooked }: Host, { account }: Pick<Subject, 'account'>): boolean =>
    hooked.accounts.has(account.id);

/** Rewrites what the app has stored of a disconnection, as another version may have left it. */
export async function rewriteRecord(
    { engine: { store } }: Host,
    { account }: Pick<Subject, 'account'>,
    over: Readonly<Record<string, unknown>>,
): Promise<void> {
    const ofAccount = { 'data.value.integrationId': account.id, 'data.value.phase': { $exists: true } };
    const changes = Object.fromEntries(Object.entries(over).map(([field, value]) => [`data.value.${field}`, value]));
    const { numAffected } = await store.persistence.updateAsync(ofAccount, { $set: changes }, { multi: true });
    if (numAffected !== 1) throw new Error(`${numAffected} records of ${account.id} instead of one`);
}

/** Gives a person of the workspace a manager's role. @returns what takes it away again */
export function makeManager({ workspace }: Host, who: string): () => void {
    const user = workspace.users.find(({ username }) => username === who);
    if (!user) throw new Error(`nobody is called ${who}`);
    const before = [...user.roles];
    user.roles = [...before, 'admin'];
    return () => void (user.roles = before);
}

/** The audit trail's entries about the account, oldest first: who, outcome, detail. */
export async function auditOf(host: Host, { account }: Pick<Subject, 'account'>): Promise<readonly string[]> {
    const rows: readonly unknown[] = await host.engine.store.persistence.findAsync({ 'data.action': 'disconnect' });
    return rows
        .map((row) => (row as { data: StoredEntry }).data)
        .filter(({ target, seq }) => target === account.id && seq !== undefined)
        .sort((a, b) => a.seq - b.seq)
        .map(({ who, outcome, detail }) => [who.username, outcome, ...(detail ? [detail] : [])].join(' '));
}

interface StoredEntry {
    readonly seq: number;
    readonly who: { readonly username: string };
    readonly target: string;
    readonly outcome: string;
    readonly detail?: string;
}
