import { actions, button, choicesOf, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { someOf } from '../chat/card';
import { explain } from '../chat/explain';
import { applyConfig, discardConfig, exportConfig, importConfig, importWindow } from '../chat/links';
import type { Modal } from '../chat/modal';
import { privately, withButtons, type Reply } from '../chat/reply';
import {
    MOST_CHARS,
    MOST_WATCHES,
    type Config,
    type ConfigFlaw,
    type Refusal,
    type Row,
    type settingsApart,
} from '../domain/config';
import { isUncertain } from '../domain/problem';
import type { Room } from '../domain/rooms';
import { code, type Say } from '../i18n/say';
import { roomName, WATCH_HOOKED, WATCH_ONE, watchedWords } from './watchParts';

type Context = Pick<CardContext, 'say' | 'times' | 'appId'>;

const BUTTONS = 'config.buttons';
/** More rows than these are counted, not listed. */
const MOST_ROWS = 15;

/** Both directions, as buttons. */
export function configOffer({ say, appId }: Context): Reply {
    const common = { appId, blockId: BUTTONS };
    return withButtons(say('config_offer'), BUTTONS, [
        button({
            ...common,
            actionId: exportConfig.actionId,
            label: say('config_button_export'),
            value: exportConfig.write('all'),
        }),
        button({
            ...common,
            actionId: importConfig.actionId,
            label: say('config_button_import'),
            value: importConfig.write('paste'),
        }),
    ]);
}

/** What was exported, and where it is. */
export interface Told {
    readonly count: number;
    /** Watches that are not in the file. */
    readonly others: number;
    readonly withheld: readonly string[];
    /** The name of the file that was sent. */
    readonly file?: string;
    /** The content, where no file was sent. */
    readonly text?: string;
}

/** The answer to an export. */
export function exportedReply({ count, others, withheld, file, text = '' }: Told, { say }: Context): Reply {
    const words = [
        file === undefined ? say('config_exported_text') : say('config_exported_file', { file: code(file) }),
        say('config_holds', { count, others }),
        ...(withheld.length > 0 ? [say('config_withheld', { settings: someOf(say, withheld, 20) })] : []),
    ].join('\n');
    if (file !== undefined) return privately(words);
    // A backtick in a name would end the block; JSON reads it back.
    const block = `\`\`\`\n${text.replaceAll('`', '\\u0060')}\n\`\`\``;
    return { ...privately(words), blocks: [section(words), section(block)] };
}

/** The window that takes the text of a file. */
export function importModal(roomId: string | undefined, { say, appId }: Context): Modal {
    const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
    const blockId = 'json';
    return {
        id: `${importWindow.actionId} ${importWindow.write(roomId === undefined ? {} : { roomId })}`,
        title: say('config_window_title'),
        blocks: [
            {
                type: 'input',
                appId,
                blockId,
                label: plain(say('config_window_label')),
                element: {
                    type: 'plain_text_input',
                    appId,
                    blockId,
                    actionId: 'config.json',
                    multiline: true,
                },
            },
        ],
        submit: { label: say('config_window_submit'), danger: false },
        close: say('button_cancel'),
    };
}

/** Why a text is no configuration. */
export function flawWords(flaw: ConfigFlaw, say: Say): string {
    switch (flaw.kind) {
        case 'too-large':
            return say('config_flaw_too_large', { watches: MOST_WATCHES, kilobytes: Math.floor(MOST_CHARS / 1000) });
        case 'not-json':
            return say('config_flaw_not_json');
        case 'not-config':
            return say('config_flaw_not_config');
        case 'newer':
            return say('config_flaw_newer', { version: String(flaw.version) });
    }
}

/** A preview of an import, or its report. */
export interface ImportShown {
    readonly config: Config;
    readonly rows: readonly Row[];
    readonly apart: ReturnType<typeof settingsApart>;
    /** Of a report: how many entries the time was too short for. */
    readonly left?: number;
    /** The id to confirm or to continue it by. */
    readonly confirm?: string;
}

/** What an import would do, or has done, for the person alone. */
export function importReply({ config, rows, apart, left, confirm }: ImportShown, context: Context): Reply {
    const { say, appId } = context;
    const isReport = left !== undefined;
    const of = (what: Row['what']): readonly Row[] => rows.filter((row) => row.what === what);
    const refused = of('refused');
    const changes = of('added').length + of('changed').length;
    // What cannot be checked now is tried again.
    const retries = refused.filter(({ why }) => typeof why === 'object' && isUncertain(why.problem)).length;
    const title = titleWords(config, isReport, context);
    const sections = [
        listed(say('config_added', { count: of('added').length }), of('added'), say),
        listed(say('config_changed', { count: of('changed').length }), of('changed'), say),
        ...(of('same').length > 0 ? [say('config_same', { count: of('same').length })] : []),
        listed(say('config_refused', { count: refused.length }), refused, say),
        settingWords(apart, say),
        unknownWords(config, apart.unknown, say),
        ...(left ? [say('config_rest', { count: left })] : []),
    ].filter((words) => words !== '');
    if (sections.length === 0) sections.push(say('config_added', { count: 0 }));
    const choice = confirm === undefined ? undefined : choicesOf({ appId, blockId: BUTTONS, target: { id: confirm } });
    const label = left ? say('handover_button_continue') : say('config_button_apply');
    const buttons = choice && (left || changes + retries > 0) ? [choice(applyConfig, label, 'primary')] : [];
    if (choice && buttons.length > 0 && !isReport) buttons.push(choice(discardConfig, say('button_cancel')));
    const blocks: Block[] = [
        section(title),
        ...sections.map((words) => section(words)),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
    ];
    return { ...privately([title, ...sections].join('\n')), blocks };
}

function titleWords({ appVersion, createdAt }: Config, isReport: boolean, { say, times }: Context): string {
    return say(isReport ? 'config_report' : 'config_preview', {
        version: appVersion ?? '?',
        when: createdAt === undefined ? '?' : times.absolute(createdAt),
    });
}

/** A heading and its rows; nothing where there is none. */
function listed(heading: string, rows: readonly Row[], say: Say): string {
    if (rows.length === 0) return '';
    const rest = rows.length - MOST_ROWS;
    return [
        heading,
        ...rows.slice(0, MOST_ROWS).map((row) => rowWords(row, say)),
        ...(rest > 0 ? [say('card_more', { count: rest })] : []),
    ].join('\n');
}

function rowWords({ entry, room, why }: Row, say: Say): string {
    const reason = why === undefined ? '' : ` ${reasonWords(why, entry?.room.name ?? '', room, say)}`;
    if (!entry) return `•${reason}`;
    const where = room ? roomName(room, say) : code(`#${entry.room.name}`);
    return `${say('config_row', { room: where, what: watchedWords(entry, say) })}${reason}`;
}

/** The words of the command `watch`, whose rules these are. */
function reasonWords(why: Refusal, wanted: string, room: Room | undefined, say: Say): string {
    if (typeof why === 'object') return explain(why.problem, say);
    switch (why) {
        case 'unreadable':
            return say('config_why_unreadable');
        case 'twice':
            return say('config_why_twice');
        case 'no-room':
            return say('config_why_no_room');
        case 'archived':
            return say('watch_archived', { room: room ? roomName(room, say) : code(wanted) });
        case 'sees-not-all':
            return say('watch_sees_not_all', { hooked: WATCH_HOOKED, one: WATCH_ONE });
        case 'under-way':
            return say('watch_under_way');
    }
}

function settingWords({ differ, missing }: ImportShown['apart'], say: Say): string {
    if (differ.length + missing.length === 0) return '';
    return [
        say('config_settings'),
        ...differ.map(({ id, there, here = '…' }) =>
            say('config_setting', { id: code(id), there: code(there), here: code(here) }),
        ),
        ...missing.map((id) => say('config_setting_missing', { id: code(id) })),
    ].join('\n');
}

const unknownWords = ({ unknown }: Config, settings: readonly string[], say: Say): string => {
    const parts = [...unknown, ...settings];
    return parts.length === 0 ? '' : say('config_unknown', { parts: someOf(say, parts, 20) });
};
