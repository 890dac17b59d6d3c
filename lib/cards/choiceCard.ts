import type { ButtonElement } from '@rocket.chat/ui-kit';

import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { explain } from '../chat/explain';
import { chooseName, dismissName } from '../chat/links';
import { privately, type Reply, withButtons } from '../chat/reply';
import type { Subject } from '../domain/monitor/subject';
import type { NamedIntegration } from '../domain/names';
import type { Problem } from '../domain/problem';
import { plain } from '../i18n/inert';
import { code, Markup, type Say } from '../i18n/say';
import { boldSubject, kindOfSubject, subjectAndId } from './subjectWords';

type Context = Pick<CardContext, 'say' | 'appId'>;

const CHOICE_BLOCK = 'name.choice';
/** More choices than these are counted. */
const MOST_CHOICES = 10;
/** Web clients hide further buttons of a block. */
const BUTTONS_IN_A_ROW = 5;
/** A label keeps the whole kind, and as much of the name as fits. */
const LABEL_CHARACTERS = 60;
const NAME_CHARACTERS = 40;

/** The words behind `/integration` that name this integration by its id. */
export type LineOf = (item: NamedIntegration) => readonly string[];

/** What the words in the place of an id did not decide. Suggestions hold what the asker may see: nobody else gets them. */
export interface Undecided {
    readonly words: string;
    readonly lineOf: LineOf;
    /** What the reader should know besides: the first ones come before everything else. */
    readonly first: readonly string[];
    readonly notes: readonly string[];
}

/** Several integrations fit: a button for each of the likeliest. */
export function severalReply(items: readonly NamedIntegration[], asked: Undecided, context: Context): Reply {
    const { say } = context;
    const text = say('name_several', { count: items.length, words: code(asked.words) });
    const rest = items.length - MOST_CHOICES;
    const more = rest > 0 ? [say('name_more', { count: rest })] : [];
    return choiceReply(
        [...asked.first, text],
        items.slice(0, MOST_CHOICES),
        [...more, ...asked.notes],
        asked.lineOf,
        context,
    );
}

/** None fits: what was looked for, and a button for each that is spelled nearly so. */
export function noneReply(
    reason: string,
    nearest: readonly NamedIntegration[],
    asked: Undecided,
    context: Context,
): Reply {
    const { say } = context;
    const lines = [...asked.first, reason];
    if (nearest.length === 0) return privately([...lines, ...asked.notes].join('\n'));
    const meant = say('name_did_you_mean', { count: nearest.length });
    return choiceReply([...lines, meant], nearest, asked.notes, asked.lineOf, context);
}

/** A question of the app's own, with a button for each of the first items. */
export function whichOf(question: string, items: readonly NamedIntegration[], lineOf: LineOf, context: Context): Reply {
    const rest = items.length - MOST_CHOICES;
    const more = rest > 0 ? [context.say('name_more', { count: rest })] : [];
    return choiceReply([question], items.slice(0, MOST_CHOICES), more, lineOf, context);
}

function choiceReply(
    head: readonly string[],
    items: readonly NamedIntegration[],
    notes: readonly string[],
    lineOf: LineOf,
    context: Context,
): Reply {
    const { say } = context;
    const text = [...head, ...items.map((item) => lineIn(item, say))].join('\n');
    const buttons = items.map((item) => choice(labelOf(item, items, say), lineOf(item), context));
    return {
        audience: 'asker',
        text: [text, ...notes].join('\n'),
        blocks: [section(text), ...inRows(buttons), ...notes.map((note) => contextBlock(note))],
    };
}

/** Asks before a webhook that was named by words is enabled. */
export function enableQuestion(item: NamedIntegration, line: readonly string[], context: Context): Reply {
    const { say, appId } = context;
    const text = say('name_enable_question', {
        name: boldSubject(subjectOf(item), say),
        what: kindOfSubject(item, say),
        id: code(item.id),
    });
    const dismiss = choicesOf({ appId, blockId: CHOICE_BLOCK, target: { id: item.id } });
    return withButtons(text, CHOICE_BLOCK, [
        choice(say('name_button_enable'), line, context, 'primary'),
        dismiss(dismissName, say('name_button_cancel')),
    ]);
}

/**
 * “tiktok” is *My TikTok* (TikTok, `int_tt_xyz789`): for an answer to a command that named it by words. Without a group,
 * the platform or kind is not known, and left out.
 */
export function takenNote(item: NamedIntegration, words: string, say: Say): string {
    const blanks = { words, name: boldSubject(subjectOf(item), say), id: code(item.id) };
    return item.group === ''
        ? say('name_taken_only', blanks)
        : say('name_taken', { ...blanks, what: kindOfSubject(item, say) });
}

/** These leave no doubt: the place holds nothing for the reader. */
const KNOWN: readonly Problem['kind'][] = ['may-not-view', 'no-such-user', 'not-configured'];

/** Why nothing was found by this name: places that could not be read come first, refusals last. */
export function noneReason(
    {
        words,
        problems,
        places,
    }: {
        readonly words: string;
        readonly problems: readonly Problem[];
        readonly places: 'hooked' | 'rocketchat' | 'anywhere';
    },
    say: Say,
): { readonly first: readonly string[]; readonly reason: string; readonly notes: readonly string[] } {
    const known = problems.filter(({ kind }) => KNOWN.includes(kind));
    const others = problems.filter((problem) => !known.includes(problem));
    const inWords = (problem: Problem): string => explain(problem, say);
    return {
        first: others.map(inWords),
        reason: say(`name_none_${places}`, { words: code(words) }),
        notes: known.map(inWords),
    };
}

const subjectOf = ({ source, id, name, group }: NamedIntegration): Subject => ({
    key: `${source} ${id}`,
    source,
    id,
    group,
    ...(name !== undefined && { name }),
});

const lineIn = (item: NamedIntegration, say: Say): string =>
    say('name_line', { name: new Markup(subjectAndId(subjectOf(item), say)), what: kindOfSubject(item, say) });

const choice = (label: string, line: readonly string[], { appId }: Context, style?: 'primary'): ButtonElement =>
    choicesOf({ appId, blockId: CHOICE_BLOCK, target: { words: [...line] } })(chooseName, label, style);

/** "My TikTok · TikTok"; where another one has the same label, the id tells them apart. */
function labelOf(item: NamedIntegration, among: readonly NamedIntegration[], say: Say): string {
    const label = shortLabel(item, say);
    const isAlone = among.filter((other) => shortLabel(other, say) === label).length === 1;
    return isAlone ? label : plain(`${nameIn(item, say)} · ${item.id}`, LABEL_CHARACTERS);
}

const shortLabel = (item: NamedIntegration, say: Say): string =>
    plain(`${nameIn(item, say)} · ${kindOfSubject(item, say).markup}`, LABEL_CHARACTERS);

/** On a button, a name needs no protection from markup. */
const nameIn = ({ source, name }: NamedIntegration, say: Say): string =>
    plain(name ?? say(source === 'hooked' ? 'card_unnamed_account' : 'card_unnamed_webhook'), NAME_CHARACTERS);

function inRows(buttons: readonly ButtonElement[]): readonly Block[] {
    const rows = Math.ceil(buttons.length / BUTTONS_IN_A_ROW);
    return Array.from({ length: rows }, (_, row) => {
        const blockId = row === 0 ? CHOICE_BLOCK : `${CHOICE_BLOCK}.${row}`;
        const some = buttons.slice(row * BUTTONS_IN_A_ROW, (row + 1) * BUTTONS_IN_A_ROW);
        return actions(
            blockId,
            some.map((one) => ({ ...one, blockId })),
        );
    });
}
