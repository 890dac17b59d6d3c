import { platformOfGroup } from '../domain/platforms';
import { webhookKindOfGroup } from '../domain/rocketchat';
import type { Source } from '../domain/source';
import type { Subject } from '../domain/monitor/subject';
import { boldName, code, Markup, named, type MessageKey, type Say } from '../i18n/say';
import { sourceName } from '../chat/explain';
import { platformName } from './hookedCard';

/** What an integration without a name is called. */
const UNNAMED = {
    hooked: 'card_unnamed_account',
    rocketchat: 'card_unnamed_webhook',
} as const satisfies Record<Source, MessageKey>;

/** The name of an integration, from outside, as it stands in running text. */
export const namedSubject = (subject: Subject, say: Say): Markup =>
    subject.id === undefined ? sourceName(subject.source, say) : named(subjectName(subject, say));

/** The same, where it stands out. */
export const boldSubject = (subject: Subject, say: Say): Markup =>
    subject.id === undefined
        ? new Markup(`*${sourceName(subject.source, say).markup}*`)
        : boldName(subjectName(subject, say));

const subjectName = ({ source, name }: Subject, say: Say): string => name ?? say(UNNAMED[source]);

/** "*My YouTube* · `int_yt_abc123`" */
export const subjectAndId = (subject: Subject, say: Say): string =>
    [boldSubject(subject, say).markup, ...(subject.id === undefined ? [] : [code(subject.id).markup])].join(' · ');

/** "YouTube", "outgoing webhook" */
export const kindOfSubject = (subject: Pick<Subject, 'source' | 'group'>, say: Say): Markup =>
    KIND_WORDS[subject.source](subject.group, say);

const KIND_WORDS: Readonly<Record<Source, (group: string, say: Say) => Markup>> = {
    hooked: (group, say) => platformName(platformOfGroup(group), say),
    rocketchat: (group, say) => new Markup(say(`kind_${webhookKindOfGroup(group)}`)),
};
