/** It shows nothing, with or without script. */
export const css = 'co-content { display: none }';
