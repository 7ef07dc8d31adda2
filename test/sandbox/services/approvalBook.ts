import type { ServiceCall } from '../service';
import { refuse } from '../service';
import type { World } from '../world';
import type { Control } from './approvalDefinitions';
import { optionText } from './approvalDefinitions';
import type { Person } from './people';
import { findPerson } from './people';

/** An approval instance of the sandbox; the shape of approval v4. */
export interface ApprovalInstance {
	instance_code: string;
	approval_code: string;
	approval_name: string;
	user_id: string;
	open_id: string;
	department_id: string;
	status: string;
	uuid: string;
	form: string;
	start_time: string;
	end_time: string;
	serial_number?: string;
	task_list: ApprovalTask[];
	comment_list: ApprovalComment[];
	timeline?: object[];
}

export interface ApprovalTask {
	id: string;
	user_id: string;
	open_id: string;
	status: string;
	start_time: string;
	end_time: string;
	node_name?: string;
}

export interface ApprovalComment {
	id: string;
	user_id: string;
	open_id: string;
	comment: string;
	create_time?: string;
	parent_comment_id?: string;
	files?: object[];
}

/** All instances by code. */
export function approvalInstancesOf(world: World): Map<string, ApprovalInstance> {
	return world.part('approvalInstances', () => new Map());
}

/** Files that were uploaded for forms, by their codes. */
export function approvalFilesOf(world: World): Map<string, { name: string; type: string }> {
	return world.part('approvalFiles', () => new Map());
}

/** @throws Refused */
export function instanceNamed(call: ServiceCall, code: string): ApprovalInstance {
	return approvalInstancesOf(call.world).get(code) ?? refuse(call, 1390003);
}

/** @throws Refused */
export function personNamed(call: ServiceCall, id: string, type: string): Person {
	return findPerson(call.world, id, type) ?? refuse(call, 1390001, 'user_id');
}

/** The form of an instance as it is read: names beside ids, and choices as people read them. */
export function shownForm(
	widgets: ReadonlyArray<Record<string, unknown>>,
	controls: readonly Control[],
): string {
	return JSON.stringify(
		widgets.map((widget) => {
			const control = controls.find(
				({ id, custom_id: own }) => id === widget.id || own === widget.id,
			);
			if (control === undefined) return widget;
			const { id, custom_id, name, type } = control;
			return { id, custom_id, name, type, ...widget, value: shownValue(widget.value, control) };
		}),
	);
}

function shownValue(value: unknown, control: Control): unknown {
	if (control.type === 'radioV2') return optionText(control, String(value));
	if (control.type === 'checkboxV2' && Array.isArray(value)) {
		return value.map((one) => optionText(control, one));
	}
	if (control.type === 'fieldList' && Array.isArray(value)) {
		return value.map((row) => JSON.parse(shownForm(row, control.children ?? [])));
	}
	return value;
}

/** The definitions that the app has subscribed to. */
export function watchedApprovalsOf(world: World): Set<string> {
	return world.part('watchedApprovals', () => new Set());
}
