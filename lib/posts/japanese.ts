import type { Words } from './intoEnglish';

const ONES = '一二三四五六七八九';
const IN_KANJI = /(?:[一二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[時分日月週か年])/g;

/** `十二` as `12`. */
function inFigures(kanji: string): string {
    const [before = '', after = ''] = kanji.includes('十') ? kanji.split('十') : ['零', kanji];
    const tens = before === '' ? 1 : ONES.indexOf(before) + 1;
    return String(tens * 10 + (after === '' ? 0 : ONES.indexOf(after) + 1));
}

const BLANKS = /(?<=[\p{Script=Han}\p{Script=Hiragana}]) | (?=[\p{Script=Han}\p{Script=Hiragana}])/gu;

/** The words of times in Japanese. Few people put blanks between them, so the words go together first. */
export const JAPANESE: Words = {
    plain: (words) =>
        words
            .replace(/[「」『』、。]/g, ' ')
            .replace(/ +/g, ' ')
            .replace(BLANKS, '')
            .replace(IN_KANJI, inFigures),
    numbers: [],
    units: '分,時間,日,週間?,[かヶケカヵ箇]月,年'.split(','),
    weekdays: [...'日月火水木金土'],
    months: Array.from({ length: 12 }, (_, index) => String(index + 1)),
    rules: [
        [/今から(?=.*後)/, ''],
        [/(\d+)時間半後/, ' in $1 hours 30 minutes '],
        [/(\d+)時間(\d+)分後/, ' in $1 hours $2 minutes '],
        [/半時間後/, ' in 30 minutes '],
        [/(?<![\d月])COUNTUNIT後/, ' in COUNT UNIT '],
        [/(?<![\d月])COUNTUNIT前/, ' COUNT UNIT ago '],
        // chrono knows the day of the week only in front of the date.
        [/(\d[\d年月/.-]*\d日?) ?\(?WEEKDAY(?:曜日?|(?=\)))\)?/, ' WEEKDAY, $1 '],
        [/(\d{4})年(\d{1,2})月(\d{1,2})日/, ' $1-$2-$3 '],
        [/(?<!\d)MONTH月(\d{1,2})日/, ' , $2 MONTH '],
        [/(?<![\d月])(\d{1,2})日(?!間)/, ' the-$1 '],
        [/明々後日|しあさって/, ' in 3 days '],
        [/明後日|あさって/, ' overmorrow '],
        [/一昨日|おととい/, ' 2 days ago '],
        [/明日|あした|あす/, ' tomorrow '],
        [/明朝/, ' tomorrow morning '],
        [/明晩/, ' tomorrow night '],
        [/昨日|きのう/, ' yesterday '],
        [/今日|本日|きょう/, ' today '],
        [/今朝/, ' today morning '],
        [/今夜|今晩/, ' today night '],
        [/^今(?:すぐ)?$/, 'now'],
        [/(?<!再)来週の?WEEKDAY曜日?/, ' WEEKDAY next week '],
        [/今週の?WEEKDAY曜日?/, ' this WEEKDAY '],
        [/先週の?WEEKDAY曜日?/, ' last WEEKDAY '],
        [/(?:次|今度)の?WEEKDAY曜日?/, ' next WEEKDAY '],
        [/WEEKDAY曜日?/, ' WEEKDAY '],
        [/(?<!再)来週/, ' next week '],
        [/先週/, ' last week '],
        [/正午/, ' at 12:00 '],
        [/真夜中/, ' at midnight '],
        // Noon to some, and midnight to others.
        [/午後の?(?=12[時:])/, ' ? '],
        [/午前の?|朝の?|(?<![a-z])am ?(?=\d{1,2}[時:])/, ' morning '],
        [/午後の?|夕方の?|お?昼の?(?=(?:12|[1-4])[時:])|(?<![a-z])pm ?(?=\d{1,2}[時:])/, ' afternoon '],
        [/[夜晩]の?/, ' night '],
        [/(\d{1,2})時半/, ' $1:30 '],
        [/(\d{1,2})時(\d)分/, ' $1:0$2 '],
        [/(\d{1,2})時(\d{2})(?:分|(?![\d月年日]))/, ' $1:$2 '],
        [/(\d{1,2})時(?!間)(?:ちょうど)?/, ' $1:00 '],
        [/の|に$/, ' '],
    ],
};
