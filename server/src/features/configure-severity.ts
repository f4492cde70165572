import { applyEdits, modify } from 'jsonc-parser';
import { YAML } from '../config/model.ts';

/** How a configuration is written. */
export type ConfigForm = 'json' | 'package' | 'yaml';

/** How the configuration file at an address is written: its name alone decides. */
export function formOf(uri: string): ConfigForm {
  if (YAML.test(uri)) return 'yaml';
  return uri.endsWith('/package.json') ? 'package' : 'json';
}

/**
 * The text of a configuration file with a rule's severity set; undefined where that cannot be done for sure. In: its present
 * text, empty for a new file.
 */
export function withSeverity(
  text: string,
  ruleId: string,
  severity: string,
  form: ConfigForm,
  eol = '\n',
): string | undefined {
  if (form === 'yaml') return inYaml(text, ruleId, severity, eol);
  const source = text.trim() === '' ? '{}' : text;
  const path = [...(form === 'package' ? ['kehoach'] : []), 'rules', ruleId];
  const indent = /\n(\t| +)"/u.exec(source)?.[1];
  const formattingOptions = {
    insertSpaces: indent !== '\t',
    tabSize: indent && indent !== '\t' ? indent.length : 2,
    eol,
  };
  try {
    const changed = applyEdits(source, modify(source, path, severity, { formattingOptions }));
    return text.trim() === '' ? `${changed}${eol}` : changed;
  } catch {
    return undefined;
  }
}

/** Only where the rules stand line by line at the top, or not at all; `off` in quotes, which older YAML takes for false. */
function inYaml(text: string, ruleId: string, severity: string, eol: string): string | undefined {
  const lines = text.split(/\r?\n/u);
  const value = severity === 'off' ? '"off"' : severity;
  const at = lines.findIndex((line) => /^rules:[ \t]*(?:#.*)?$/u.test(line));
  if (at < 0) {
    if (/^(?:["']?rules["']?[ \t]*:|[{[]|---|\.\.\.|\?)/mu.test(text)) return undefined;
    const before = text.trim() === '' ? '' : `${text.trimEnd()}${eol}`;
    return `${before}rules:${eol}  ${ruleId}: ${value}${eol}`;
  }
  const after = lines.slice(at + 1);
  const end = after.findIndex((line) => /^[^\s#]/u.test(line));
  const block = end < 0 ? after : after.slice(0, end);
  const indent =
    block.map((line) => /^( +)[^\s#]/u.exec(line)?.[1]).find((each) => each !== undefined) ?? '  ';
  const own = block.findIndex((line) => line.startsWith(`${indent}${ruleId}:`));
  if (own < 0) lines.splice(at + 1, 0, `${indent}${ruleId}: ${value}`);
  else {
    const before = lines[at + 1 + own]!;
    const comment = before.includes(' #') ? before.slice(before.indexOf(' #')) : '';
    lines[at + 1 + own] = `${indent}${ruleId}: ${value}${comment}`;
  }
  return lines.join(eol);
}
