import { explain } from '../cards/explain';
import type { AppContext } from '../context';
import { sayIn } from '../i18n/say';
import { privately } from '../reply';
import type { Click, Effect } from './click';
import { refreshCard, type Link } from './links';
import { refresh } from './refresh';

interface Handler {
    readonly actionId: string;
    follow(app: AppContext, click: Click): Promise<Effect> | undefined;
}

/** Ties a link to what follows it, so that a handler is only ever given what the link's codec has read. */
function on<T>(link: Link<T>, handle: (app: AppContext, target: T, click: Click) => Promise<Effect>): Handler {
    return {
        actionId: link.actionId,
        follow(app, click) {
            const target = link.read(click.value);
            return target === undefined ? undefined : handle(app, target, click);
        },
    };
}

/** Every button of the app. A new one is a link and a line here. */
const handlers: readonly Handler[] = [on(refreshCard, refresh)];

/** Buttons that only open an address: their click needs no answer. */
export const isOurs = (actionId: string): boolean => handlers.some((handler) => handler.actionId === actionId);

/** What a click leads to; one from another version of the app, or from nobody's button, is told so. */
export async function followClick(app: AppContext, click: Click): Promise<Effect> {
    const followed = handlers.find(({ actionId }) => actionId === click.actionId)?.follow(app, click);
    return (
        followed ?? { kind: 'whisper', reply: privately(explain({ kind: 'stale-card' }, sayIn(app.person.language))) }
    );
}
