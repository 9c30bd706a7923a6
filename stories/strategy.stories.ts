import { fixtures } from '../src/elements/strategy/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-strategy', fixtures), title: 'Elements/Strategy' };

export const Playground = playground('co-strategy', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-strategy');
