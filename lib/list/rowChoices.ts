import type { Click, Effect } from '../chat/click';
import type { LinkTarget } from '../chat/link';
import type { listRow, showHelp } from '../chat/links';
import type { AppContext } from '../context/context';
import type { RowChoice } from '../domain/listing';

/*
 * Buttons that stand for a subcommand. The subcommand checks the rights of the person who clicks, and answers as it does
 * when they type it.
 */

type Row = LinkTarget<typeof listRow>;

/** The subcommand of each choice, its words, and who gets the answer: the room, as for the command, or that person. */
interface Line {
    readonly name: string;
    readonly words: (row: Row, click: Click) => readonly string[];
    readonly answers: 'whisper' | 'post';
}

const inSource = ({ id, source }: Row): readonly string[] => [id, `source:${source}`];
const idAlone = ({ id }: Row): readonly string[] => [id];
const asPrivately = ({ id }: Row, { isPrivate }: Click): readonly string[] => [id, ...(isPrivate ? ['private'] : [])];

const LINES: Readonly<Record<RowChoice, Line>> = {
    // Looking is nobody else's business: a list in a channel would fill it with cards.
    open: { name: 'get', words: inSource, answers: 'whisper' },
    posts: { name: 'posts', words: idAlone, answers: 'whisper' },
    watch: { name: 'watch', words: inSource, answers: 'post' },
    enable: { name: 'enable', words: asPrivately, answers: 'post' },
    // The question; the button of any card asks the person who clicked alone.
    disable: { name: 'disable', words: idAlone, answers: 'whisper' },
    disconnect: { name: 'disconnect', words: idAlone, answers: 'post' },
};

/** Does what a person chose in the menu of a row. */
export async function chooseInRow(app: AppContext, row: Row, click: Click): Promise<Effect> {
    const { name, words, answers } = LINES[row.choice];
    return { kind: answers, reply: await app.runWords(app, [name, ...words(row, click)]) };
}

/** The help, for the person who clicked. */
export async function helpByButton(app: AppContext, _: LinkTarget<typeof showHelp>): Promise<Effect> {
    return { kind: 'whisper', reply: await app.runWords(app, ['help']) };
}
