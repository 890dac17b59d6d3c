/**
 * Keeps what is known with the account that asked last, in memory only. Another account means that the settings changed:
 * the old one will not be asked again.
 */
export function perAccount<T>(make: () => T): (account: string) => T {
    let current: { readonly account: string; readonly kept: T } | undefined;
    return (account) => {
        if (current?.account !== account) current = { account, kept: make() };
        return current.kept;
    };
}
