import { fixtures } from '../src/elements/listen/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-listen', fixtures), title: 'Elements/Listen' };

export const Playground = playground('co-listen', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-listen');
