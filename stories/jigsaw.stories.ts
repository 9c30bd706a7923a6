import { fixtures } from '../src/elements/jigsaw/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-jigsaw', fixtures), title: 'Elements/Jigsaw' };

export const Playground = playground('co-jigsaw', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-jigsaw');
