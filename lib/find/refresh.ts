import { answerReply, goneReply } from '../cards/findingsCard';
import { cardContextFor } from '../context/cardContext';
import { explain } from '../chat/explain';
import type { AppContext } from '../context/context';
import { sayIn } from '../i18n/say';
import { findIntegration } from './find';
import type { Finding } from '../domain/finding';
import { privately } from '../chat/reply';
import type { Click, Effect } from '../chat/click';
import type { refreshCard } from '../chat/links';
import type { LinkTarget } from '../chat/link';

/**
 * Looks again and shows the outcome in the same card. The one who clicks needs the right to see the integration, just
 * as with the command; what can't be told anew is said to them alone, and the card stays as it was.
 */
export async function refresh(
    app: AppContext,
    { query, shows, manages, ...reader }: LinkTarget<typeof refreshCard>,
    click: Click,
): Promise<Effect> {
    const [findings, cardContext] = await Promise.all([
        findIntegration(app, query, [...new Set(shows)]),
        cardContextFor(app, reader, manages),
    ]);
    const audience = click.isPrivate ? 'asker' : 'room';
    const answer = { query, findings, reader, now: app.clock.now(), audience } as const;
    // Nothing that the card shows may be lost to it because this person may not see it, or one place is down.
    if (findings.every(({ outcome }) => outcome.ok))
        return { kind: 'replace', reply: answerReply(answer, cardContext) };
    if (isGone(findings)) return { kind: 'replace', reply: goneReply(answer, cardContext) };
    const say = sayIn(app.person.language);
    const problems = findings.flatMap(({ outcome }) => (outcome.ok ? [] : [explain(outcome.problem, say)]));
    return { kind: 'whisper', reply: privately(problems.join('\n')) };
}

/** Only Hooked's word counts: Rocket.Chat's "not found" may mean that it is not for this person. */
const isGone = (findings: readonly Finding[]): boolean =>
    findings.every(({ source, outcome }) => source === 'hooked' && !outcome.ok && outcome.problem.kind === 'not-found');
