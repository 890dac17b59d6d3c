import type { AlertMember, AlertNote, EndedMember } from '../domain/monitor/alert';
import { code } from '../i18n/say';
import { courseWords, endHeadline } from './alertEnd';
import { listed, memberLine, unstableWords, worstFirst, type AlertCardContext } from './alertParts';
import { troubleWords } from './troubleWords';
import { subjectAndId } from './subjectWords';

const ALL_UNHEALTHY = '/integration list unhealthy';

/** A text for the thread below an alert's message: all news of one kind. */
export function alertNote(note: AlertNote, context: AlertCardContext): string {
    const { say } = context;
    switch (note.kind) {
        case 'joined':
            return membersNote(say('alert_note_joined', { count: note.members.length }), note.members, context);
        case 'unstable':
            return membersNote(unstableWords(say), note.members, context);
        case 'changed': {
            const lineOf = ({ member: { subject, trouble }, from }: (typeof note.changes)[number]): string => {
                const [before, after] = [from, trouble].map((one) => troubleWords(one, subject, say).markup);
                return `• ${subjectAndId(subject, say)} · ${before} → ${after}`;
            };
            return `${say('alert_note_changed')}\n${listed(note.changes, lineOf, ALL_UNHEALTHY, say)}`;
        }
        case 'recovered':
        case 'disconnected':
        case 'reconnected': {
            const [one, another] = note.ended;
            // A whole upstream, which is always the only member of its alert.
            if (one?.subject.id === undefined && one && !another) {
                return `${endHeadline(one, context)} · ${courseWords(one, context)}`;
            }
            const isOnlySwitched = note.ended.every(({ switchedOn }) => switchedOn);
            const heading = say(isOnlySwitched ? 'alert_note_switched_on' : `alert_note_${note.kind}`, {
                count: note.ended.length,
            });
            const lineOf = (ended: EndedMember): string => {
                const newId = ended.as === undefined ? '' : ` → ${code(ended.as).markup}`;
                return `• ${subjectAndId(ended.subject, say)}${newId} · ${courseWords(ended, context)}`;
            };
            return `${heading}\n${listed(note.ended, lineOf, ALL_UNHEALTHY, say)}`;
        }
    }
}

const membersNote = (heading: string, members: readonly AlertMember[], context: AlertCardContext): string =>
    [
        heading,
        listed(worstFirst(members, context.now), (member) => memberLine(member, context), ALL_UNHEALTHY, context.say),
    ].join('\n');
