import { checkNow } from '../lib/monitor/check';
import { defineSubcommand } from './define';

export const check = defineSubcommand<Record<never, never>>({
    name: 'check',
    usage: '',
    summary: 'help_check',
    example: 'help_check_example',
    parse: ([extra]) =>
        extra === undefined ? { ok: true, args: {} } : { ok: false, misuse: { kind: 'unknown-option', word: extra } },
    run: ({ app }) => checkNow(app),
});
