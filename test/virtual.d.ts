declare module 'virtual:rooms' {
  import type { Fixture } from '../src/core/fixture.js';
  export const rooms: { name: string; define: () => Promise<unknown>; fixtures: Fixture[] }[];
}
