import { fixtures } from '../src/elements/action-plan/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-action-plan', fixtures), title: 'Elements/Action plan' };

export const Playground = playground('co-action-plan', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-action-plan');
