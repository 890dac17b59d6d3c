import { Button, Callout, TextInput } from '@rocket.chat/fuselage';
import { useState, type ChangeEvent, type FormEvent, type ReactElement } from 'react';

import type {
    AccountState,
    FaultKind,
    UpstreamName,
    WebhookState,
    WireAccount,
    WireFault,
    WirePost,
    WireWebhook,
} from '../../../protocol';
import { Choice } from '../components/Choice';
import { Table } from '../components/Table';
import { momentOf } from '../model/time';
import { useWorkbench } from '../workbench';
import { SwitchLine } from './SwitchLine';

const FAULTS: readonly (readonly [FaultKind, string])[] = [
    ['none', 'works'],
    ['key-refused', 'refuses the key (401)'],
    ['rate-limited', 'too many requests (429)'],
    ['slow', 'slow'],
    ['down', 'down'],
];

const STATES: readonly (readonly [AccountState, string])[] = [
    ['healthy', '🟢 healthy'],
    ['expired', '🔴 expired'],
    ['error', '🟠 error'],
    ['gone', '⚫ gone'],
];

const WEBHOOK_STATES: Readonly<Record<WebhookState, string>> = {
    ok: '🟢 works',
    failing: '🔴 failing',
    disabled: '⚪ disabled',
    gone: '⚫ gone (410)',
    unknown: '❔ nothing delivered yet',
};

const SLOW_MS = 3_000;

export function ServicesTab(): ReactElement {
    const { snapshot } = useWorkbench();
    const { hooked, rocketchat } = snapshot.upstreams;
    return (
        <>
            <section aria-labelledby="hooked">
                <h2 id="hooked">Hooked</h2>
                <Where name="hooked" {...hooked} />
                <h3>Accounts</h3>
                {hooked.accounts.map((account) => (
                    <Account key={account.id} account={account} disabled={hooked.real} />
                ))}
                <h3>Posts</h3>
                <Posts posts={hooked.posts} />
                {!hooked.real && <AddPost accounts={hooked.accounts} />}
                {hooked.videos.length > 0 && (
                    <p className="wb-note">
                        Videos to schedule:{' '}
                        {hooked.videos.map(({ id, ready }) => (ready ? id : `${id} (not ready)`)).join(', ')}
                    </p>
                )}
            </section>
            <section aria-labelledby="rocketchat">
                <h2 id="rocketchat">Rocket.Chat</h2>
                <Where name="rocketchat" {...rocketchat} />
                <h3>Webhooks</h3>
                {rocketchat.webhooks.map((webhook) => (
                    <Webhook key={webhook.id} webhook={webhook} disabled={rocketchat.real} />
                ))}
            </section>
        </>
    );
}

interface WhereProps {
    readonly name: UpstreamName;
    readonly url: string;
    readonly real: boolean;
    readonly fault: WireFault;
}

function Where({ name, url, real, fault }: WhereProps): ReactElement {
    const { act } = useWorkbench();
    if (real)
        return (
            <Callout type="info" title="The real service is asked">
                {url}: the switches of the fake have no effect.
            </Callout>
        );
    return (
        <div className="wb-line">
            <span className="wb-note">{url}</span>
            <Choice
                label={`${name === 'hooked' ? 'Hooked' : 'Rocket.Chat'} itself`}
                hiddenLabel
                value={fault.kind}
                options={FAULTS.map(([kind, text]) => [
                    kind,
                    kind === 'slow' ? `slow (${String((fault.slowMs ?? SLOW_MS) / 1_000)} s)` : text,
                ])}
                onChange={(kind) =>
                    void act('set-fault', {
                        upstream: name,
                        kind: kind as FaultKind,
                        ...(kind === 'slow' && { slowMs: SLOW_MS }),
                    })
                }
            />
        </div>
    );
}

function Account({ account, disabled }: { readonly account: WireAccount; readonly disabled: boolean }): ReactElement {
    const { act } = useWorkbench();
    const { id, name, username, platform, state, pendingPosts } = account;
    return (
        <SwitchLine
            {...{ id, name, state, disabled }}
            note={[platform, username, pendingPosts === 1 ? '1 post' : `${String(pendingPosts)} posts`].join(' · ')}
            options={STATES}
            onChange={(chosen) => void act('set-account', { id, state: chosen as AccountState })}
        />
    );
}

function Posts({ posts }: { readonly posts: readonly WirePost[] }): ReactElement {
    const { person } = useWorkbench();
    if (posts.length === 0) return <p className="wb-note">None.</p>;
    return (
        <Table label="Table of posts" columns={['Post', 'Status', 'Due']}>
            {posts.map(({ id, title, status, scheduledFor, accountId, error }) => (
                <tr key={id}>
                    <td>
                        {title || '(no title)'}
                        <br />
                        <code>{id}</code> <span className="wb-note">{accountId}</span>
                    </td>
                    <td title={error}>{status}</td>
                    <td>{momentOf(scheduledFor, person)}</td>
                </tr>
            ))}
        </Table>
    );
}

function AddPost({ accounts }: { readonly accounts: readonly WireAccount[] }): ReactElement {
    const { act } = useWorkbench();
    const there = accounts.filter(({ state }) => state !== 'gone');
    const [title, setTitle] = useState('A new post');
    const [chosen, setChosen] = useState('');
    const accountId = there.some(({ id }) => id === chosen) ? chosen : (there[0]?.id ?? '');
    const add = (event: FormEvent): void => {
        event.preventDefault();
        void act('add-post', { accountId, title });
    };
    return (
        <form className="wb-line" onSubmit={add}>
            <TextInput
                small
                aria-label="Title of the post"
                value={title}
                onChange={(event: ChangeEvent<HTMLInputElement>) => setTitle(event.target.value)}
            />
            <Choice
                label="Account of the post"
                hiddenLabel
                value={accountId}
                options={there.map(({ id, name }) => [id, name])}
                onChange={setChosen}
            />
            <Button small type="submit" disabled={accountId === '' || title === ''}>
                Add
            </Button>
        </form>
    );
}

function Webhook({ webhook, disabled }: { readonly webhook: WireWebhook; readonly disabled: boolean }): ReactElement {
    const { act } = useWorkbench();
    const { id, name, direction, state, switches, channels, createdBy, lastStep } = webhook;
    const options: WebhookState[] = [...new Set([state, ...switches])];
    return (
        <SwitchLine
            {...{ id, name, state, disabled }}
            note={[direction, channels.join(', '), createdBy && `of @${createdBy}`, lastStep]
                .filter(Boolean)
                .join(' · ')}
            options={options.map((option) => [option, WEBHOOK_STATES[option]])}
            onChange={(option) => {
                if (option !== 'unknown')
                    void act('set-webhook', { id, state: option as Exclude<WebhookState, 'unknown'> });
            }}
        />
    );
}
