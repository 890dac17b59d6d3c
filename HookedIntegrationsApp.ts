import type {
    IAppAccessors,
    IAppInstallationContext,
    IAppUpdateContext,
    IConfigurationExtend,
    IConfigurationModify,
    IEnvironmentRead,
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
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';

import { systemClock } from './lib/adapters/engine/time';
import { answerClick, answerSubmit } from './lib/adapters/engine/click';
import { IntegrationCommand } from './lib/adapters/engine/command';
import { logTo } from './lib/adapters/engine/log';
import { machineEndpoints } from './lib/adapters/engine/machines';
import { processors } from './lib/adapters/engine/processors';
import { rehearseSoon } from './lib/adapters/engine/rehearsal';
import { followInterval, startSchedule } from './lib/adapters/engine/schedule';
import { Services } from './lib/adapters/engine/services';
import { concealed, meant, planTrial, reportComplaint } from './lib/adapters/engine/settingUpdates';
import { takeUpSoon } from './lib/adapters/engine/takeUp';
import { engineSettings } from './lib/adapters/engine/settingsForm';
import { reportUnreadable } from './lib/adapters/engine/unreadable';

/** The app's entrance: registers its command, settings and jobs with the engine, and passes the engine's calls on. */
export class HookedIntegrationsApp extends App implements IUIKitInteractionHandler {
    private readonly services: Services;

    constructor(info: IAppInfo, logger: ILogger, accessors: IAppAccessors) {
        super(info, logger, accessors);
        this.services = new Services(this.getID(), systemClock, {
            appVersion: info.version,
            engineRange: info.requiredApiVersion,
        });
    }

    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        await Promise.all([
            ...engineSettings().map((setting) => configuration.settings.provideSetting(setting)),
            configuration.slashCommands.provideSlashCommand(new IntegrationCommand(this, this.services)),
            configuration.api.provideApi(machineEndpoints(this, this.services)),
            configuration.scheduler.registerProcessors(processors(this, this.services)),
        ]);
    }

    public override async onEnable(
        _environment: IEnvironmentRead,
        configuration: IConfigurationModify,
    ): Promise<boolean> {
        const { reader } = this.getAccessors();
        await startSchedule(configuration.scheduler, reader, this.getLogger());
        takeUpSoon(configuration.scheduler, reader, this.getLogger());
        rehearseSoon(systemClock, () => this.services.language(reader), logTo(this.getLogger()));
        return true;
    }

    public override async onInstall(
        { user }: IAppInstallationContext,
        read: IRead,
        _http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        await this.services.remember(user, read, persistence);
    }

    public override async onUpdate(
        { user }: IAppUpdateContext,
        read: IRead,
        _http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        await this.services.remember(user, read, persistence);
        await reportUnreadable(read, this.getLogger());
    }

    public async executeBlockActionHandler(
        interaction: UIKitBlockInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        const access = { read, http, modify, persistence };
        await answerClick(interaction.getInteractionData(), access, this.services, this.getLogger());
        return interaction.getInteractionResponder().successResponse();
    }

    public async executeViewSubmitHandler(
        interaction: UIKitViewSubmitInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        const data = interaction.getInteractionData();
        const effect = await answerSubmit(data, { read, http, modify, persistence }, this.services, this.getLogger());
        const responder = interaction.getInteractionResponder();
        return effect.kind === 'close'
            ? responder.successResponse()
            : responder.viewErrorResponse({ viewId: data.view.id, errors: { ...effect.errors } });
    }

    public override onPreSettingUpdate(context: ISettingUpdateContext): Promise<ISetting> {
        return Promise.resolve(concealed(meant(context)));
    }

    public override async onSettingUpdated(
        setting: ISetting,
        configuration: IConfigurationModify,
        read: IRead,
    ): Promise<void> {
        this.services.clearSettings();
        await reportComplaint(setting, this.services, read, this.getLogger());
        await planTrial(setting, configuration.scheduler, this.getLogger());
        await followInterval(setting, configuration.scheduler, read, this.getLogger());
    }
}
