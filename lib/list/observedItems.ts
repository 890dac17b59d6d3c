import { notesOf } from '../domain/integrity';
import { hookedState, type HookedIntegration } from '../domain/hooked';
import { webhookListState, type ListedIntegration } from '../domain/listing';
import type { Problem } from '../domain/problem';
import type { Observation } from '../scan/scan';

/** The lines of a list that a scan's observations make. */
export interface ObservedItems {
    readonly items: ListedIntegration[];
    /** The problems of integrations that could not be read by themselves. */
    readonly unread: Problem[];
    readonly take: (observation: Observation) => void;
    /** How many observations were taken. */
    readonly count: () => number;
    /** Whether the connection with this id was observed. */
    readonly has: (id: string) => boolean;
}

/** @param named connections that exist, by id; each gets a line, also if it cannot be probed */
export function observedItems(named: ReadonlyMap<string, HookedIntegration> = new Map()): ObservedItems {
    const items: ListedIntegration[] = [];
    const unread: Problem[] = [];
    const ids = new Set<string>();
    let count = 0;
    const take = (observation: Observation): void => {
        count += 1;
        if (observation.kind === 'hooked') ids.add(observation.integration.id);
        if (observation.kind === 'hooked-gone' || observation.kind === 'unseen') ids.add(observation.id);
        switch (observation.kind) {
            case 'hooked': {
                const { integration } = observation;
                items.push({ source: 'hooked', integration, state: hookedState(integration.health) });
                return;
            }
            case 'webhook': {
                const { webhook, findings } = observation;
                const state = webhookListState(webhook, observation);
                items.push({ source: 'rocketchat', webhook, state, notes: notesOf(findings) });
                return;
            }
            case 'unseen': {
                unread.push(observation.problem);
                const integration = named.get(observation.id);
                if (integration) items.push({ source: 'hooked', integration, state: 'unseen' });
                return;
            }
            // It disappeared after the list was read, or after a watch on it began.
            case 'hooked-gone':
            case 'webhook-gone':
                return;
        }
    };
    return { items, unread, take, count: () => count, has: (id) => ids.has(id) };
}
