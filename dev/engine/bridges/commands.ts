import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { CommandBridge } from '@rocket.chat/apps-engine/server/bridges/CommandBridge';
import type { EngineModules } from '../modules';

/** The commands that the server lists to its clients, by lower-case name. They outlive disabling. */
export type CommandList = Map<
    string,
    Pick<ISlashCommand, 'command' | 'permission' | 'i18nDescription' | 'i18nParamsExample'>
>;

/** Commands that every workspace has. The server does not register an app's command of the same name. */
const BUILT_IN =
    'archive create help hide invite invite-all-from invite-all-to join kick leave lennyface me msg mute part shrug status tableflip topic unarchive unflip unmute'.split(
        ' ',
    );

/** Registration of commands: apps/meteor/app/apps/server/bridges/commands.ts. */
export function commandBridge({ CommandBridge: Base }: EngineModules, commands: CommandList): CommandBridge {
    const disabled = new Set<string>();
    return new (class extends Base {
        protected doesCommandExist(command: string): Promise<boolean> {
            const name = String(command).toLowerCase();
            return Promise.resolve(BUILT_IN.includes(name) || commands.has(name));
        }

        protected enableCommand(command: string): Promise<void> {
            if (!disabled.delete(command.toLowerCase())) {
                return Promise.reject(new Error(`The command is not currently disabled: "${command.toLowerCase()}"`));
            }
            return Promise.resolve();
        }

        protected disableCommand(command: string): Promise<void> {
            disabled.add(command.toLowerCase());
            return Promise.resolve();
        }

        protected modifyCommand(command: ISlashCommand): Promise<void> {
            return this.registerCommand(command);
        }

        protected registerCommand(command: ISlashCommand): Promise<void> {
            const fits =
                typeof command.command === 'string' &&
                typeof command.providesPreview === 'boolean' &&
                [command.i18nParamsExample, command.i18nDescription].every((text) => !text || typeof text === 'string');
            if (!fits) {
                const hint = 'Invalid Slash Command parameter provided, it must be a valid ISlashCommand object.';
                return Promise.reject(new Error(hint));
            }
            commands.set(command.command.toLowerCase(), command);
            return Promise.resolve();
        }

        protected unregisterCommand(command: string): Promise<void> {
            disabled.delete(command.toLowerCase());
            commands.delete(command.toLowerCase());
            return Promise.resolve();
        }
    })();
}
