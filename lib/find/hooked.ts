import { mayView } from '../context/rights';
import type { AppContext } from '../context/context';
import type { HookedIntegration } from '../domain/hooked';
import type { Outcome } from '../domain/outcome';
import { failed } from '../domain/outcome';

/** Those who may manage may also see. */
export async function findInHooked(context: AppContext, id: string): Promise<Outcome<HookedIntegration>> {
    const { hooked } = context;
    if (!(await mayView(context))) return failed({ kind: 'may-not-view', upstream: 'hooked' });
    return hooked.ok ? hooked.value.get(id) : hooked;
}
