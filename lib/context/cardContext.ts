import type { CardContext } from '../chat/card';
import type { Click } from '../chat/click';
import type { Reader } from '../domain/reader';
import type { AppContext } from './context';
import { isManager } from './rights';

/**
 * What a card is written with: the words of `writtenFor`, and what takes a question to the workspace.
 * @param reader by default, the person of this call
 * @param manages whether the card shows what only managers see; by default, whether the person may manage
 */
export async function cardContextFor(
    app: AppContext,
    reader: Reader = app.reader,
    manages?: boolean,
): Promise<CardContext> {
    const [mayManage, siteUrl] = await Promise.all([
        manages ?? isManager(app),
        app.webhooks.ok ? app.workspace.siteUrl() : undefined,
    ]);
    return {
        ...app.writtenFor(reader),
        dashboardUrl: app.settings.hooked.dashboardUrl,
        mayManage,
        ...(siteUrl && { siteUrl }),
    };
}

/** A private card is written for the person who clicks; a shared card stays written for its asker. */
export const readerOfCard = (app: AppContext, { isPrivate }: Pick<Click, 'isPrivate'>, asker: Reader): Reader =>
    isPrivate ? app.reader : asker;
