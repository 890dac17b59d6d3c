import type {
    IAppAccessors,
    IConfigurationExtend,
    IConfigurationModify,
    IHttp,
    ILogger,
    IModify,
    IPersistence,
    IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';
import type {
    IUIKitInteractionHandler,
    IUIKitResponse,
    UIKitBlockInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';

import { systemClock } from './lib/adapters/engine/clock';
import { answerClick } from './lib/adapters/engine/click';
import { IntegrationCommand } from './lib/adapters/engine/command';
import { Services } from './lib/adapters/engine/services';
import { concealed, reportComplaint } from './lib/adapters/engine/settingUpdates';
import { engineSettings } from './lib/settings/definitions';

/** Tells the engine what the app offers; what each does is elsewhere. */
export class HookedIntegrationsApp extends App implements IUIKitInteractionHandler {
    private readonly services: Services;

    constructor(info: IAppInfo, logger: ILogger, accessors: IAppAccessors) {
        super(info, logger, accessors);
        this.services = new Services(this.getID(), systemClock);
    }

    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        await Promise.all(engineSettings().map((setting) => configuration.settings.provideSetting(setting)));
        await configuration.slashCommands.provideSlashCommand(new IntegrationCommand(this, this.services));
    }

    public async executeBlockActionHandler(
        interaction: UIKitBlockInteractionContext,
        read: IRead,
        http: IHttp,
        _persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        await answerClick(interaction.getInteractionData(), { read, http, modify }, this.services, this.getLogger());
        return interaction.getInteractionResponder().successResponse();
    }

    public override onPreSettingUpdate({ oldSetting, newSetting }: ISettingUpdateContext): Promise<ISetting> {
        return Promise.resolve(concealed({ ...oldSetting, ...newSetting }));
    }

    public override async onSettingUpdated(
        setting: ISetting,
        _configuration: IConfigurationModify,
        read: IRead,
    ): Promise<void> {
        this.services.forgetSettings();
        await reportComplaint(setting, this.services, read, this.getLogger());
    }
}
