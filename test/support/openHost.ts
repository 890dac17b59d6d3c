import { afterAll, beforeAll, expect } from '@jest/globals';

import type { Answer, HostMessage } from '../../dev/engine';
import { startHost, type Host, type HostOptions } from '../../dev/host/host';
import { HOOKED_API_KEY } from '../../dev/upstreams';
import { SECRET_PATTERN } from '../../dev/upstreams/secrets';
import { ZIP_VARIABLE } from './packagedApp';

/**
 * The packaged app in the real engine, for the tests of one file. At the end nothing secret may have been seen, and no
 * upstream asked for anything that it does not offer.
 */
export function openHost(options: HostOptions = {}): Host {
    let opened: Host | undefined;
    const host = (): Host => {
        if (!opened) throw new Error('the host is there from the first test on');
        return opened;
    };
    beforeAll(async () => {
        const zip = process.env[ZIP_VARIABLE];
        if (!zip) throw new Error('sessions run with the globalSetup of the project');
        opened = await startHost({ zip, ...options });
    });
    afterAll(async () => {
        await host().stop();
        expectNoSecrets(host());
        expect(host().hooked.unexpected).toEqual([]);
        expect(host().rocketchat.unexpected).toEqual([]);
    });
    return {
        get engine() {
            return host().engine;
        },
        get hooked() {
            return host().hooked;
        },
        get rocketchat() {
            return host().rocketchat;
        },
        get workspace() {
            return host().workspace;
        },
        stop: () => host().stop(),
    };
}

/** Everything that people, the log and the storage have seen of the app holds no key, token or payload. */
export function expectNoSecrets({ engine }: Host): void {
    const seen = JSON.stringify([
        engine.messages(),
        engine.ephemeral(),
        engine.views(),
        engine.logs(),
        engine.typing(),
    ]);
    expect(seen).not.toMatch(SECRET_PATTERN);
    expect(seen).not.toContain(HOOKED_API_KEY);
}

interface Element {
    readonly type: string;
    readonly text?: string | { readonly text: string };
    readonly actionId?: string;
    readonly value?: string;
    readonly url?: string;
    readonly imageUrl?: string;
}

interface WireBlock extends Element {
    readonly blockId?: string;
    readonly fields?: readonly Element[];
    readonly elements?: readonly Element[];
    readonly accessory?: Element;
}

const JOINERS = /\u2060/g;
const textOf = ({ text }: Element): string => (typeof text === 'string' ? text : (text?.text ?? ''));
export const blocksOf = (message: HostMessage): readonly WireBlock[] => message.blocks ?? [];

/** The one message that answers, wherever it went. Commands answer once. */
export function only(answer: Answer): HostMessage {
    const all = [...answer.messages, ...answer.ephemeral];
    expect(answer).toMatchObject({ ok: true });
    expect(all).toHaveLength(1);
    return all[0] as HostMessage;
}

/** What a person reads: the blocks, or the text where there are none; without the unseen joiners. */
export function read(message: HostMessage): string {
    const blocks = blocksOf(message);
    const words = blocks.flatMap((block) => [
        textOf(block),
        ...[...(block.fields ?? []), ...(block.elements ?? [])].map(textOf),
    ]);
    return (blocks.length === 0 ? message.text : words.filter(Boolean).join('\n')).replace(JOINERS, '');
}

/** What the asker reads after a line. */
export const readAnswer = (answer: Answer): string => read(only(answer));

export function buttonsOf(
    message: HostMessage,
): readonly { readonly label: string; readonly actionId?: string; readonly url?: string }[] {
    return blocksOf(message)
        .flatMap(({ elements }) => elements ?? [])
        .filter(({ type }) => type === 'button')
        .map(({ actionId, url, ...element }) => ({
            label: textOf(element),
            ...(actionId !== undefined && { actionId }),
            ...(url !== undefined && { url }),
        }));
}

export const pictureOf = (message: HostMessage): string | undefined =>
    blocksOf(message).find(({ accessory }) => accessory?.type === 'image')?.accessory?.imageUrl;
