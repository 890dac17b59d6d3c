import type { ActionName } from '../../protocol';
import { appActions } from './appActions';
import { checkedBody } from './bodies';
import { clientActions } from './clientActions';
import type { ActionContext, Handlers } from './context';
import { upstreamActions } from './upstreamActions';
import { workspaceActions } from './workspaceActions';

export { isAction } from './bodies';

/** Does what a page asks for, given an unchecked body. */
export type Perform = (name: ActionName, body: unknown) => Promise<object>;

export function createActions(context: ActionContext): Perform {
    const handlers: Handlers = {
        ...clientActions(context),
        ...workspaceActions(context),
        ...upstreamActions(context),
        ...appActions(context),
    };
    return async (name, body) => (handlers[name] as (checked: unknown) => Promise<object>)(checkedBody(name, body));
}
