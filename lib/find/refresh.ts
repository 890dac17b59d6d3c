import { answerReply, goneReply } from '../cards/findingsCard';
import { whisper, type Click, type Effect } from '../chat/click';
import { explain } from '../chat/explain';
import type { LinkTarget } from '../chat/link';
import type { refreshCard } from '../chat/links';
import { audienceFor } from '../chat/reply';
import { cardContextFor } from '../context/cardContext';
import type { AppContext } from '../context/context';
import type { Finding } from '../domain/finding';
import { lookup } from './lookup';

/**
 * Looks again and shows the outcome in the same card. The person who clicks needs the right to see the integration, as
 * with the command. Without it, or if an upstream fails, the card stays and that person alone gets the reason.
 */
export async function refresh(
    app: AppContext,
    { query, shows, manages, ...reader }: LinkTarget<typeof refreshCard>,
    click: Click,
): Promise<Effect> {
    const [found, cardContext] = await Promise.all([
        lookup(app, query, [...new Set(shows)]),
        cardContextFor(app, reader, manages),
    ]);
    const { findings } = found;
    const answer = { ...found, query, reader, now: app.clock.now(), audience: audienceFor(click.isPrivate) };
    // The card must lose nothing because this person may not see it, or because one upstream is down.
    if (findings.every(({ outcome }) => outcome.ok))
        return { kind: 'replace', reply: answerReply(answer, cardContext) };
    if (isGone(findings)) return { kind: 'replace', reply: goneReply(answer, cardContext) };
    const problems = findings.flatMap(({ outcome }) => (outcome.ok ? [] : [explain(outcome.problem, app.say)]));
    return whisper(problems.join('\n'));
}

/** Only Hooked's "not found" counts: Rocket.Chat's may mean that this person may not see the webhook. */
const isGone = (findings: readonly Finding[]): boolean =>
    findings.every(({ source, outcome }) => source === 'hooked' && !outcome.ok && outcome.problem.kind === 'not-found');
