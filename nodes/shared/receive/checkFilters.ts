import { isBlank, Refusal } from '../values';
import type { Choice } from './choice';
import type { EventRecord } from './event';
import type { Parameter } from './parameters';
import { filtersIn, givenIn } from './parameters';

/**
 * Reads all filters once, so that a mistake shows when the workflow is published, not by events that come or do not.
 * @throws Refusal for a filter that cannot be used, that no chosen event has, or that stands in the wrong place
 */
export function checkFilters(
	records: readonly EventRecord[],
	choice: Choice,
	parameter: Parameter,
): void {
	const given = givenIn(parameter);
	const inside = filtersIn(parameter);
	for (const filter of new Set(records.flatMap(({ filters }) => filters))) {
		const { name, field, isNeeded } = filter;
		const having = records.filter(({ filters }) => filters.includes(filter));
		if (isNeeded) {
			if (having.some((record) => choice.records.includes(record))) field.read(given(name));
			continue;
		}
		if (!isBlank(parameter(name, ''))) refuseBeside(field.label, name);
		if (isBlank(inside[name])) continue;
		if (!choice.has(filter)) refuseIdle(field.label, having);
		field.read(inside[name]);
	}
}

function refuseBeside(label: string, name: string): never {
	throw new Refusal(
		`${label} (${name}) stands beside Filters, where it has no effect`,
		`Set ${label} under Filters in a new Feishu Trigger, or move ${name} into filters in the JSON of the workflow.`,
	);
}

function refuseIdle(label: string, having: readonly EventRecord[]): never {
	const names = having.map(({ name }) => name).join(', ');
	throw new Refusal(
		`${label} has no effect on any of the chosen Events`,
		`Remove ${label} from Filters, or choose an event that it goes with: ${names}.`,
	);
}
