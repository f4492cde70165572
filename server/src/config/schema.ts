import * as z from 'zod';
import { SEVERITY_SETTINGS } from '../lint/options.ts';
import { STAGES } from '../plan/stage.ts';
import { REGIME_CHOICES } from '../regimes/regime.ts';
import { OWN_PREFIX } from '../rules/own/model.ts';
import type { OptionValues, RuleOption } from '../rules/rule-options.ts';
import { LOCALES } from '../text/bilingual.ts';
import { groupsOf, partsOf } from './groups.ts';
import type { KnownRule } from './known-rule.ts';
import { layoutSchema } from './layout-schema.ts';
import type { Config } from './model.ts';
import { officeSchema } from './office-schema.ts';
import { ownSchema } from './own-schema.ts';
import { PRESET_NAMES } from './presets.ts';
import { registerSchema } from './register-schema.ts';

const severity = z.enum(SEVERITY_SETTINGS);
const stage = z.enum(STAGES).describe('Giai đoạn: draft là dự thảo, final là bản ban hành.');
const regime = z
  .enum(REGIME_CHOICES)
  .describe(
    'Thể thức: state (Nhà nước), party (Đảng), mass-organisation (Mặt trận và đoàn thể), auto (tự nhận).',
  );
const glob = z.string().min(1);
/** Globs of a list at most. */
const MAX_GLOBS = 1000;
const globs = z.array(glob).max(MAX_GLOBS);

/** Configurations that one builds on at most. */
const MAX_EXTENDS = 20;
const base = z.string().min(1).max(300);
const extendsSchema = z
  .union([base, z.array(base).max(MAX_EXTENDS)])
  .describe(
    `Cấu hình dùng làm nền; tên đứng sau đè tên đứng trước, tệp này đè tất cả. Bộ có sẵn: ${PRESET_NAMES.join(', ')}; tệp: ./chung.json; gói trong node_modules: ten-goi, ten-goi/tep.json.`,
  );

/** What a configuration says for all files, and an entry of `overrides` for some. */
function layerSchema(knownRules: readonly KnownRule[], ownIds: readonly string[]) {
  const rules: Record<string, z.ZodOptional<typeof severity>> = Object.fromEntries(
    knownRules.map(({ id, title, severity: usual }) => [
      id,
      severity.optional().describe(`${title.vi} (mặc định: ${usual})`),
    ]),
  );
  const groups = groupsOf(knownRules).map((group): [string, z.ZodOptional<typeof severity>] => {
    const count = knownRules.filter(({ id }) => id.startsWith(group.slice(0, -1))).length;
    return [group, severity.optional().describe(`${count} quy tắc ${group}`)];
  });
  const ofOwn: Record<string, z.ZodOptional<typeof severity>> = Object.fromEntries(
    [`${OWN_PREFIX}*`, ...ownIds].map((id) => [id, severity.optional()]),
  );
  const options = knownRules.flatMap(({ id, title, options: own }): [string, z.ZodType<OptionValues>][] =>
    own
      ? [[id, z.strictObject(optionShape(own)).optional().describe(title.vi) as z.ZodType<OptionValues>]]
      : [],
  );
  return {
    rules: z
      .strictObject({ ...rules, ...Object.fromEntries(groups), ...ofOwn })
      .optional()
      .describe(
        'Mức của từng quy tắc: off, hint, info, warning, error. num-* là mọi quy tắc bắt đầu bằng num-; mã đầy đủ thắng nhóm.',
      ),
    parts: z
      .strictObject(Object.fromEntries(partsOf(knownRules).map((part) => [part, severity.optional()])))
      .optional()
      .describe('Mức của mọi quy tắc của một phần; rules thắng parts.'),
    options: z
      .strictObject(Object.fromEntries(options))
      .optional()
      .describe('Tuỳ chọn của những quy tắc mà mỗi cơ quan làm một khác.'),
    stage: stage.optional(),
    regime: regime.optional(),
  };
}

function optionShape(options: Readonly<Record<string, RuleOption>>): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      ('values' in option
        ? z.enum(option.values as readonly [string, ...string[]])
        : z.number().int().min(option.min).max(option.max)
      )
        .optional()
        .describe(option.description.vi),
    ]),
  );
}

/**
 * The shape of a configuration. Every rule is a key of its own, so that a wrong id is found and an editor can offer
 * the right ones. In: `ownIds` of own rules that may be named too.
 */
export function configSchema(
  knownRules: readonly KnownRule[],
  ownIds: readonly string[] = [],
): z.ZodType<Config> {
  const layer = layerSchema(knownRules, ownIds);
  return z
    .strictObject({
      $schema: z.string().optional().describe('Lược đồ JSON của tệp này.'),
      root: z.boolean().optional().describe('true: không tìm cấu hình ở thư mục cha.'),
      extends: extendsSchema.optional(),
      ...layer,
      locale: z.enum(LOCALES).optional().describe('Ngôn ngữ của thông báo.'),
      files: globs
        .optional()
        .describe('Mẫu đường dẫn của những tệp chắc chắn là kế hoạch, so với thư mục của tệp cấu hình.'),
      ignore: globs.optional().describe('Mẫu đường dẫn của những tệp bỏ qua.'),
      overrides: z
        .array(
          z.strictObject({
            files: globs.min(1).describe('Mẫu đường dẫn của những tệp chịu mục này.'),
            ...layer,
          }),
        )
        .optional()
        .describe('Cấu hình riêng cho một số tệp; mục sau đè mục trước.'),
      noInlineConfig: z
        .boolean()
        .optional()
        .describe('true: chú thích tắt quy tắc trong văn bản không có tác dụng, và được báo.'),
      requireReason: z
        .boolean()
        .optional()
        .describe(
          'true: chú thích tắt quy tắc phải ghi lý do: <!-- kehoach-disable-next-line MÃ -- lý do -->.',
        ),
      layout: layoutSchema.optional(),
      office: officeSchema.optional(),
      register: registerSchema.optional(),
      own: ownSchema.optional(),
      baseline: z.string().min(1).optional().describe('Tệp ghi những lỗi cũ được tạm chấp nhận.'),
    })
    .describe('Cấu hình của Soạn Kế hoạch (kehoach.config.json, kehoach.config.yaml)');
}

/** The keys that may stand at a place of a configuration; empty where none can. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let current: unknown = schema;
  for (const step of path) {
    current = unwrapped(current);
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject) current = current.shape[step];
    else return [];
  }
  current = unwrapped(current);
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

/** The JSON schema that editors use. */
export function configJsonSchema(knownRules: readonly KnownRule[]): object {
  const schema = z.toJSONSchema(configSchema(knownRules), {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // Which own rules there are only the configuration itself knows.
      if (zodSchema instanceof z.ZodObject && `${OWN_PREFIX}*` in zodSchema.shape) {
        jsonSchema.patternProperties = { [`^${OWN_PREFIX}`]: z.toJSONSchema(severity) };
      }
    },
  });
  return { ...schema, title: 'Cấu hình Soạn Kế hoạch' };
}
