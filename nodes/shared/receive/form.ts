import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { EventRecord } from './event';
import { ALL_EVENTS, CUSTOM_EVENTS } from './event';
import type { Filter } from './filter';

/** The list of events, and what can be set for those that are chosen. */
export function eventProperties(records: readonly EventRecord[]): INodeProperties[] {
	const filters = [...new Set(records.flatMap((record) => record.filters))];
	const optional = filters.filter(({ isNeeded }) => !isNeeded);
	return [
		eventsList(records),
		{
			displayName: 'Event Types',
			name: CUSTOM_EVENTS,
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. vc.meeting.join_meeting_v1, calendar.calendar.changed_v4',
			description: "Feishu's names for the events, separated by commas",
			displayOptions: { show: { events: [CUSTOM_EVENTS] } },
		},
		...filters
			.filter(({ isNeeded }) => isNeeded)
			.map((filter) => ({
				...property(filter),
				displayOptions: { show: { events: typesOf(filter, records) } },
			})),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			default: {},
			placeholder: 'Add Filter',
			// Not hidden where it has no effect: n8n drops what is hidden, so that nobody could be told.
			options: optional.map(property).sort(byLabel),
		},
		...optional.map(misplaced),
	];
}

function eventsList(records: readonly EventRecord[]): INodeProperties {
	const choices: INodePropertyOptions[] = [
		...records.map(({ name, type, description }) => ({ name, value: type, description })),
		{
			name: 'All Events',
			value: ALL_EVENTS,
			description: 'Whatever the app has subscribed to in the developer console',
		},
		{
			name: 'Other Events',
			value: CUSTOM_EVENTS,
			description: 'Those that are not in this list, by their types',
		},
	];
	return {
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: [],
		description: 'The events the workflow starts on; add them to the app in the developer console',
		options: choices.sort((a, b) => a.name.localeCompare(b.name, 'en')),
	};
}

function property({ name, field }: Filter): INodeProperties {
	return { displayName: field.label, name, ...field.property };
}

function typesOf(filter: Filter, records: readonly EventRecord[]): string[] {
	return records.filter(({ filters }) => filters.includes(filter)).map(({ type }) => type);
}

/** What is given beside the filters: n8n drops parameters it does not know, so that nobody could be told. */
function misplaced({ name, field }: Filter): INodeProperties {
	return { displayName: field.label, name, type: 'hidden', default: '' };
}

function byLabel(a: INodeProperties, b: INodeProperties): number {
	return a.displayName.localeCompare(b.displayName, 'en');
}
