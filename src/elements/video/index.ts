import { define } from '../../core/define.js';
import { CoVideo } from './video.js';

define('co-video', CoVideo);
