import { applyEdits, modify } from 'jsonc-parser';

/** The text of a configuration file with a rule's severity set. In: its present text, empty for a new file. */
export function withSeverity(
  text: string,
  ruleId: string,
  severity: string,
  inPackage: boolean,
  eol = '\n',
): string | undefined {
  const source = text.trim() === '' ? '{}' : text;
  const path = [...(inPackage ? ['kehoach'] : []), 'rules', ruleId];
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
