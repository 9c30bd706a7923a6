import { fixtures } from '../src/elements/explain/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-explain', fixtures), title: 'Elements/Explain' };

export const Playground = playground('co-explain', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-explain');
