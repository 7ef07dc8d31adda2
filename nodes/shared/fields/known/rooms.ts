import { picked } from '../picked';

/** Meeting rooms, chosen from the list or by their ids. */
export const roomIds = picked({
	label: 'Meeting Rooms',
	description: 'A meeting room from the list, or the IDs of rooms (omm_…), separated by commas',
	placeholder: 'e.g. omm_83d09ad4f6896e02029a6a075f71c9d1',
	list: 'searchRooms',
});
