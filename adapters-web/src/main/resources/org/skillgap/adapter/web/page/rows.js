// The rows of an answer, put into sections for the eye.

import {isAssessed} from './assessed.js';
import {figure, signed, chance} from './figures.js';

/** The verdicts in their order, with the words that stand for them. */
export const VERDICTS = {
  gap: {label: 'Gap', meaning: 'the ratings support that more is needed'},
  undetermined: {label: 'Undetermined', meaning: 'could be noise of the ratings'},
  no_material_gap: {label: 'No material gap', meaning: 'less than half a level, if anything'},
  untested: {label: 'Untested', meaning: 'too little is published to tell'},
};

const SECTIONS = {
  gap: 'Higher, and supported by the data',
  undetermined: 'Higher, but within the noise of the ratings',
  no_material_gap: 'Higher by less than half a level',
  untested: 'Higher, but it cannot be tested',
};

/** Returns what the target needs more of: one section a verdict, empty ones left out. */
export function gaps(rows) {
  return Object.keys(VERDICTS)
    .map(verdict => ({
      title: SECTIONS[verdict],
      rows: rows.filter(row => row.evidence.difference > 0 && row.evidence.verdict === verdict),
    }))
    .filter(section => section.rows.length > 0);
}

/** Returns what the source brings: more than needed, largest surplus first, then just enough. */
export function strengths(rows) {
  const more = rows.filter(row => row.evidence.difference < 0).reverse();
  const enough = rows.filter(row => row.evidence.difference === 0);
  return [{title: 'Brings more than is needed', rows: more}, {title: 'Brings as much as is needed', rows: enough}]
    .filter(section => section.rows.length > 0);
}

/** Returns how many rows sections have together. */
export function count(sections) {
  return sections.reduce((sum, section) => sum + section.rows.length, 0);
}

/** Returns the marks of caution behind a name: † if O*NET asks for caution, ‡ if it calls the skill not relevant, § if a model assessed. */
export function marks(row) {
  const flags = [...row.evidence.from_flags, ...row.evidence.to_flags];
  return (flags.includes('suppressed') ? '†' : '') + (flags.includes('not_relevant') ? '‡' : '') + (isAssessed(row) ? '§' : '');
}

/** Returns what the marks mean, for those that the sections have. */
export function markNotes(sections) {
  const all = sections.flatMap(section => section.rows).map(marks).join('');
  return [
    ...(all.includes('†') ? ['† O*NET asks for caution with one of the two levels.'] : []),
    ...(all.includes('‡') ? ['‡ O*NET marks one of the two levels as not relevant.'] : []),
    ...(all.includes('§') ? ['§ One of the two levels is assessed and not surveyed by O*NET.'] : []),
  ];
}

/** Returns a row in one sentence. */
export function told(row) {
  const {evidence} = row;
  const bounds = evidence.lower_bound === null ? '' : `, bounds ${signed(evidence.lower_bound)} to ${signed(evidence.upper_bound)}`;
  return `${row.element_name}: ${figure(row.from_data_value)} to ${figure(row.to_data_value)}, `
    + `difference ${signed(evidence.difference)}${bounds}, q ${chance(evidence.q_value)}. ${VERDICTS[evidence.verdict].label}.`;
}
