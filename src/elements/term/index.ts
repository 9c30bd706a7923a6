import { forms } from '../../content/modules/forms.js';
import { define } from '../../core/define.js';
import { CoTerm } from './term.js';

CoTerm.forms = async (letter) => (await forms[letter]?.())?.default ?? {};
CoTerm.panel = () => import('../definition/index.js');
define('co-term', CoTerm);
