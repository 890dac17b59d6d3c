import { checkNow } from '../lib/monitor/check';
import { defineSubcommand } from './define';
import { parseNothing } from './options';

export const check = defineSubcommand({
    name: 'check',
    usage: '',
    needs: 'integration',
    group: 'look',
    brief: 'help_check_brief',
    summary: 'help_check',
    example: 'help_check_example',
    parse: parseNothing,
    run: ({ app }) => checkNow(app),
});
