import { actions, choicesOf, context as contextBlock, divider, section, type Block } from '../chat/blocks';
import { BUTTONS_BLOCK, type Card, type CardContext } from '../chat/card';
import { explain, sourceName } from '../chat/explain';
import { keepCardPrivate, postCard, refreshCard } from '../chat/links';
import { withButtons, type Reply } from '../chat/reply';
import type { Disconnected } from '../domain/audit';
import type { Found, FoundWebhook } from '../domain/finding';
import type { ConnectionImpact, PostsAtRisk } from '../domain/connectionImpact';
import type { Lookup } from '../domain/lookup';
import type { Problem } from '../domain/problem';
import type { IntegrationQuery } from '../domain/query';
import type { Reader } from '../domain/reader';
import { accountName } from '../domain/hooked';
import { boldName, code, Markup, type Say } from '../i18n/say';
import { connectionImpactWords } from './connectionImpactWords';
import { hookedCard } from './hookedCard';
import { moveOffer } from './moveOffer';
import { sendAgainButton } from './sendAgainButton';
import { webhookCard } from './webhookCard';

export interface Answer extends Lookup {
    readonly query: IntegrationQuery;
    readonly reader: Reader;
    readonly now: Date;
    /** Who sees the cards; only the asker ever sees problems. */
    readonly audience: Reply['audience'];
}

/** Everything that was found in one message; or why nothing was. */
export function answerReply(answer: Answer, context: CardContext): Reply {
    const { audience } = answer;
    const found = foundIn(answer);
    if (found.length === 0) {
        const text = nothingWords(answer, context);
        const offer = moveOffered(answer, context);
        return { audience: 'asker', text, ...(offer.length > 0 && { blocks: [section(text), ...offer] }) };
    }
    const cards = found.map((one) => cardOf(one, answer, context));
    const refresh = refreshButton(answer, context);
    const asOf = asOfLine(
        answer,
        found.map(({ source }) => source),
        context,
    );
    return {
        audience,
        text: cards.map(({ fallback }) => fallback).join('\n'),
        blocks: [
            ...cards.flatMap((card, index) => [
                ...(index === 0 ? [] : [divider()]),
                ...cardBlocks(card, index, index === cards.length - 1 ? [refresh] : []),
            ]),
            contextBlock([...cards.map(factsLine), ...notesOn(answer, context.say), asOf].join('\n')),
        ],
    };
}

/** Replaces the card of an integration that is gone; the button to look again stays. */
export function goneReply(answer: Answer, context: CardContext): Reply {
    const { findings, audience } = answer;
    const text = nothingWords(answer, context);
    return {
        audience,
        text,
        blocks: [
            section(text),
            ...moveOffered(answer, context),
            actions(BUTTONS_BLOCK, [refreshButton(answer, context)]),
            contextBlock(
                asOfLine(
                    answer,
                    findings.map(({ source }) => source),
                    context,
                ),
            ),
        ],
    };
}

const QUESTION_BLOCK = 'get.question';

/** Asks whether people who may not see webhooks shall see this card. */
export function publicQuestion(answer: Answer, { appId, say }: CardContext): Reply {
    const [found] = foundIn(answer).filter(({ source }) => source === 'rocketchat');
    const name = (found && nameOf(found)) ?? say('card_unnamed_webhook');
    const text = say('card_public_question', { name: boldName(name) });
    const { query } = answer;
    const made = { appId, blockId: QUESTION_BLOCK };
    return withButtons(text, QUESTION_BLOCK, [
        choicesOf({ ...made, target: { query } })(postCard, say('button_post_here')),
        choicesOf({ ...made, target: { id: query.id } })(keepCardPrivate, say('button_cancel')),
    ]);
}

const nameOf = (found: Found): string | undefined =>
    found.source === 'hooked' ? accountName(found) : found.webhook.name;

const foundIn = ({ findings }: Pick<Answer, 'findings'>): readonly Found[] =>
    findings.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));

const cardOf = (found: Found, { impact, reader }: Answer, context: CardContext): Card =>
    found.source === 'hooked'
        ? hookedCard(found, impact, context)
        : withSendAgain(found, webhookCard(found.webhook, found.deliveries, reader, context, found.findings), context);

/** State and steps, then buttons. Each card has its own row of buttons, as some are about it alone. */
function cardBlocks({ blocks, buttons }: Card, index: number, more: Card['buttons']): readonly Block[] {
    const blockId = index === 0 ? BUTTONS_BLOCK : `${BUTTONS_BLOCK}.${index}`;
    const row = [...buttons, ...more].map((one) => ({ ...one, blockId }));
    return row.length > 0 ? [...blocks, actions(blockId, row)] : blocks;
}

/** "`@myaccount` · `int_tt_xyz789` · connected Jan 10, 2024" */
const factsLine = ({ facts }: Card): string => facts.join(' · ');

/** "Hooked · as of Nov 20, 2026, 4:41 PM (UTC+1)" */
function asOfLine({ now }: Answer, sources: readonly Found['source'][], { say, times }: CardContext): string {
    const source = new Markup(sources.map((one) => sourceName(one, say).markup).join(', '));
    return say('card_as_of', { source, time: times.absolute(now) });
}

function refreshButton({ query, findings, reader }: Answer, { appId, say, mayManage }: CardContext) {
    const shown = findings.filter(({ outcome }) => outcome.ok).map(({ source }) => source);
    // Without a finding, the button looks again in the same places.
    const shows = shown.length > 0 ? shown : findings.map(({ source }) => source);
    const target = { query, shows, manages: mayManage, ...reader };
    return choicesOf({ appId, blockId: BUTTONS_BLOCK, target })(refreshCard, say('button_refresh'));
}

const problemsOf = ({ findings }: Pick<Answer, 'findings'>): readonly Problem[] =>
    findings.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]));

/** Why there is no card. A connection that was disconnected through the app needs no other explanation. */
function nothingWords(answer: Answer, { say, times }: Pick<CardContext, 'say' | 'times'>): string {
    const { query, disconnected } = answer;
    if (!disconnected) return whyNothing(query, problemsOf(answer), say);
    const others = problemsOf(answer).filter(({ kind }) => kind !== 'not-found' && kind !== 'may-not-view');
    return [
        disconnectedWords(query.id, disconnected, { say, times }),
        ...leftBehind(answer, { say, times }),
        ...others.map((one) => explain(one, say)),
    ].join('\n');
}

/** The posts that are still planned on a connection that was disconnected, for people who may see connections. */
const leftBehind = ({ impact }: Answer, context: Pick<CardContext, 'say' | 'times'>): readonly string[] =>
    hasPosts(impact) ? [connectionImpactWords(impact, 'expired', context)] : [];

const moveOffered = ({ query, disconnected, impact }: Answer, context: CardContext): readonly Block[] =>
    disconnected && context.mayManage && hasPosts(impact) ? [moveOffer({ from: query.id }, context)] : [];

const hasPosts = (impact: ConnectionImpact | undefined): impact is PostsAtRisk =>
    impact !== undefined && impact !== 'unread' && impact.posts > 0;

/** "`int_tt_xyz789` was disconnected by `@admin` 3 days ago, with this app." */
const disconnectedWords = (
    id: string,
    { by, at }: Disconnected,
    { say, times }: Pick<CardContext, 'say' | 'times'>,
): string => say('card_disconnected', { id: code(id), who: code(`@${by}`), when: times.relative(at) });

/** One sentence where no place has the integration; otherwise a sentence for each place, unanswered ones first. */
export function whyNothing({ id }: Pick<IntegrationQuery, 'id'>, problems: readonly Problem[], say: Say): string {
    if (problems.length > 1 && problems.every(({ kind }) => kind === 'not-found')) {
        return say('problem_not_found_anywhere', { id: code(id) });
    }
    return [...problems]
        .sort((a, b) => tellingRank(a) - tellingRank(b))
        .map((problem) => explain(problem, say))
        .join('\n');
}

/**
 * What this person may not see comes first, as the answer may be there. "Not here" comes last: it is no answer while
 * another place cannot be asked.
 */
function tellingRank({ kind }: Problem): number {
    if (kind === 'may-not-view') return 0;
    return kind === 'not-found' || kind === 'impossible-id' || kind === 'no-such-user' ? 2 : 1;
}

/** The problems below a card. That the other place has no such integration, or does not show it, is not worth a note. */
function notesOn({ query, findings }: Answer, say: Say): readonly string[] {
    const silent: readonly Problem['kind'][] = ['not-found', 'may-not-view', 'impossible-id'];
    const problems = problemsOf({ findings }).filter(({ kind }) => !silent.includes(kind));
    const unused = query.createdBy !== undefined && findings.every(({ source }) => source === 'hooked');
    return [...problems.map((problem) => explain(problem, say)), ...(unused ? [say('note_created_by')] : [])];
}

/**
 * The card, which first offers to send a failed delivery again. Mobile clients show five buttons, so the way to the
 * administration, which the headline is as well, makes room for it.
 */
function withSendAgain(found: FoundWebhook, card: Card, context: CardContext): Card {
    const again = sendAgainButton(found, BUTTONS_BLOCK, context);
    if (again.length === 0) return card;
    return { ...card, buttons: [...again, ...card.buttons.filter(({ url }) => url === undefined)] };
}
