import { useCallback, useState } from 'react';

/** The person's choice of view. It is in the address, so that a reload or a link shows the same. */
export interface Preferences {
    readonly user?: string;
    readonly room?: string;
    readonly theme: 'light' | 'dark';
    readonly mobile: boolean;
    /** The open tab of the panel, or none. */
    readonly panel?: string;
}

const isDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** The tab of the panel that opens by itself. */
export const FIRST_TAB = 'services';

/** On a narrow page, the panel starts closed. */
const isWide = (): boolean => window.matchMedia('(min-width: 1100px)').matches;

function read(search: string): Preferences {
    const asked = new URLSearchParams(search);
    const theme = asked.get('theme') ?? (isDark() ? 'dark' : 'light');
    const panel = asked.get('panel') ?? (isWide() ? FIRST_TAB : 'none');
    return {
        user: asked.get('user') ?? undefined,
        room: asked.get('room') ?? undefined,
        theme: theme === 'dark' ? 'dark' : 'light',
        mobile: asked.get('mobile') === '1',
        panel: panel === 'none' ? undefined : panel,
    };
}

function write({ user, room, theme, mobile, panel }: Preferences): void {
    const address = new URLSearchParams({
        ...(user && { user }),
        ...(room && { room }),
        theme,
        ...(mobile && { mobile: '1' }),
        panel: panel ?? 'none',
    });
    history.replaceState(null, '', `?${address.toString()}`);
}

export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
    const [preferences, set] = useState(() => read(location.search));
    const change = useCallback((changed: Partial<Preferences>) => {
        set((before) => {
            const after = { ...before, ...changed };
            write(after);
            return after;
        });
    }, []);
    return [preferences, change];
}
