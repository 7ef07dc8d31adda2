import { simpleOf } from '../../nodes/shared/receive/event';
import { receivedFrom } from '../../nodes/shared/receive/received';
import { bodyOf } from '../sandbox/sending';

describe('what a workflow gets of an event', () => {
	test('is known by the ID of the event, also where it has such fields of its own', () => {
		const event = { event_id: 'its own', event_type: 'its own', name: 'Ada' };
		const body = bodyOf({ type: 'any.event_v1', id: 'e-1', event }, '', 0);
		const received = receivedFrom({ ...body });
		expect(received && simpleOf(received)).toEqual({
			event_type: 'any.event_v1',
			event_id: 'e-1',
			name: 'Ada',
		});
	});
});
