import type { Workspace } from '../workspace/workspace';
import type { FakeIntegration } from './rocketchat-history';
import { everyUser } from './rocketchat-people';
import { transpiled } from './rocketchat-script';
import { secret } from './secrets';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Builders for documents of integrations. */
export interface Maker {
    readonly incoming: (over: Partial<FakeIntegration> & Pick<FakeIntegration, '_id'>) => FakeIntegration;
    readonly outgoing: Maker['incoming'];
    /** That many milliseconds ago. */
    readonly ago: (ms: number) => string;
    readonly reference: (username: string) => { _id: string; username: string };
    readonly postingAs: (username: string) => Pick<FakeIntegration, 'username' | 'userId'>;
}

/** Builders over the people of this workspace; times count back from `now`. */
export function integrationMaker(now: Date, workspace: Workspace): Maker {
    const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
    const reference: Maker['reference'] = (username) => {
        const user = everyUser(workspace).find((candidate) => candidate.username === username);
        return { _id: user?.id ?? `gone-${username}`, username };
    };
    const postingAs: Maker['postingAs'] = (username) => ({ username, userId: reference(username)._id });
    const common = () => ({
        enabled: true,
        ...postingAs('rocket.cat'),
        channel: ['#general'],
        _createdAt: ago(60 * DAY),
        _updatedAt: ago(20 * DAY),
        _createdBy: reference('admin'),
        // As the administration's form sends what nobody filled in.
        ...{ alias: '', avatar: '', emoji: '' },
        ...{ scriptEnabled: false, script: '', scriptEngine: 'isolated-vm' as const, skipTranspile: false },
    });
    return {
        ...{ ago, reference, postingAs },
        incoming: (over) => ({
            type: 'webhook-incoming',
            ...common(),
            overrideDestinationChannelEnabled: false,
            token: secret('incoming-token'),
            ...over,
        }),
        outgoing: (over) => ({
            type: 'webhook-outgoing',
            ...common(),
            event: 'sendMessage',
            targetRoom: '',
            ...{ triggerWords: [], triggerWordAnywhere: false, runOnEdits: true, impersonateUser: false },
            ...{ retryFailedCalls: false, retryCount: 6, retryDelay: 'powers-of-ten' },
            token: secret('outgoing-token'),
            ...over,
        }),
    };
}

type ScriptFields = Pick<FakeIntegration, 'scriptEnabled' | 'script' | 'scriptCompiled'>;

/** A script with that method, and a key in it, as people write them. */
export function script(method: string): ScriptFields {
    const source = `class Script { ${method}() { return { key: '${secret('script-key')}' }; } }`;
    return {
        scriptEnabled: true,
        script: source,
        scriptCompiled: transpiled(source),
    };
}

/** An address of a picture whose query is a secret. */
export const avatar = (): string => `https://images.example.com/bot.png?signature=${secret('avatar-signature')}`;
