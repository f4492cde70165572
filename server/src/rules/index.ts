// Written by `npm run generate` (server/scripts/write-rules.ts) from the folders of this folder.
import { annexMentioned } from './annexes/annex-mentioned.ts';
import { annexNumberingParty } from './annexes/annex-numbering-party.ts';
import { annexNumberingState } from './annexes/annex-numbering-state.ts';
import { annexSourceLine } from './annexes/annex-source-line.ts';
import { basisInlineIntro } from './bases/basis-inline-intro.ts';
import { basisLeadWord } from './bases/basis-lead-word.ts';
import { basisOneALine } from './bases/basis-one-a-line.ts';
import { basisPartyDashPunct } from './bases/basis-party-dash-punct.ts';
import { basisStatePunct } from './bases/basis-state-punct.ts';
import { capsAdminUnit } from './capitals/caps-admin-unit.ts';
import { capsAfterAbout } from './capitals/caps-after-about.ts';
import { capsAfterLabel } from './capitals/caps-after-label.ts';
import { capsAfterSemicolon } from './capitals/caps-after-semicolon.ts';
import { capsBodyNames } from './capitals/caps-body-names.ts';
import { capsCommonWords } from './capitals/caps-common-words.ts';
import { capsDang } from './capitals/caps-dang.ts';
import { capsDateWords } from './capitals/caps-date-words.ts';
import { capsDocumentNames } from './capitals/caps-document-names.ts';
import { capsFixedNames } from './capitals/caps-fixed-names.ts';
import { capsHolidays } from './capitals/caps-holidays.ts';
import { capsInsideWord } from './capitals/caps-inside-word.ts';
import { capsNhanDanNhaNuoc } from './capitals/caps-nhan-dan-nha-nuoc.ts';
import { capsOneForm } from './capitals/caps-one-form.ts';
import { capsPlaceNames } from './capitals/caps-place-names.ts';
import { capsSentenceStart } from './capitals/caps-sentence-start.ts';
import { capsTitles } from './capitals/caps-titles.ts';
import { abbrDefineFirst } from './citations/abbr-define-first.ts';
import { citeAboutWord } from './citations/cite-about-word.ts';
import { citeDateMissing } from './citations/cite-date-missing.ts';
import { citeIssuerConsistent } from './citations/cite-issuer-consistent.ts';
import { citeIssuerMatchesCode } from './citations/cite-issuer-matches-code.ts';
import { citeIssuerMissing } from './citations/cite-issuer-missing.ts';
import { citeLaterShort } from './citations/cite-later-short.ts';
import { citeLawFormParty } from './citations/cite-law-form-party.ts';
import { citeLawFormState } from './citations/cite-law-form-state.ts';
import { citeNearDuplicateNumber } from './citations/cite-near-duplicate-number.ts';
import { citeNumberFormConsistent } from './citations/cite-number-form-consistent.ts';
import { citeNumberMissing } from './citations/cite-number-missing.ts';
import { citePartsOrder } from './citations/cite-parts-order.ts';
import { citePartyCommaBeforeDate } from './citations/cite-party-comma-before-date.ts';
import { citeReplacedDocument } from './citations/cite-replaced-document.ts';
import { citeSoWord } from './citations/cite-so-word.ts';
import { citeStateNoComma } from './citations/cite-state-no-comma.ts';
import { citeSymbolMisspelt } from './citations/cite-symbol-misspelt.ts';
import { citeTypeAbbreviated } from './citations/cite-type-abbreviated.ts';
import { citeUnitCapitals } from './citations/cite-unit-capitals.ts';
import { citeYearOfSymbol } from './citations/cite-year-of-symbol.ts';
import { recipPurposeNotes } from './consistency/recip-purpose-notes.ts';
import { recipTaskUnit } from './consistency/recip-task-unit.ts';
import { structAssignmentsComplete } from './consistency/struct-assignments-complete.ts';
import { dateBlankInDraft } from './date/date-blank-in-draft.ts';
import { dateDatelineForm } from './date/date-dateline-form.ts';
import { dateDayWord } from './date/date-day-word.ts';
import { dateHourValid } from './date/date-hour-valid.ts';
import { dateMissing } from './date/date-missing.ts';
import { dateNoOverpad } from './date/date-no-overpad.ts';
import { dateOneDocumentOneDate } from './date/date-one-document-one-date.ts';
import { dateOneEventTwoDates } from './date/date-one-event-two-dates.ts';
import { dateOrder } from './date/date-order.ts';
import { datePeriodWord } from './date/date-period-word.ts';
import { dateSlashForm } from './date/date-slash-form.ts';
import { dateValid } from './date/date-valid.ts';
import { dateWeekday } from './date/date-weekday.ts';
import { dateZeroPad } from './date/date-zero-pad.ts';
import { placeCommuneName } from './date/place-commune-name.ts';
import { placeParty } from './date/place-party.ts';
import { endMarkParty } from './ending/end-mark-party.ts';
import { endMarkState } from './ending/end-mark-state.ts';
import { hdrBelowTitle } from './header/hdr-below-title.ts';
import { hdrIssuerTwoLevels } from './header/hdr-issuer-two-levels.ts';
import { hdrPartyAdvisoryIssuer } from './header/hdr-party-advisory-issuer.ts';
import { hdrPartyIssuerForm } from './header/hdr-party-issuer-form.ts';
import { hdrPartyStar } from './header/hdr-party-star.ts';
import { hdrPartyTitleLiteral } from './header/hdr-party-title-literal.ts';
import { hdrQuocHieuLiteral } from './header/hdr-quoc-hieu-literal.ts';
import { hdrRegimeMixing } from './header/hdr-regime-mixing.ts';
import { hdrTieuNguLiteral } from './header/hdr-tieu-ngu-literal.ts';
import { issuerCapitals } from './header/issuer-capitals.ts';
import { issuerMatchesIntro } from './header/issuer-matches-intro.ts';
import { issuerMissing } from './header/issuer-missing.ts';
import { letterheadMissing } from './header/letterhead-missing.ts';
import { massFarmersForm } from './mass/mass-farmers-form.ts';
import { massMttqForm } from './mass/mass-mttq-form.ts';
import { massSymbolEither } from './mass/mass-symbol-either.ts';
import { massUnionForm } from './mass/mass-union-form.ts';
import { massWomenForm } from './mass/mass-women-form.ts';
import { massYouthForm } from './mass/mass-youth-form.ts';
import { numBlankInDraft } from './number/num-blank-in-draft.ts';
import { numLeadingZero } from './number/num-leading-zero.ts';
import { numMissing } from './number/num-missing.ts';
import { numPartyBodyCode } from './number/num-party-body-code.ts';
import { numPartyForm } from './number/num-party-form.ts';
import { numQuyDinhCode } from './number/num-quy-dinh-code.ts';
import { numRegimeOfBody } from './number/num-regime-of-body.ts';
import { numStateBodyCode } from './number/num-state-body-code.ts';
import { numStateForm } from './number/num-state-form.ts';
import { numSymbolHyphenChar } from './number/num-symbol-hyphen-char.ts';
import { numTypeAbbrKnown } from './number/num-type-abbr-known.ts';
import { numTypeMatchesName } from './number/num-type-matches-name.ts';
import { orgAvoidWord } from './organisation/org-avoid-word.ts';
import { orgBodyEnded } from './organisation/org-body-ended.ts';
import { orgBodyName } from './organisation/org-body-name.ts';
import { orgDocumentExpired } from './organisation/org-document-expired.ts';
import { orgSymbolCode } from './organisation/org-symbol-code.ts';
import { recipItemPunct } from './recipients/recip-item-punct.ts';
import { recipKinhGuiTypes } from './recipients/recip-kinh-gui-types.ts';
import { recipLabel } from './recipients/recip-label.ts';
import { recipLuuParty } from './recipients/recip-luu-party.ts';
import { recipLuuState } from './recipients/recip-luu-state.ts';
import { recipMissing } from './recipients/recip-missing.ts';
import { recipSection } from './recipients/recip-section.ts';
import { reformDistrictBodies } from './reform/reform-district-bodies.ts';
import { reformPartyOffices } from './reform/reform-party-offices.ts';
import { reformProvinceNames } from './reform/reform-province-names.ts';
import { reformStateOffices } from './reform/reform-state-offices.ts';
import { reformUnitWords } from './reform/reform-unit-words.ts';
import type { Rule } from './rule.ts';
import { signAuthorityFormParty } from './signature/sign-authority-form-party.ts';
import { signAuthorityFormState } from './signature/sign-authority-form-state.ts';
import { signCollectiveMatchesIntro } from './signature/sign-collective-matches-intro.ts';
import { signCollectiveParty } from './signature/sign-collective-party.ts';
import { signDeputyState } from './signature/sign-deputy-state.ts';
import { signKtRank } from './signature/sign-kt-rank.ts';
import { signLines } from './signature/sign-lines.ts';
import { signMissing } from './signature/sign-missing.ts';
import { signNameMissing } from './signature/sign-name-missing.ts';
import { signNamePlain } from './signature/sign-name-plain.ts';
import { signNoTuqParty } from './signature/sign-no-tuq-party.ts';
import { signTitleWithoutBody } from './signature/sign-title-without-body.ts';
import { structArabicMark } from './structure/struct-arabic-mark.ts';
import { structArabicSequence } from './structure/struct-arabic-sequence.ts';
import { structEmptySection } from './structure/struct-empty-section.ts';
import { structHeadingColon } from './structure/struct-heading-colon.ts';
import { structHeadingLevels } from './structure/struct-heading-levels.ts';
import { structHeadingNumeral } from './structure/struct-heading-numeral.ts';
import { structHeadingStop } from './structure/struct-heading-stop.ts';
import { structHeadingUnmarked } from './structure/struct-heading-unmarked.ts';
import { structPartNumerals } from './structure/struct-part-numerals.ts';
import { structPlanSections } from './structure/struct-plan-sections.ts';
import { structPointsAlphabet } from './structure/struct-points-alphabet.ts';
import { structRomanSeparator } from './structure/struct-roman-separator.ts';
import { structRomanSequence } from './structure/struct-roman-sequence.ts';
import { structSectionOrder } from './structure/struct-section-order.ts';
import { structSectionReference } from './structure/struct-section-reference.ts';
import { structSectionTitleCaps } from './structure/struct-section-title-caps.ts';
import { structTableOrder } from './structure/struct-table-order.ts';
import { structTableTotal } from './structure/struct-table-total.ts';
import { markDraftParty } from './title/mark-draft-party.ts';
import { markUrgencyLiteral } from './title/mark-urgency-literal.ts';
import { titleMatchesIntro } from './title/title-matches-intro.ts';
import { titleMissing } from './title/title-missing.ts';
import { titleNoAboutMark } from './title/title-no-about-mark.ts';
import { titlePartyFiveHyphens } from './title/title-party-five-hyphens.ts';
import { titleTrichYeuCase } from './title/title-trich-yeu-case.ts';
import { titleTrichYeuPresent } from './title/title-trich-yeu-present.ts';
import { titleTypeLine } from './title/title-type-line.ts';
import { textAssistantLeftover } from './typography/text-assistant-leftover.ts';
import { textBodyName } from './typography/text-body-name.ts';
import { textDoubledParagraph } from './typography/text-doubled-paragraph.ts';
import { textDoubledWord } from './typography/text-doubled-word.ts';
import { textKnownLine } from './typography/text-known-line.ts';
import { textLetterSpaced } from './typography/text-letter-spaced.ts';
import { textLostSyllable } from './typography/text-lost-syllable.ts';
import { textRealWord } from './typography/text-real-word.ts';
import { textScan } from './typography/text-scan.ts';
import { textSentenceEnd } from './typography/text-sentence-end.ts';
import { textSpellingVariants } from './typography/text-spelling-variants.ts';
import { textSplitParagraph } from './typography/text-split-paragraph.ts';
import { textSplitSyllable } from './typography/text-split-syllable.ts';
import { textSyllable } from './typography/text-syllable.ts';
import { textUnfinishedSentence } from './typography/text-unfinished-sentence.ts';
import { typoAmpersand } from './typography/typo-ampersand.ts';
import { typoBrackets } from './typography/typo-brackets.ts';
import { typoDashConsistency } from './typography/typo-dash-consistency.ts';
import { typoDecimalMark } from './typography/typo-decimal-mark.ts';
import { typoEllipsisRun } from './typography/typo-ellipsis-run.ts';
import { typoEmoji } from './typography/typo-emoji.ts';
import { typoFullWidth } from './typography/typo-full-width.ts';
import { typoInvisibleCharacter } from './typography/typo-invisible-character.ts';
import { typoLegacyEncoding } from './typography/typo-legacy-encoding.ts';
import { typoListBlank } from './typography/typo-list-blank.ts';
import { typoListColon } from './typography/typo-list-colon.ts';
import { typoListEnds } from './typography/typo-list-ends.ts';
import { typoLoanHyphen } from './typography/typo-loan-hyphen.ts';
import { typoOneForm } from './typography/typo-one-form.ts';
import { typoPlaceholderLeft } from './typography/typo-placeholder-left.ts';
import { typoQuotedName } from './typography/typo-quoted-name.ts';
import { typoQuotes } from './typography/typo-quotes.ts';
import { typoSetPhrase } from './typography/typo-set-phrase.ts';
import { typoSpacing } from './typography/typo-spacing.ts';
import { typoStrayMark } from './typography/typo-stray-mark.ts';
import { typoToneConsistency } from './typography/typo-tone-consistency.ts';
import { typoUnicodeNfc } from './typography/typo-unicode-nfc.ts';
import { typoUnitPower } from './typography/typo-unit-power.ts';
import { typoWrongD } from './typography/typo-wrong-d.ts';
import { docxDirection } from './word/docx-direction.ts';
import { docxFirstLine } from './word/docx-first-line.ts';
import { docxFont } from './word/docx-font.ts';
import { docxLetterSize } from './word/docx-letter-size.ts';
import { docxLetterheadFrame } from './word/docx-letterhead-frame.ts';
import { docxLineSpacing } from './word/docx-line-spacing.ts';
import { docxMargins } from './word/docx-margins.ts';
import { docxPageNumber } from './word/docx-page-number.ts';
import { docxPaper } from './word/docx-paper.ts';
import { docxSubjectLine } from './word/docx-subject-line.ts';
import { docxTitleLine } from './word/docx-title-line.ts';

export const RULES: readonly Rule[] = [
  hdrBelowTitle,
  hdrIssuerTwoLevels,
  hdrPartyAdvisoryIssuer,
  hdrPartyIssuerForm,
  hdrPartyStar,
  hdrPartyTitleLiteral,
  hdrQuocHieuLiteral,
  hdrRegimeMixing,
  hdrTieuNguLiteral,
  issuerCapitals,
  issuerMatchesIntro,
  issuerMissing,
  letterheadMissing,
  numBlankInDraft,
  numLeadingZero,
  numMissing,
  numPartyBodyCode,
  numPartyForm,
  numQuyDinhCode,
  numRegimeOfBody,
  numStateBodyCode,
  numStateForm,
  numSymbolHyphenChar,
  numTypeAbbrKnown,
  numTypeMatchesName,
  dateBlankInDraft,
  dateDatelineForm,
  dateDayWord,
  dateHourValid,
  dateMissing,
  dateNoOverpad,
  dateOneDocumentOneDate,
  dateOneEventTwoDates,
  dateOrder,
  datePeriodWord,
  dateSlashForm,
  dateValid,
  dateWeekday,
  dateZeroPad,
  placeCommuneName,
  placeParty,
  markDraftParty,
  markUrgencyLiteral,
  titleMatchesIntro,
  titleMissing,
  titleNoAboutMark,
  titlePartyFiveHyphens,
  titleTrichYeuCase,
  titleTrichYeuPresent,
  titleTypeLine,
  basisInlineIntro,
  basisLeadWord,
  basisOneALine,
  basisPartyDashPunct,
  basisStatePunct,
  abbrDefineFirst,
  citeAboutWord,
  citeDateMissing,
  citeIssuerConsistent,
  citeIssuerMatchesCode,
  citeIssuerMissing,
  citeLaterShort,
  citeLawFormParty,
  citeLawFormState,
  citeNearDuplicateNumber,
  citeNumberFormConsistent,
  citeNumberMissing,
  citePartsOrder,
  citePartyCommaBeforeDate,
  citeReplacedDocument,
  citeSoWord,
  citeStateNoComma,
  citeSymbolMisspelt,
  citeTypeAbbreviated,
  citeUnitCapitals,
  citeYearOfSymbol,
  structArabicMark,
  structArabicSequence,
  structEmptySection,
  structHeadingColon,
  structHeadingLevels,
  structHeadingNumeral,
  structHeadingStop,
  structHeadingUnmarked,
  structPartNumerals,
  structPlanSections,
  structPointsAlphabet,
  structRomanSeparator,
  structRomanSequence,
  structSectionOrder,
  structSectionReference,
  structSectionTitleCaps,
  structTableOrder,
  structTableTotal,
  endMarkParty,
  endMarkState,
  signAuthorityFormParty,
  signAuthorityFormState,
  signCollectiveMatchesIntro,
  signCollectiveParty,
  signDeputyState,
  signKtRank,
  signLines,
  signMissing,
  signNameMissing,
  signNamePlain,
  signNoTuqParty,
  signTitleWithoutBody,
  recipItemPunct,
  recipKinhGuiTypes,
  recipLabel,
  recipLuuParty,
  recipLuuState,
  recipMissing,
  recipSection,
  recipPurposeNotes,
  recipTaskUnit,
  structAssignmentsComplete,
  annexMentioned,
  annexNumberingParty,
  annexNumberingState,
  annexSourceLine,
  capsAdminUnit,
  capsAfterAbout,
  capsAfterLabel,
  capsAfterSemicolon,
  capsBodyNames,
  capsCommonWords,
  capsDang,
  capsDateWords,
  capsDocumentNames,
  capsFixedNames,
  capsHolidays,
  capsInsideWord,
  capsNhanDanNhaNuoc,
  capsOneForm,
  capsPlaceNames,
  capsSentenceStart,
  capsTitles,
  textAssistantLeftover,
  textBodyName,
  textDoubledParagraph,
  textDoubledWord,
  textKnownLine,
  textLetterSpaced,
  textLostSyllable,
  textRealWord,
  textScan,
  textSentenceEnd,
  textSpellingVariants,
  textSplitParagraph,
  textSplitSyllable,
  textSyllable,
  textUnfinishedSentence,
  typoAmpersand,
  typoBrackets,
  typoDashConsistency,
  typoDecimalMark,
  typoEllipsisRun,
  typoEmoji,
  typoFullWidth,
  typoInvisibleCharacter,
  typoLegacyEncoding,
  typoListBlank,
  typoListColon,
  typoListEnds,
  typoLoanHyphen,
  typoOneForm,
  typoPlaceholderLeft,
  typoQuotedName,
  typoQuotes,
  typoSetPhrase,
  typoSpacing,
  typoStrayMark,
  typoToneConsistency,
  typoUnicodeNfc,
  typoUnitPower,
  typoWrongD,
  massFarmersForm,
  massMttqForm,
  massSymbolEither,
  massUnionForm,
  massWomenForm,
  massYouthForm,
  reformDistrictBodies,
  reformPartyOffices,
  reformProvinceNames,
  reformStateOffices,
  reformUnitWords,
  docxDirection,
  docxFirstLine,
  docxFont,
  docxLetterSize,
  docxLetterheadFrame,
  docxLineSpacing,
  docxMargins,
  docxPageNumber,
  docxPaper,
  docxSubjectLine,
  docxTitleLine,
  orgAvoidWord,
  orgBodyEnded,
  orgBodyName,
  orgDocumentExpired,
  orgSymbolCode,
];
