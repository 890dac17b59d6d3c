import { auditReply } from '../lib/audit/page';
import { isIdLike } from '../lib/domain/query';
import type { Reply } from '../lib/chat/reply';
import { defineSubcommand } from './define';
import { withNamed } from './named';
import { parseName } from './options';

/** What the trail is about: an integration by id or name, or a post by id. */
export interface AuditArguments {
    readonly about?: string;
}

export const audit = defineSubcommand<AuditArguments>({
    name: 'audit',
    usage: '[id]',
    needs: 'manage',
    onlyReads: true,
    group: 'admin',
    brief: 'help_audit_brief',
    summary: 'help_audit',
    example: 'help_audit_example',
    parse(words) {
        if (words.length === 0) return { ok: true, args: {} };
        const parsed = parseName(words);
        return parsed.ok ? { ok: true, args: { about: parsed.args.id } } : parsed;
    },
    run({ app }, { about }) {
        const page = (id?: string): Promise<Reply> =>
            auditReply(app, { ...(id !== undefined && { about: id }), page: 0 });
        // The trail outlives what it is about: an id needs to name nothing that still exists.
        return about === undefined || isRecordedId(about)
            ? page(about)
            : withNamed(app, { words: about, lineOf: ({ id }) => ['audit', id] }, ({ id }) => page(id));
    },
});

/** An id of an integration, or one that is made like a post's: `sch_demo01`. */
const isRecordedId = (word: string): boolean => isIdLike(word) || /^[a-z]+_[\w-]+$/i.test(word);
