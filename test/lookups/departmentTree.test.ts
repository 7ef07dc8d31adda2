import { departmentsBelow, usersBelow } from '../../nodes/shared/lookups';
import { organisationApi } from './organisation';

async function all<Element>(elements: AsyncIterable<Element>): Promise<Element[]> {
	const found: Element[] = [];
	for await (const element of elements) found.push(element);
	return found;
}

const one = { open_department_id: 'od-1', name: 'One' };
const two = { open_department_id: 'od-2', name: 'Two' };
const nameless = { name: 'No id' };

describe('the departments below another', () => {
	test('end where a department is listed below itself, level by level', async () => {
		const api = organisationApi({ '0': [one], 'od-1': [one, two], 'od-2': [two, one] });
		expect(await all(departmentsBelow(api, '0', 'open_department_id'))).toEqual([one, two]);
	});

	test('do not hold the department itself, whatever Feishu lists', async () => {
		const api = organisationApi({}, [{ open_department_id: '0' }, one, one]);
		expect(await all(departmentsBelow(api, '0', 'open_department_id'))).toEqual([one]);
	});

	test('are all told where they have no ids', async () => {
		const whole = organisationApi({}, [nameless, one, { ...nameless, open_department_id: '' }]);
		expect(await all(departmentsBelow(whole, '0', 'open_department_id'))).toHaveLength(3);
		const levels = organisationApi({ '0': [nameless, nameless, one], 'od-1': [] });
		expect(await all(departmentsBelow(levels, '0', 'open_department_id'))).toHaveLength(3);
	});
});

describe('the users below a department', () => {
	const ada = { open_id: 'ou_ada' };

	test('are read once for each department, and not for one without an id', async () => {
		const api = organisationApi({}, [one, nameless, one, { open_department_id: '0' }], {
			'0': [ada],
			'od-1': [ada],
		});
		expect(await all(usersBelow(api, '0', 'open_id'))).toEqual([
			{ department: '0', users: [ada], more: true, refused: false },
			{ department: 'od-1', users: [ada], more: false, refused: false },
		]);
	});

	test('are known to go on beyond the departments that are read at a time', async () => {
		const many = Array.from({ length: 10 }, (_, index) => ({ open_department_id: `od-${index}` }));
		const more = async (departments: readonly object[]) =>
			(await all(usersBelow(organisationApi({}, departments), '0', 'open_id'))).map(
				(page) => page.more,
			);
		expect(await more(many)).toEqual([...Array<boolean>(10).fill(true), false]);
		expect(await more(many.slice(0, 9))).toEqual([...Array<boolean>(9).fill(true), false]);
	});
});
