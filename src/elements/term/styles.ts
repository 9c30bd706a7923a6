/** The word stays part of the host's sentence: it inherits everything and only gains its underline. */
export const css = `
co-term[role=button]:not(#co#co#co#co) { cursor: pointer; text-decoration: underline; text-decoration-style: dotted; text-decoration-thickness: 2px; text-underline-offset: .25em; text-decoration-skip-ink: none; border-radius: .15em }
co-term[role=button]:not(#co#co#co#co):hover, co-term[aria-expanded=true]:not(#co#co#co#co) { text-decoration-style: solid; background: color-mix(in oklab, currentColor 10%, transparent) }
co-term:not(#co#co#co#co):focus-visible { outline: 3px solid var(--co-color-focus, light-dark(#0a3d62, #ffd166)); outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
@media print { co-term[role=button]:not(#co#co#co#co) { text-decoration: none; background: none } co-term[data-co-expansion]:not(#co#co#co#co)::after { content: " (" attr(data-co-expansion) ")" } }`;

/** The line under a word takes room in what browsers count as its size: it is there from the start, unseen. */
export const waiting = `
co-term:not(:defined):not(#co#co#co#co) { text-decoration: underline dotted 2px transparent; text-underline-offset: .25em }`;
