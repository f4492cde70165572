import type { Register } from '../rules/register/model.ts';
import { registerIndex } from '../rules/register/register-index.ts';
import type { EffectiveConfig } from './effective.ts';
import { OFFICE_SYMBOL, type Office, readOffice } from './office.ts';

/** The office that a configuration names, with what its register says of it. */
export function configuredOffice({ office, register }: EffectiveConfig): Office | undefined {
  return officeByRegister(readOffice(office?.value), register?.value);
}

/** An office with what the register of the organisation says of its issuer where the office does not: regime and symbol. */
export function officeByRegister(
  office: Office | undefined,
  register: Register | undefined,
): Office | undefined {
  if (!office?.issuer || !register) return office;
  const [body] = registerIndex(register).bodiesNamed(office.issuer);
  if (!body) return office;
  const regime = office.regime ?? body.regime;
  const symbol =
    body.code === undefined ? undefined : regime === 'state' ? `/KH-${body.code}` : `-KH/${body.code}`;
  return {
    ...office,
    ...(regime ? { regime } : {}),
    // Without the regime nobody knows on which side of the code the stroke stands.
    ...(!office.symbol && regime && symbol && OFFICE_SYMBOL.test(symbol) ? { symbol } : {}),
  };
}
