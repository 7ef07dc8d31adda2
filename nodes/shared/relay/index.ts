export { LINK, opened, sealed } from './relay';
export type { Said } from './toast';
export { toast } from './toast';
