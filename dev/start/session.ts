import type { HostView, ViewState } from '../engine';
import type { Host } from '../host/host';
import { answerOf, renderAnswer, type PrintedButton } from '../chat/render';

interface WireInput {
    readonly type: string;
    readonly blockId: string;
    readonly element: { readonly actionId: string };
}

const HELP = `Type as in Rocket.Chat, for example /integration get int_yt_abc123
Besides:
  /as <user>        admin, viewer, guest, owner or greta types from now on
  /in <room>        general, social-media, ops, announcements, launch-2025 or admin-viewer
  /click <number>   press a button of the last answer
  /submit [choice]  send off the window that is open, such as /submit cancel
  /look             the last message with buttons, as it is now
  /accounts         the accounts and webhooks of the embedded upstreams
  /expire <id>, /break <id>, /heal <id>   change a Hooked account
  /later <minutes>  move the clock
  /quit`;

/** A terminal in the local host: several people, several rooms, buttons by number. */
export class Session {
    private user = 'admin';
    private room = 'general';
    private buttons: readonly PrintedButton[] = [];
    private window: HostView | undefined;

    constructor(
        private readonly host: Host,
        private readonly colours: boolean,
    ) {}

    get prompt(): string {
        return `${this.user} in #${this.room}> `;
    }

    /** The answer to the line, as text; undefined where the person leaves. */
    async enter(line: string): Promise<string | undefined> {
        const [word = '', argument = ''] = line.trim().split(/\s+/);
        switch (word) {
            case '':
                return '';
            case '/quit':
            case '/exit':
                return undefined;
            case '/help':
                return HELP;
            case '/as':
                return this.switchUser(argument);
            case '/in':
                return this.switchRoom(argument);
            case '/click':
                return this.click(Number(argument));
            case '/submit':
                return this.submit(argument);
            case '/look':
                return this.look();
            case '/accounts':
                return this.accounts();
            case '/expire':
                return this.change(argument, (id) => this.host.hooked.expire(id), 'has an expired token now');
            case '/break':
                return this.change(argument, (id) => this.host.hooked.breakAccount(id), 'has an error now');
            case '/heal':
                return this.change(argument, (id) => this.host.hooked.heal(id), 'is healthy now');
            case '/later':
                this.host.engine.clock.advance((Number(argument) || 0) * 60_000);
                return `It is ${this.host.engine.clock.now().toISOString()} now.`;
            default: {
                const answer = await this.host.engine.as(this.user).type(line, { room: this.room });
                return this.show(answer);
            }
        }
    }

    private show(answer: Parameters<typeof renderAnswer>[0]): string {
        const { text, buttons } = renderAnswer(answer, this.colours);
        if (buttons.length > 0) this.buttons = buttons;
        this.window = answer.views.at(-1) ?? this.window;
        return text;
    }

    private switchUser(name: string): string {
        const users = this.host.workspace.users.map(({ username }) => username);
        if (!users.includes(name)) return `There is no ${name || 'such user'}. Users: ${users.join(', ')}.`;
        this.user = name;
        return '';
    }

    private switchRoom(name: string): string {
        const rooms = this.host.workspace.rooms.map((room) => room.name);
        const wanted = name.replace(/^#/, '');
        if (!rooms.includes(wanted)) return `There is no room ${wanted}. Rooms: ${rooms.join(', ')}.`;
        this.room = wanted;
        return '';
    }

    private async click(number: number): Promise<string> {
        const button = this.buttons[number - 1];
        if (!button) return 'There is no such button in the last answer.';
        if (button.url) return `This opens ${button.url} in the browser.`;
        return this.show(
            await this.host.engine.as(this.user).click({
                message: button.message,
                actionId: button.actionId,
                ...(button.value !== undefined && { value: button.value }),
            }),
        );
    }

    /** The choice goes to every select of the window: the app's windows have one. */
    private async submit(choice: string): Promise<string> {
        if (!this.window?.open) return 'No window is open.';
        const inputs = (this.window.view.blocks ?? []) as unknown as readonly WireInput[];
        const chosen = inputs
            .filter(({ type }) => type === 'input')
            .map(({ blockId, element }) => [blockId, { [element.actionId]: choice }]);
        const answer = await this.host.engine
            .as(this.user)
            .submit(this.window, choice ? (Object.fromEntries(chosen) as ViewState) : {});
        const shown = this.show(answer);
        const errors = Object.values(this.window.errors ?? {});
        await this.host.engine.settled();
        return [...errors, shown, await this.look()].filter((text) => text !== '').join('\n\n');
    }

    /** Shows the last message again: the app may have edited it after its answer. */
    private async look(): Promise<string> {
        await this.host.engine.settled();
        const last = this.buttons[0]?.message.id;
        const message = this.host.engine.messages().find(({ id }) => id === last);
        return message ? this.show(answerOf(message)) : '';
    }

    private accounts(): string {
        const hooked = [...this.host.hooked.accounts.values()].map(
            ({ id, health }) => `  ${id}  ${health?.status ?? ''}`,
        );
        const webhooks = [...this.host.rocketchat.integrations.values()].map(
            ({ _id, name }) => `  ${_id}  ${name ?? ''}`,
        );
        return ['Hooked:', ...hooked, 'Rocket.Chat:', ...webhooks].join('\n');
    }

    private change(id: string, change: (id: string) => void, outcome: string): string {
        if (!this.host.hooked.accounts.has(id))
            return `The embedded Hooked has no ${id || 'such account'}; see /accounts.`;
        change(id);
        return `${id} ${outcome}.`;
    }
}
