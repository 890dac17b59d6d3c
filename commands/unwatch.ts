import { severalReply, takenNote } from '../lib/cards/choiceCard';
import { withNote } from '../lib/chat/reply';
import type { AppContext } from '../lib/context/context';
import type { Watch } from '../lib/domain/monitor/watch';
import { matchNames, nearestNames, type NamedIntegration } from '../lib/domain/names';
import { isIdLike } from '../lib/domain/query';
import { unwatchReply } from '../lib/cards/unwatchCard';
import { removeWatch } from '../lib/watch/remove';
import { wordOf } from '../lib/domain/monitor/wanted';
import { defineSubcommand } from './define';
import { lineFor, parseUnwatch, questionOf, WATCH_OPTIONS, WATCH_USAGE, type WatchArguments } from './watchWords';
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
        const { wanted } = args;
        const unwatching = await removeWatch(app, wanted, args.room);
        if (wanted.kind !== 'one' || unwatching.kind !== 'not-watched') {
            return unwatchReply(unwatching, questionOf(app, args), app);
        }
        const { id: words } = wanted;
        const watched = await watchedNames(app, unwatching.left);
        const match = isIdLike(words) ? ({ kind: 'none' } as const) : matchNames(watched, words);
        switch (match.kind) {
            case 'one': {
                const { id, source } = match.item;
                const one: WatchArguments = { ...args, wanted: { kind: 'one', id, source } };
                const ended = unwatchReply(await removeWatch(app, one.wanted, args.room), questionOf(app, one), app);
                return withNote(ended, takenNote(match.item, words, app.say));
            }
            case 'several':
                return severalReply(
                    match.items,
                    { words, lineOf: lineFor('unwatch', args), first: [], notes: [] },
                    app,
                );
            case 'none': {
                const targets = unwatching.left.map(({ target }) => wordOf(target));
                const meant = nearestNames(watched, words)[0]?.id ?? nearest(words, targets);
                return unwatchReply(
                    unwatching,
                    { ...questionOf(app, args), ...(meant !== undefined && { meant }) },
                    app,
                );
            }
        }
    },
});

/** What the room watches, by its names: those of the watches, and the handles that the monitor knows. */
async function watchedNames({ monitor }: AppContext, watches: readonly Watch[]): Promise<readonly NamedIntegration[]> {
    const known = new Map(Object.entries((await monitor.inventories.get('hooked'))?.known ?? {}));
    return watches.flatMap(({ target, name: called }) => {
        if (target.kind !== 'one') return [];
        const { id, source } = target;
        const entry = source === 'hooked' ? known.get(id) : undefined;
        const name = called ?? entry?.name;
        const handles = entry?.handle === undefined ? [] : [entry.handle];
        return [{ source, id, group: entry?.group ?? '', ...(name !== undefined && { name }), handles }];
    });
}
