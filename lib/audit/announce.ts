import { auditWords } from '../cards/auditCard';
import type { JobContext } from '../context/context';
import type { AuditedChange } from '../domain/audit';
import { Markup, sayIn } from '../i18n/say';

/** The channel may hold people who may not see every name: it gets ids. */
const NO_NAMES = { rooms: new Map<string, string>(), integrations: new Map<string, string>() };

/** Posts a change to the channel of the setting `monitor_channel`, if it is set, in the workspace's language. */
export async function announceChange(
    { settings, messages, log, workspace }: Pick<JobContext, 'settings' | 'messages' | 'log' | 'workspace'>,
    change: AuditedChange,
): Promise<void> {
    if (settings.monitorRoomId === undefined) return;
    const say = sayIn(workspace.language);
    const text = say('audit_announced', { what: new Markup(auditWords(change, { say, names: NO_NAMES })) });
    const posted = await messages.post({ roomId: settings.monitorRoomId }, { text });
    if (posted === undefined) log.warn('the channel of the setting monitor_channel did not take an audit entry');
}
