/** The languages that a person can choose, as clients write them, with their own names. The first is the workspace's. */
export const LANGUAGES: readonly (readonly [code: string, name: string])[] = [
    ['', 'workspace’s'],
    ['en', 'English'],
    ['de', 'Deutsch'],
    ['es', 'Español'],
    ['fr', 'Français'],
    ['ja', '日本語'],
    ['pt-BR', 'Português'],
];
