// Words of an app that co-explain marks, changed, moved and removed by the app; drawn in the browser and in Node.
import { createElement } from 'react';

const terms = ['SENDIASS', 'EHCP', 'Local Offer', 'annual review'];

/** Paragraphs, the same for every framework: each drawing has another term at each place, and one paragraph less or more. */
export const words = ({ n = 0, gone = false }) =>
  gone
    ? []
    : terms.slice(0, 3 + (n % 2)).map((_, i) => {
        const key = (i + n) % 4;
        return { tag: 'p', key, text: `Ask about ${terms[(i + n) % 4]}, time ${n}, and ${terms[(i + n + 1) % 4]}.` };
      });

export const Marked = (props) => words(props).map(({ tag, key, text }) => createElement(tag, { key }, text));
