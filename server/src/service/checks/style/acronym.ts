import type { DocumentRule } from '../rule';
import * as messages from './messages';

/** Capitals and digits, one of them behind the first; a small s makes several of it. */
const ACRONYM =
  /(?<![\p{L}\p{N}_./@-])\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}[\p{N}]*(?=s?(?![\p{L}\p{N}_@]|[./]\p{L}))/gu;
/** Two or more in a row are a heading in capitals, no acronyms. */
const SHOUTED = /(?<!\p{L})\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2,}(?!\p{L})/u;
/** Better known than the full wording (GOV.UK style guide, "abbreviations, acronyms and initialisms"). */
const WELL_KNOWN = 'BBC CCTV DIY DVLA EU GP HM HTML ID MOT MP NHS PAYE SORN TV UK URL USA VAT VPN';
const FILE_TYPES =
  'CSV DOC DOCX GIF JPEG JPG JSON MP3 MP4 ODF ODS ODT PDF PNG RTF SVG TXT XLS XLSX XML YAML ZIP';
const QUALIFICATIONS = 'BA BEng BSc BTEC GCSE GNVQ HNC HND LLB MA MBA MSc NVQ PGCE PhD';
const BEHIND_NAMES = 'CBE DBE KBE KC MBE OBE QC';
/** Technical terms that the guide's technical A to Z does not spell out. */
const TECHNICAL = 'API CSS HTTP HTTPS IP MD5 PHP REST SOAP SQL SSH';
/** As well known, by what people write and say. */
const OTHERS =
  'US UN IT AI HR PR PC PIN CV SMS USB GPS DNA CEO OK AM PM FAQ Q&A README LED LCD HIV AIDS A&E MRI COVID ATM QR RAM CD DVD';
const KNOWN = new Set(
  [WELL_KNOWN, FILE_TYPES, QUALIFICATIONS, BEHIND_NAMES, TECHNICAL, OTHERS].join(' ').split(' '),
);
/** Stressed, not abbreviated: "what they must NOT do". */
const STRESSED = new Set('NOT NO AND OR ALL ANY ONLY MUST NEVER ALWAYS DO BEFORE AFTER'.split(' '));
const ROMAN_NUMBER = /^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{2,3})$/;
/** PRINCE2, CO2, ISO27001: what ends in a number is a name of its own. */
const NUMBERED = /\p{N}$/u;
/** ISO 27001, BS 8878: so is what a standard's number follows. */
const STANDARD = /^\s\d{3}/;
/** SW1A 2AA: the first half of a postcode. */
const POSTCODE = /^\s\d\p{Lu}{2}(?![\p{L}\p{N}])/u;

/**
 * An acronym that its file does not spell out, at its first place (GOV.UK style guide, "abbreviations,
 * acronyms and initialisms"). A skill's text is read in many profiles, so it cannot count on what a role says.
 */
export const acronym: DocumentRule = {
  code: 'acronym',
  scope: 'document',
  severity: 'hint',
  fixable: false,
  *run({ prose }) {
    const { all } = prose;
    const speltOut = acronymsSpeltOut(all.map((passage) => passage.text).join('\n'));
    const seen = new Set<string>();
    for (const passage of all) {
      if (SHOUTED.test(passage.text)) continue;
      for (const { 0: found, index: from } of passage.text.matchAll(ACRONYM)) {
        const behind = passage.text.slice(from + found.length);
        if (seen.has(found) || isNoAcronym(found, behind)) continue;
        seen.add(found);
        if (speltOut.has(found)) continue;
        yield {
          range: passage.rangeOf(from, from + found.length),
          message: messages.acronym(found),
          unlessKnown: [found],
        };
      }
    }
  },
};

/** Whether capitals stand for something else, or for what every reader knows. */
function isNoAcronym(found: string, behind: string): boolean {
  return (
    KNOWN.has(found) ||
    STRESSED.has(found) ||
    ROMAN_NUMBER.test(found) ||
    NUMBERED.test(found) ||
    STANDARD.test(behind) ||
    POSTCODE.test(behind)
  );
}

/** "Words (ABC)" or "ABC (words)", somewhere in the text. */
const BEHIND_WORDS =
  /\((?<=\p{Ll}[\p{L}’']*\s+\()["'“‘]?(\p{Lu}[\p{Lu}\p{N}&]*?\p{N}*)s?["'”’]?\)/gu;
const BEFORE_WORDS =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&]*\p{N}*)s?\s+\((?:\p{L}+[\s-]|\p{Ll}{3})/gu;

function acronymsSpeltOut(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(BEHIND_WORDS), ...text.matchAll(BEFORE_WORDS)];
  return new Set(found.map(([, acronym = '']) => acronym));
}
