import { auditReply } from '../lib/audit/page';
import { defineSubcommand } from './define';
import { withoutMore } from './options';

export const audit = defineSubcommand<{ readonly about?: string }>({
    name: 'audit',
    usage: '[id]',
    needs: 'manage',
    group: 'admin',
    brief: 'help_audit_brief',
    summary: 'help_audit',
    example: 'help_audit_example',
    parse: ([about, ...rest]) => withoutMore(about === undefined ? {} : { about }, rest),
    run: ({ app }, { about }) => auditReply(app, { ...(about !== undefined && { about }), page: 0 }),
});
