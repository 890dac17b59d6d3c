import { unwatchReply } from '../lib/cards/unwatchCard';
import { removeWatch } from '../lib/watch/remove';
import { wordOf } from '../lib/domain/monitor/wanted';
import { defineSubcommand } from './define';
import { parseUnwatch, questionOf, WATCH_OPTIONS, WATCH_USAGE, type WatchArguments } from './watchWords';
import { nearest } from './words';

export const unwatch = defineSubcommand<WatchArguments>({
    name: 'unwatch',
    usage: WATCH_USAGE,
    needs: 'manage',
    group: 'watch',
    brief: 'help_unwatch_brief',
    summary: 'help_unwatch',
    example: 'help_unwatch_example',
    options: WATCH_OPTIONS,
    parse: parseUnwatch,
    async run({ app }, args) {
        const unwatching = await removeWatch(app, args.wanted, args.room);
        const meant =
            unwatching.kind === 'not-watched'
                ? nearest(
                      wordOf(args.wanted),
                      unwatching.left.map(({ target }) => wordOf(target)),
                  )
                : undefined;
        return unwatchReply(unwatching, { ...questionOf(app, args), ...(meant !== undefined && { meant }) }, app);
    },
});
