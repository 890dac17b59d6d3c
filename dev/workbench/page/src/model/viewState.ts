import type { ViewState, WireBlock } from '../../../protocol';
import { isRecord } from './surfaces';

/** The entered values of a view, by action id, as Rocket.Chat's client keeps them. */
export type Values = Readonly<Record<string, { readonly value: unknown; readonly blockId?: string }>>;

/** The first initial value that is set (packages/fuselage-ui-kit, `utils/getInitialValue.ts`). */
export function initialValue(element: Readonly<Record<string, unknown>>): unknown {
    const { initialOption, initialOptions } = element;
    return (
        element.initialValue ||
        element.initialTime ||
        element.initialDate ||
        (isRecord(initialOption) && initialOption.value) ||
        (Array.isArray(initialOptions) &&
            initialOptions.map((option) => (isRecord(option) ? option.value : undefined))) ||
        undefined
    );
}

/**
 * The values of a view when it opens (packages/fuselage-ui-kit, `utils/extractInitialStateFromLayout.ts`): no
 * accessories.
 */
export function initialValues(blocks: readonly WireBlock[]): Values {
    const values: Record<string, { value: unknown; blockId?: string }> = {};
    for (const block of blocks) {
        const elements: unknown[] = [
            block.element,
            ...(Array.isArray(block.elements) ? (block.elements as unknown[]) : []),
        ];
        for (const element of elements) {
            if (!isRecord(element) || typeof element.actionId !== 'string') continue;
            const blockId = typeof block.blockId === 'string' ? { blockId: block.blockId } : {};
            values[element.actionId] = { value: initialValue(element), ...blockId };
        }
    }
    return values;
}

/** The values to send: block id → action id → value. Elements without a block id or a value are left out. */
export function viewState(values: Values): ViewState {
    const state: Record<string, Record<string, unknown>> = {};
    for (const [actionId, { value, blockId }] of Object.entries(values)) {
        if (!blockId) continue;
        const block = (state[blockId] ??= {});
        if (value !== undefined) block[actionId] = value;
    }
    return state;
}

/** A new revision of a view keeps entered values; its new fields start with their initial value. */
export const merged = (entered: Values, blocks: readonly WireBlock[]): Values => ({
    ...initialValues(blocks),
    ...entered,
});
