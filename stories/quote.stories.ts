import { fixtures } from '../src/elements/quote/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-quote', fixtures), title: 'Elements/Quote' };

export const Playground = playground('co-quote', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-quote');
