// How numbers and names are written.

const NUMBER = new Intl.NumberFormat('en', {minimumFractionDigits: 2, maximumFractionDigits: 2});

/** Returns a number with two decimals, "–" for none. */
export function figure(value) {
  return value === null || value === undefined ? '–' : NUMBER.format(value).replace('-', '−');
}

/** Returns a difference with its sign. */
export function signed(value) {
  return value > 0 ? '+' + figure(value) : figure(value);
}

/** Returns a chance of error with four decimals, which is what a verdict is about. */
export function chance(value) {
  if (value === null || value === undefined) {
    return '–';
  }
  return value < 0.0001 ? '< 0.0001' : value.toFixed(4);
}

/** Returns names as in a sentence: "A, B and C". */
export function listed(names) {
  return new Intl.ListFormat('en-GB', {type: 'conjunction'}).format(names);
}

/** Returns how the job zone of a target differs, such as "one job zone up"; empty if that is not known. */
export function zones(difference) {
  if (difference === null || difference === undefined) {
    return '';
  }
  if (difference === 0) {
    return 'same job zone';
  }
  const steps = Math.abs(difference) === 1 ? 'one job zone' : `${Math.abs(difference)} job zones`;
  return `${steps} ${difference > 0 ? 'up' : 'down'}`;
}
