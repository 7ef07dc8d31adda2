import type { INodeProperties } from 'n8n-workflow';

import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { resources } from '../../nodes/Feishu/resources';

const { properties } = new Feishu().description;

/** Properties of a name that are shown for an operation. */
function shown(name: string, resource: string, operation: string): INodeProperties[] {
	return properties.filter((property) => {
		const { show = {} } = property.displayOptions ?? {};
		return (
			property.name === name &&
			show.resource?.includes(resource) === true &&
			show.operation?.includes(operation) === true
		);
	});
}

test('one property serves many resources, and none that has no pages', () => {
	for (const { value: resource, operations } of resources) {
		for (const { value: operation, parameters } of operations) {
			for (const name of ['returnAll', 'limit']) {
				const count = parameters[name] === undefined ? 0 : 1;
				expect([resource, operation, name, shown(name, resource, operation).length]).toEqual([
					resource,
					operation,
					name,
					count,
				]);
			}
		}
	}
	const switches = properties.filter(({ name }) => name === 'returnAll');
	expect(switches.length).toBeLessThan(8);
});

test('each list keeps its own number of results', () => {
	expect(shown('limit', 'task', 'getMany')).toMatchObject([{ default: 50 }]);
	expect(shown('limit', 'task', 'getTasklistTasks')).toMatchObject([{ default: 100 }]);
});

test('Limit comes right behind Return All, and both behind all that a list is asked for', () => {
	const names = properties.map(({ name }) => name);
	const last = names.lastIndexOf('returnAll');
	expect(names.indexOf('limit')).toBe(last + 1);
	expect(names.indexOf('calendarId')).toBeLessThan(names.indexOf('returnAll'));
	expect(names.indexOf('options')).toBeGreaterThan(names.lastIndexOf('limit'));
});
