import { fixtures } from '../src/elements/strengths/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-strengths', fixtures), title: 'Elements/Strengths' };

export const Playground = playground('co-strengths', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-strengths');
