import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import { continueMove, discardMove, reviewMove, stopMove } from '../chat/links';
import type { Reply } from '../chat/reply';
import { isInFlight, type Transfer } from '../domain/transfer';
import { canContinue } from '../domain/transferChanges';
import { code, Markup, named } from '../i18n/say';
import {
    endsIn,
    endsOfTransfer,
    nameOf,
    previewWords,
    targetWords,
    titleOf,
    troubleInWords,
    type TransferContext,
} from './transferWords';

/** More posts than these are counted, not listed. */
const MOST_POSTS = 10;

const BUTTONS = 'move.buttons';

/** The message of a transfer: every later version replaces the one before, from the question to the end. */
export function transferCard(request: Transfer, context: TransferContext): Required<Pick<Reply, 'text' | 'blocks'>> {
    const title = titleWords(request, context);
    const body = bodyOf(request, context).filter((words) => words !== '');
    const buttons = buttonsOf(request, context);
    const blocks: Block[] = [
        section(title),
        ...body.map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        contextBlock(chronicle(request, context)),
    ];
    const text = context.say('disconnect_fallback', {
        title: new Markup(title),
        words: new Markup(body.join('\n')),
    });
    return { text, blocks };
}

function titleWords(request: Transfer, { say }: TransferContext): string {
    const { posts, phase } = request;
    const ends = { from: named(nameOf(request.from)), to: named(nameOf(request.to)) };
    const chosen = posts.filter(({ fate }) => fate !== 'left');
    switch (phase) {
        case 'asked':
            return say('move_title_asked', { ...ends, count: posts.filter(({ fate }) => fate === 'pending').length });
        case 'running':
            return say('move_title_running', { ...ends, count: chosen.length });
        case 'discarded':
        case 'lapsed':
            return say('move_title_kept', ends);
        case 'ended': {
            const moved = posts.filter(({ fate }) => fate === 'moved').length;
            return moved === chosen.length && moved > 0
                ? say('move_title_all', { ...ends, count: moved })
                : say('move_title_some', { ...ends, moved, count: chosen.length });
        }
    }
}

function bodyOf(request: Transfer, context: TransferContext): readonly string[] {
    const { say } = context;
    switch (request.phase) {
        case 'asked':
            return [
                targetWords(request, say),
                ...previewWords(request, MOST_POSTS, context),
                say('move_means', endsIn(request)),
            ];
        case 'running':
            return [progress(request, context), ...endsOfTransfer(request, context)];
        case 'ended':
            return [troubleInWords(request, say), ...endsOfTransfer(request, context)];
        case 'discarded':
            return [];
        case 'lapsed':
            return [say('move_lapsed', { line: code(`/integration move ${request.from.id} ${request.to.id}`) })];
    }
}

function progress(request: Transfer, { say, times }: TransferContext): string {
    const { posts, trouble, restsUntil, interruptedAt } = request;
    const interrupted =
        interruptedAt === undefined
            ? ''
            : `\n${say('disconnect_interrupted', { when: times.absolute(new Date(interruptedAt)) })}`;
    const open = posts.find(isInFlight);
    const where = open
        ? [
              say('move_on_the_way', {
                  ...endsIn(request),
                  title: titleOf(open, say),
                  id: code(open.id),
                  fate: open.fate as 'made',
              }),
          ]
        : [];
    if (trouble !== undefined && restsUntil !== undefined) {
        const when = times.absolute(new Date(restsUntil));
        const resting = say('disconnect_resting', { when, trouble: new Markup(troubleInWords(request, say)) });
        return [resting, ...where].join('\n') + interrupted;
    }
    const waiting = posts.filter(({ fate }) => fate === 'pending').length;
    if (!open && waiting === 0) return say('move_checking') + interrupted;
    const chosen = posts.filter(({ fate }) => fate !== 'left');
    const number = chosen.length - waiting + (open ? 0 : 1);
    return [say('move_moving', { number, count: chosen.length }), ...where].join('\n') + interrupted;
}

/** Below the card: the ids, who asked, who decided, and when. */
function chronicle(request: Transfer, { say, times }: TransferContext): string {
    const at = (ms: number): Markup => times.absolute(new Date(ms));
    const who = ({ username }: Transfer['asked']['by']): Markup => code(`@${username}`);
    const { from, to, asked, decided, phase, lapsesAt, endedAt, interruptedAt, stopped } = request;
    const decision = decided && { who: who(decided.by), when: at(decided.at) };
    return [
        `${code(from.id).markup} → ${code(to.id).markup}`,
        say('disconnect_asked_by', { who: who(asked.by), when: at(asked.at) }),
        ...(phase === 'asked' ? [say('disconnect_lapses', { when: at(lapsesAt) })] : []),
        ...(decision ? [say(phase === 'discarded' ? 'disconnect_kept_by' : 'disconnect_decided_by', decision)] : []),
        ...(stopped ? [say('move_stopped_by', { who: who(stopped.by), when: at(stopped.at) })] : []),
        ...(endedAt === undefined ? [] : [say('disconnect_ended', { when: at(endedAt) })]),
        ...(interruptedAt === undefined || phase === 'running'
            ? []
            : [say('disconnect_interrupted', { when: at(interruptedAt) })]),
    ].join(' · ');
}

function buttonsOf(request: Transfer, { say, appId }: TransferContext) {
    const { id, revision, phase } = request;
    const make = choicesOf({ appId, blockId: BUTTONS, target: { id, revision } });
    switch (phase) {
        case 'asked':
            return [
                make(reviewMove, say('move_button_review'), 'primary'),
                make(discardMove, say('move_button_discard')),
            ];
        case 'running':
            return [choicesOf({ appId, blockId: BUTTONS, target: { id } })(stopMove, say('move_button_stop'))];
        case 'ended':
            return canContinue(request) ? [make(continueMove, say('move_button_continue'), 'primary')] : [];
        case 'discarded':
        case 'lapsed':
            return [];
    }
}
