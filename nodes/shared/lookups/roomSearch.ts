import { endpoint, vc } from '../endpoints';

/** Meeting rooms by name; Feishu's search for users only. */
export const roomSearch = endpoint(vc.roomSearch, { repeat: 'read' });
