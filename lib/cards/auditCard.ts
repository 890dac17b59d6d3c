import { actions, choicesOf, context as contextBlock, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import type { LinkTarget } from '../chat/link';
import { auditDetails, auditPage } from '../chat/links';
import { turnButtons } from '../chat/paging';
import { privately, type Reply } from '../chat/reply';
import {
    auditActions,
    auditOutcomes,
    roomInDetail,
    type AuditEvent,
    type AuditPage,
    type TrailIntegrity,
} from '../domain/audit';
import { boldName, code, Markup, named, type Say } from '../i18n/say';

/** The names that the reader may see, by id. What has none shows its id, or nothing where the details show it. */
export interface AuditNames {
    readonly rooms: ReadonlyMap<string, string>;
    /** Of connections and webhooks. */
    readonly integrations: ReadonlyMap<string, string>;
}

interface Context extends Pick<CardContext, 'say' | 'times' | 'appId'> {
    readonly names: AuditNames;
}

type Shown = Pick<AuditEvent, 'who' | 'action' | 'target' | 'integrationId' | 'outcome' | 'detail' | 'from'>;

const BUTTONS = 'audit.buttons';

/** A page of the audit trail, newest first, and whether the trail is unaltered. */
export function auditCard(
    { events, page, pages, integrity, waiting }: AuditPage,
    asked: LinkTarget<typeof auditPage>,
    context: Context,
): Pick<Reply, 'text' | 'blocks'> {
    const { say, times, appId } = context;
    const target = { ...asked, page };
    const title = titleOf(asked, context);
    const lines = events.map((event) =>
        say('audit_line', {
            when: times.relative(new Date(event.at)),
            what: new Markup(auditWords(event, context)),
        }),
    );
    const labels = { previous: say('audit_newer'), next: say('audit_older') };
    const choice = choicesOf({ appId, blockId: BUTTONS, target });
    const buttons = [
        ...turnButtons({ appId, blockId: BUTTONS, link: auditPage, target, pages, labels }),
        ...(events.length > 0 ? [choice(auditDetails, say('audit_button_details'))] : []),
    ];
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

/** The same entries with everything that one line leaves out: the place in the chain, the exact time, and all ids. */
export function auditDetailsReply(
    { events }: AuditPage,
    asked: LinkTarget<typeof auditPage>,
    { say, times }: Pick<CardContext, 'say' | 'times'>,
): Reply {
    const lines = events.map(({ seq, id, at, target, integrationId, from, detail }) =>
        [
            say('audit_detail_line', {
                place: new Markup(seq === undefined ? say('audit_detail_waiting') : say('audit_detail_entry', { seq })),
                time: times.absolute(new Date(at)),
                target: code(target),
                id: code(id),
            }),
            ...(integrationId !== undefined && integrationId !== target
                ? [say('audit_detail_connection', { id: code(integrationId) })]
                : []),
            ...(from === '' ? [] : [say('audit_detail_room', { id: code(from) })]),
            ...(detail === undefined ? [] : [say('audit_detail', { detail })]),
        ].join(' · '),
    );
    return privately([titleOf(asked, { say }), ...(lines.length > 0 ? lines : [say('audit_empty')])].join('\n'));
}

/** By name where it is known; the details show ids. */
function titleOf(
    { about }: LinkTarget<typeof auditPage>,
    { say, names }: Pick<Context, 'say'> & Partial<Pick<Context, 'names'>>,
): string {
    if (about === undefined) return say('audit_title');
    const name = names?.integrations.get(about);
    return say('audit_title_about', { id: name === undefined ? code(about) : named(name) });
}

/** "`@ann` · disconnect *My TikTok* · done · #general" */
export function auditWords(event: Shown, { say, names }: Pick<Context, 'say' | 'names'>): string {
    const { who, action, outcome, detail, from } = event;
    const known = auditActions.find((one) => one === action);
    const came = auditOutcomes.find((one) => one === outcome);
    const otherRoom = roomInDetail(detail);
    const room = names.rooms.get(otherRoom ?? from);
    return [
        say('audit_words', {
            who: code(`@${who.username}`),
            action: known ? new Markup(say(`audit_action_${known}`)) : code(action),
            target: targetWords(event, names, say),
            outcome: came ? new Markup(say(`audit_outcome_${came}`)) : code(outcome),
        }),
        ...(detail === undefined || otherRoom !== undefined ? [] : [say('audit_detail', { detail })]),
        ...(room === undefined ? [] : [named(room).markup]),
    ].join(' · ');
}

/** What the action was for: an integration by its name, a post by its id and its account. */
function targetWords({ target, integrationId }: Shown, { integrations }: AuditNames, say: Say): Markup {
    const nameOf = (id: string): Markup => {
        const name = integrations.get(id);
        return name === undefined ? code(id) : boldName(name);
    };
    if (integrationId === undefined || integrationId === target) return nameOf(target);
    return new Markup(say('audit_post_of', { post: code(target), account: nameOf(integrationId) }));
}

function integrityWords(integrity: TrailIntegrity, say: Say): string {
    return integrity.kind === 'whole'
        ? say('audit_whole', { count: integrity.entries })
        : say(`audit_broken_${integrity.how}`, { seq: integrity.seq });
}
