import { startDisconnecting } from '../lib/disconnect/start';
import { defineSubcommand } from './define';
import { withoutMore } from './options';

export const disconnect = defineSubcommand<{ readonly id: string }>({
    name: 'disconnect',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_disconnect_brief',
    summary: 'help_disconnect',
    example: 'help_disconnect_example',
    parse: ([id, ...rest]) =>
        id === undefined ? { ok: false, misuse: { kind: 'missing-id' } } : withoutMore({ id }, rest),
    run: ({ app }, { id }) => startDisconnecting(app, id),
});
