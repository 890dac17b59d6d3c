import {
    RocketChatAssociationModel,
    RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata/RocketChatAssociations';

import type { StoredKind } from './storedKinds';

/**
 * The associations that a record is stored under: `hooked:<kind>`, `hooked:<kind>:<a>`, `hooked:<kind>:<a>:<b>`, … An
 * update finds its record only by the same associations in the same order
 * (apps/meteor/app/apps/server/bridges/persistence.ts), so only this file makes them.
 */
export const associationsOf = (kind: StoredKind, ...path: readonly string[]): RocketChatAssociationRecord[] =>
    [[], ...path.map((_, index) => path.slice(0, index + 1))].map((part) => associationOf(kind, ...part));

/** The association that all records at or below the path share. */
export const associationOf = (kind: StoredKind, ...path: readonly string[]): RocketChatAssociationRecord =>
    new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, ['hooked', kind, ...path].join(':'));
