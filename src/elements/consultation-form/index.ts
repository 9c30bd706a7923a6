import { define } from '../../core/define.js';
import { CoConsultationForm } from './consultation-form.js';

CoConsultationForm.whole = () => import('../consultation/index.js');
define('co-consultation-form', CoConsultationForm);
