import type { Problem } from '../domain/problem';
import { code, Markup, type Say } from '../i18n/say';
import { refreshCard } from '../chat/links';
import type { Finding, Found } from '../domain/finding';
import type { IntegrationQuery } from '../domain/query';
import type { Reply } from '../chat/reply';
import { actions, button, context as contextBlock, divider, section, type Block } from '../chat/blocks';
import { BUTTONS_BLOCK, type Card, type CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import { hookedCard } from './hookedCard';
import { webhookCard } from './webhookCard';
import type { Reader } from '../domain/reader';

export interface Answer {
    readonly query: IntegrationQuery;
    readonly findings: readonly Finding[];
    readonly reader: Reader;
    readonly now: Date;
    /** Who sees the cards; only the asker ever sees problems. */
    readonly audience: Reply['audience'];
}

/** Everything that was found in one message; or why nothing was. */
export function answerReply(answer: Answer, context: CardContext): Reply {
    const { query, findings, now, audience } = answer;
    const { say, times } = context;
    const found = findings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
    if (found.length === 0) return { audience: 'asker', text: whyNothing(query, problemsOf(findings), say) };

    const cards = found.map((one) => cardOf(one, context));
    const notes = notesOn(answer, say);
    const source = new Markup(found.map((one) => sourceName(one.source, say).markup).join(', '));
    const blocks: Block[] = [
        ...cards.flatMap(({ blocks: ofCard }, index) => (index === 0 ? ofCard : [divider(), ...ofCard])),
        actions(BUTTONS_BLOCK, [refreshButton(answer, context), ...cards.flatMap(({ buttons }) => buttons)]),
        ...notes.map((note) => contextBlock(note)),
        contextBlock(say('card_as_of', { source, time: times.absolute(now) })),
    ];
    return { audience, text: cards.map(({ fallback }) => fallback).join('\n'), blocks };
}

/** Replaces the card of an integration that is gone; the button to look again stays. */
export function goneReply(answer: Answer, context: CardContext): Reply {
    const { query, findings, now, audience } = answer;
    const { say, times } = context;
    const text = whyNothing(query, problemsOf(findings), say);
    const source = new Markup(findings.map((one) => sourceName(one.source, say).markup).join(', '));
    return {
        audience,
        text,
        blocks: [
            section(text),
            actions(BUTTONS_BLOCK, [refreshButton(answer, context)]),
            contextBlock(say('card_as_of', { source, time: times.absolute(now) })),
        ],
    };
}

function cardOf(found: Found, context: CardContext): Card {
    return found.source === 'hooked'
        ? hookedCard(found, context)
        : webhookCard(found.webhook, found.deliveries, context);
}

function refreshButton({ query, findings, reader }: Answer, { appId, say, mayManage }: CardContext) {
    const shown = findings.filter(({ outcome }) => outcome.ok).map(({ source }) => source);
    // Without a finding, the button looks again in the same places.
    const shows = shown.length > 0 ? shown : findings.map(({ source }) => source);
    return button({
        appId,
        blockId: BUTTONS_BLOCK,
        actionId: refreshCard.actionId,
        label: say('button_refresh'),
        value: refreshCard.write({ query, shows, manages: mayManage, ...reader }),
    });
}

const problemsOf = (findings: readonly Finding[]): readonly Problem[] =>
    findings.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));

/** One sentence where no place has the integration; otherwise a sentence for each place, unanswered ones first. */
export function whyNothing({ id }: Pick<IntegrationQuery, 'id'>, problems: readonly Problem[], say: Say): string {
    if (problems.length > 1 && problems.every(({ kind }) => kind === 'not-found')) {
        return say('problem_not_found_anywhere', { id: code(id) });
    }
    // "Not here" from one place is no answer while another place cannot be asked.
    const [answered, unasked] = [problems.filter(isAnswer), problems.filter((problem) => !isAnswer(problem))];
    return [...unasked, ...answered].map((problem) => explain(problem, say)).join('\n');
}

const isAnswer = ({ kind }: Problem): boolean =>
    kind === 'not-found' || kind === 'may-not-view' || kind === 'impossible-id' || kind === 'no-such-user';

/** The problems below a card. That the other place has no such integration, or does not show it, is not worth a note. */
function notesOn({ query, findings }: Answer, say: Say): readonly string[] {
    const silent: readonly Problem['kind'][] = ['not-found', 'may-not-view', 'impossible-id'];
    const problems = problemsOf(findings).filter(({ kind }) => !silent.includes(kind));
    const unused = query.createdBy !== undefined && findings.every(({ source }) => source === 'hooked');
    return [...problems.map((problem) => explain(problem, say)), ...(unused ? [say('note_created_by')] : [])];
}
