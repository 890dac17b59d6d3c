import type { ButtonElement } from '@rocket.chat/ui-kit';

import { choicesOf } from './blocks';
import type { Link } from './link';

/** One page of many items. */
export interface Page<T> {
    readonly shown: readonly T[];
    /** From 0. */
    readonly page: number;
    /** At least 1. */
    readonly pages: number;
}

/** @param wanted from 0; past the end, the last page is shown */
export function pageOf<T>(items: readonly T[], wanted: number, perPage: number): Page<T> {
    const pages = Math.max(1, Math.ceil(items.length / perPage));
    const page = Math.min(Math.max(0, Math.trunc(wanted)), pages - 1);
    return { shown: items.slice(page * perPage, (page + 1) * perPage), page, pages };
}

interface Turning<T extends { readonly page: number }> {
    readonly appId: string;
    readonly blockId: string;
    readonly link: Link<T>;
    /** What the card shows now. */
    readonly target: T;
    readonly pages: number;
    readonly labels: { readonly previous: string; readonly next: string };
}

/** The buttons to the page before and to the next one, where these exist. */
export function turnButtons<T extends { readonly page: number }>({
    appId,
    blockId,
    link,
    target,
    pages,
    labels,
}: Turning<T>): ButtonElement[] {
    const turn = (label: string, page: number): ButtonElement =>
        choicesOf({ appId, blockId, target: { ...target, page } })(link, label);
    return [
        ...(target.page > 0 ? [turn(labels.previous, target.page - 1)] : []),
        ...(target.page < pages - 1 ? [turn(labels.next, target.page + 1)] : []),
    ];
}
