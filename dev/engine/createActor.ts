import type { Actor, Answer } from './actor';
import { actingUser, type ActorContext } from './actorContext';
import { copy } from './copy';
import { errorText } from './errorText';
import { clickElement, closeView, submitView } from './interactions';
import { within } from './scope';
import { typeLine } from './typeLine';

export function createActor(context: ActorContext): Actor {
    const answerTo = (work: () => Promise<unknown>): Promise<Answer> => recordAnswer(context, work);
    return {
        username: context.username,
        type: (line, where = {}) => answerTo(() => typeLine(context, line, where)),
        click: (target) => answerTo(() => clickElement(context, target)),
        submit: (view, state = {}, triggerId) => answerTo(() => submitView(context, view, state, triggerId)),
        close: (view, state) => answerTo(() => closeView(context, view, state)),
    };
}

/** Does something as the user, and cuts what happened meanwhile out of the store and the journal. */
async function recordAnswer(context: ActorContext, work: () => Promise<unknown>): Promise<Answer> {
    const { username, scope } = context;
    const { journal, store } = context.host;
    actingUser(context);
    const started = performance.now();
    const before = {
        history: store.history.length,
        ephemeral: journal.ephemeral.length,
        views: journal.views.length,
        roundTrips: journal.roundTrips.length,
        requests: journal.requests.length,
    };
    let outcome: Pick<Answer, 'ok' | 'error' | 'response'>;
    try {
        const response = await within(scope, work);
        outcome = { ok: true, ...(response !== undefined && { response }) };
    } catch (error) {
        outcome = { ok: false, error: errorText(error) };
    }
    const happened = store.history.slice(before.history);
    return {
        ...outcome,
        messages: copy(happened.filter(({ kind }) => kind === 'posted').map(({ message }) => message)),
        edited: copy(happened.filter(({ kind }) => kind === 'edited').map(({ message }) => message)),
        ephemeral: copy(journal.ephemeral.slice(before.ephemeral).filter(({ shownTo }) => shownTo === username)),
        views: journal.views.slice(before.views).filter((view) => view.username === username),
        roundTrips: journal.roundTrips.slice(before.roundTrips),
        requests: journal.requests.slice(before.requests),
        ms: performance.now() - started,
    };
}
