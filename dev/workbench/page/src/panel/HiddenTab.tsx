import type { ReactElement } from 'react';

import type { DroppedView } from '../model/state';
import { inRoom } from '../model/stream';
import { describeDropped, fit, isRecord, type Dropped } from '../model/surfaces';
import { timeOf } from '../model/time';
import { useWorkbench } from '../workbench';

const REASONS: Readonly<Record<DroppedView['why'], string>> = {
    'unknown-trigger': 'its trigger was not of a click or a command of this person',
    'expired-trigger': 'its trigger was older than 5 seconds',
    'used-trigger': 'its trigger had opened something before',
    'nothing-to-update': 'the view to change is not on the screen',
    'no-page': 'no page of the workbench acted',
};

const titleOf = ({ view }: DroppedView): string => {
    const { title } = view.view;
    return isRecord(title) && typeof title.text === 'string' ? title.text : view.id;
};

/** Everything from the app that the person does not see, so that the page never flatters the app. */
export function HiddenTab(): ReactElement {
    const { state, snapshot, me, person, room, mobile } = useWorkbench();
    const messages = inRoom(snapshot.messages, room.id, me.username)
        .map((message) => ({ message, dropped: droppedOf(message, mobile) }))
        .filter(({ dropped }) => dropped.length > 0);
    const views = state.open
        .map(({ view }) => ({ view, dropped: fit(view.view.blocks, view.surface, { mobile }).dropped }))
        .filter(({ dropped }) => dropped.length > 0);
    return (
        <>
            <section aria-labelledby="dropped-views">
                <h2 id="dropped-views">Views that nobody was shown</h2>
                {state.dropped.length === 0 && <p className="wb-note">None.</p>}
                <ul>
                    {state.dropped.toReversed().map((dropped) => (
                        <li key={dropped.view.revision}>
                            {timeOf(dropped.view.at, person)} @{dropped.view.username}: {dropped.view.surface} “
                            {titleOf(dropped)}”, {REASONS[dropped.why]}
                        </li>
                    ))}
                </ul>
            </section>
            <section aria-labelledby="dropped-blocks">
                <h2 id="dropped-blocks">Parts of messages and open views that are not drawn</h2>
                {messages.length + views.length === 0 && <p className="wb-note">None.</p>}
                <ul>
                    {views.map(({ view, dropped }) => (
                        <li key={view.id}>
                            {view.surface}: {describeDropped(dropped)}
                        </li>
                    ))}
                    {messages.map(({ message, dropped }) => (
                        <li key={message.id}>
                            {timeOf(message.at, person)} {message.alias ?? message.sender.name}:{' '}
                            {describeDropped(dropped)}
                        </li>
                    ))}
                </ul>
            </section>
        </>
    );
}

function droppedOf(
    {
        blocks,
        attachments = [],
    }: { readonly blocks?: unknown; readonly attachments?: readonly { readonly actions?: readonly unknown[] }[] },
    mobile: boolean,
): readonly Dropped[] {
    const buttons = mobile ? attachments.flatMap(({ actions = [] }) => actions) : [];
    return [
        ...fit(blocks, 'message', { mobile }).dropped,
        ...buttons.map((): Dropped => ({ what: 'button of an attachment', why: 'mobile' })),
    ];
}
