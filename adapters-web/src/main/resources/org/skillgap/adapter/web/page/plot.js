// The dumbbell plot: a line from the level of the source (a tick) to that of the target (a shape that tells the verdict), and a
// whisker that tells how sure the difference is. Made with d3, as SVG; its looks are in plot.css.

import {count, marks, told, VERDICTS} from './rows.js';
import {signed} from './figures.js';

/* global d3 */

const HIGHEST_LEVEL = 7;
const NARROW = 560;
const EDGE = 10;
const FONT = '"Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
const LEGEND_LINE = 22;
const AXIS = 26;
const SECTION = 34;

const SHAPES = {
  gap: d3.symbol(d3.symbolCircle, 110)(),
  undetermined: d3.symbol(d3.symbolCircle, 80)(),
  no_material_gap: d3.symbol(d3.symbolDiamond, 70)(),
  untested: d3.symbol(d3.symbolTimes, 70)(),
};

/**
 * Returns the plot as an SVG element.
 *
 * `names` are the titles of source and target, `width` is in pixels and at least 280.
 */
export function plot(sections, names, width) {
  const layout = measure(sections, width);
  const svg = d3.create('svg').attr('class', 'plot').attr('width', width).attr('font-family', FONT).attr('role', 'img')
    .attr('aria-label', `Levels of ${count(sections)} rows, ${names.from} and ${names.to}. The table below has the same figures.`);
  let y = legend(svg, names, sections, width) + AXIS;
  const grid = svg.append('g');
  const top = y;
  for (const section of sections) {
    svg.append('text').attr('class', 'section').attr('x', EDGE).attr('y', y + 22).text(`${section.title} (${section.rows.length})`);
    y += SECTION;
    for (const row of section.rows) {
      dumbbell(svg, row, layout, y);
      y += layout.rowHeight;
    }
  }
  axis(grid, layout, top, y);
  return svg.attr('height', y + EDGE).attr('viewBox', `0 0 ${width} ${y + EDGE}`).node();
}

/** Where things stand: in four columns, or, on a phone, name and difference above line and verdict. */
function measure(sections, width) {
  const names = sections.flatMap(section => section.rows).map(row => row.element_name + ' †‡§');
  const isNarrow = width < NARROW;
  const nameWidth = Math.min(d3.max(names, textWidth) ?? 0, width * 0.36);
  const verdictX = width - EDGE - d3.max(Object.values(VERDICTS), ({label}) => textWidth(label));
  const range = isNarrow ? [EDGE + 8, verdictX - 20] : [EDGE + nameWidth + 24, verdictX - 80];
  return {
    width, verdictX,
    nameWidth: isNarrow ? width - 2 * EDGE - 60 : nameWidth,
    differenceX: isNarrow ? width - EDGE : verdictX - 12,
    rowHeight: isNarrow ? 50 : 25,
    textY: isNarrow ? 18 : 17,
    lineY: isNarrow ? 35 : 12.5,
    x: d3.scaleLinear([0, HIGHEST_LEVEL], range).clamp(true),
  };
}

function dumbbell(svg, row, layout, y) {
  const {x, width, rowHeight, textY, lineY} = layout;
  const {evidence} = row;
  const group = svg.append('g').attr('class', `row ${evidence.verdict}`).attr('transform', `translate(0,${y})`);
  group.append('title').text(told(row));
  group.append('rect').attr('class', 'back').attr('width', width).attr('height', rowHeight).attr('rx', 4);
  group.append('text').attr('class', 'name').attr('x', EDGE).attr('y', textY).text(fit(row.element_name, marks(row), layout.nameWidth));
  group.append('text').attr('class', 'difference').attr('text-anchor', 'end').attr('x', layout.differenceX).attr('y', textY)
    .text(signed(evidence.difference));
  group.append('text').attr('class', 'verdict').attr('x', layout.verdictX).attr('y', lineY + 4.5).text(VERDICTS[evidence.verdict].label);
  const line = group.append('g').attr('transform', `translate(0,${lineY})`);
  line.append('line').attr('class', 'bar').attr('x1', x(row.from_data_value)).attr('x2', x(row.to_data_value));
  whisker(line, row, x);
  source(line, x(row.from_data_value));
  target(line, evidence.verdict, x(row.to_data_value));
}

/** Draws the bounds of the difference, from the level of the source on. They end at the ends of the scale. */
function whisker(line, row, x) {
  const {lower_bound: lower, upper_bound: upper} = row.evidence;
  if (lower === null || upper === null) {
    return;
  }
  const [left, right] = [x(row.from_data_value + lower), x(row.from_data_value + upper)];
  line.append('path').attr('class', 'whisker').attr('d', `M${left},-4v8M${left},0H${right}M${right},-4v8`);
}

function source(line, x) {
  line.append('rect').attr('class', 'source').attr('x', x - 1.75).attr('y', -7).attr('width', 3.5).attr('height', 14).attr('rx', 1.5);
}

function target(line, verdict, x) {
  line.append('path').attr('class', `target ${verdict}`).attr('transform', `translate(${x},0)`).attr('d', SHAPES[verdict]);
}

function axis(grid, layout, top, bottom) {
  for (const level of d3.range(HIGHEST_LEVEL + 1)) {
    grid.append('line').attr('class', 'grid').attr('x1', layout.x(level)).attr('x2', layout.x(level)).attr('y1', top - 4).attr('y2', bottom);
    grid.append('text').attr('class', 'tick').attr('x', layout.x(level)).attr('y', top - 9).attr('text-anchor', 'middle').text(level);
  }
}

/** Draws what the signs mean, as many beside each other as fit, and returns how high that is. */
function legend(svg, names, sections, width) {
  const rows = sections.flatMap(section => section.rows);
  const used = new Set(rows.map(row => row.evidence.verdict));
  const bounds = {text: 'bounds of the difference, 95 % each', draw: line => line.append('path').attr('class', 'whisker').attr('d', 'M-9,-4v8M-9,0H9M9,-4v8'), wide: true};
  const signs = [
    {text: names.from, draw: line => source(line, 0)},
    {text: names.to + (used.size > 1 ? ', by verdict:' : ':'), draw: null},
    ...Object.keys(VERDICTS).filter(verdict => used.has(verdict))
      .map(verdict => ({text: VERDICTS[verdict].label, draw: line => target(line, verdict, 0)})),
    ...(rows.some(row => row.evidence.lower_bound !== null) ? [bounds] : []),
  ];
  let [x, y] = [EDGE, 12];
  for (const sign of signs) {
    const start = sign.draw === null ? 0 : sign.wide ? 26 : 14;
    const text = fit(sign.text, '', width - 2 * EDGE - start);
    const length = start + textWidth(text);
    if (x > EDGE && x + length > width - EDGE) {
      [x, y] = [EDGE, y + LEGEND_LINE];
    }
    sign.draw?.(svg.append('g').attr('transform', `translate(${x + (sign.wide ? 10 : 5)},${y})`));
    svg.append('text').attr('class', 'legend').attr('x', x + start).attr('y', y + 4.5).text(text);
    x += length + 18;
  }
  return y + LEGEND_LINE;
}

/** Returns the text, cut so that it and its marks are no wider than this. */
function fit(text, behind, width) {
  const marked = behind ? ' ' + behind : '';
  if (textWidth(text + marked) <= width) {
    return text + marked;
  }
  let length = text.length;
  while (length > 1 && textWidth(text.slice(0, length).trimEnd() + '…' + marked) > width) {
    length--;
  }
  return text.slice(0, length).trimEnd() + '…' + marked;
}

const pen = document.createElement('canvas').getContext('2d');

/** Returns how wide a text is at most, which is in bold. */
function textWidth(text) {
  pen.font = '600 13.5px ' + FONT;
  return pen.measureText(text).width;
}
