import type { PositionRange } from '../../text/line-index.ts';
import type { FileReport, ReportedDiagnostic, WordPlace } from '../report/model.ts';
import { HOME } from '../version.ts';
import { jsonText, StreamedArray } from './json-text.ts';
import { fromTop } from './places.ts';
import { defineReporter, type RuleInfo } from './reporter.ts';
import { fullMessage, pathUri } from './text.ts';

/** Names the top of the repository, as code scanning services know it. */
const TOP = '%SRCROOT%';

const LEVELS: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services read it. */
export const reporter = defineReporter({
  id: 'sarif',
  per: 'report',
  title: { vi: 'SARIF 2.1.0, cho dịch vụ quét mã', en: 'SARIF 2.1.0, for code scanning services' },
  details: ['fingerprint'],
  reportsLeftOut: true,
  *render({ files, failures, summary }, { version, rules, locale, places }) {
    const artifact = (path: string) => artifactLocation(fromTop(places, path));
    const indices = new Map(rules.map((rule, index) => [rule.id, index]));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kehoach',
              semanticVersion: version,
              informationUri: HOME,
              rules: rules.map((rule) => ruleDescriptor(rule, version)),
            },
          },
          language: locale,
          originalUriBaseIds: { [TOP]: { uri: `${pathUri(places.top).replace(/\/$/u, '')}/` } },
          columnKind: 'utf16CodeUnits',
          properties: { silenced: summary.silenced, known: summary.known },
          invocations: [
            {
              executionSuccessful: failures.length === 0,
              ...(failures.length > 0
                ? {
                    toolExecutionNotifications: failures.map(({ path, message }) => ({
                      level: 'error',
                      message: { text: message },
                      locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
                    })),
                  }
                : {}),
            },
          ],
          results: new StreamedArray(
            resultsOf(files, ({ path }, diagnostic) =>
              result(artifact(path), diagnostic, indices.get(diagnostic.ruleId)),
            ),
          ),
        },
      ],
    };
    yield* jsonText(log);
    yield '\n';
  },
});

type Found = FileReport<'fingerprint'>;

function* resultsOf(
  files: Iterable<Found>,
  resultOf: (file: Found, diagnostic: Found['diagnostics'][number]) => object,
): Iterable<object> {
  for (const file of files) for (const diagnostic of file.diagnostics) yield resultOf(file, diagnostic);
}

/** Where a file is: from the top of the repository, or by itself where it lies outside. */
function artifactLocation(path: string): object {
  const uri = pathUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: TOP };
}

function ruleDescriptor(
  { id, isOwn, title, description, severity, page }: RuleInfo,
  version: string,
): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: description },
    ...(isOwn ? {} : { helpUri: `${HOME}/blob/v${version}/docs/rules/${id}.md` }),
    help: { text: description, markdown: page() },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** The paragraph of a Word file: its lines are those of a draft that was never written. */
function logicalLocation({ paragraph, page, text }: WordPlace): object {
  const name = `paragraph ${paragraph}`;
  const fullyQualifiedName = page === undefined ? name : `page ${page}/${name}`;
  return { name, fullyQualifiedName, kind: 'element', properties: { text } };
}

function result(
  artifactLocation: object,
  diagnostic: ReportedDiagnostic<'fingerprint'>,
  ruleIndex: number | undefined,
): object {
  const { ruleId, severity, range, fix, related, fingerprint, word } = diagnostic;
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: fullMessage(diagnostic) },
    locations: [
      {
        physicalLocation: { artifactLocation, region: region(range) },
        ...(word ? { logicalLocations: [logicalLocation(word)] } : {}),
      },
    ],
    ...(related
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: { artifactLocation, region: region(other.range) },
          })),
        }
      : {}),
    partialFingerprints: { 'kehoach/v1': fingerprint },
    ...(fix
      ? {
          fixes: [
            {
              description: { text: fix.title },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: fix.edits.map((edit) => ({
                    deletedRegion: region(edit.range),
                    insertedContent: { text: edit.newText },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
  };
}

/** SARIF counts lines and columns from 1; the end column is the one after the last. */
function region({ start, end }: PositionRange): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
