import { keyOf, type Draft } from './alertMembers';
import type { AlertNote } from './alert';

/** Notes about members that joined or changed; a snoozed alert posts none of them. */
export function changeNotes({ before, kept, joined }: Draft): readonly AlertNote[] {
    const former = new Map(before.members.map((member) => [keyOf(member), member]));
    const changes = kept.flatMap((member) => {
        const from = former.get(keyOf(member))?.trouble ?? member.trouble;
        return from === member.trouble ? [] : [{ member, from }];
    });
    const members = kept.filter((member) => member.unstable && former.get(keyOf(member))?.unstable === false);
    return [
        ...(joined.length > 0 ? [{ kind: 'joined', members: joined } as const] : []),
        ...(changes.length > 0 ? [{ kind: 'changed', changes } as const] : []),
        ...(members.length > 0 ? [{ kind: 'unstable', members } as const] : []),
    ];
}

/** Notes about members that left; every alert posts them. */
export const endingNotes = ({ left }: Draft): readonly AlertNote[] =>
    (['recovered', 'disconnected', 'reconnected'] as const).flatMap((kind) => {
        const ended = left.filter(({ how }) => how === kind);
        return ended.length > 0 ? [{ kind, ended }] : [];
    });
