import { fixtures } from '../src/elements/card/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-card', fixtures), title: 'Elements/Card' };

export const Playground = playground('co-card', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-card');
