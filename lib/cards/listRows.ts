import { overflow, section, type Block } from '../chat/blocks';
import type { CardContext } from '../chat/card';
import { listRow } from '../chat/links';
import { idOf, rowChoices, type ListedIntegration } from '../domain/listing';
import { lineOf } from './listWords';

/** A section a row, each with a menu of what this reader may do. A client that draws no menu shows the same words. */
export const rowsOf = (
    items: readonly ListedIntegration[],
    context: Pick<CardContext, 'say' | 'times' | 'appId' | 'mayManage'>,
): readonly Block[] =>
    items.map((item, index) => {
        const { say, appId, mayManage } = context;
        // Every block has an id of its own: clients keep what was chosen by it.
        const blockId = `list.row.${index}`;
        const options = rowChoices(item, mayManage).map(
            (choice) =>
                [say(`list_row_${choice}`), listRow.write({ choice, id: idOf(item), source: item.source })] as const,
        );
        const accessory = overflow({ appId, blockId, actionId: listRow.actionId, options });
        return section(lineOf(item, context), { blockId, accessory });
    });
