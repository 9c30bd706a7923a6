declare module 'virtual:rooms' {
  import type { Fixture } from '../src/core/fixture.js';
  export const rooms: { name: string; define: () => Promise<unknown>; fixtures: Fixture[] }[];
}
declare module 'virtual:labels' {
  const labels: Record<string, string>;
  export default labels;
}
declare module 'virtual:original' {
  const overlay: { lang: string; items: Record<string, string> } | undefined;
  export default overlay;
}
