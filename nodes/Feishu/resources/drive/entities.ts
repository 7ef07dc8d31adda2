import { choice } from '../../../shared/fields';

const WHO = {
	anyone_can_view: 'Anyone Who Can View',
	anyone_can_edit: 'Anyone Who Can Edit',
} as const;
const WITH_MANAGERS = { ...WHO, only_full_access: 'Only Those with Full Access' } as const;

/** Who may do what with a document (documentation: "Update permission settings"). */
export const ENTITIES = {
	copyEntity: choice({
		label: 'Who May Copy Content',
		options: WITH_MANAGERS,
	}),
	commentEntity: choice({ label: 'Who May Comment', options: WHO }),
	shareEntity: choice({
		label: 'Who May Be Members',
		options: { anyone: 'Anyone', same_tenant: 'People in the Organization' },
	}),
	securityEntity: choice({
		label: 'Who May Download and Print',
		options: WITH_MANAGERS,
	}),
	manageCollaboratorEntity: choice({
		label: 'Who May Manage Members',
		options: {
			collaborator_can_view: 'Members Who Can View',
			collaborator_can_edit: 'Members Who Can Edit',
			collaborator_full_access: 'Members with Full Access',
		},
	}),
};
