import { toRoman } from '../vietnamese/numerals.ts';

const ALPHABET = 26;
const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/**
 * A number as Word shows it in a list.
 * @param format value of `w:numFmt` (ISO/IEC 29500-1, 17.18.59); what is not known is shown in digits, as Word does
 * @param pattern `w:format` of a custom format: `001, 002, 003, ...`
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(value) || String(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase() || String(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return value < 1 ? '' : '*†‡§'[(value - 1) % 4]!.repeat(Math.min(4, Math.ceil(value / 4)));
    case 'cardinalText':
      return capitalised(inWords(value));
    case 'ordinalText':
      return capitalised(`thứ ${{ 1: 'nhất', 4: 'tư' }[value] ?? inWords(value)}`);
    case 'custom':
      return String(value).padStart(/^0*\d/u.exec(pattern ?? '')?.[0].length ?? 1, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, aa, bb … zz, aaa: letters are repeated, not counted on. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const index = (value - 1) % ALPHABET;
  const times = Math.min(20, Math.floor((value - 1) / ALPHABET) + 1);
  return String.fromCharCode(0x61 + index).repeat(times);
}

function inWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (tens === 0) return UNITS[units]!;
  const last = units === 1 && tens > 1 ? 'mốt' : units === 5 ? 'lăm' : UNITS[units]!;
  return `${tens === 1 ? 'mười' : `${UNITS[tens]} mươi`}${units === 0 ? '' : ` ${last}`}`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
