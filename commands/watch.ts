import { watchReply } from '../lib/cards/watchCard';
import { addWatch } from '../lib/watch/add';
import { hasFallback } from '../lib/watch/rooms';
import { defineSubcommand } from './define';
import { parseWatch, questionOf, WATCH_OPTIONS, WATCH_USAGE, type WatchArguments } from './watchWords';

export const watch = defineSubcommand<WatchArguments>({
    name: 'watch',
    usage: WATCH_USAGE,
    needs: 'manage',
    group: 'watch',
    brief: 'help_watch_brief',
    summary: 'help_watch',
    example: 'help_watch_example',
    options: WATCH_OPTIONS,
    parse: parseWatch,
    async run({ app }, args) {
        const watching = await addWatch(app, args.wanted, args.room);
        const habits = { ...app.settings.monitor, hasFallback: (roomId: string) => hasFallback(app, roomId) };
        return watchReply(watching, questionOf(app, args), habits, app);
    },
});
