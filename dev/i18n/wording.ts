/** Words that texts, and most of them pages too, do without. */
export interface Wording {
    /** The words as the writing guide shows them. */
    readonly words: string;
    readonly pattern: RegExp;
    /** What to write instead. */
    readonly instead: string;
    /** The pages of the repository may use the words, for example where they speak of code. */
    readonly isForTextsOnly?: true;
}

/**
 * The one list of banned English words. `docs/writing.md` shows it, `npm run docs` holds every page to it, and a test every
 * text of `i18n/en.json`.
 */
export const bannedWords: readonly Wording[] = [
    { words: 'can not', pattern: /\bcan not\b/i, instead: 'cannot, can’t' },
    { words: 'somebody', pattern: /\bsomebody\b/i, instead: 'the role, or a person' },
    { words: 'whoever', pattern: /\bwhoever\b/i, instead: 'the role' },
    { words: 'nobody knows, nobody known', pattern: /\bnobody (?:knows?|known)\b/i, instead: 'unknown' },
    {
        words: 'what is to become of, what becomes of',
        pattern: /\bwhat (?:is to become|becomes|became) of\b/i,
        instead: 'what happens to',
    },
    { words: 'is to be', pattern: /\b(?:is|are) to be\b/i, instead: 'who does it' },
    { words: 'mend', pattern: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix' },
    {
        words: 'switch on, turn off',
        pattern: /\b(?:switch|turn)(?:s|es|ed|ing)?(?: \S+){0,2} (?:on|off)\b/i,
        instead: 'enable, disable',
    },
    { words: 'end that', pattern: /\bend that\b/i, instead: 'stop, and what' },
    { words: 'all else is silence', pattern: /\ball else is silence\b/i, instead: 'nothing' },
    { words: 'as well as can be', pattern: /\bas well as can be\b/i, instead: 'what works' },
    {
        words: 'is told, are told',
        pattern: /\b(?:is|are|was|were|be|been|being) told\b(?! apart)/i,
        instead: 'is notified, hears',
        isForTextsOnly: true,
    },
    {
        words: 'looked at',
        pattern: /\blooked (?:at|into)\b/i,
        instead: 'check, checked',
        isForTextsOnly: true,
    },
    {
        words: 'can be asked',
        pattern: /\b(?:cannot|can’t|can) be asked\b/i,
        instead: 'can’t reach',
        isForTextsOnly: true,
    },
    {
        words: 'in trouble',
        pattern: /\bin trouble\b/i,
        instead: 'needs attention, broken',
        isForTextsOnly: true,
    },
    {
        words: 'still so, stays so',
        pattern: /\b(?:still|stays?) so\b/i,
        instead: 'still broken, lasts',
        isForTextsOnly: true,
    },
    { words: 'any more', pattern: /\bany more\b/i, instead: 'no longer', isForTextsOnly: true },
    { words: 'anew', pattern: /\banew\b/i, instead: 'again', isForTextsOnly: true },
    { words: 'the other side', pattern: /\bthe other side\b/i, instead: 'its name', isForTextsOnly: true },
    { words: 'please', pattern: /\bplease\b/i, instead: 'the instruction alone', isForTextsOnly: true },
];

/** The same for the translations: the terms of the guide, and its tone. */
export const bannedInTranslations: Readonly<Record<string, readonly Wording[]>> = {
    de: [
        {
            words: 'einschalten, ausschalten',
            pattern: /\b(?:ein|aus|ab)(?:ge|zu)?schalte[nt]?\b|\bschalte[nt]?\b.*\b(?:ein|aus|ab)\b/i,
            instead: 'aktivieren, deaktivieren',
        },
        { words: 'Kanal', pattern: /\bKan(?:al|als|äle|älen)\b/i, instead: 'Channel' },
        { words: 'niemand weiß', pattern: /\bniemand weiß|weiß niemand\b/i, instead: 'unbekannt' },
        { words: 'bitte', pattern: /\bbitte\b/i, instead: 'die Anweisung allein' },
        { words: 'du', pattern: /\b(?:du|dein|deine[rnms]?|dir|dich)\b/i, instead: 'Sie' },
    ],
    es: [
        { words: 'nadie sabe', pattern: /\bnadie sabe\b/i, instead: 'se desconoce' },
        { words: 'por favor', pattern: /\bpor favor\b/i, instead: 'la instrucción sola' },
        { words: 'tú', pattern: /(?<!\p{L})(?:tú|tus?|ti|contigo)(?!\p{L})/iu, instead: 'usted, su' },
        { words: 'app', pattern: /\bapps?\b(?!-)/i, instead: 'aplicación' },
        { words: 'admin', pattern: /\badmins?\b/i, instead: 'administrador' },
    ],
    fr: [
        { words: 'personne ne sait', pattern: /\bpersonne ne sait\b/i, instead: 'on ignore' },
        {
            words: 'veuillez, s’il vous plaît',
            pattern: /\bveuillez\b|\bs[’']il (?:vous|te) pla[iî]t/i,
            instead: 'l’instruction seule',
        },
        { words: 'tu', pattern: /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu, instead: 'vous, votre' },
        { words: 'admin', pattern: /\badmins?\b/i, instead: 'administrateur' },
        { words: 'an apostrophe of a typewriter', pattern: /\p{L}'\p{L}/u, instead: '’' },
        {
            words: 'a sign without its space',
            pattern: /[\p{L}\d»][!?;](?!\w)|\p{L}:(?=\s|$)/u,
            instead: 'a no-break space before it',
        },
    ],
    ja: [
        { words: 'チャンネル', pattern: /チャンネル/, instead: 'チャネル' },
        { words: '下さい', pattern: /下さい/, instead: 'ください' },
        { words: '出来', pattern: /出来[るなま]/, instead: 'できる' },
        { words: 'お願い', pattern: /お願い/, instead: '指示だけ' },
        { words: 'half-width punctuation', pattern: /[ぁ-ん][,.!?]/, instead: '、。！？' },
    ],
    'pt-br': [
        { words: 'ninguém sabe', pattern: /\bninguém sabe\b/i, instead: 'desconhecido' },
        { words: 'por favor', pattern: /\bpor favor\b/i, instead: 'só a instrução' },
        { words: 'app', pattern: /\bapps?\b/i, instead: 'aplicativo' },
        { words: 'admin', pattern: /\badmins?\b/i, instead: 'administrador' },
    ],
};

/** What is wrong with the words of a text or a line of a page; code is left out of account. */
export const wordingFaults = (text: string, banned: readonly Wording[]): readonly string[] =>
    banned
        .filter(({ pattern }) => pattern.test(text.replace(/`[^`]*`/g, '``')))
        .map(({ words, instead }) => `“${words}”: write “${instead}”`);
