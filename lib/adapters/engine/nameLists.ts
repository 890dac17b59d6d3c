import { accountName, type HookedIntegration } from '../../domain/hooked';
import type { NamedIntegration } from '../../domain/names';
import { ok, type Outcome } from '../../domain/outcome';
import { groupOfPlatform } from '../../domain/platforms';
import type { WebhookIntegration } from '../../domain/rocketchat';
import type { Clock } from '../../ports/clock';
import type { NameLists } from '../../ports/nameLists';
import type { Configured, HookedAccounts, Webhooks } from '../../ports/upstreams';
import { perAccount } from '../memory/cached';
import { KeptOutcome } from '../memory/keptOutcome';

const TTL_MS = 60_000;

type Names = Outcome<readonly NamedIntegration[]>;

/** The names of one upstream, for the account that asked last. */
export type KeptNames = (account: string) => KeptOutcome<Names>;

/** That Hooked offers no list is kept too, as the next person would only hear the same. */
export const keptNames = (clock: Clock): KeptNames =>
    perAccount(() => new KeptOutcome<Names>(TTL_MS, clock, (names) => names.ok || names.problem.kind === 'rejected'));

/** What names are read from: an upstream, and the names kept of it. */
export interface NameSource<T> {
    readonly from: T;
    readonly kept: KeptOutcome<Names>;
}

/** The lists of names. They hold no more of an integration than it takes to find it: there can be many. */
export const nameLists = (
    hooked: Configured<NameSource<HookedAccounts>>,
    webhooks: Configured<NameSource<Webhooks>>,
): NameLists => ({
    hooked: () =>
        namesFrom(
            hooked,
            async (accounts) => {
                const list = await accounts.list();
                return list.ok ? ok(list.value.accounts) : list;
            },
            ({ integration }) => connection(integration),
        ),
    webhooks: () => namesFrom(webhooks, (all) => all.list(), webhook),
    keptWebhook(id) {
        const names = webhooks.ok ? webhooks.value.kept.kept() : undefined;
        return names?.ok ? names.value.find((one) => one.id === id) : undefined;
    },
    forget() {
        for (const source of [hooked, webhooks]) if (source.ok) source.value.kept.forget();
    },
});

async function namesFrom<T, I>(
    source: Configured<NameSource<T>>,
    list: (from: T) => Promise<Outcome<readonly I[]>>,
    nameOf: (item: I) => NamedIntegration,
): Promise<Names> {
    if (!source.ok) return source;
    const { from, kept } = source.value;
    return kept.get(async () => {
        const items = await list(from);
        return items.ok ? ok(items.value.map(nameOf)) : items;
    });
}

function connection(integration: HookedIntegration): NamedIntegration {
    const name = accountName(integration);
    const { account, identifier } = integration;
    const handles = new Set([account.username, identifier].filter((handle) => handle !== undefined));
    return {
        source: 'hooked',
        id: integration.id,
        group: groupOfPlatform(integration.platform),
        ...(name !== undefined && { name }),
        handles: [...handles],
    };
}

const webhook = ({ id, kind, name, createdBy, targets }: WebhookIntegration): NamedIntegration => ({
    source: 'rocketchat',
    id,
    group: kind,
    ...(name !== undefined && { name }),
    handles: [],
    ...(createdBy && { createdBy: createdBy.id }),
    ...(targets.length > 0 && { targets: targets.map(({ key }) => key) }),
});

/** Connections whose removal makes the kept names out of date, those included that are being read meanwhile. */
export const forgettingAccounts = (accounts: HookedAccounts, names: KeptOutcome<Names>): HookedAccounts => ({
    ...accounts,
    disconnect: (id) => around(names, () => accounts.disconnect(id)),
});

/** The same for webhooks and their changes. */
export const forgettingWebhooks = (webhooks: Webhooks, names: KeptOutcome<Names>): Webhooks => ({
    ...webhooks,
    setEnabled: (id, enabled) => around(names, () => webhooks.setEnabled(id, enabled)),
    setPoster: (id, username) => around(names, () => webhooks.setPoster(id, username)),
});

async function around<T>(names: KeptOutcome<Names>, change: () => Promise<T>): Promise<T> {
    names.forget();
    try {
        return await change();
    } finally {
        names.forget();
    }
}
