import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CredentialType, Order, Pacer, Session, Tally } from '../api';
import { openSession } from '../api';
import type { Failure, Pressed } from '../endpoints';
import type { Operation, Resource } from '../operation';
import { quoted, Refusal } from '../values';
import { failureOf, identityRefusal } from './failures';
import type { Form } from './form';
import type { Invocation } from './invocation';
import { openInvocation } from './invocation';
import type { Tries } from './earlier';
import { openTries } from './earlier';
import type { Postings } from './postings';
import { pressedIn } from './pressed';

/** What the node works with besides n8n: injected, so that tests and the bench can bring their own. */
export interface Surroundings {
	readonly pacer: Pacer;
	readonly order: Order;
}

/** A credential that is open, or why it cannot be used. */
export type Opened = { readonly session: Session } | { readonly failure: Failure };

/** What all calls of one run share. */
export interface Execution {
	readonly context: IExecuteFunctions;
	readonly surroundings: Surroundings;
	readonly operation: Operation;
	/** `resource.operation` */
	readonly name: string;
	readonly invocation: Invocation;
	readonly tries: Tries;
	readonly tally: Tally;
	readonly postings: Postings;
	/** Whether the elements of results become items; they are not made up otherwise. */
	readonly listsElements: boolean;
	readonly pressed: Pressed;
	readonly form: (item: number) => Form;
	/** Opens the credential with the first call; without a promise once it is open. */
	open(): Opened | Promise<Opened>;
}

/** Where an execution comes from. */
export interface RunSource {
	readonly context: IExecuteFunctions;
	readonly resources: readonly Resource[];
	readonly items: readonly INodeExecutionData[];
	readonly surroundings: Surroundings;
	readonly tally: Tally;
	readonly postings: Postings;
	readonly form: (item: number) => Form;
}

/**
 * Reads what all calls of a run share, from the first item: the editor takes no expression there.
 * @throws Refusal for an operation the node does not have
 */
export function openExecution(source: RunSource): Execution {
	const { context, resources, items, surroundings, tally, postings, form } = source;
	const first = form(0);
	const { resource, operation } = findOperation(resources, first);
	const name = `${resource.value}.${operation.value}`;
	let opened: Opened | undefined;
	let opening: Promise<Opened> | undefined;
	const openNow = async (): Promise<Opened> => {
		try {
			const session = await openSession(
				context,
				resource.credential ?? credentialType(first.shared('authentication')),
			);
			const refusal = identityRefusal(operation, session);
			opened = refusal === undefined ? { session } : { failure: refusal };
		} catch (error) {
			opened = { failure: failureOf(error) };
		}
		return opened;
	};
	return {
		context,
		surroundings,
		operation,
		name,
		invocation: openInvocation(context, items, name),
		tries: openTries(context, items),
		tally,
		postings,
		listsElements: first.shared('output') === 'items',
		pressed: pressedIn(context),
		form,
		open: () => {
			if (opened !== undefined) return opened;
			opening ??= openNow();
			return opening;
		},
	};
}

/** The operation that was chosen, for the shape of its answers; undefined when there is none. */
export function chosenOperation({ resources, form }: RunSource): Operation | undefined {
	try {
		return findOperation(resources, form(0)).operation;
	} catch {
		return undefined;
	}
}

function findOperation(
	resources: readonly Resource[],
	form: Form,
): { readonly resource: Resource; readonly operation: Operation } {
	const resource = resources.find(({ value }) => value === form.shared('resource'));
	if (resource === undefined) {
		throw new Refusal(
			`Resource is ${quoted(form.shared('resource'))}, which the node does not have`,
			'Choose a Resource from the list.',
		);
	}
	const operation = resource.operations.find(({ value }) => value === form.shared('operation'));
	if (operation === undefined) {
		throw new Refusal(
			`Operation is ${quoted(form.shared('operation'))}, which ${resource.name} does not have`,
			'Choose an Operation from the list.',
		);
	}
	return { resource, operation };
}

function credentialType(given: unknown): CredentialType {
	if (given === 'feishuApi' || given === 'feishuOAuth2Api') return given;
	throw new Refusal(
		`Authentication is ${quoted(given)}, which is neither feishuApi nor feishuOAuth2Api`,
		'Choose an Authentication from the list.',
	);
}
