import { list } from '../fields';
import type { EventRecord } from './event';
import { ALL_EVENTS, CUSTOM_EVENTS } from './event';
import type { About, Filter, Given } from './filter';
import type { Received } from './received';

const chosenEvents = list({ label: 'Events', required: true });
const typedEvents = list({ label: 'Event Types', required: true });

/** What a workflow wants of all that comes. */
export interface Choice {
	/** The records of the events that are chosen from the list. */
	readonly records: readonly EventRecord[];
	/** Whether a filter can keep any of the events away. */
	has(filter: Filter): boolean;
	/** @throws Refusal when a filter's value cannot be used; CallFailed */
	wants(received: Received, about: About): Promise<boolean>;
	/** The record of an event; undefined for a type that no record describes. */
	recordOf(received: Received): EventRecord | undefined;
}

/**
 * Reads which events a node is set to.
 * @throws Refusal when there are none
 */
export function choiceOf(records: readonly EventRecord[], given: Given): Choice {
	const chosen = chosenEvents.read(given('events'));
	const typed = chosen.includes(CUSTOM_EVENTS) ? typedEvents.read(given(CUSTOM_EVENTS)) : [];
	const types = new Set([...chosen, ...typed]);
	const recordOf = ({ type }: Received) => records.find((record) => record.type === type);
	return {
		records: records.filter(({ type }) => chosen.includes(type)),
		has: (filter) =>
			records.some(
				({ type, filters }) =>
					(types.has(ALL_EVENTS) || types.has(type)) && filters.includes(filter),
			),
		recordOf,
		wants: async (received, about) => {
			if (!types.has(ALL_EVENTS) && !types.has(received.type)) return false;
			for (const filter of recordOf(received)?.filters ?? []) {
				if (!(await filter.wants(received.event, given, about))) return false;
			}
			return true;
		},
	};
}
