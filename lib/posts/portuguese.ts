import { HOURS, type Words } from './intoEnglish';

/** The words of times in Portuguese. */
export const PORTUGUESE: Words = {
    numbers: 'uma?,dois|duas,tres,quatro,cinco,seis,sete,oito,nove,dez,onze,doze,treze,catorze|quatorze,quinze'.split(
        ',',
    ),
    units: 'min|minutos?,h|hs|horas?,dias?,semanas?,mes|meses,anos?'.split(','),
    weekdays: 'domingo,segunda,terca,quarta,quinta,sexta,sabado'.split(','),
    months: (
        'janeiro|jan,fevereiro|fev,marco|mar,abril|abr,maio|mai,junho|jun,julho|jul,agosto|ago,' +
        'setembro|set,outubro|out,novembro|nov,dezembro|dez'
    ).split(','),
    // Spans first, because `em 9h` and `às 9h` share their end.
    rules: [
        [/\b(?:em|daqui a|dentro de) meia hora\b/, 'in 30 minutes'],
        [/\b(?:em|daqui a|dentro de) (?:1|uma) hora e meia\b/, 'in 90 minutes'],
        [/\b(?:em|daqui a|dentro de) COUNT ?UNIT\b(?! ?\d)/, 'in COUNT UNIT'],
        [/\bha COUNT ?UNIT\b/, 'COUNT UNIT ago'],
        [/\bCOUNT UNIT atras\b/, 'COUNT UNIT ago'],
        [/\b(\d{1,2})(?:o|º)? (?:de )?MONTH\b\.?(?: (?:de )?(?=\d{4}\b))?/, '$1 MONTH '],
        // In front of a time of day, the other number is the day.
        [
            /\b(?:n[oa] )?WEEKDAY(?:[- ]feira)?,? (?:dia )?(\d{1,2})(?=,? (?:as? |ao |\d{1,2}(?::\d| ?h)))/,
            'on WEEKDAY the-$2',
        ],
        [/\b(?:no )?dia (\d{1,2})(?=,? (?:as? |ao |\d{1,2}(?::\d| ?h)))/, 'on the-$1'],
        [/\bdepois de amanha\b/, 'overmorrow'],
        [/\bamanha\b/, 'tomorrow'],
        [/\bhoje (?:a|de) noite\b/, 'today night'],
        [/\bhoje\b/, 'today'],
        [/\bontem\b/, 'yesterday'],
        [/\bagora\b/, 'now'],
        [/\b(?:n[oa] )?proxim[oa] WEEKDAY(?:[- ]feira)?\b/, 'on next WEEKDAY'],
        [/\b(?:n[oa] )?WEEKDAY(?:[- ]feira)? que vem\b/, 'on next WEEKDAY'],
        [/\b(?:n[oa] )?WEEKDAY(?:[- ]feira)? passad[oa]\b/, 'on last WEEKDAY'],
        [/\bn?est[ea] WEEKDAY(?:[- ]feira)?\b/, 'this WEEKDAY'],
        [/\b(?:n[oa] )?WEEKDAY(?:[- ]feira)?\b/, 'on WEEKDAY'],
        [/\b(?:semana que vem|proxima semana)\b/, 'next week'],
        [/\b(?:ao |as )?meio[- ]dia\b/, 'at 12:00'],
        [/\b(?:a )?meia[- ]noite\b/, 'at midnight'],
        [/\b(\d{1,2})(?: ?h(?:rs?|s|oras?)?)? e meia\b/, '$1:30'],
        ...HOURS,
        [/\b(?:as|a) (\d{1,2})\b(?![:.]\d| ?[ap]m)/, 'at $1:00'],
        [/\b(?:as|a) (?=\d)/, 'at '],
        [/(?<![:.])\b(\d{1,2})(?= (?:da|de) (?:manha|madrugada|tarde|noite)\b)/, '$1:00'],
        [/(?<=\d) (?:da|de) (?:manha|madrugada)\b/, ' morning'],
        [/(?<=\d) (?:da|de) tarde\b/, ' afternoon'],
        [/(?<=\d) (?:da|de) noite\b/, ' night'],
        [/\b(?:de|pela) manha\b/, 'morning'],
        [/\b(?:a|de|pela) tarde\b/, 'afternoon'],
        [/\b(?:a|de|pela) noite\b/, 'night'],
        [/\b(?:no )?dia (?=\d)/, ''],
    ],
};
