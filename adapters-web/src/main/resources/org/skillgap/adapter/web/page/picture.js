// The plot as a picture of its own: with title, summary, notes and attribution, in the colours of paper, without any style sheet.

/* global d3 */

const WIDTH = 900;
const SHARPNESS = 2;
const LINE = 17;
const LETTERS_A_LINE = 132;
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'font-size', 'font-weight'];

/** Returns the text of an SVG file. `draw` returns the plot for a width. */
export function svgText(draw, {title, summary, notes, attribution}) {
  const drawn = draw(WIDTH);
  const host = document.body.appendChild(document.createElement('div'));
  host.className = 'unseen';
  host.append(drawn);
  document.documentElement.classList.add('paper');
  const height = Number(drawn.getAttribute('height'));
  const svg = d3.create('svg:svg').attr('font-family', drawn.getAttribute('font-family')).attr('fill', '#1c2430');
  try {
    inlined(drawn);
  } finally {
    document.documentElement.classList.remove('paper');
    host.remove();
  }
  svg.append('rect').attr('width', '100%').attr('height', '100%').attr('fill', '#ffffff');
  svg.append('text').attr('x', 10).attr('y', 30).attr('font-size', 20).attr('font-weight', 600).text(title);
  let y = lines(svg, summary, 54, 13.5) + 6;
  drawn.setAttribute('y', y);
  svg.node().append(drawn);
  y += height + 16;
  for (const text of [...notes, attribution]) {
    y = lines(svg, text, y, 11.5);
  }
  return new XMLSerializer().serializeToString(svg.attr('width', WIDTH).attr('height', y).attr('viewBox', `0 0 ${WIDTH} ${y}`).node());
}

/** Writes the looks that style sheets give into the elements themselves. */
function inlined(svg) {
  for (const part of svg.querySelectorAll('*')) {
    const style = getComputedStyle(part);
    for (const name of KEPT) {
      part.setAttribute(name, style.getPropertyValue(name));
    }
  }
  // Only now: the looks of a part may hang on the class of what it is in.
  [svg, ...svg.querySelectorAll('*')].forEach(part => part.removeAttribute('class'));
}

/** Writes a text in lines of about equal length, and returns where the next one would be. */
function lines(svg, text, y, size) {
  let line = '';
  const written = () => {
    svg.append('text').attr('x', 10).attr('y', y).attr('font-size', size).text(line);
    y += LINE;
  };
  for (const word of text.split(' ')) {
    if (line && line.length + word.length >= LETTERS_A_LINE) {
      written();
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  written();
  return y;
}

/** Returns a PNG of an SVG text, in twice as many pixels. */
export async function png(text) {
  const address = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * SHARPNESS;
    canvas.height = image.height * SHARPNESS;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
