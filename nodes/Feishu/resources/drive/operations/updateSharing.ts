import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, drive, endpoint, wiki } from '../../../../shared/endpoints';
import { anyFile, choice, flag } from '../../../../shared/fields';
import type { NamedFile } from '../../../../shared/fields';
import { addressOfFile, queryMetas } from '../../../../shared/lookups';
import { chain, unlessProven } from '../../../../shared/operation';
import { isObject, memberText, Refusal } from '../../../../shared/values';
import { ENTITIES } from '../entities';
import * as fields from '../fields';

/** Sets what is given; the rest stays. */
const patch = endpoint(drive.permissionPublicPatch, { repeat: 'same' });

export const updateSharing = chain({
	value: 'updateSharing',
	name: 'Set Link Sharing',
	action: 'Set link sharing',
	description: 'Say who may open a document by its link, and copy, comment and share it',
	documentation:
		'https://open.feishu.cn/document/server-docs/docs/permission/permission-public/patch-2',
	endpoints: [patch, drive.permissionPublicGet, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({
			types: ['docx', 'doc', 'sheet', 'bitable', 'file', 'slides', 'mindnote', 'wiki', 'minutes'],
		}),
		fileType: fields.fileType,
		linkShare: choice({
			label: 'Link Sharing',
			description: 'Who may open the document by its link, and what they may do',
			options: {
				tenant_readable: 'People in the Organization Can View',
				tenant_editable: 'People in the Organization Can Edit',
				partner_tenant_readable: 'People in Partner Organizations Can View',
				partner_tenant_editable: 'People in Partner Organizations Can Edit',
				anyone_readable: 'Anyone on the Internet Can View',
				anyone_editable: 'Anyone on the Internet Can Edit',
				closed: 'Closed',
			},
			default: 'tenant_readable',
		}),
		confirm: {
			...flag({
				label: 'Confirm',
				description:
					'Whether to open the document to anyone on the internet, where Link Sharing says so. That is refused while this is off.',
				default: false,
			}),
			// Nothing but true confirms, as everywhere.
			read: (given: unknown) => given === true,
		},
	},
	options: {
		externalAccess: choice({
			label: 'External Access',
			description: 'Whether people outside the organization can be let in at all',
			options: {
				open: 'Open',
				closed: 'Closed',
				allow_share_partner_tenant: 'Partner Organizations Only',
			},
		}),
		...ENTITIES,
	},
	check: ({ linkShare, confirm, externalAccess }) => {
		if (!isForAnyone(linkShare)) return;
		if (!confirm) {
			throw new Refusal(
				`Confirm is off, but Link Sharing is ${linkShare}, which opens the document to anyone on the internet`,
				'Switch Confirm on, or choose another Link Sharing.',
			);
		}
		if (externalAccess !== undefined && externalAccess !== 'open') refuseClosed(linkShare);
	},
	serialBy: ({ fileToken: { token } }) => `members of ${token}`,
	run: async ({ fileToken: file, linkShare, externalAccess, ...values }, api) => {
		if (isForAnyone(linkShare) && externalAccess === undefined) {
			await checkOpen(api, file, linkShare);
		}
		const answer = await api.call(patch, {
			path: { token: file.token },
			query: { type: file.type },
			body: {
				external_access_entity: externalAccess,
				security_entity: values.securityEntity,
				comment_entity: values.commentEntity,
				share_entity: values.shareEntity,
				manage_collaborator_entity: values.manageCollaboratorEntity,
				link_share_entity: linkShare,
				copy_entity: values.copyEntity,
			},
		});
		const doubt = unlessProven(api, answer, 'permission_public.link_share_entity');
		if (doubt !== undefined) return doubt;
		const settings = isObject(answer.permission_public) ? answer.permission_public : {};
		const url = file.type === 'minutes' ? '' : await addressOfFile(api, file.token, file.type);
		return { data: { ...settings, url }, remark: otherwise(settings, linkShare, api) };
	},
	summary: (data, { fileToken: { token, type } }) =>
		`Set link sharing of ${type} ${token} to ${memberText(data, 'link_share_entity')}`,
	sample: {
		external_access_entity: 'open',
		security_entity: 'anyone_can_view',
		comment_entity: 'anyone_can_view',
		share_entity: 'anyone',
		manage_collaborator_entity: 'collaborator_can_view',
		link_share_entity: 'tenant_readable',
		copy_entity: 'anyone_can_view',
		lock_switch: false,
		url: 'https://example.feishu.cn/docx/doxcni6mOy7jLRWbEylaKKC7K88',
	},
});

function isForAnyone(linkShare: string): boolean {
	return linkShare.startsWith('anyone_');
}

/** @throws CallFailed; Refusal when people outside are kept out altogether */
async function checkOpen(
	api: FeishuApi,
	{ token, type }: NamedFile,
	linkShare: string,
): Promise<void> {
	const result = await api.attempt(drive.permissionPublicGet, { path: { token }, query: { type } });
	if ('failure' in result) throw new CallFailed(result.failure);
	const access = memberText(result.answer.permission_public, 'external_access_entity');
	if (!api.dryRun && access !== 'open') refuseClosed(linkShare);
}

function refuseClosed(linkShare: string): never {
	throw new Refusal(
		`Link Sharing is ${linkShare}, but External Access of the document is not open`,
		'Set External Access in Options to Open, which the tenant admin may have forbidden.',
	);
}

function otherwise(
	{ link_share_entity: now }: { readonly link_share_entity?: unknown },
	wanted: string,
	{ dryRun }: Pick<FeishuApi, 'dryRun'>,
): string {
	return dryRun || now === wanted
		? ''
		: `Feishu did not take ${wanted}: its answer says otherwise.`;
}
