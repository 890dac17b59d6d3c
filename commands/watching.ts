import { whatIsWatched } from '../lib/watch/watching';
import { defineSubcommand } from './define';
import { parseNothing } from './options';

export const watching = defineSubcommand({
    name: 'watching',
    usage: '',
    needs: 'view',
    onlyReads: true,
    group: 'watch',
    brief: 'help_watching_brief',
    summary: 'help_watching',
    example: 'help_watching_example',
    parse: parseNothing,
    run: ({ app }) => whatIsWatched(app, { page: 0 }),
});
