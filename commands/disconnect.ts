import { startDisconnecting } from '../lib/disconnect/start';
import { defineSubcommand } from './define';
import { withNamed } from './named';
import { parseName, type IdAndPrivate } from './options';

export const disconnect = defineSubcommand<Pick<IdAndPrivate, 'id'>>({
    name: 'disconnect',
    usage: '<id>',
    needs: 'manage',
    group: 'act',
    brief: 'help_disconnect_brief',
    summary: 'help_disconnect',
    example: 'help_disconnect_example',
    // The question stands in the room: it takes no option.
    parse: parseName,
    run: ({ app }, { id: words }) =>
        withNamed(app, { words, lineOf: ({ id }) => ['disconnect', id] }, async ({ id }) => {
            let missed: string | undefined;
            const reply = await startDisconnecting(app, id, (why) => (missed = why));
            return missed === undefined ? reply : { missed };
        }),
});
