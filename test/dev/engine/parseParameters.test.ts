import { expect, test } from '@jest/globals';
import { parseParameters } from '../../../dev/engine';

test.each([
    ['', []],
    ['   ', []],
    [' a  b\tc\nd ', ['a', 'b', 'c', 'd']],
    ['get "x y" z', ['get', 'x y', 'z']],
    ["get 'x y'", ['get', 'x y']],
    ['"a""b c"', ['a', 'b c']],
    ['pre"in side"post', ['prein sidepost']],
    ['"it\'s" fine', ["it's", 'fine']],
    ["it's what that's", ['its what thats']],
    ["it's alone", ["it's", 'alone']],
    ['"say \\"hi\\" now" x', ['say "hi" now', 'x']],
    ['\\"loose', ['"loose']],
    ['“x y”', ['“x', 'y”']],
    ['"" x', ['', 'x']],
    ['"two\nlines"', ['two\nlines']],
    ['a "open', ['a', '"open']],
])('%j is split into %j', (line, expected) => expect(parseParameters(line)).toEqual(expected));
