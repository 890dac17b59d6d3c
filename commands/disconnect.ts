import { startDisconnecting } from '../lib/disconnect/start';
import { defineSubcommand } from './define';

export const disconnect = defineSubcommand<{ readonly id: string }>({
    name: 'disconnect',
    usage: '<id>',
    summary: 'help_disconnect',
    example: 'help_disconnect_example',
    parse([id, extra]) {
        if (id === undefined) return { ok: false, misuse: { kind: 'missing-id' } };
        return extra === undefined
            ? { ok: true, args: { id } }
            : { ok: false, misuse: { kind: 'unknown-option', word: extra } };
    },
    run: ({ app }, { id }) => startDisconnecting(app, id),
});
