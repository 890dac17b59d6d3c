import { createHmac, randomBytes, timingSafeEqual } from 'crypto';

import { explain } from '../chat/explain';
import type { JobContext } from '../context/context';
import { underClaim } from '../context/underClaim';
import type { Person } from '../domain/people';
import { readerOf } from '../domain/reader';
import type { Source } from '../domain/source';
import { code, Markup, type Say } from '../i18n/say';
import type { AppSettings } from '../settings/values';

/** The key of the only record of who is told. */
export const KEEPER = 'keeper';
/** So long, the same value is not tried again: every server of the workspace tells of one change. */
export const TRIED_MS = 10 * 60_000;
/** By then, a process that is at work has ended, and so has the claim of one that died. */
const TRY_AGAIN_MS = 60_000;

/**
 * Tries a key or token that was just saved, and tells one person in private whether it works. Every server of the
 * workspace hears of a change and asks for this: the first one does it, and the others find the value's fingerprint.
 *
 * The engine does not say who saved: the person is who last installed or updated the app, or asked the doctor.
 */
export async function trySaved(app: JobContext, source: Source): Promise<void> {
    const credentials = credentialsOf(app.settings, source);
    // Half of a pair is no mistake yet: the other half is saved next, and is tried even if it was there before.
    if (credentials === undefined) return app.tried.remove(source);
    await underClaim(app, `setting-tried ${source}`, async (claim) => {
        const { tried, clock, jobs } = app;
        const before = await tried.get(source);
        const now = clock.now().getTime();
        if (before && now - before.at < TRIED_MS && isSame(before, credentials)) return;
        // A process that dies here leaves the rest to another.
        await jobs.once('setting-tried', new Date(now + TRY_AGAIN_MS), { source });
        const verdict = await verdictOn(app, source);
        if (!(await claim.renew())) return;
        await tell(app, verdict);
        const salt = randomBytes(16).toString('hex');
        await tried.put(source, { salt, print: fingerprint(salt, credentials), at: now });
        await jobs.once('setting-tried', new Date(now + TRIED_MS), { source, step: 'forget' });
    });
}

/** Removes the fingerprint once its time is over. */
export async function forgetTried({ tried, clock }: JobContext, source: Source): Promise<void> {
    const found = await tried.get(source);
    if (found && clock.now().getTime() - found.at >= TRIED_MS) await tried.remove(source);
}

/** What was saved, to be compared only; undefined where something of it is missing or cannot be used. */
function credentialsOf({ hooked, rocketchat }: AppSettings, source: Source): string | undefined {
    const parts =
        source === 'hooked'
            ? [hooked.apiKey, hooked.apiUrl]
            : [rocketchat.userId, rocketchat.authToken, rocketchat.url];
    const values = parts.map((part) => (part.ok ? (part.value ?? '-') : ''));
    return values.includes('') ? undefined : JSON.stringify(values);
}

const fingerprint = (salt: string, words: string): string => createHmac('sha256', salt).update(words).digest('hex');

function isSame({ salt, print }: { readonly salt: string; readonly print: string }, words: string): boolean {
    const [stored, own] = [Buffer.from(print), Buffer.from(fingerprint(salt, words))];
    return stored.length === own.length && timingSafeEqual(stored, own);
}

/** The sentence about what was saved, in any language. */
async function verdictOn(app: JobContext, source: Source): Promise<(say: Say) => string> {
    const examination = await app.examination();
    if (source === 'hooked') {
        const { outcome } = await examination.hooked();
        return (say) =>
            outcome.ok
                ? say('trial_ok_hooked')
                : say('trial_failed_hooked', { problem: new Markup(explain(outcome.problem, say)) });
    }
    const { outcome } = await examination.account();
    return (say) =>
        outcome.ok
            ? say('trial_ok_rocketchat', { account: code(`@${outcome.value.username}`) })
            : say('trial_failed_rocketchat', { problem: new Markup(explain(outcome.problem, say)) });
}

async function tell(app: JobContext, verdict: (say: Say) => string): Promise<void> {
    const { direct, messages, settings, log } = app;
    const person = await keeperOf(app);
    if (!person) {
        log.note('a saved key or token was tried, and nobody is known who could be told; see /integration doctor');
        return;
    }
    const { say } = app.writtenFor(readerOf(person));
    const reply = { text: `${verdict(say)} ${say('trial_more')}` };
    if (await direct.tell(person, reply)) return;
    if (settings.monitorRoomId !== undefined) {
        await messages.whisperTo(person.id, { roomId: settings.monitorRoomId }, reply);
    } else log.note('a saved key or token was tried, and no private message could be sent; see /integration doctor');
}

/** Who is told, if they still may manage: admins of the workspace always do. */
async function keeperOf({ keepers, direct, people, settings }: JobContext): Promise<Person | undefined> {
    const known = await keepers.get(KEEPER);
    const person = known && (await direct.person(known.id));
    if (!person) return undefined;
    return (await people.holdsOneOf(person, ['admin', ...settings.manageRoles])) ? person : undefined;
}
