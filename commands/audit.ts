import { auditReply } from '../lib/audit/page';
import { defineSubcommand } from './define';

export const audit = defineSubcommand<{ readonly about?: string }>({
    name: 'audit',
    usage: '[id]',
    summary: 'help_audit',
    example: 'help_audit_example',
    parse([about, extra]) {
        if (extra !== undefined) return { ok: false, misuse: { kind: 'unknown-option', word: extra } };
        return { ok: true, args: about === undefined ? {} : { about } };
    },
    run: ({ app }, { about }) => auditReply(app, { ...(about !== undefined && { about }), page: 0 }),
});
