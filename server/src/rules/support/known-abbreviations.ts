/**
 * Abbreviations that every reader of plans knows, so that none asks for them to be spelled out: bodies, schools,
 * insurance, and international words. Codes of bodies and types of document are in regimes/.
 */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `UBND HĐND MTTQ UBMTTQ MTTQVN UBMTTQVN TTMTTQ BTTMTTQ TW TƯ VN TP HCM CP TTg QH UBTVQH ĐBQH BCH BTV BTT BCĐ BTC BCS
  LHPN HND ND CCB CTĐ NCT TNCS TNXP ĐTN ĐVTN LĐLĐ CĐ CĐCS CNVCLĐ CBCC CBCCVC CCVC TDTT TDP CTMT VT VP
  QĐND CAND CSGT PCCC CNCH QSĐP QPAN QP AN ANTT ATGT ATXH TTATXH
  THCS THPT TH MN GDĐT GD ĐT GDTX GDNN ĐH CĐSP BHXH BHYT BHTN KHKT KHCN KT XH KTXH VHXH NTM ODA FDI GDP GRDP CPI PCI
  XHCN CNXH CNH HĐH SXKD DN HTX THT TNHH BOT PPP
  HIV AIDS COVID SARS WHO UNICEF UNESCO UNDP ASEAN APEC EU UN LHQ OCOP KPI ISO TCVN QCVN IT CNTT AI ICT SMS QR PDF CCCD CMND
  USB LED LCD TV PC GPS CD DVD HD FM STT ĐT SĐT ĐVT TT KH BC CV QĐ NQ CT HD TB KL NĐ DS ĐC`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
