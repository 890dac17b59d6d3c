import { whatIsWatched } from '../lib/watch/watching';
import { defineSubcommand } from './define';

export const watching = defineSubcommand<object>({
    name: 'watching',
    usage: '',
    summary: 'help_watching',
    example: 'help_watching_example',
    parse: ([extra]) =>
        extra === undefined ? { ok: true, args: {} } : { ok: false, misuse: { kind: 'unknown-option', word: extra } },
    run: ({ app }) => whatIsWatched(app, { page: 0 }),
});
