/** It shows nothing, with or without script. */
export const css = 'co-content:not(#co#co#co#co) { display: none }';
