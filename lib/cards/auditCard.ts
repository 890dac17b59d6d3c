import { actions, context as contextBlock, section, type Block } from '../chat/blocks';
import { moment, type CardContext } from '../chat/card';
import type { LinkTarget } from '../chat/link';
import { auditPage } from '../chat/links';
import { turnButtons } from '../chat/paging';
import type { Reply } from '../chat/reply';
import { auditActions, auditOutcomes, type AuditEvent, type AuditPage, type TrailIntegrity } from '../domain/audit';
import { code, Markup, named, type Say } from '../i18n/say';

interface Context extends Pick<CardContext, 'say' | 'times' | 'appId'> {
    /** The names of the rooms that the reader may see, by id. */
    readonly rooms: ReadonlyMap<string, string>;
}

const BUTTONS = 'audit.buttons';

/** A page of the audit trail, newest first, and whether the trail is intact. */
export function auditCard(
    { events, page, pages, integrity, waiting }: AuditPage,
    asked: LinkTarget<typeof auditPage>,
    { say, times, appId, rooms }: Context,
): Pick<Reply, 'text' | 'blocks'> {
    const { about } = asked;
    const title = about === undefined ? say('audit_title') : say('audit_title_about', { id: code(about) });
    const lines = events.map((event) => {
        const when = moment({ say, times }, new Date(event.at));
        const line = say('audit_line', { when, what: new Markup(auditWords(event, say)) });
        return event.from === '' ? line : `${line} · ${say('audit_from', { room: roomWords(event.from, rooms) })}`;
    });
    const buttons = turnButtons({
        appId,
        blockId: BUTTONS,
        link: auditPage,
        target: { ...asked, page },
        pages,
        labels: { previous: say('audit_newer'), next: say('audit_older') },
    });
    const blocks: Block[] = [
        section([title, ...(lines.length > 0 ? lines : [say('audit_empty')])].join('\n')),
        ...(buttons.length > 0 ? [actions(BUTTONS, buttons)] : []),
        contextBlock(
            [
                integrityWords(integrity, say),
                ...(waiting > 0 ? [say('audit_waiting', { count: waiting })] : []),
                ...(pages > 1 ? [say('audit_page', { page: page + 1, pages })] : []),
            ].join(' · '),
        ),
    ];
    return { text: `${title} ${integrityWords(integrity, say)}`, blocks };
}

function roomWords(id: string, rooms: Context['rooms']): Markup {
    const name = rooms.get(id);
    return name === undefined ? code(id) : named(name);
}

/** "@ann: disconnect `int_yt_abc123`, done" */
export function auditWords(event: Pick<AuditEvent, Shown>, say: Say): string {
    const { who, action, target, integrationId, outcome, detail } = event;
    const known = auditActions.find((one) => one === action);
    const came = auditOutcomes.find((one) => one === outcome);
    const words = say('audit_words', {
        who: code(`@${who.username}`),
        action: known ? new Markup(say(`audit_action_${known}`)) : code(action),
        target: code(target),
        outcome: came ? new Markup(say(`audit_outcome_${came}`)) : code(outcome),
    });
    const more = [
        ...(integrationId !== undefined && integrationId !== target
            ? [say('audit_connection', { id: code(integrationId) })]
            : []),
        ...(detail === undefined ? [] : [say('audit_detail', { detail })]),
    ];
    return [words, ...more].join(' ');
}

type Shown = 'who' | 'action' | 'target' | 'integrationId' | 'outcome' | 'detail';

function integrityWords(integrity: TrailIntegrity, say: Say): string {
    return integrity.kind === 'whole'
        ? say('audit_whole', { count: integrity.entries })
        : say(`audit_broken_${integrity.how}`, { seq: integrity.seq });
}
