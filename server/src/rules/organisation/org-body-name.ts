import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { registeredPhrases } from '../support/registered.ts';
import { placedFinding, writeTitle } from '../support/text-findings.ts';

const BODIES = {
  bodies: [
    { name: 'Ban Quản lý dự án tỉnh Sơn Hà' },
    { name: 'Trung tâm Xúc tiến đầu tư' },
    { name: 'Hạt Kiểm lâm' },
  ],
};

export const orgBodyName = defineRule({
  id: 'org-body-name',
  title: { vi: 'Tên cơ quan viết như trong danh mục', en: 'Names of bodies as the register has them' },
  description: {
    vi: 'Tên cơ quan có trong danh mục của cấu hình (`register.bodies`) thì chữ hoa, chữ thường theo danh mục. Tên viết hoa cả dòng và tên viết thường từ chữ đầu (nói chung) không xét.',
    en: 'The capitals of a name in the register of the configuration are those of the register. Names in capitals throughout, or small from the first letter on, are left alone.',
  },
  part: 'organisation',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'capitals-bodies',
  fixable: 'unsafe',
  supersedes: ['caps-body-names'],
  examples: {
    valid: [
      { register: BODIES, text: 'Giao Ban Quản lý dự án tỉnh Sơn Hà chủ trì.' },
      { register: BODIES, text: 'BAN QUẢN LÝ DỰ ÁN TỈNH SƠN HÀ' },
      { register: BODIES, text: 'Các trung tâm xúc tiến đầu tư trong cả nước.' },
      { register: BODIES, text: 'Ban quản lý dự án xã Bình Lư.' },
      { register: BODIES, text: 'Hạt Kiểm lâm, Trung tâm Xúc tiến đầu tư phối hợp.' },
    ],
    invalid: [
      {
        register: BODIES,
        text: 'Giao ⟦Ban quản lý Dự án tỉnh Sơn Hà⟧ và ⟦Hạt kiểm lâm⟧ chủ trì.',
        fixed: 'Giao Ban Quản lý dự án tỉnh Sơn Hà và Hạt Kiểm lâm chủ trì.',
      },
    ],
  },
  check(plan, context) {
    if (!context.register) return;
    for (const { start, end, value, paragraph, written } of registeredPhrases(plan, context.register.names)) {
      const name = value.name.normalize('NFC');
      if (isUpper(written) || !isUpper(written[0] ?? '')) continue;
      // Tone marks in another style are another rule's matter.
      if (written.length !== name.length || capitalsOf(written) === capitalsOf(name)) continue;
      const newText = withCapitalsOf(written, name);
      context.report(
        placedFinding(plan, paragraph, {
          start,
          end,
          message: {
            vi: `Danh mục của cơ quan ghi “${name}”, ở đây là “${written}”. Viết “${newText}”.`,
            en: `The register of the organisation has “${name}”, here stands “${written}”. Write “${newText}”.`,
          },
          fix: { safe: false, title: writeTitle(newText), replacements: [{ start, end, newText }] },
        }),
      );
    }
  },
});

/** Which units are capitals. */
function capitalsOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => (isUpper(text[at]!) ? '1' : '0')).join('');
}

function withCapitalsOf(written: string, name: string): string {
  return Array.from({ length: written.length }, (_, at) =>
    isUpper(name[at]!) ? written[at]!.toUpperCase() : written[at]!.toLowerCase(),
  ).join('');
}
