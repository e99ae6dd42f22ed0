// Levels that a language model assessed where O*NET has none. They are shown to those who ask for them, and always marked.

const ASSESSED = 'llm';
const DAY = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});

/** Whether a model assessed one of the two levels of a row. */
export function isAssessed({from_level_source: from, to_level_source: to}) {
  return from === ASSESSED || to === ASSESSED;
}

/** Returns the occupations whose levels a model assessed, as {title, assessment}. */
export function assessedSides({from_occupation_title: from, to_occupation_title: to, provenance}) {
  return [{title: from, assessment: provenance.from.assessment}, {title: to, assessment: provenance.to.assessment}]
    .filter(({assessment}) => assessment);
}

/** Returns what has to be said before such levels are shown; nothing where there are none. */
export function warnings(result) {
  const left = result.provenance.left_out?.length ?? 0;
  const sides = assessedSides(result).map(({title, assessment: {provider, model, calibrated}}) => provider === 'demo'
    ? `DEMO: the levels of ${title} are made up; no language model was asked.`
    : `A language model (${model}) assessed the levels of ${title}, which O*NET has not rated. They cannot be tested and can be wrong`
      + (calibrated ? '.' : ', and are not yet brought to O*NET\'s scale.'));
  return left === 0 || sides.length === 0 ? sides
    : [...sides, `Only skills are compared that both have: ${left} ${left === 1 ? 'is' : 'are'} left out.`];
}

/** Returns who assessed the levels of one side, and when. */
export function assessor({provider, model, runs, assessed_at: when}) {
  const who = provider === 'demo' ? 'DEMO, made up by' : 'assessed by the language model';
  return `${who} ${model} in ${runs} ${runs === 1 ? 'run' : 'runs'}, ${DAY.format(new Date(when))}`;
}

/** Returns both titles as the plot names them. */
export function names(result) {
  const marked = assessedSides(result).map(({title}) => title);
  const named = title => marked.includes(title) ? `${title} (assessed, not surveyed)` : title;
  return {from: named(result.from_occupation_title), to: named(result.to_occupation_title)};
}
