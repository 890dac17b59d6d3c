import { expect, test } from '@jest/globals';

import { accountName, hookedState, type HookedHealth, type HookedState } from '../../../lib/domain/hooked';
import { anAccount } from '../../support/integrations';

test.each<[HookedHealth, HookedState]>([
    [{ status: { kind: 'healthy' }, tokenValid: true }, 'healthy'],
    [{ status: { kind: 'healthy' } }, 'healthy'],
    [{ status: { kind: 'healthy' }, tokenValid: false }, 'token-invalid'],
    [{ status: { kind: 'expired' }, tokenValid: false }, 'expired'],
    [{ status: { kind: 'expired' }, tokenValid: true }, 'expired'],
    [{ status: { kind: 'error' } }, 'error'],
    [{ status: { kind: 'error' }, tokenValid: true }, 'error'],
    [{ status: { kind: 'other', name: 'paused' }, tokenValid: true }, 'unknown'],
    [{ status: { kind: 'other', name: 'very healthy' } }, 'unknown'],
    [{ status: { kind: 'unreported' }, tokenValid: true }, 'unknown'],
    [{ status: { kind: 'unreported' }, tokenValid: false }, 'unknown'],
])('health %j is %s', (health, state) => expect(hookedState(health)).toBe(state));

test.each([
    ['its name', { name: 'Alba', username: 'alba' }, 'UC1', 'Alba'],
    ['its username', { username: 'alba' }, 'UC1', 'alba'],
    ['its identifier', { id: '1' }, 'UC1', 'UC1'],
    ['nothing', { id: '1' }, undefined, undefined],
])('an account is called by %s', (_, account, identifier, name) =>
    expect(accountName(anAccount({ account, identifier }))).toBe(name),
);
