import { watchReply } from '../lib/cards/watchCard';
import { addWatch } from '../lib/watch/add';
import { watchHabits } from '../lib/watch/rooms';
import { isMissed } from '../lib/find/find';
import type { AppContext } from '../lib/context/context';
import type { Reply } from '../lib/chat/reply';
import { defineSubcommand } from './define';
import { withNamed } from './named';
import { lineFor, parseWatch, questionOf, WATCH_OPTIONS, WATCH_USAGE, type WatchArguments } from './watchWords';

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
        const { wanted } = args;
        if (wanted.kind !== 'one') return watchNamed(app, args);
        const query = { words: wanted.id, ...(wanted.source && { sources: [wanted.source] }) };
        return withNamed(app, { ...query, lineOf: lineFor('watch', args) }, async ({ id, source }) => {
            const named = source ?? wanted.source;
            const one = { kind: 'one', id, ...(named && { source: named }) } as const;
            let missed = false;
            const reply = await watchNamed(app, { ...args, wanted: one }, () => (missed = true));
            return missed ? { missed: reply.text } : reply;
        });
    },
});

async function watchNamed(app: AppContext, args: WatchArguments, onMissed?: () => void): Promise<Reply> {
    const watching = await addWatch(app, args.wanted, args.room);
    if (watching.kind === 'nothing-found' && isMissed(watching.findings)) onMissed?.();
    return watchReply(watching, questionOf(app, args), watchHabits(app), app);
}
