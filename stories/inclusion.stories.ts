import { fixtures } from '../src/elements/inclusion/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-inclusion', fixtures), title: 'Elements/Inclusion' };

export const Playground = playground('co-inclusion', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-inclusion');
