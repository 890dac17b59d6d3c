import type { CardContext } from '../chat/card';
import { timesFor } from '../chat/times';
import type { Reader } from '../domain/reader';
import { sayIn } from '../i18n/say';
import type { AppContext } from './context';

/**
 * What a card is written with, for somebody.
 * @param manages whether it shows what only managers are shown; by default, whether this person is one
 */
export async function cardContextFor(context: AppContext, reader: Reader, manages?: boolean): Promise<CardContext> {
    const { settings, people, person, workspace, clock, appId } = context;
    const say = sayIn(reader.language);
    const [mayManage, siteUrl] = await Promise.all([
        manages ?? people.holdsOneOf(person, settings.manageRoles),
        context.webhooks.ok ? workspace.siteUrl() : undefined,
    ]);
    return {
        say,
        times: timesFor(say.language, reader.utcOffset, clock.now()),
        appId,
        dashboardUrl: settings.hooked.dashboardUrl,
        mayManage,
        ...(siteUrl && { siteUrl }),
    };
}
