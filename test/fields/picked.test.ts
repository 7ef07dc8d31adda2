import { picked } from '../../nodes/shared/fields';

const names = picked({ label: 'Columns', list: 'searchColumns', areNames: true });
const ids = picked({ label: 'Rooms', list: 'searchRooms' });

test.each<readonly [given: unknown, read: string[] | undefined]>([
	[{ __rl: true, mode: 'list', value: 'Cost, net' }, ['Cost, net']],
	[{ __rl: true, mode: 'list', value: '' }, undefined],
	[{ __rl: true, mode: 'id', value: 'Cost, Tax' }, ['Cost', 'Tax']],
	['Cost, Tax', ['Cost', 'Tax']],
	[
		['Cost, net', 'Tax'],
		['Cost, net', 'Tax'],
	],
	['["Cost, net"]', ['Cost, net']],
])('names are picked whole, and typed in one after the other: %j', (given, read) => {
	expect(names.read(given)).toEqual(read);
});

test('IDs never hold commas, so that several may stand in any mode', () => {
	expect(ids.read({ __rl: true, mode: 'list', value: 'omm_a, omm_b' })).toEqual(['omm_a', 'omm_b']);
});
