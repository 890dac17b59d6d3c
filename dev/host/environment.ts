/** App settings and the environment variables that stand for them in every tool. */
export const VARIABLES = {
    hooked_api_key: 'HOOKED_API_KEY',
    hooked_api_url: 'HOOKED_API_URL',
    rocketchat_url: 'ROCKETCHAT_URL',
    rocketchat_user_id: 'ROCKETCHAT_USER_ID',
    rocketchat_auth_token: 'ROCKETCHAT_AUTH_TOKEN',
} as const;

/** The settings that the environment names, for `npm run doctor`: a variable that is empty is as if unset. */
export const settingsFromEnvironment = (environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> =>
    Object.fromEntries(
        Object.entries(VARIABLES).flatMap(([setting, variable]) => {
            const value = environment[variable];
            return value ? [[setting, value] as const] : [];
        }),
    );

/** Settings of the real services, where the environment has credentials. Other upstreams are fakes. */
export interface RealServices {
    /** Set: the app asks Hooked itself, with these settings. */
    readonly hooked?: Readonly<Record<string, string>>;
    /** Set: the app asks that Rocket.Chat server, with these settings. */
    readonly rocketchat?: Readonly<Record<string, string>>;
}

export function realServicesFrom(environment: NodeJS.ProcessEnv): RealServices {
    const given = Object.entries(settingsFromEnvironment(environment));
    const of = (prefix: string): Record<string, string> =>
        Object.fromEntries(given.filter(([setting]) => setting.startsWith(prefix)));
    const [hooked, rocketchat] = [of('hooked_'), of('rocketchat_')];
    return {
        ...('hooked_api_key' in hooked && { hooked }),
        ...('rocketchat_user_id' in rocketchat && 'rocketchat_auth_token' in rocketchat && { rocketchat }),
    };
}
