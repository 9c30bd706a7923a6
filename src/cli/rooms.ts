/** What the class file of a room exports. The bundled command brings all of them with it (rollup.config.mjs). */
export const roomOf = async (name: string) =>
  (await import(`../elements/${name}/${name}.js`)) as Record<string, unknown>;
